package dev.segue.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.ContactSchema;
import dev.segue.interaction.InteractionField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Compares the table of headings in docs/guide.md with the columns there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportHeadingsTest {
    private static final Path GUIDE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../docs/guide.md")
            .normalize();
    private static final Pattern HEADING = Pattern.compile("`([a-z_0-9:]+)`");

    private static List<String> listed() throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.startsWith("| heading |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> HEADING.matcher(cell).results())
                .map(heading -> heading.group(1))
                .toList();
    }

    @Test
    void the_guide_lists_every_heading_once() throws IOException {
        List<String> headings = Stream.of(
                        Stream.of(ExportColumn.Fact.values()),
                        ContactSchema.standard().fields().stream().map(ExportColumn::of),
                        InteractionField.ALL.stream().map(ExportColumn::of),
                        InteractionField.ALL.stream().map(ExportColumn::decidedBy))
                .flatMap(columns -> columns)
                .map(ExportColumn::heading)
                .toList();

        assertThat(listed()).containsExactlyElementsOf(headings);
    }
}
