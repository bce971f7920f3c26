package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Vector pictures fetch nothing and run nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {
    private static final String PART = "word/media/logo.svg";
    private static final String TYPE = "image/svg+xml";
    private static final String ROOT =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"%s>%s</svg>";

    @Test
    void keeps_a_picture_that_shows_only_what_it_carries() {
        String logo = picture(
                " viewBox=\"0 0 9 9\"",
                "<!-- see https://example.org --><title>Fair on 1 May</title><metadata><r:about xmlns:r=\"urn:r\" r:resource=\"https://example.org\"/></metadata>"
                        + "<defs><linearGradient id=\"g\"><stop offset=\"0\" style=\"stop-color:#f00\"/></linearGradient></defs>"
                        + "<style>@font-face{font-family:F;src:url( 'data:font/woff2;base64,AA')} .a{fill:url(#g)} .b{font-family:'A\\20 b'}</style>"
                        + "<rect fill=\"url(#g)\" filter='url( \"#g\" )'/><use xlink:href=\"#g\"/><use href=\"\"/>"
                        + "<image xlink:href=\"data:image/png;base64,iVBORw0KGgo=\"/><animate attributeName=\"x\" to=\"9\"/>");

        assertThat(Merging.part(Merging.merged(letter(logo)), PART)).isEqualTo(logo);
    }

    @Test
    void refuses_a_picture_that_refers_to_something_outside() {
        for (String outside : List.of(
                "<image xlink:href=\"https://example.org/?x\"/>",
                "<image href=\"//example.org/x.png\"/>",
                "<use href=\"other.svg#a\"/>",
                "<a href=\"https://example.org\"/>",
                "<a href=\"javascript:alert(1)\"/>",
                "<image href=\"data:image/svg+xml,x\"/>",
                "<image href=\"DATA:text/html,x\"/>",
                "<img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"http://example.org\"/>",
                "<img srcset=\"x 2x\"/>",
                "<g xml:base=\"https://example.org/\"/>",
                "<rect fill=\"url(https://example.org/x#g)\"/>",
                "<rect filter=\"URL( ' https://example.org')\"/>",
                "<rect mask=\"u\\72l(//example.org)\"/>",
                "<rect style=\"fill:u\\000072 l(x)\"/>",
                "<rect style=\"cursor:image-set('x' 1x)\"/>",
                "<style>@import 'https://example.org/x.css';</style>",
                "<style><![CDATA[@im\\port \"x\";]]></style>",
                "<style>.a{}/* */<!-- x -->.b{fill:url(http://example.org)}</style>",
                "<style>@imp<g/>ort 'x'</style>",
                "<set attributeName=\"xlink:href\" to=\"https://example.org\"/>",
                "<animate attributeName=\"fill\" values=\"url(#g);url(http://example.org)\"/>")) {
            Problem problem = Refusals.only(letter(picture("", outside)));

            assertThat(problem.code()).as(outside).isEqualTo("docx.external-link");
            assertThat(problem.where()).isEqualTo(PART);
        }
        assertThat(Refusals.only(letter("<?xml-stylesheet href=\"https://example.org/x.css\"?>" + picture("", "<g/>")))
                        .code())
                .isEqualTo("docx.external-link");
        assertThat(Refusals.only(letter(picture("", "<image href=\"https://example.org/?x\"/>")))
                        .what())
                .contains("href='https://example.org/?x'");
    }

    @Test
    void refuses_every_attribute_and_style_that_fetches_and_every_element_that_runs() {
        for (String name : List.of("href", "src", "srcset", "base", "poster", "action", "ping")) {
            assertThat(codes(letter(picture("", "<g " + name + "=\"x\"/>"))))
                    .as(name)
                    .containsExactly("docx.external-link");
        }
        for (String function : List.of("image", "image-set", "cross-fade", "src", "url")) {
            assertThat(codes(letter(picture("", "<g style=\"fill:" + function + "(x)\"/>"))))
                    .as(function)
                    .containsExactly("docx.external-link");
        }
        for (String name : List.of(
                "script",
                "handler",
                "listener",
                "foreignObject",
                "iframe",
                "frame",
                "embed",
                "object",
                "audio",
                "video")) {
            assertThat(codes(letter(picture("", "<" + name + "/>")))).as(name).containsExactly("docx.scripted-picture");
        }
        assertThat(Merging.compiled(letter(picture("", "<g id=\"image(1)\" xmlns:x=\"urn:x\" x:once=\"1\"/>"))))
                .isNotNull();
    }

    @Test
    void refuses_a_picture_that_can_run_something() {
        for (String active : List.of(
                "<script>fetch('x')</script>",
                "<SCRIPT/>",
                "<g onclick=\"x()\"/>",
                "<foreignObject/>",
                "<handler/>",
                "<iframe xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>")) {
            Problem problem = Refusals.only(letter(picture("", active)));

            assertThat(problem.code()).as(active).isEqualTo("docx.scripted-picture");
            assertThat(problem.where()).isEqualTo(PART);
        }
        assertThat(Refusals.only(letter(picture(" onload=\"x()\"", ""))).what()).contains("onload='x()'");
    }

    @Test
    void knows_a_picture_by_its_type_or_by_its_namespace_whatever_it_is_called() {
        String script = picture("", "<script/>");
        String nameless = "<svg><script/></svg>";

        assertThat(codes(letter().part("word/media/a.bin", "application/octet-stream", script)))
                .containsExactly("docx.scripted-picture");
        assertThat(codes(letter().part("word/media/a.bin", "IMAGE/svg+xml", nameless)))
                .containsExactly("docx.scripted-picture");
        assertThat(codes(letter().part(PART, TYPE, script.getBytes(UTF_16)))).containsExactly("docx.scripted-picture");
        assertThat(codes(Docx.of(p(r(script))))).containsExactly("docx.scripted-picture");
        assertThat(codes(letter().part(PART, TYPE, new byte[] {0x1F, (byte) 0x8B, 8, 0})))
                .containsExactly("docx.bad-xml");
        assertThat(codes(letter().part(PART, TYPE, ("<!DOCTYPE svg>" + script).getBytes(UTF_8))))
                .containsExactly("docx.doctype");
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }

    private static Docx letter(String picture) {
        return letter().part(PART, TYPE, picture);
    }

    private static String picture(String attributes, String content) {
        return ROOT.formatted(attributes, content);
    }

    private static List<String> codes(Docx docx) {
        return Refusals.of(docx).stream().map(Problem::code).toList();
    }
}
