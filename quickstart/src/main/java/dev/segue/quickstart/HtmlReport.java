package dev.segue.quickstart;

import static dev.segue.quickstart.Html.escaped;

import dev.segue.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A report of titled sections in one HTML file that needs nothing else: style and drawings are in it, no script, nothing from elsewhere.
 * Whatever text it is given stands in it as text. Immutable; a report with one more section is another report.
 */
final class HtmlReport {
    private final String title;
    private final String subtitle;
    private final List<Section> sections;

    private HtmlReport(String title, String subtitle, List<Section> sections) {
        this.title = title;
        this.subtitle = subtitle;
        this.sections = List.copyOf(sections);
    }

    /** Begins a report. */
    static HtmlReport titled(String title, String subtitle) {
        return new HtmlReport(title, subtitle, List.of());
    }

    /** This report and one more section. */
    HtmlReport section(String heading, Block... blocks) {
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(heading, List.of(blocks)));
        return new HtmlReport(title, subtitle, more);
    }

    /** The whole file. */
    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>%s</title>\n<style>\n".formatted(escaped(title)))
                .append(new String(ShippedData.bytes("report.css"), StandardCharsets.UTF_8))
                .append("</style>\n</head>\n<body>\n<header><h1>%s</h1><p>%s</p></header>\n"
                        .formatted(escaped(title), escaped(subtitle)));
        appendContents(html);
        html.append("<main>\n");
        BlockHtml blocks = new BlockHtml();
        for (int i = 0; i < sections.size(); i++) {
            html.append(Text.format(
                    "<section id=\"s%d\">\n<h2>%s</h2>\n",
                    i + 1, escaped(sections.get(i).heading())));
            sections.get(i).blocks().forEach(block -> html.append(block.accept(blocks)));
            html.append("</section>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Writes the file whole or not at all: what stands there is replaced in the end. */
    void writeTo(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path begun = whole.resolveSibling(whole.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.writeString(begun, html());
            Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    private void appendContents(StringBuilder html) {
        if (sections.size() < 3) {
            return;
        }
        html.append("<nav aria-label=\"Contents\"><ol>\n");
        for (int i = 0; i < sections.size(); i++) {
            html.append(Text.format(
                    "<li><a href=\"#s%d\">%s</a></li>\n",
                    i + 1, escaped(sections.get(i).heading())));
        }
        html.append("</ol></nav>\n");
    }

    private record Section(String heading, List<Block> blocks) {}
}
