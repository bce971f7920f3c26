package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user who stops the program gets all of the results or none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedRunTest {

    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"Reading contacts", "Logging", "Writing letters", "Following up"})
    void a_stopped_run_leaves_all_or_nothing(String stage) throws Exception {
        Path out = parent.resolve("a/out");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();

        boolean ended = stopAfter(stage, run);

        assertThat(ended).as("the run ended").isTrue();
        if (Files.exists(out)) {
            try (Stream<Path> letters = Files.list(out.resolve("letters"))) {
                assertThat(letters).hasSize(131);
            }
            assertThat(out.resolve("report.html")).isNotEmptyFile();
        } else {
            assertThat(parent).isEmptyDirectory();
        }
    }

    /** Stops the program when it says that it has done the stage. */
    private static boolean stopAfter(String stage, Process run) throws IOException, InterruptedException {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith(stage)) {
                line = said.readLine();
            }
            run.toHandle().destroy();
            while (said.readLine() != null) {
                // What it still says does not matter.
            }
        }
        return run.waitFor(60, TimeUnit.SECONDS);
    }
}
