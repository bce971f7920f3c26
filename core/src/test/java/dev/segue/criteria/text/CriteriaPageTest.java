package dev.segue.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples in docs/criteria.md are read as the page says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriteriaPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../docs/criteria.md")
            .normalize();

    /** The lines of all blocks of that kind. */
    private static List<String> examples(String kind) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + kind);
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void every_example_is_the_one_text_of_what_it_says() throws IOException {
        assertThat(examples("examples"))
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        text -> assertThat(CriterionNotation.write(read(text))).isEqualTo(text));
    }

    @Test
    void every_other_way_to_write_something_is_written_as_the_page_says() throws IOException {
        assertThat(examples("also")).hasSizeGreaterThan(10).allSatisfy(line -> {
            String[] both = line.split(" -> ");
            assertThat(CriterionNotation.write(read(both[0]))).isEqualTo(both[1]);
        });
    }

    @Test
    void every_refused_text_is_refused_as_the_page_says() throws IOException {
        assertThat(examples("refused")).hasSizeGreaterThan(30).allSatisfy(line -> {
            String[] both = line.split(" -> ");
            assertThat(problems(both[0])).containsExactly(both[1]);
        });
    }

    @Test
    void every_word_of_the_notation_stands_in_backquotes_as_a_name_and_no_other_does() throws IOException {
        String sentence = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("Words are written in lower case."))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        Set<String> listed = Pattern.compile("`(\\w+)`")
                .matcher(sentence)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).hasSize(24).allMatch(Words::isReserved);
        for (String line : examples("examples")) {
            for (String word : line.replaceAll("'[^']*'", "").split("\\W+")) {
                assertThat(Words.isReserved(word)).as(word).isEqualTo(listed.contains(word));
            }
        }
    }

    private static Selected read(String text) {
        return CriterionNotation.parseSelected(text, Shop.CATALOG);
    }

    private static List<String> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(it -> it.where() + " " + it.code()).toList();
        }
    }
}
