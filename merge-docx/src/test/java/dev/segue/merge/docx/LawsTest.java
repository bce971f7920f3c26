package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.instr;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.row;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.simple;
import static dev.segue.merge.docx.Word.t;
import static dev.segue.merge.docx.Word.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.merge.CompiledTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every template and every value. */
class LawsTest {
    private static final String MARKER = "VALUE";
    private static final String CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>";
    private static final String CUSTOM = "<w:customXml w:element=\"e\"><w:customXmlPr/>%s</w:customXml>";
    private static final Map<String, String> MARKED = Map.of("Name", MARKER, "City", MARKER);

    @Property(tries = 300)
    void a_field_is_the_same_however_its_instruction_is_split_over_runs(@ForAll("splits") String code) {
        assertThat(Merging.text(p(t("["), code, t("]")))).isEqualTo("[ANNA KOVÁŘ]\n");
    }

    @Property(tries = 300)
    void a_value_reads_back_as_it_was_given(@ForAll("values") String value) {
        byte[] letter = Merging.merged(
                Merging.compiled(Docx.of(p(t("["), merge("Name"), t("]")))), Merging.values(Map.of("Name", value)));

        assertThat(DocxText.of(letter))
                .isEqualTo("[" + value.replace("\r\n", "\n").replace('\r', '\n') + "]\n");
    }

    @Property(tries = 200)
    void everything_outside_the_fields_is_as_it_was(@ForAll("bodies") List<String> pieces) {
        String body = String.join("", pieces);
        String plain = body.replaceAll("<f>.*?</f>", r("<w:t xml:space=\"preserve\">" + MARKER + "</w:t>"));
        String template = body.replace("<f>", "").replace("</f>", "");

        byte[] letter = Merging.merged(Merging.compiled(Docx.of(template)), Merging.values(MARKED));

        assertThat(XmlEvents.of(DocxText.parts(letter).get("word/document.xml")))
                .isEqualTo(XmlEvents.of(Docx.of(plain).parts().get("word/document.xml")));
    }

    @Property(tries = 100)
    void a_template_without_fields_comes_out_with_equal_parts(@ForAll("bodies") List<String> pieces) {
        Docx docx = Docx.of(String.join("", pieces).replaceAll("<f>.*?</f>", ""))
                .header(p(t("x")))
                .part("word/media/a.png", "image/png", new byte[] {1, 2, 3});

        Map<String, byte[]> letter = DocxText.parts(Merging.merged(docx));

        assertThat(letter).containsOnlyKeys(docx.parts().keySet());
        docx.parts()
                .forEach(
                        (name, content) -> assertThat(letter.get(name)).as(name).isEqualTo(content));
    }

    @Property(tries = 30)
    void many_threads_make_the_same_letters_as_one(@ForAll("bodies") List<String> pieces) {
        CompiledTemplate template = Merging.compiled(
                Docx.of(String.join("", pieces).replace("<f>", "").replace("</f>", ""))
                        .header(p(merge("City"))));

        List<byte[]> alone =
                IntStream.range(0, 50).mapToObj(i -> letter(template, i)).toList();
        List<byte[]> together = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> letter(template, i))
                .toList();

        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
    }

    private static byte[] letter(CompiledTemplate template, int i) {
        return Merging.merged(template, Merging.values(Map.of("Name", "n".repeat(i * 100), "City", "c" + i)));
    }

    /** One field, its instruction cut anywhere, with the marks between that Word leaves there. */
    @Provide
    Arbitrary<String> splits() {
        String instruction = "  MERGEFIELD  \"Name\"  \\* Upper  \\* MERGEFORMAT ";
        Arbitrary<int[]> cuts = Arbitraries.integers()
                .between(1, instruction.length() - 1)
                .array(int[].class)
                .ofMinSize(0)
                .ofMaxSize(12);
        Arbitrary<String> between = Arbitraries.of(
                "",
                "<w:proofErr w:type=\"spellStart\"/>",
                "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>",
                "<w:bookmarkEnd w:id=\"1\"/>",
                "<!-- x -->");
        Arbitrary<String> format = Arbitraries.of("", "<w:b/>", "<w:i/><w:noProof/>");
        Arbitrary<Boolean> separated = Arbitraries.of(true, false);
        return Combinators.combine(cuts, between, format, separated).as((at, mark, look, result) -> {
            StringBuilder code = new StringBuilder(begin());
            int from = 0;
            for (int cut : Arrays.stream(at).sorted().distinct().toArray()) {
                code.append(part(look, instruction.substring(from, cut))).append(mark);
                from = cut;
            }
            code.append(instr(instruction.substring(from)));
            return code + (result ? separate() + t("«") + mark + t("old»") : "") + end();
        });
    }

    private static String part(String look, String text) {
        return r(look, "<w:instrText xml:space=\"preserve\">" + Word.escaped(text) + "</w:instrText>");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .all()
                .withChars('\n', '\r', '\t', ' ', '<', '&', '>', ']', '"', '{', '}', '$', 'ř', '\u05D0')
                .ofMaxLength(60)
                .map(text -> text.replaceAll(
                        "[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u0085\u2028\u2029\uFFFE\uFFFF\uD800-\uDFFF]", "x"));
    }

    /** Bodies of all sorts of content; a field is marked by {@code <f>} around it. */
    @Provide
    Arbitrary<List<String>> bodies() {
        Arbitrary<String> inline = Arbitraries.of(
                t("plain & <text>"),
                r("<w:i/>", "<w:t>x</w:t><w:br/><w:tab/><w:t>y</w:t>"),
                "<f>" + merge("Name") + "</f>",
                "<f>" + simple("MERGEFIELD City") + "</f>",
                "<f>" + begin() + instr("MERGEFIELD") + instr(" City") + end() + "</f>",
                field("PAGE"),
                simple("NUMPAGES"),
                "<w:bookmarkStart w:id=\"7\" w:name=\"m\"/>",
                "<!-- remark -->",
                "<?pi x?>",
                "<w:proofErr w:type=\"gramEnd\"/>",
                "&#x41;",
                "<w:del w:id=\"1\">" + merge("Name") + "</w:del>",
                "<w:r><w:t><![CDATA[<raw>]]></w:t></w:r>");
        Arbitrary<String> wrapped = Combinators.combine(wrappers(), wrappers(), inline)
                .as((outer, inner, content) -> outer.formatted(inner.formatted(content)));
        Arbitrary<String> paragraph = wrapped.list().ofMaxSize(8).map(all -> p(all.toArray(String[]::new)));
        Arbitrary<String> boxed = paragraph.map(content -> p(textBox(content)));
        Arbitrary<String> table = Combinators.combine(paragraph, paragraph).as((left, right) -> row(left, right));
        Arbitrary<String> block = Arbitraries.of("%s", CONTROL, CUSTOM);
        return Combinators.combine(block, Arbitraries.oneOf(paragraph, table, boxed))
                .as(String::formatted)
                .list()
                .ofMaxSize(6);
    }

    /** What may stand around text in a paragraph. */
    private static Arbitrary<String> wrappers() {
        return Arbitraries.of(
                "%s",
                "<w:hyperlink w:anchor=\"a\">%s</w:hyperlink>",
                "<w:ins w:id=\"1\">%s</w:ins>",
                "<w:smartTag w:element=\"e\"><w:smartTagPr/>%s</w:smartTag>",
                CONTROL,
                CUSTOM);
    }
}
