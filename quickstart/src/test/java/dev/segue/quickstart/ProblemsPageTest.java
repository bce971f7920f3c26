package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every problem code of the main code is documented, and no other: in docs/problems.md or in the README of its module. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final String CODE = "[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*";
    private static final Pattern IN_SOURCE = Pattern.compile("\"(" + CODE + ")\"");
    private static final Pattern IN_PAGE = Pattern.compile("`(" + CODE + ")`");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(csv|docx|css|html|bin|xml|rels|png|txt)");

    @Test
    void the_pages_list_exactly_the_codes_of_the_code() throws IOException {
        Set<String> documented = documented(ROOT.resolve("docs/problems.md"));
        documented.addAll(documented(ROOT.resolve("merge-docx/README.md")));
        documented.addAll(documented(ROOT.resolve("merge-text/README.md")));
        documented.addAll(documented(ROOT.resolve("criteria-json/README.md")));

        assertThat(documented).containsExactlyElementsOf(used());
    }

    private static Set<String> documented(Path page) throws IOException {
        Set<String> codes = new TreeSet<>();
        Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> IN_PAGE.matcher(cell).results())
                .forEach(code -> codes.add(code.group(1)));
        return codes;
    }

    private static Set<String> used() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of(
                "core", "storage-inmemory", "merge-docx", "merge-text", "criteria-json", "engine", "quickstart")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    IN_SOURCE
                            .matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(code -> !FILE_NAME.matcher(code).matches())
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }
}
