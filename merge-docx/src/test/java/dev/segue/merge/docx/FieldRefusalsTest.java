package dev.segue.merge.docx;

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
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Fields that a letter must not have, and fields that two programs could read differently. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldRefusalsTest {
    private static final String DDE = "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"";

    @Test
    void refuses_dde_with_its_text_and_place() {
        Problem problem = Refusals.only(Docx.of(p(t("x")), p(merge("Name"), field(DDE))));

        assertThat(problem.code()).isEqualTo("docx.forbidden-field");
        assertThat(problem.where()).isEqualTo("word/document.xml paragraph 2 field 2");
        assertThat(problem.what()).contains("DDEAUTO").contains("cmd.exe");
    }

    @Test
    void refuses_dde_wherever_it_hides() {
        String hidden = p(field(DDE));
        List<Docx> documents = List.of(
                Docx.of(p(begin(), instr("D"), instr("DEA"), instr("UTO x"), end())),
                Docx.of(p(field("dDeAuTo x"))),
                Docx.of(p(simple("DDEAUTO x"))),
                Docx.of(p(begin() + instr("TOC") + separate() + field(DDE) + end())),
                Docx.of(p(begin() + instr("MERGEFIELD Name") + separate() + field(DDE) + end())),
                Docx.of(p(textBox(hidden))),
                Docx.of(p("<w:del>" + begin() + r("<w:delInstrText>DDEAUTO x</w:delInstrText>") + end() + "</w:del>")),
                Docx.of(p(begin() + "<w:del>" + r("<w:delInstrText>DDEAUTO x </w:delInstrText>") + "</w:del>"
                        + "<w:ins>" + instr("PAGE") + "</w:ins>" + end())),
                Docx.of(p(t("x"))).header(hidden),
                Docx.of(p(t("x"))).footer(hidden),
                Docx.of(p(t("x"))).footnote(hidden),
                Docx.of(p(t("x"))).endnote(hidden),
                Docx.of(p(t("x"))).comment(hidden),
                Docx.of(p(t("x")))
                        .xml(
                                "word/glossary/document.xml",
                                Docx.WORD + "document.glossary+xml",
                                "w:glossaryDocument",
                                hidden));

        assertThat(documents)
                .allSatisfy(docx ->
                        assertThat(Refusals.of(docx)).extracting(Problem::code).containsOnly("docx.forbidden-field"));
    }

    @Test
    void refuses_a_picture_from_the_net_that_would_send_contact_data() {
        String picture =
                begin() + instr("INCLUDEPICTURE \"http://example.org/?q=") + merge("Email") + instr("\"") + end();

        assertThat(Refusals.only(Docx.of(p(picture))).code()).isEqualTo("docx.forbidden-field");
    }

    @Test
    void refuses_every_field_that_is_not_on_the_list() {
        for (String field : List.of(
                "INCLUDETEXT \"C:\\\\secrets.txt\"",
                "LINK x",
                "RD x",
                "DATABASE x",
                "IMPORT x",
                "EMBED x",
                "MACROBUTTON x",
                "AUTOTEXT x",
                "ASK x",
                "FILLIN x",
                "PRINT x",
                "QUOTE x",
                "FILENAME",
                "bookmark",
                "REFX a",
                "ＰＡＧＥ")) {
            assertThat(Refusals.only(Docx.of(p(field(field)))).code()).as(field).isEqualTo("docx.forbidden-field");
        }
    }

    @Test
    void tells_fields_that_are_not_merged_yet_from_forbidden_ones() {
        for (String field : List.of(
                "IF 1 = 1 a b", "= 1 + 1", "=1", "NEXT", "DATE \\@ \"d.M.yyyy\"", "ADDRESSBLOCK", "GREETINGLINE x")) {
            assertThat(Refusals.only(Docx.of(p(field(field)))).code()).as(field).isEqualTo("docx.unsupported-field");
        }
        assertThat(Refusals.only(Docx.of(
                                p(begin() + instr("HYPERLINK \"https://a/") + merge("Name") + instr("\"") + end())))
                        .code())
                .isEqualTo("docx.unsupported-field");
        assertThat(Refusals.only(Docx.of(p(begin() + instr("MERGEFIELD ") + merge("Name") + end())))
                        .code())
                .isEqualTo("docx.unsupported-field");
    }

    @Test
    void refuses_switches_that_are_not_understood() {
        for (String unknown : List.of("\\# \"#,##0.00\"", "\\@ \"d. MMMM yyyy\"", "\\* CardText", "\\x", "\\#0")) {
            Problem problem = Refusals.only(Docx.of(p(field("MERGEFIELD Name " + unknown))));

            assertThat(problem.code()).isEqualTo("docx.unsupported-switch");
            assertThat(problem.what()).contains(unknown.substring(0, 2));
        }
    }

    @Test
    void refuses_links_that_do_more_than_open_a_page_or_a_mail() {
        for (String target : List.of(
                "javascript:alert(1)",
                "file:///c:/x",
                "ms-msdt:/id",
                "\\\\host\\share",
                "search-ms:query=x",
                "data:x",
                "http:\\\\host",
                "x.docx",
                " http://a")) {
            Problem related = Refusals.only(Docx.of(p(t("x"))).link(target));
            assertThat(related.code()).as(target).isEqualTo("docx.forbidden-link");
            assertThat(related.what()).contains(target);

            String instruction = "HYPERLINK \"" + target.replace("\\", "\\\\") + "\"";
            assertThat(Refusals.only(Docx.of(p(field(instruction)))).code())
                    .as(instruction)
                    .isEqualTo("docx.forbidden-link");
        }
    }

    @Test
    void keeps_links_to_pages_mails_and_telephones() {
        for (String target :
                List.of("http://example.org/?a=b&c", "HTTPS://example.org", "mailto:a@example.org", "tel:+420123")) {
            assertThat(Merging.compiled(Docx.of(p(t("x"))).link(target)))
                    .as(target)
                    .isNotNull();
        }
    }

    @Test
    void refuses_fields_that_have_no_end_or_no_beginning() {
        assertBroken(p(begin(), instr("MERGEFIELD Name")));
        assertBroken(p(begin(), instr("MERGEFIELD Name"), separate(), t("x")) + p(t("y")));
        assertBroken(p(t("x"), end()));
        assertBroken(p(t("x"), separate()));
        assertBroken(p(begin(), instr("PAGE"), separate(), separate(), end()));
        assertBroken(p(textBox(p(begin(), instr("PAGE")))));
        assertBroken(p(begin(), instr("PAGE"), textBox(p(t("x"), end()))));
        assertBroken(p(begin(), r("<w:fldChar w:fldCharType=\"middle\"/>"), instr("PAGE"), end()));
        assertBroken(p(begin(), "<w:del>" + instr("PAGE") + end() + "</w:del>"));
    }

    @Test
    void refuses_fields_that_leave_a_note_a_comment_or_a_building_block() {
        String begun = p(begin(), instr("PAGE"));
        String ended = p(separate(), t("x"), end());

        for (String story : List.of("footnote", "endnote", "comment", "docPart")) {
            String both =
                    "<w:" + story + ">" + begun + "</w:" + story + "><w:" + story + ">" + ended + "</w:" + story + ">";
            assertThat(Refusals.of(Docx.of(both)))
                    .as(story)
                    .extracting(Problem::what)
                    .anyMatch(what -> what.contains("it has no end"));
        }
    }

    @Test
    void refuses_fields_that_overlap_or_nest_without_end() {
        assertBroken(p(begin(), instr("PAGE"), "<w:fldSimple w:instr=\"PAGE\">" + end() + "</w:fldSimple>"));
        assertBroken(p("<w:fldSimple w:instr=\"PAGE\">" + begin() + instr("PAGE") + "</w:fldSimple>", end()));
        assertBroken(p(begin().repeat(1_000)));
    }

    @Test
    void refuses_instructions_that_two_programs_could_read_differently() {
        assertBroken(p(begin(), t("REF "), instr("DDEAUTO x"), end()));
        assertBroken(p(begin(), instr("RE"), r("<w:softHyphen/>"), instr("F a"), end()));
        assertBroken(p(instr("DDEAUTO x")));
        assertBroken(p(begin(), instr("PAGE"), separate(), instr("DDEAUTO x"), end()));
        assertBroken(p(begin(), "<w:instrText>PAGE</w:instrText>", end()));
        assertBroken(p(
                begin(),
                "<mc:AlternateContent><mc:Fallback>" + instr("REF ") + "</mc:Fallback></mc:AlternateContent>",
                instr("DDEAUTO"),
                end()));
        assertBroken(p(begin(), "<x:y xmlns:x=\"urn:x\">" + instr("REF ") + "</x:y>", instr("DDEAUTO x"), end()));
    }

    @Test
    void refuses_merge_fields_that_name_nothing_or_two_things() {
        assertBroken(p(field("MERGEFIELD")));
        assertBroken(p(field("MERGEFIELD \"\"")));
        assertBroken(p(field("MERGEFIELD First Name")));
        assertBroken(p(field("MERGEFIELD Name \\b")));
        assertBroken(p(field("")));
    }

    @Test
    void lists_every_bad_field_of_every_part_at_once() {
        Docx docx = Docx.of(p(field(DDE)), p(field("IF 1")))
                .header(p(field("MERGEFIELD Name \\# 0")))
                .link("file:///x");

        assertThat(Refusals.of(docx))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "docx.forbidden-field",
                        "docx.unsupported-field",
                        "docx.unsupported-switch",
                        "docx.forbidden-link");
    }

    @Test
    void reads_no_further_part_once_a_hundred_problems_are_found() {
        Random random = new Random(1);
        StringBuilder styles = new StringBuilder("<x>");
        for (int i = 0; i < 5_000; i++) {
            styles.append(" ".repeat(2_000));
            random.ints(40, 'a', 'z').forEach(styles::appendCodePoint);
        }
        Docx docx = Docx.of(p(field("DDEAUTO x")).repeat(150))
                .part(
                        "word/styles.xml",
                        "application/xml",
                        styles.append("</x>").toString());

        assertThat(Refusals.of(docx)).hasSize(100);
    }

    private static void assertBroken(String body) {
        assertThat(Refusals.of(Docx.of(body))).extracting(Problem::code).contains("docx.broken-field");
    }
}
