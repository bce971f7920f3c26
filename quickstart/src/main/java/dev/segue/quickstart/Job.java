package dev.segue.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The work between reading the command line and putting the finished folder in its place. */
@FunctionalInterface
interface Job {

    /**
     * Does the whole job and writes everything into the folder, which is new and empty and becomes the user's only if this returns.
     *
     * @return lines to print at the end; {@code {out}} in them stands for where the folder is by then
     * @throws dev.segue.InvalidInputException if something the user gave is wrong
     */
    List<String> run(Options options, Path folder, Console console) throws IOException;
}
