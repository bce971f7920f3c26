package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Compares docs/rules.md with what the modules' Javadoc cites and with the tests there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesPageTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    private static final String ID = "[A-Z]{2}-[0-9]+";
    private static final Pattern CITED =
            Pattern.compile("[Rr]ules?[\\s*]+(" + ID + "(?:(?:,| and| to)[\\s*]+" + ID + ")*)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    private static List<String> page() throws IOException {
        return Files.readAllLines(PROJECT.resolve("docs/rules.md"));
    }

    private static List<String> rows() throws IOException {
        return page().stream().filter(line -> line.matches("\\| " + ID + ".*")).toList();
    }

    /** The rows of every table whose last column names tests. */
    private static List<String> tested() throws IOException {
        List<String> rows = new ArrayList<>();
        boolean named = false;
        for (String line : page()) {
            if (!line.startsWith("|")) {
                named = false;
            } else if (line.endsWith("| test |")) {
                named = true;
            } else if (named && !line.startsWith("|---")) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static String lastCell(String row) {
        String[] cells = row.split("\\|");
        return cells[cells.length - 1];
    }

    private static Set<String> listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String row : rows()) {
            listed.addAll(found(Pattern.compile(ID), 0, row.split("\\|")[1]));
        }
        return listed;
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources(String below) throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve(below))
                    .filter(Files::isDirectory)
                    .flatMap(RulesPageTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void has_every_rule_that_is_cited() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (Path source : sources("src/main")) {
            for (String ids : found(CITED, 1, Files.readString(source))) {
                cited.addAll(found(Pattern.compile(ID), 0, ids));
            }
        }

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(listed()).containsAll(cited);
    }

    @Test
    void has_every_rule_once() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String row : rows()) {
            ids.addAll(found(Pattern.compile(ID), 0, row.split("\\|")[1]));
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void has_every_rule_that_a_difference_follows_from() throws IOException {
        List<String> differences = tested().stream()
                .filter(row -> !row.matches("\\| " + ID + ".*"))
                .toList();

        assertThat(differences).hasSizeGreaterThan(30).allSatisfy(row -> {
            Set<String> followed = found(Pattern.compile(ID), 0, row.split("\\|")[3]);
            assertThat(followed).isNotEmpty();
            assertThat(listed()).containsAll(followed);
        });
    }

    @Test
    void names_only_tests_that_there_are() throws IOException {
        Map<String, String> there = new TreeMap<>();
        for (Path source : sources("src")) {
            there.merge(source.getFileName().toString().replace(".java", ""), Files.readString(source), String::concat);
        }

        assertThat(tested())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        row -> assertThat(found(TEST, 0, lastCell(row))).as(row).isNotEmpty());
        for (String row : tested()) {
            for (String name : found(TEST, 0, lastCell(row))) {
                String[] test = name.replace("`", "").split("\\.");
                assertThat(there.keySet()).contains(test[0]);
                if (test.length == 2) {
                    assertThat(found(Pattern.compile("void (\\w+)\\("), 1, there.get(test[0])))
                            .as(test[0])
                            .contains(test[1]);
                }
            }
        }
    }
}
