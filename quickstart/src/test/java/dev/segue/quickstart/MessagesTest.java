package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule TX-6. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final String NUMBER = "%[0-9$,]*[def]";
    private static final Pattern IN_THE_DEFAULT_LOCALE = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*" + NUMBER
            + "(?:[^\"\\\\\\n]|\\\\.)*\"\\s*\\.formatted\\(" + "|String\\.format\\(\\s*(?!\\s|Locale\\.ROOT)");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .filter(source -> !source.startsWith("../benchmarks"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> inTheDefaultLocale(String source) {
        return IN_THE_DEFAULT_LOCALE.matcher(source).results().map(MatchResult::group);
    }

    @Test
    void no_number_is_written_in_the_default_locale() throws IOException {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(8);
        Map<Path, List<String>> found = new TreeMap<>();
        for (Path source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    List<String> texts =
                            inTheDefaultLocale(Files.readString(file)).toList();
                    if (!texts.isEmpty()) {
                        found.put(file, texts);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_number_in_the_default_locale_is_found() {
        assertThat(inTheDefaultLocale("\"%,d lines\"\n    .formatted(lines)")).hasSize(1);
        assertThat(inTheDefaultLocale("\"x=\\\"%1$d\\\"\".formatted(x)")).hasSize(1);
        assertThat(inTheDefaultLocale("String.format(\"%05d\", no)")).hasSize(1);
        assertThat(inTheDefaultLocale("String.format(Locale.ROOT, \"%05d\", no) + \"%s\".formatted(no)"))
                .isEmpty();
    }
}
