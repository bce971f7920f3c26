package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Progress.Signal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void writes_one_plain_line_a_stage_when_nobody_watches() {
        Console console = new Console(stream, false);

        console.stage("Writing letters");
        console.advanced(1, OptionalLong.of(2));
        console.advanced(2, OptionalLong.of(2));
        console.done("2 letters");

        assertThat(written()).isEqualTo("Writing letters: 2 letters" + System.lineSeparator());
    }

    @Test
    void writes_over_its_line_on_a_terminal() {
        Console console = new Console(stream, true);

        console.stage("Writing letters");
        console.advanced(500, OptionalLong.of(2_000));
        console.advanced(1_500, OptionalLong.empty());
        console.done("2,000 letters");

        assertThat(written().split("\r"))
                .contains("Writing letters ...", "Writing letters [#####...............] 500 of 2,000")
                .endsWith("Writing letters: 2,000 letters" + System.lineSeparator())
                .anyMatch(it -> it.startsWith("Writing letters 1,500 "));
        assertThat(written()).containsOnlyOnce(System.lineSeparator());
    }

    @Test
    void never_fills_more_than_a_line() {
        Console console = new Console(stream, true);

        console.stage("x".repeat(500));
        console.advanced(Long.MAX_VALUE, OptionalLong.of(0));

        assertThat(written().split("\r")).allMatch(it -> it.length() <= 78);
    }

    @Test
    void stops_the_work_when_the_thread_is_interrupted() {
        Console console = new Console(stream, false);
        assertThat(console.advanced(1, OptionalLong.empty())).isEqualTo(Signal.GO_ON);

        Thread.currentThread().interrupt();
        Signal signal = console.advanced(1, OptionalLong.empty());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(signal).isEqualTo(Signal.CANCEL);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
