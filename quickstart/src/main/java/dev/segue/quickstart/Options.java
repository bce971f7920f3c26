package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.nio.file.Path;
import java.util.List;
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

    @Option(
            names = "--size",
            paramLabel = "N",
            description =
                    "Instead of the invitation, takes one segment of N made-up contacts the whole way in memory and writes what each verb"
                            + " took; a million needs java -Xmx2g.")
    private @Nullable Integer size;

    /** The invitation, or the large segment that the user asked for. */
    Job job() {
        if (size == null) {
            return new SpringFair();
        }
        if (size < 1) {
            throw wrongSize("--size is the number of contacts from 1 on, but was " + size, "Say --size 10000");
        }
        if (contacts != null || template != null) {
            throw wrongSize(
                    "--size makes contacts of its own and writes no letters, but --contacts or --template was said too",
                    "Leave out --size, or the others");
        }
        return new LargeSegment(size);
    }

    private static InvalidInputException wrongSize(String what, String fix) {
        return new InvalidInputException(List.of(Problem.of("size.option", "option --size", what, fix)));
    }

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
