package dev.segue.merge.text;

import static dev.segue.merge.text.Merging.html;
import static dev.segue.merge.text.Merging.htmlProblems;
import static dev.segue.merge.text.Merging.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which HTML is kept as it is, which is kept with a warning, and which is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlRefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script",
                "iframe",
                "object",
                "embed",
                "form",
                "input",
                "button",
                "select",
                "textarea",
                "link",
                "base",
                "svg",
                "math",
                "applet",
                "frame",
                "frameset",
                "audio",
                "video",
                "source",
                "noscript",
                "noembed",
                "xmp",
                "plaintext",
                "template",
                "image",
                "marquee",
                "o:p",
                "x-y",
                "dialog",
                "portal",
                "isindex",
                "keygen",
                "listing",
                "bgsound",
                "layer"
            })
    void elements_that_run_load_or_send_or_that_nobody_knows_are_refused(String element) {
        for (String template : new String[] {"<%s></%s>", "<%s/></%s>", "<%S\n></%S >"}) {
            assertThat(htmlProblems(template.formatted(element, element)))
                    .extracting(Problem::code)
                    .containsExactly("html.element");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onclick",
                "ONLOAD",
                "onerror",
                "onanything",
                "on",
                "srcdoc",
                "srcset",
                "ping",
                "formaction",
                "action"
            })
    void attributes_that_run_code_or_send_are_refused(String attribute) {
        for (String form :
                new String[] {"<img %s=\"x\">", "<img %s='x'>", "<img %s=x>", "<img %s>", "<img alt=\"\"\n%s = x>"}) {
            assertThat(htmlProblems(form.formatted(attribute)))
                    .extracting(Problem::code)
                    .containsExactly("html.attribute");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x()",
                " JavaScript:x()",
                "java\tscript:x()",
                "java\nscript:x()",
                "java&#x73;cript:x()",
                "&#106;avascript:x()",
                "javascript&colon;x()",
                "javascript&#58x()",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.com/",
                "blob:x",
                "about:blank",
                "x:y",
                "https:example.com",
                "https:/example.com",
                "https:\\\\example.com",
                "https://anna@example.com/",
                "https://example.com&#x2f;",
                "/\\example.com",
                "/&#47;example.com",
                "/\n/example.com",
                "\\\\server\\share"
            })
    void addresses_that_run_code_read_files_or_are_read_in_two_ways_are_refused(String address) {
        for (String attribute :
                new String[] {"a href", "area href", "img src", "table background", "blockquote cite", "body xlink:href"
                }) {
            assertThat(htmlProblems("<" + attribute + "=\"" + address + "\">"))
                    .extracting(Problem::code)
                    .containsExactly("html.address");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'x.css';",
                "@IMPORT url(x.css)",
                "p { width: expression(x()) }",
                "p { width: exp/**/ression (x()) }",
                "p { behavior: url(x.htc) }",
                "p { -moz-binding: url(x.xml) }",
                "p { color: \\72 ed }",
                "p { a: '/*'; b: url(javascript:x()); c: '*/' }",
                "p { background: url( 'data:image/png,x') }",
                "p { background: URL(file:///etc/passwd) }"
            })
    void style_sheets_that_run_code_or_bring_in_others_are_refused(String css) {
        assertThat(htmlProblems("<style>" + css + "</style>"))
                .extracting(Problem::code)
                .containsAnyOf("html.style", "html.address");
        assertThat(htmlProblems("<p style=\"" + css + "\">"))
                .extracting(Problem::code)
                .containsAnyOf("html.style", "html.address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<meta http-equiv=\"refresh\" content=\"0\">~ html.meta",
                "<META HTTP-EQUIV=Refresh>~ html.meta",
                "<meta http-equiv=\"&#114;efresh\">~ html.meta",
                "<meta http-equiv=\"set-cookie\" content=\"a=b\">~ html.meta",
                "<meta charset=\"iso-8859-2\">~ html.encoding",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\">~ html.encoding"
            })
    void a_meta_element_loads_nothing_and_says_utf_8(String template, String code) {
        assertThat(htmlProblems(template)).extracting(Problem::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b",
                "<",
                "<>",
                "</>",
                "</ p>",
                "<?xml version=\"1.0\"?>",
                "<![CDATA[x]]>",
                "<!x>",
                "<!-",
                "<!---->x<!-->",
                "<!--->x-->",
                "<!-- x",
                "<!-- x --!> y -->",
                "<!-- <!-- -->",
                "<!--[if mso]> x -->",
                "<!--[IF mso]>x<![endif]-->",
                "<!DOCTYPE html",
                "<!DOCTYPE html <p>",
                "<p",
                "<p title=\"x",
                "<p title=\"x><b>",
                "<p title=x\"y>",
                "<p title=x'y>",
                "<p title=a=b>",
                "<p title=`x`>",
                "<p title=>",
                "<p =x>",
                "<p \"x\">",
                "<p a=\"x\"b=\"y\">",
                "<p a=\"x\" A=\"y\">",
                "<p / a=\"x\">",
                "<p <b>",
                "</p class=\"x\">",
                "<title>x",
                "<title>x</titlé>",
                "<title>x</tıtle>",
                "<style>x</\u017Ftyle>",
                "<style>x"
            })
    void what_a_browser_would_mend_is_refused(String template) {
        assertThat(htmlProblems(template)).extracting(Problem::code).containsOnly("html.markup");
    }

    @Test
    void a_conditional_comment_is_checked_as_the_markup_it_is_for_some() {
        String kept =
                "<!--[if (gte mso 9)|(IE)]><table><tr><td width=\"600\"><![endif]-->x<!--[if !mso]><!-->y<!--<![endif]-->";

        assertThat(letter(html(kept), "x")).isEqualTo(kept);
        assertThat(htmlProblems("<!--[if mso]><script>x()</script><![endif]-->"))
                .extracting(Problem::code)
                .containsExactly("html.element");
        assertThat(htmlProblems("<!--[if mso]><p title=\"<![endif]-->\">"))
                .extracting(Problem::code)
                .containsExactly("html.markup");
        assertThat(htmlProblems("<!--[if mso]><p>{{Name}}<![endif]-->"))
                .extracting(Problem::code)
                .containsExactly("html.place");
    }

    @Test
    void an_ordinary_mail_is_kept_byte_by_byte() {
        String mail = """
                \uFEFF<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml" lang=cs><!-- a } remark -->
                <head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><meta charset=utf-8>
                <title>Pozvánka & více</title><style type="text/css">p>a{color:#fff} @media print{p{margin:0}}</style></head>
                <body bgcolor="#ffffff" style="font-family:&quot;Arial&quot;"><table role="presentation" width=100%><tr><td>
                <p data-x='a"b' class="">Dobrý den &nbsp; &amp; 5 > 3<br/>
                <a href="https://example.com/a?b=c&amp;d=e" target=_blank>zde</a> <a href="mailto:x@example.com">e-mail</a> <a href=''>
                <img src="cid:logo" alt="">   <hr noshade></td></tr></table></body></html>
                """;

        assertThat(letter(html(mail), "x")).isEqualTo(mail.substring(1));
        assertThat(html(mail).warnings()).extracting(Problem::code).containsExactly("text.no-fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://example.com/logo.png\">",
                "<img src=\"//example.com/logo.png\">",
                "<td background=http://example.com/a.png>",
                "<td style=\"background:url('https://example.com/a.png')\">",
                "<style>@font-face{src:url(https://example.com/a.woff)}</style>",
                "<style>p{background:image-set(\"//example.com/a.png\" 1x)}</style>"
            })
    void what_is_loaded_from_elsewhere_is_kept_with_a_warning(String template) {
        assertThat(html(template + "{{Name}}").warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("html.remote");
            assertThat(warning.where()).startsWith("line 1:");
            assertThat(warning.what()).contains("//example.com/");
        });
        assertThat(letter(html(template + "{{Name}}"), "x")).isEqualTo(template + "x");
    }
}
