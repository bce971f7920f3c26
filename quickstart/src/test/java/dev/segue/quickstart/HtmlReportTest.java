package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlReportTest {
    private static final String HOSTILE = "<script>alert('x')</script> & \"quotes\" \u0007";

    @TempDir
    private Path folder;

    @Test
    void needs_nothing_from_elsewhere() {
        String html = everything("Spring fair").html();

        assertThat(html).contains("default-src 'none'").doesNotContain("<script", "<link", "<img", "@import", "url(");
        assertThat(html.replace("http-equiv", "")).doesNotContain("http");
    }

    @Test
    void lets_no_text_become_markup() {
        String html = everything(HOSTILE).html();

        assertThat(html).doesNotContain("<script", "alert('", "\u0007").contains("&lt;script&gt;alert(&#39;x&#39;)");
    }

    @Test
    void is_well_formed_between_its_tags() throws Exception {
        String html = everything(HOSTILE).html();
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(body)))
                        .getElementsByTagName("section")
                        .getLength())
                .isEqualTo(3);
    }

    @Test
    void draws_a_bar_for_each_step_and_says_the_numbers() {
        String chart = new StepChart(List.of(
                        new Block.Step("Czech companies", "add", 0, 1200),
                        new Block.Step("Excluded", "reduce", 1200, 900)))
                .html();

        assertThat(chart)
                .contains("1 Czech companies (add): 0 before, 1,200 after")
                .contains("class=\"gained\"", "class=\"lost\"", "+1,200", "−300");
    }

    @Test
    void draws_nothing_wrong_when_there_are_no_lines_at_all() {
        assertThat(new StepChart(List.of(new Block.Step("Nobody", "add", 0, 0))).html())
                .contains("±0")
                .doesNotContain("NaN", "<rect");
        assertThat(new StepChart(List.of()).html()).contains("<svg");
    }

    @Test
    void links_only_to_what_lies_beside_it() {
        assertThat(html(Block.links("Letter", "letters/Žák 1.docx")))
                .contains("href=\"letters/%C5%BD%C3%A1k%201.docx\"");
        assertThatThrownBy(() -> html(Block.links("Out", "../secret"))).hasMessageContaining("stays in its folder");
        assertThatThrownBy(() -> html(Block.links("Out", "javascript:x"))).hasMessageContaining("stays in its folder");
    }

    @Test
    void replaces_an_older_report_and_leaves_nothing_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("index.html"), "old");

        everything("Spring fair").writeTo(file);

        assertThat(file).content().contains("Spring fair");
        assertThat(folder)
                .isDirectoryContaining(it -> it.equals(file))
                .isDirectoryNotContaining(it -> !it.equals(file));
    }

    @Test
    void refuses_a_row_that_does_not_fit_its_columns() {
        assertThatThrownBy(() -> new Block.Table(List.of(Block.Column.text("Name")), List.of(List.of("a", "b"))))
                .hasMessageContaining("had 2");
    }

    private static String html(Block block) {
        return HtmlReport.titled("Title", "").section("Section", block).html();
    }

    private static HtmlReport everything(String text) {
        return HtmlReport.titled(text, text)
                .section(text, new Block.Paragraph(text), Block.facts(text, text))
                .section(
                        text,
                        new Block.Table(
                                List.of(
                                        Block.Column.text(text),
                                        Block.Column.number(text),
                                        Block.Column.code(text),
                                        Block.Column.badge(text)),
                                List.of(List.of(text, text, text, text))),
                        new Block.Callout(Block.Tone.PROBLEM, text, text))
                .section(
                        text,
                        new Block.Steps(List.of(new Block.Step(text, text, 1, 2))),
                        Block.links(text, "letters/a.docx"));
    }
}
