package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PROJECT.resolve("docs/rules.md")).stream()
                .filter(line -> line.matches("\\| " + ID + ".*"))
                .toList();
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
        Set<String> listed = new TreeSet<>();
        for (String row : rows()) {
            listed.addAll(found(Pattern.compile(ID), 0, row.split("\\|")[1]));
        }
        Set<String> cited = new TreeSet<>();
        for (Path source : sources("src/main")) {
            for (String ids : found(CITED, 1, Files.readString(source))) {
                cited.addAll(found(Pattern.compile(ID), 0, ids));
            }
        }

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(listed).containsAll(cited);
    }

    @Test
    void names_only_tests_that_there_are() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String row : rows()) {
            String[] cells = row.split("\\|");
            named.addAll(found(CLASS, 1, cells[cells.length - 1]));
        }
        Set<String> there = sources("src").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        assertThat(there).containsAll(named);
    }
}
