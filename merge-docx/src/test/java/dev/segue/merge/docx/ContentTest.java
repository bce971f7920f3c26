package dev.segue.merge.docx;

import static dev.segue.merge.docx.Docx.OFFICE;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.t;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is refused besides fields, what is taken out, and what stays with a warning. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentTest {
    private static final String SOURCE =
            "<w:mailMerge><w:connectString w:val=\"Password=secret\"/><w:dataSource r:id=\"rId7\"/></w:mailMerge>";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

    @Test
    void takes_out_the_mail_merge_source_with_its_relationship_and_its_recipients() {
        Docx docx = letter().settings("<w:zoom/>", SOURCE, "<w:stylePaneSortMethod/>")
                .relate("word/settings.xml", OFFICE + "mailMergeSource", "file:///c:/contacts.accdb", true)
                .relate("word/settings.xml", OFFICE + "recipientData", "recipientData.xml", false)
                .xml("word/recipientData.xml", Docx.WORD + "mailMergeRecipientData+xml", "w:recipients", "");

        Map<String, byte[]> parts = DocxText.parts(Merging.merged(docx));

        assertThat(warnings(docx)).contains("docx.mail-merge-source-removed");
        assertThat(new String(parts.get("word/settings.xml"), UTF_8))
                .contains("<w:zoom/><w:stylePaneSortMethod/>")
                .doesNotContain("mailMerge", "secret");
        assertThat(new String(parts.get("word/_rels/settings.xml.rels"), UTF_8)).doesNotContain("<Relationship ");
        assertThat(parts).doesNotContainKey("word/recipientData.xml");
        assertThat(new String(parts.get("[Content_Types].xml"), UTF_8))
                .doesNotContain("recipientData")
                .contains("settings");
    }

    @Test
    void takes_out_the_attached_template_and_names_it() {
        Docx docx = letter().settings("<w:attachedTemplate r:id=\"rId9\"/>")
                .relate("word/settings.xml", OFFICE + "attachedTemplate", "http://example.org/x.dotm", true);

        assertThat(Merging.compiled(docx).warnings())
                .filteredOn(warning -> warning.code().equals("docx.attached-template-removed"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.what()).contains("http://example.org/x.dotm"));
        assertThat(Merging.part(Merging.merged(docx), "word/settings.xml")).doesNotContain("attachedTemplate");
        assertThat(Merging.part(Merging.merged(docx), "word/_rels/settings.xml.rels"))
                .doesNotContain("example.org");
    }

    @Test
    void takes_out_who_wrote_the_template() {
        Docx docx = letter().part(
                        "docProps/core.xml",
                        CORE,
                        "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                                + " xmlns:d=\"http://purl.org/dc/elements/1.1/\"><d:title>Fair</d:title><d:creator>Eva</d:creator>"
                                + "<c:lastModifiedBy>Petr</c:lastModifiedBy></c:coreProperties>")
                .part(
                        "docProps/app.xml",
                        APP,
                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                                + "<Pages>1</Pages><Company>Acme</Company><Manager/></Properties>");

        byte[] letter = Merging.merged(docx);

        assertThat(Merging.part(letter, "docProps/core.xml")).contains("Fair").doesNotContain("Eva", "Petr", "creator");
        assertThat(Merging.part(letter, "docProps/app.xml")).contains("<Pages>").doesNotContain("Acme");
        assertThat(warnings(docx)).containsExactly("docx.author-removed", "docx.author-removed", "docx.author-removed");
    }

    @Test
    void takes_off_the_binding_of_a_content_control_around_a_merge_field_only() {
        String control =
                "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";

        assertThat(Merging.markup(control.formatted(p(merge("Name"))))).doesNotContain("dataBinding");
        assertThat(Merging.markup(control.formatted(p(t("x"))))).contains("dataBinding");
        assertThat(warnings(Docx.of(control.formatted(p(merge("Name")))))).containsExactly("docx.data-binding-removed");
    }

    @Test
    void keeps_revisions_comments_and_hidden_text_and_warns() {
        Docx docx = Docx.of(p(merge("Name"), "<w:ins>" + t("x") + "</w:ins>", r("<w:vanish/>", "<w:t>y</w:t>")))
                .comment(p(t("z")));

        assertThat(warnings(docx))
                .containsExactly("docx.revisions-kept", "docx.comments-kept", "docx.hidden-text-kept");
        assertThat(Merging.part(Merging.merged(docx), "word/document.xml")).contains("<w:ins>", "<w:vanish/>");
        assertThat(Merging.part(Merging.merged(docx), "word/comments.xml")).contains("z");
    }

    @Test
    void warns_of_tracked_changes_of_every_kind() {
        for (String change : List.of(
                "ins",
                "del",
                "moveFrom",
                "moveTo",
                "rPrChange",
                "pPrChange",
                "sectPrChange",
                "tblPrChange",
                "tblPrExChange",
                "tblGridChange",
                "tcPrChange",
                "trPrChange",
                "numberingChange",
                "cellIns",
                "cellDel",
                "cellMerge")) {
            String changed = p(t("x")) + p("<w:" + change + " w:id=\"1\" w:author=\"Eva\"/>", merge("Name"));

            assertThat(Merging.compiled(Docx.of(changed)).warnings())
                    .as(change)
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.code()).isEqualTo("docx.revisions-kept");
                        assertThat(warning.where()).isEqualTo("word/document.xml paragraph 2");
                    });
        }
    }

    @Test
    void takes_a_template_without_fields_and_warns() {
        assertThat(warnings(Docx.of(p(t("x"))))).containsExactly("docx.no-fields");
    }

    @Test
    void says_nothing_about_a_plain_letter() {
        assertThat(warnings(letter())).isEmpty();
    }

    @Test
    void refuses_everything_that_is_fetched_when_a_letter_is_opened() {
        for (String type : List.of("oleObject", "frame", "subDocument", "image", "package", "video", "header")) {
            Problem problem =
                    Refusals.only(letter().relate("word/document.xml", OFFICE + type, "https://example.org/x!", true));

            assertThat(problem.code()).as(type).isEqualTo("docx.external-link");
            assertThat(problem.where()).isEqualTo("word/_rels/document.xml.rels");
            assertThat(problem.what()).contains("https://example.org/x!").containsIgnoringCase(type);
        }
        for (String target : List.of("\\\\host\\x.png", "media\\x.png", "//host/x.png", "file:x.png")) {
            assertThat(Refusals.only(letter().relate("word/document.xml", OFFICE + "image", target, false))
                            .code())
                    .as(target)
                    .isEqualTo("docx.external-link");
        }
        assertThat(Refusals.only(letter().relate("word/document.xml", "urn:x/hyperlink", "https://example.org", true))
                        .code())
                .isEqualTo("docx.external-link");
        assertThat(Refusals.only(Docx.of(p(
                                r("<w:pict><v:shape><v:imagedata src=\"http://example.org/x\"/></v:shape></w:pict>"))))
                        .code())
                .isEqualTo("docx.external-link");
    }

    @Test
    void refuses_embedded_documents_and_objects() {
        assertThat(Refusals.only(Docx.of("<w:altChunk r:id=\"rId1\"/>")).code()).isEqualTo("docx.embedded-chunk");
        assertThat(Refusals.only(letter().relate("word/document.xml", OFFICE + "aFChunk", "a.html", false))
                        .code())
                .isEqualTo("docx.embedded-chunk");
        for (String type : List.of("oleObject", "package", "control")) {
            assertThat(Refusals.only(letter().relate("word/document.xml", OFFICE + type, "embeddings/x.bin", false))
                            .code())
                    .isEqualTo("docx.embedded-object");
        }
        assertThat(Refusals.only(letter().part("word/activeX/a.bin", "application/vnd.ms-office.activeX", "x"))
                        .code())
                .isEqualTo("docx.embedded-object");
        assertThat(Refusals.only(Docx.of(p(r("<w:object/>")))).code()).isEqualTo("docx.embedded-object");
        assertThat(Refusals.only(Docx.of(p(r("<w:control/>")))).code()).isEqualTo("docx.embedded-object");
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }

    private static List<String> warnings(Docx docx) {
        return Merging.compiled(docx).warnings().stream().map(Problem::code).toList();
    }
}
