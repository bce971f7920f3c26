package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that is broken, or that reaches out of the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XmlRefusalsTest {

    @Test
    void refuses_an_external_entity_and_never_reads_its_file(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "the canary sings");

        Problem problem =
                Refusals.only(withStyles("<!DOCTYPE x [<!ENTITY c SYSTEM \"" + canary.toUri() + "\">]><x>&c;</x>"));

        assertThat(problem.code()).isEqualTo("docx.doctype");
        assertThat(problem.where()).isEqualTo("word/styles.xml");
        assertThat(problem.what()).contains("<!DOCTYPE");
        assertThat(problem.toString()).doesNotContain("sings");
    }

    @Test
    void refuses_entity_bombs_before_they_expand() {
        StringBuilder laughs = new StringBuilder("<!-- x --><?pi?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 60; i++) {
            laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }

        assertThat(Refusals.only(withStyles(laughs + "]><x>&a59;</x>")).code()).isEqualTo("docx.doctype");
        assertThat(Refusals.only(withStyles("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost:1/\"> %p;]><x/>"))
                        .code())
                .isEqualTo("docx.doctype");
    }

    @Test
    void refuses_entities_that_nobody_defined() {
        for (String xml : new String[] {"<x>&nbsp;</x>", "<x a=\"&nbsp;\"/>", "<x>&amp;<y/>&nbsp;</x>"}) {
            Problem problem = Refusals.only(withStyles(xml));

            assertThat(problem.code()).isEqualTo("docx.bad-xml");
            assertThat(problem.what()).contains("nbsp");
        }
        assertThat(Merging.compiled(withStyles("<x a=\"&lt;&#65;\"><![CDATA[&nbsp;]]><!-- &nbsp; -->&amp;&#x42;</x>")))
                .isNotNull();
    }

    @Test
    void names_the_line_and_column_of_what_is_not_well_formed() {
        Problem problem = Refusals.only(withStyles("<x>\n  <y></x>"));

        assertThat(problem.code()).isEqualTo("docx.bad-xml");
        assertThat(problem.where()).matches("word/styles\\.xml 2:\\d+");
    }

    @Test
    void refuses_xml_cut_off_anywhere() {
        String whole = new String(Docx.of(p(merge("Name"))).parts().get("word/document.xml"), UTF_8);

        for (int length = 0; length < whole.length() - 1; length += 7) {
            Docx docx = Docx.of(p(merge("Name")))
                    .part("word/document.xml", Docx.WORD + "document.main+xml", whole.substring(0, length));
            assertThat(Refusals.only(docx).code()).as("cut off at " + length).isEqualTo("docx.bad-xml");
        }
    }

    @Test
    void refuses_elements_nested_too_deep() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            nested.append("<x").append(i * 7919L % 1_000_003).append('>');
        }

        Problem problem = Refusals.only(withStyles(nested.toString()));

        assertThat(problem.code()).isEqualTo("docx.too-deep");
        assertThat(problem.what()).contains("256");
    }

    @Test
    void refuses_a_million_attributes() {
        StringBuilder element = new StringBuilder("<x");
        for (int i = 0; i < 1_000_000; i++) {
            element.append(" a").append(i * 7919L % 1_000_003).append("=''");
        }

        assertThat(Refusals.only(withStyles(element.append("/>").toString())).code())
                .isEqualTo("docx.bad-xml");
    }

    @Test
    void reads_utf_16_and_refuses_any_other_encoding() {
        assertThat(Merging.text(p(merge("Name")))).isEqualTo(DocxText.of(Merging.merged(encoded("UTF-16", UTF_16))));
        assertThat(Refusals.only(encoded("ISO-8859-1", ISO_8859_1)).code()).isEqualTo("docx.encoding");
        assertThat(Refusals.only(encoded("UTF-7", UTF_8)).code()).isEqualTo("docx.encoding");
        assertThat(Refusals.only(encoded("UTF-16", UTF_8)).code()).isEqualTo("docx.encoding");
        assertThat(Refusals.only(encoded("UTF-8", UTF_16)).code()).isEqualTo("docx.encoding");
        assertThat(Refusals.only(Docx.of().part("a.xml", "text/xml", new byte[] {'<', 'x', (byte) 0xFF, '>'}))
                        .what())
                .isEqualTo("Its bytes are not UTF-8");
    }

    @Test
    void ignores_what_only_refers_to_schemas_and_style_sheets() {
        assertThat(Merging.compiled(withStyles(
                        "<?xml-stylesheet href=\"http://localhost:1/x\"?><x xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                                + "<xi:include href=\"file:///etc/passwd\"/></x>")))
                .isNotNull();
    }

    private static Docx withStyles(String xml) {
        return Docx.of(p(merge("Name"))).part("word/styles.xml", Docx.WORD + "styles+xml", xml);
    }

    private static Docx encoded(String declared, Charset charset) {
        Docx docx = Docx.of(p(merge("Name")));
        String xml = new String(docx.parts().get("word/document.xml"), UTF_8)
                .replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"");
        return docx.part("word/document.xml", Docx.WORD + "document.main+xml", xml.getBytes(charset));
    }
}
