package dev.segue.quickstart;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line says. Filled once by the parser, then only read. */
@Command(
        name = "segue-quickstart",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Invites contacts to a spring fair: fills a segment, plans a letter, logs it as history, writes the letters and a report, and"
                    + " prepares the follow-up.",
            "Without options it works on the data it comes with."
        },
        footer = {"", "Exit codes: 0 done; 2 an input is wrong and nothing was written; 1 something unforeseen."})
final class Options {

    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description = "Contacts from this CSV file (UTF-8, commas) instead of the ones that come with the program.")
    private @Nullable Path contacts;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "The letter from this Word document (.docx) instead of the ones that come with the program.")
    private @Nullable Path template;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description =
                    "Where letters and report go (default: ${DEFAULT-VALUE}). It may be new, empty, or the output of an earlier run,"
                            + " which is replaced.")
    private Path out = Path.of("out");

    /** The user's own contacts, if there are any. */
    Optional<Path> contacts() {
        return Optional.ofNullable(contacts);
    }

    /** The user's own letter, if there is one. */
    Optional<Path> template() {
        return Optional.ofNullable(template);
    }

    /** Where everything goes. */
    Path out() {
        return out;
    }
}
