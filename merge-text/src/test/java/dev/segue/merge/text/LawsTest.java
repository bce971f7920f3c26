package dev.segue.merge.text;

import static dev.segue.merge.text.Merging.html;
import static dev.segue.merge.text.Merging.letter;
import static dev.segue.merge.text.Merging.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.nodes.Document;

/** What holds for every template and every value; another parser reads the HTML. */
class LawsTest {
    private static final List<String> EVIL = List.of(
            "<script>x()</script>",
            "\"><img src=x onerror=x()>",
            "' onload='x()",
            "-->",
            "</style></title></script><script>",
            "javascript:x()",
            "//evil.example/x",
            "\\\\evil.example",
            "@evil.example",
            "{{City}}",
            "lt;",
            "`x`",
            "a\n\r\nb",
            "url(javascript:x())");

    @Property(tries = 500)
    void a_text_without_fields_comes_out_as_it_is(@ForAll("texts") String template) {
        String plain = template.replace("{{", "{ {");

        assertThat(letter(text(plain), "x")).isEqualTo(plain.startsWith("\uFEFF") ? plain.substring(1) : plain);
    }

    @Property(tries = 500)
    void html_without_fields_comes_out_as_it_is(@ForAll("pages") List<String> pieces) {
        String plain = String.join("", pieces).replaceAll("\\{\\{.*?}}", "x").replace("{{", "{ ");

        accepted(HtmlMerger.create(), plain.getBytes(UTF_8))
                .ifPresent(template -> assertThat(letter(template, "x")).isEqualTo(plain));
    }

    @Property(tries = 500)
    void a_value_in_text_is_there_as_it_is(@ForAll("texts") String value) {
        assertThat(letter(text("[{{Name}}]\n"), value)).isEqualTo("[" + lines(value) + "]\n");
    }

    @Property(tries = 500)
    void a_value_in_html_reads_back_as_it_was_given(@ForAll("texts") String value) {
        Document letter = HtmlShape.document(letter(
                html("<title>[{{Name}}]</title><p title='[{{Name}}]' class=\"[{{Name}}]\">[{{Name}}]</p>"), value));

        assertThat(letter.selectFirst("p").wholeText()).isEqualTo("[" + lines(value) + "]");
        assertThat(letter.selectFirst("p").attr("title")).isEqualTo("[" + lines(value) + "]");
        assertThat(letter.selectFirst("p").attr("class")).isEqualTo("[" + lines(value) + "]");
        assertThat(letter.selectFirst("title").wholeText()).isEqualTo("[" + lines(value) + "]");
    }

    @Property(tries = 500)
    void a_value_in_an_address_stays_in_its_part(@ForAll("texts") String value) {
        URI address = URI.create(
                HtmlShape.document(letter(html("<a href='https://example.com/a/{{Name}}?b={{Name}}#{{Name}}'>"), value))
                        .selectFirst("a")
                        .attr("href"));

        assertThat(address.getScheme() + "://" + address.getAuthority()).isEqualTo("https://example.com");
        for (String part : List.of(
                address.getRawPath().substring("/a/".length()),
                address.getRawQuery().substring("b=".length()),
                address.getRawFragment())) {
            assertThat(URLDecoder.decode(part, UTF_8)).isEqualTo(lines(value));
        }
    }

    @Property(tries = 3000)
    void a_value_changes_neither_the_elements_nor_where_addresses_lead(@ForAll("pages") List<String> pieces) {
        Optional<CompiledTemplate> template =
                accepted(HtmlMerger.create(), String.join("", pieces).getBytes(UTF_8));
        Statistics.label("accepted").collect(template.isPresent());
        if (template.isEmpty()) {
            return;
        }

        String plain = letter(template.get(), "x");
        for (String value : EVIL) {
            String letter = letter(template.get(), value);
            assertThat(HtmlShape.of(letter.replace("<br>", ""))).isEqualTo(HtmlShape.of(plain.replace("<br>", "")));
            assertThat(HtmlShape.targets(letter)).isEqualTo(HtmlShape.targets(plain));
            assertThat(html(letter).fields()).isEmpty();
        }
    }

    @Property(tries = 3000)
    void html_that_is_accepted_has_nothing_that_runs_loads_a_page_or_sends(@ForAll("pages") List<String> pieces) {
        accepted(HtmlMerger.create(), String.join("", pieces).getBytes(UTF_8)).ifPresent(template -> {
            Document letter = HtmlShape.document(letter(template, "x"));

            assertThat(letter.select("script,iframe,object,embed,form,svg,math,link,base,textarea,[srcdoc],[srcset]"))
                    .isEmpty();
            assertThat(letter.select("[^on]")).isEmpty();
            assertThat(letter.select("[href~=(?i)^\\W*(javascript|data|file|vbscript)],[http-equiv=refresh]"))
                    .isEmpty();
        });
    }

    @Property(tries = 2000)
    void any_bytes_are_a_template_or_refused(@ForAll byte[] bytes, @ForAll("texts") String text) {
        for (DocumentMerger merger : List.of(TextMerger.create(), HtmlMerger.create())) {
            accepted(merger, bytes);
            accepted(merger, text.getBytes(UTF_8));
        }
    }

    private static Optional<CompiledTemplate> accepted(DocumentMerger merger, byte[] template) {
        try {
            return Optional.of(merger.compile(template, MergeLimits.STANDARD));
        } catch (InvalidInputException refusal) {
            assertThat(refusal.problems()).isNotEmpty();
            return Optional.empty();
        }
    }

    private static String lines(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .withChars("\n\r\t <&>]\"'`{}$;#/=!-?x\u0159\u05D0\u2028\uFEFF")
                .ofMaxLength(60)
                .map(text -> text.codePoints()
                        .filter(c -> TemplateText.holds(c) && (c < 0xD800 || c > 0xDFFF))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    /** Pieces of HTML, good and bad, in any order. */
    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> good = Arbitraries.of(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<br>",
                "text",
                " ",
                "&amp;",
                "{{Name}}",
                "<a href=\"https://example.com/{{Name}}\">",
                "<a href='mailto:{{Name}}'>",
                "</a>",
                "<a href='/{{Name}}'>",
                "<img src=\"cid:x\" alt=\"{{Name}}\">",
                "<img src='//example.com/?{{Name}}'/>",
                "<p title='{{Name}}' class={x}>",
                "<title>a<b>{{Name}}</title>",
                "<style>p{color:red}</style>",
                "<!-- <p title=\" -->",
                "<!--[if mso]><td><![endif]-->",
                "<pre>",
                "</pre>",
                "<li>",
                "<h1>",
                "<!DOCTYPE html>",
                "<head>",
                "<body bgcolor=\"x\">",
                "{{{{",
                "\r\n");
        Arbitrary<String> bad = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "=",
                "/",
                "-",
                "--",
                "!",
                "&",
                "&#",
                "&lt",
                "`",
                "{",
                "}",
                "<!--",
                "-->",
                "--!>",
                "<![CDATA[",
                "]]>",
                "<title>",
                "</title>",
                "<style>",
                "</style>",
                "<p title=",
                "<p ",
                "<a href='{{Name}}'>",
                "<a href=\"",
                "<script>",
                "</script>",
                "<textarea>",
                "<svg>",
                "<p {{Name}}>",
                "<img src=x onerror=\"",
                "<!--[if x]>",
                "<![endif]-->",
                "javascript:",
                "<?x",
                "</",
                "<xmp>",
                "\u0130",
                "\u017F");
        return Arbitraries.frequencyOf(Tuple.of(12, good), Tuple.of(1, bad))
                .list()
                .ofMaxSize(14);
    }
}
