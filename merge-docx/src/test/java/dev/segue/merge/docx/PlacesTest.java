package dev.segue.merge.docx;

import static dev.segue.merge.docx.Merging.compiled;
import static dev.segue.merge.docx.Merging.merged;
import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.instr;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.simple;
import static dev.segue.merge.docx.Word.t;
import static dev.segue.merge.docx.Word.textBox;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every place of a document in which a field may stand: what is merged there, what stays, and where a refusal says that it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    private static final String MARK = "#";
    private static final String CITY = r("<w:t xml:space=\"preserve\">Brno</w:t>");
    private static final String CUSTOM =
            "<w:customXml w:uri=\"urn:fair\" w:element=\"stand\"><w:customXmlPr><w:attr w:name=\"n\" w:val=\"1\"/></w:customXmlPr>";

    @Test
    void fills_a_field_in_every_place_of_the_body_and_leaves_what_is_around_it() {
        for (String field :
                List.of(merge("City"), simple("MERGEFIELD City"), begin() + instr("MERGEFIELD City") + end())) {
            places().forEach((place, body) -> {
                CompiledTemplate template = compiled(Docx.of(body.replace(MARK, field)));
                byte[] letter = merged(template, Merging.values(Merging.ANNA));

                assertThat(XmlEvents.of(DocxText.parts(letter).get("word/document.xml")))
                        .as(place)
                        .isEqualTo(XmlEvents.of(
                                Docx.of(body.replace(MARK, CITY)).parts().get("word/document.xml")));
                assertThat(template.fields()).as(place).isEqualTo(fieldsOf(body));
            });
        }
    }

    @Test
    void fills_a_field_in_every_part_with_text_and_leaves_what_is_around_it() {
        parts().forEach((part, docx) -> places().forEach((place, body) -> {
            byte[] letter = merged(docx.apply(body.replace(MARK, merge("City"))));

            assertThat(XmlEvents.of(DocxText.parts(letter).get(part)))
                    .as(part + ", " + place)
                    .isEqualTo(XmlEvents.of(
                            docx.apply(body.replace(MARK, CITY)).parts().get(part)));
        }));
    }

    @Test
    void says_of_a_forbidden_field_in_which_part_paragraph_and_field_it_stands() {
        places().forEach((place, body) -> assertThat(Refusals.of(Docx.of(body.replace(MARK, field("DDEAUTO x")))))
                .as(place)
                .allMatch(problem -> problem.code().equals("docx.forbidden-field"))
                .extracting(Problem::where)
                .containsExactlyElementsOf(
                        fieldsOf(body).stream().map(MergeField::place).toList()));
        parts().forEach((part, docx) -> {
            Problem problem = Refusals.only(docx.apply(p(t("x")) + p(merge("Name"), field("MERGEFIELD City \\# 0"))));

            assertThat(problem.code()).isEqualTo("docx.unsupported-switch");
            assertThat(problem.where()).isEqualTo(part + " paragraph 2 field 2");
        });
    }

    @Test
    void keeps_a_deleted_field_in_every_place_and_warns_of_it() {
        String deleted = "<w:del w:id=\"1\" w:author=\"Eva\">" + begin()
                + r("<w:delInstrText>MERGEFIELD Name</w:delInstrText>") + separate()
                + r("<w:delText>old</w:delText>") + end() + "</w:del>";

        places().forEach((place, body) -> {
            String content = body.replace(MARK, deleted + t("x"));
            CompiledTemplate template = compiled(Docx.of(content));

            assertThat(template.fields()).as(place).isEmpty();
            assertThat(template.warnings()).extracting(Problem::code).as(place).contains("docx.revisions-kept");
            assertThat(Merging.part(merged(Docx.of(content)), "word/document.xml"))
                    .as(place)
                    .contains(content);
        });
    }

    @Test
    void fills_fields_in_comments_and_keeps_the_comments_with_a_warning() {
        Docx docx = Docx.of(p(t("x"))).comment(p(t("Call "), merge("Name")));

        assertThat(DocxText.of(merged(docx), "word/comments.xml")).isEqualTo("Call Anna Kovář\n");
        assertThat(compiled(docx).warnings()).extracting(Problem::code).containsExactly("docx.comments-kept");
    }

    @Test
    void keeps_fields_in_stored_building_blocks_as_they_are() {
        Docx docx = Docx.of(p(merge("City")))
                .xml(
                        "word/glossary/document.xml",
                        Docx.WORD + "document.glossary+xml",
                        "w:glossaryDocument",
                        "<w:docParts><w:docPart><w:docPartBody>" + p(merge("Name"))
                                + "</w:docPartBody></w:docPart></w:docParts>");

        assertThat(compiled(docx).fields()).extracting(MergeField::name).containsExactly("City");
        assertThat(DocxText.parts(merged(docx)).get("word/glossary/document.xml"))
                .isEqualTo(docx.parts().get("word/glossary/document.xml"));
    }

    @Test
    void lists_fields_as_body_headers_footers_footnotes_endnotes_and_comments_by_their_numbers() {
        Docx docx = Docx.of(p(t("x")))
                .comment(p(merge("Fax")))
                .endnote(p(merge("Name_2")))
                .footnote(p(merge("Name")))
                .footer(p(merge("City")));
        for (int i : new int[] {10, 2, 1}) {
            docx.xml("word/header" + i + ".xml", Docx.WORD + "header+xml", "w:hdr", p(merge("Name")));
        }
        docx.part(
                "word/document.xml",
                Docx.WORD + "document.main+xml",
                body(p(textBox(p(merge("City")))), p(merge("Name"))));

        assertThat(compiled(docx).fields())
                .extracting(MergeField::place)
                .containsExactly(
                        "word/document.xml paragraph 2 field 1",
                        "word/document.xml paragraph 3 field 1",
                        "word/document.xml paragraph 4 field 1",
                        "word/header1.xml paragraph 1 field 1",
                        "word/header2.xml paragraph 1 field 1",
                        "word/header10.xml paragraph 1 field 1",
                        "word/footer1.xml paragraph 1 field 1",
                        "word/footnotes.xml paragraph 1 field 1",
                        "word/endnotes.xml paragraph 1 field 1",
                        "word/comments.xml paragraph 1 field 1");
        assertThat(DocxText.of(merged(docx), "word/endnotes.xml")).isEqualTo("of Brno\n");
        assertThat(DocxText.of(merged(docx), "word/comments.xml")).isEqualTo("none\n");
    }

    @Test
    void refuses_a_link_whose_target_holds_a_merge_field_and_fills_one_in_the_text_of_a_link() {
        String link = begin()
                + instr("HYPERLINK \"https://example.org/?who=")
                + merge("Name")
                + instr("\"")
                + separate()
                + t("page")
                + end();

        Problem problem = Refusals.only(Docx.of(p(t("x")), p(link)));

        assertThat(problem.code()).isEqualTo("docx.unsupported-field");
        assertThat(problem.where()).isEqualTo("word/document.xml paragraph 2 field 1");
        assertThat(problem.fix())
                .isEqualTo(
                        "Link to an address that is the same in every letter; a merge field may stand in the text of the link");
        assertThat(Refusals.only(Docx.of(p(begin() + instr("HYPERLINK \"") + merge("Name") + instr("\"") + end())))
                        .code())
                .isEqualTo("docx.forbidden-link");
        assertThat(Merging.text(p(
                        begin(),
                        instr("HYPERLINK \"https://example.org\""),
                        separate(),
                        t("of "),
                        merge("City"),
                        end())))
                .isEqualTo("of Brno\n");
    }

    /** What stands where, with a mark for each copy of the field. */
    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("paragraph", p(t("a"), MARK, t("b")));
        places.put("table", table(row(cell(p(MARK)))));
        places.put("table in a table", table(row(cell(table(row(cell(p(MARK)))) + p()))));
        places.put("hyperlink", p("<w:hyperlink w:anchor=\"a\" w:tooltip=\"t\">" + t("a") + MARK + "</w:hyperlink>"));
        places.put("insertion", p("<w:ins w:id=\"1\" w:author=\"Eva\">" + MARK + "</w:ins>", t("b")));
        places.put("moved here", p("<w:moveTo w:id=\"1\" w:author=\"Eva\">" + MARK + "</w:moveTo>", t("b")));
        places.put("block control", control(p(MARK)));
        places.put("inline control", p(t("a"), control(MARK), t("b")));
        places.put("cell control", table(row(control(cell(p(MARK))))));
        places.put("row control", table(control(row(cell(p(MARK))))));
        places.put("control in a control", control(p(t("a"), control(control(MARK)))));
        places.put(
                "smart tag",
                p("<w:smartTag w:uri=\"urn:x\" w:element=\"place\"><w:smartTagPr/><w:smartTag>" + MARK
                        + "</w:smartTag></w:smartTag>"));
        places.put("inline custom XML", p(custom(MARK), t("b")));
        places.put("block custom XML", custom(p(MARK)));
        places.put("cell custom XML", table(row(custom(cell(p(MARK))))));
        places.put("row custom XML", table(custom(row(cell(p(MARK))))));
        places.put("direction", p("<w:dir w:val=\"rtl\"><w:bdo w:val=\"ltr\">" + MARK + "</w:bdo></w:dir>"));
        places.put("text box", p(t("a"), textBox(p(MARK)), t("b")));
        places.put("text box of a text box", p(textBox(p(textBox(p(MARK))), p(t("b")))));
        places.put("text box with a table in a control", p(textBox(control(table(row(cell(p(MARK))))) + p())));
        places.put(
                "box of old",
                p(r("<w:pict><v:shape><v:textbox><w:txbxContent>" + p(MARK)
                        + "</w:txbxContent></v:textbox></v:shape></w:pict>")));
        return places;
    }

    private static Map<String, Function<String, Docx>> parts() {
        Map<String, Function<String, Docx>> parts = new LinkedHashMap<>();
        parts.put("word/header1.xml", content -> Docx.of(p(t("x"))).header(content));
        parts.put("word/footer1.xml", content -> Docx.of(p(t("x"))).footer(content));
        parts.put("word/footnotes.xml", content -> Docx.of(p(t("x"))).footnote(content));
        parts.put("word/endnotes.xml", content -> Docx.of(p(t("x"))).endnote(content));
        parts.put("word/comments.xml", content -> Docx.of(p(t("x"))).comment(content));
        return parts;
    }

    /** The fields by the places that a person would count. */
    private static List<MergeField> fieldsOf(String body) {
        return IntStream.range(0, body.length())
                .filter(i -> body.startsWith(MARK, i))
                .mapToObj(i -> body.substring(0, i).split("<w:p>", -1).length - 1)
                .map(paragraph -> new MergeField("City", "word/document.xml paragraph " + paragraph + " field 1"))
                .toList();
    }

    private static String body(String... content) {
        return new String(Docx.of(content).parts().get("word/document.xml"), UTF_8);
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"City\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String custom(String content) {
        return CUSTOM + content + "</w:customXml>";
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }
}
