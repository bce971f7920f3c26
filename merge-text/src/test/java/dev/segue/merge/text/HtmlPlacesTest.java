package dev.segue.merge.text;

import static dev.segue.merge.text.Merging.html;
import static dev.segue.merge.text.Merging.htmlProblems;
import static dev.segue.merge.text.Merging.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a value may stand in HTML, and how it is written there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlPlacesTest {

    @Test
    void between_tags_markup_is_escaped_and_a_line_break_is_an_element() {
        assertThat(letter(html("<p>Dear {{Name}},</p>"), "A & <b>\"'`{x}\r\n\tž\u2028"))
                .isEqualTo("<p>Dear A &#38; &#60;b&#62;&#34;&#39;&#96;&#123;x}<br>\tž\u2028,</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title=\"%s\">",
                "<p title='%s'>",
                "<P TITLE = '%s' >",
                "<img alt=\"%s\"/>",
                "<title>%s</title>"
            })
    void between_quotes_and_in_a_title_a_line_break_is_a_character(String form) {
        assertThat(letter(html(form.formatted("{{Name}}")), "\"a'\n<"))
                .isEqualTo(form.formatted("&#34;a&#39;&#10;&#60;"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/%s",
        "https://example.com:8443/a?b=%s&amp;c=%s",
        "HTTP://example.com#%s",
        "https://žluť.example/%s",
        "//example.com/%s",
        "/%s",
        "?q=%s",
        "#%s",
        "letters/%s",
        "./%s",
        "mailto:%s",
        "mailto:%s?subject=%s",
        "tel:%s",
        "cid:%s"
    })
    void in_an_address_after_its_host_a_value_is_percent_encoded(String form) {
        String letter = letter(html("<a href=\"" + form.replace("%s", "{{Name}}") + "\">"), "a:/?#&=% ž@\"'<{\n-._~");

        assertThat(letter)
                .isEqualTo("<a href=\"" + form.replace("%s", "a%3A%2F%3F%23%26%3D%25%20%C5%BE@%22%27%3C%7B%0A-._~")
                        + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{Name}}",
                " {{Name}}",
                "{{Name}}://example.com/",
                "java{{Name}}:alert(1)",
                "h{{Name}}",
                "page{{Name}}",
                "https:{{Name}}",
                "https:/{{Name}}",
                "https://{{Name}}",
                "https://{{Name}}/",
                "https://example.com{{Name}}",
                "https://example.com:{{Name}}/",
                "https://anna:{{Name}}@example.com/",
                "https://example.com\\{{Name}}",
                "//{{Name}}",
                "/\\{{Name}}",
                "/{{Name}}/example.com",
                "/{{Name}}{{City}}\\example.com",
                "&#x2f;{{Name}}"
            })
    void in_an_address_a_value_supplies_neither_scheme_nor_host(String address) {
        for (String attribute : new String[] {"a href", "img src", "td background", "q cite", "A HREF"}) {
            assertThat(htmlProblems("<" + attribute + "=\"" + address + "\">"))
                    .extracting(Problem::code)
                    .containsExactly("html.address");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<{{Name}}>~ 1:2",
                "</{{Name}}>~ 1:3",
                "<b{{Name}}>~ 1:3",
                "<b>x</b{{Name}}>~ 1:8",
                "<b {{Name}}>~ 1:4",
                "<b a{{Name}}=\"x\">~ 1:5",
                "<b {{Name}}=\"x\">~ 1:4",
                "<b a={{Name}}>~ 1:6",
                "<b a=x{{Name}}>~ 1:7",
                "<b a=\"x\"{{Name}}>~ 1:9",
                "<b a {{Name}}>~ 1:6",
                "<b/{{Name}}>~ 1:4",
                "<!--{{Name}}-->~ 1:5",
                "<!-- x {{Name}} -->~ 1:8",
                "<!DOCTYPE {{Name}}>~ 1:11",
                "<style>{{Name}}</style>~ 1:8",
                "<style>p{color:{{Name}}}</style>~ 1:16",
                "<b style=\"color:{{Name}}\">~ 1:17",
                "<meta content=\"{{Name}}\">~ 1:16",
                "<title></title x{{Name}}>~ 1:17",
                "<style>{{{{</style>~ 1:8"
            })
    void elsewhere_a_field_is_refused_with_its_place(String template, String place) {
        assertThat(htmlProblems(template))
                .extracting(Problem::code, Problem::where)
                .contains(tuple("html.place", "line " + place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<script>var x = '{{Name}}';</script>~ 1:18",
                "<SCRIPT type=\"text/x\">{{Name}}</SCRIPT >~ 1:23",
                "<b onclick=\"x({{Name}})\">~ 1:15",
                "<iframe srcdoc=\"{{Name}}\"></iframe>~ 1:17",
                "<textarea>{{Name}}</textarea>~ 1:11",
                "<img srcset=\"/{{Name}}\">~ 1:15"
            })
    void where_code_runs_both_the_field_and_the_code_are_refused(String template, String place) {
        assertThat(htmlProblems(template)).extracting(Problem::where).contains("line " + place);
        assertThat(htmlProblems(template))
                .extracting(Problem::code)
                .contains("html.place")
                .containsAnyOf("html.element", "html.attribute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&{{Name}}",
                "&#{{Name}};",
                "&#x{{Name}};",
                "&am{{Name}}",
                "<a href=\"/?a&{{Name}}\">",
                "<b title='&l{{Name}}'>"
            })
    void a_value_cannot_end_a_character_reference(String template) {
        assertThat(htmlProblems(template)).extracting(Problem::code).containsExactly("html.place");
    }

    @Test
    void a_value_may_follow_a_finished_character_reference() {
        assertThat(letter(html("&amp;{{Name}} &lt; {{Name}}"), "x")).isEqualTo("&amp;x &lt; x");
    }

    @Test
    void text_that_looks_like_a_tag_in_a_title_is_text() {
        assertThat(letter(html("<title>a <b {{Name}}</titles></title>{{Name}}"), "x\n"))
                .isEqualTo("<title>a <b x&#10;</titles></title>x<br>");
    }

    @Test
    void four_braces_stand_for_two_that_no_reader_takes_for_a_field() {
        assertThat(letter(html("<p title='{{{{'>{{{{Name}}</p><a href='/?{{{{'>"), "x"))
                .isEqualTo("<p title='&#123;&#123;'>&#123;&#123;Name}}</p><a href='/?%7B%7B'>");
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_template() {
        assertThat(htmlProblems("""
                <b class={{Name}}>
                {{a.b}} <script>x({{Name}})</script>
                <a href="javascript:x()" onclick="y()">
                <!-- {{Name}} -->
                """))
                .extracting(Problem::code, Problem::where)
                .containsExactly(
                        tuple("html.place", "line 1:10"),
                        tuple("text.placeholder", "line 2:1"),
                        tuple("html.element", "line 2:9"),
                        tuple("html.place", "line 2:19"),
                        tuple("html.address", "line 3:10"),
                        tuple("html.attribute", "line 3:26"),
                        tuple("html.place", "line 4:6"));
    }
}
