package dev.segue.merge.text;

import static dev.segue.merge.text.Merging.bytes;
import static dev.segue.merge.text.Merging.html;
import static dev.segue.merge.text.Merging.letter;
import static dev.segue.merge.text.Merging.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.merge.CompiledTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and templates of somebody who means harm, and many letters at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksTest {
    private static final String LETTER = """
            <!DOCTYPE html><html><head><title>{{Name}}</title><style>p{color:red}</style></head><body class="{{Name}}">
            <!-- remark --><p title='{{Name}}'>Dear {{Name}},</p><pre>{{Name}}</pre><table><tr><td>{{Name}}</td></tr></table>
            <a href="https://example.com/{{Name}}?a={{Name}}#{{Name}}">x</a><a href='mailto:{{Name}}'>y</a>
            <img src="cid:{{Name}}" alt="{{Name}}"><a href="/{{Name}}">z</a><a href="?{{Name}}">z</a></body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "'><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</style><script>",
                "</pre></td></table><iframe src=//evil.example>",
                "--><script>",
                "--!><svg onload=alert(1)>",
                "<!--",
                "]]><script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "` onmouseover=`alert(1)",
                " onmouseover=alert(1) ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u2028javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "//evil.example",
                "/evil.example",
                "\\evil.example",
                "@evil.example",
                ".evil.example",
                ":80@evil.example/",
                "../../x",
                "?x=y&z#w",
                "&#x0;",
                "&#60;script&#62;",
                "&lt;script&gt;",
                "&",
                "&#",
                "lt;",
                "#x3c;",
                "{{City}}",
                "{{{{",
                "}}",
                "${7*7}#{7*7}<%=7*7%>",
                "{% raw %}",
                "\uFEFF",
                "\u202E",
                "<\u00ADscript>",
                "\uFF1Cscript\uFF1E",
                "\u00BCscript\u00BE",
                "+ADw-script+AD4-",
                "=HYPERLINK(\"x\")",
                "\"",
                "'",
                "<",
                ">",
                "a\"b'c<d>e&f`g{h}i"
            })
    void a_value_is_what_the_reader_sees_and_nothing_else(String value) {
        String letter = letter(html(LETTER), value);

        assertThat(HtmlShape.of(letter)).isEqualTo(HtmlShape.of(letter(html(LETTER), "x")));
        assertThat(HtmlShape.targets(letter)).isEqualTo(HtmlShape.targets(letter(html(LETTER), "x")));
        assertThat(HtmlShape.document(letter).selectFirst("pre").wholeText()).isEqualTo(value);
        assertThat(HtmlShape.document(letter).selectFirst("p").attr("title")).isEqualTo(value);
        assertThat(HtmlShape.document(letter).selectFirst("title").wholeText()).isEqualTo(value);
        assertThat(html(letter).fields()).isEmpty();
        assertThat(letter(text("{{Name}}{{City}}"), value)).isEqualTo(value + "Brno");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{{",
                "{{ ",
                "{{{",
                "{{x ",
                "}}",
                "<",
                "<p ",
                "<p a",
                "<p a=",
                "<p a=\"",
                "<p a=\"\" ",
                "</",
                "</p ",
                "<!",
                "<!--",
                "<!-- -->",
                "<title>",
                "<style>",
                "<title></",
                "<style>url(",
                "<style>/*",
                "&",
                "&#",
                "<a href=\"/",
                "<a href=\" ",
                "<p a='&",
                "<a href='a:",
                "{{Name}}<a href='",
                "<script>",
                "<script></",
                "<!--[if x]>",
                "\r",
                "<p/",
                "<p a a"
            })
    @Timeout(60)
    void a_template_that_goes_on_and_on_comes_to_an_end(String piece) {
        String template = piece.repeat(1_000_000 / piece.length());

        for (String form : List.of(
                template,
                "<a href=\"" + template,
                "<a href=\"" + template + "\">",
                "<style>" + template + "</style>")) {
            compile(form);
        }
    }

    @Test
    void sixteen_threads_make_the_same_letters_as_one() throws Exception {
        CompiledTemplate template = html(LETTER);
        List<byte[]> alone =
                IntStream.range(0, 400).mapToObj(i -> bytes(template, name(i))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<byte[]>> work = IntStream.range(0, 400)
                    .<Callable<byte[]>>mapToObj(i -> () -> bytes(template, name(i)))
                    .toList();
            List<byte[]> together = new ArrayList<>();
            for (Future<byte[]> letter : threads.invokeAll(work)) {
                together.add(letter.get());
            }
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i)).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void compile(String template) {
        try {
            html(template);
        } catch (InvalidInputException refusal) {
            assertThat(refusal.problems()).isNotEmpty();
        }
    }

    private static String name(int i) {
        return "<n" + i + ">" + "ž\n".repeat(i);
    }
}
