package dev.segue.merge.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The README against the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `((?:docx|value|merge)\\.[a-z-]+)` \\|");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:docx|value|merge)\\.[a-z-]+)\"");

    @Test
    void lists_exactly_the_codes_that_the_code_has() throws IOException {
        List<String> listed = found(IN_TABLE, Files.readString(Path.of("README.md")));

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed)).isEqualTo(codesOfTheSource());
    }

    private static TreeSet<String> codesOfTheSource() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                codes.addAll(found(IN_CODE, Files.readString(file)));
            }
        }
        return codes;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toList());
    }
}
