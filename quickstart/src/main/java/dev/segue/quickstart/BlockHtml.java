package dev.segue.quickstart;

import static dev.segue.quickstart.Html.escaped;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sets the blocks of a report as HTML. Stateless. */
final class BlockHtml implements Block.Visitor<String> {

    @Override
    public String paragraph(Block.Paragraph block) {
        return "<p>" + escaped(block.text()) + "</p>\n";
    }

    @Override
    public String facts(Block.Facts block) {
        return block.entries().stream()
                .map(it ->
                        "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(escaped(it.getKey()), escaped(it.getValue())))
                .collect(Collectors.joining("", "<dl class=\"facts\">\n", "</dl>\n"));
    }

    @Override
    public String table(Block.Table block) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        for (Block.Column column : block.columns()) {
            html.append(
                    "<th scope=\"col\" class=\"%s\">%s</th>".formatted(name(column.kind()), escaped(column.name())));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : block.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(cell(block.columns().get(i), row.get(i)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    @Override
    public String steps(Block.Steps block) {
        return new StepChart(block.steps()).html();
    }

    @Override
    public String callout(Block.Callout block) {
        return "<div class=\"callout %s\" role=\"note\"><strong>%s</strong><p>%s</p></div>\n"
                .formatted(name(block.tone()), escaped(block.title()), escaped(block.text()));
    }

    @Override
    public String links(Block.Links block) {
        return block.targets().stream()
                .map(it -> "<li><a href=\"%s\">%s</a></li>\n"
                        .formatted(escaped(relative(it.getValue())), escaped(it.getKey())))
                .collect(Collectors.joining("", "<ul class=\"links\">\n", "</ul>\n"));
    }

    private static String cell(Block.Column column, String text) {
        String label = escaped(column.name());
        String content = escaped(text);
        if (column.kind() == Block.Kind.BADGE && !text.isBlank()) {
            content = "<span class=\"badge %s\">%s</span>".formatted(word(text), content);
        }
        return "<td class=\"%s\" data-label=\"%s\">%s</td>".formatted(name(column.kind()), label, content);
    }

    /** Only addresses within the report's own folder: no scheme, no way up. */
    private static String relative(String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/") || path.contains("..") || path.contains(":")) {
            throw new IllegalArgumentException(
                    "A link of the report stays in its folder, but was '%s'".formatted(target));
        }
        StringBuilder address = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain =
                    character < 128 && (Character.isLetterOrDigit(character) || "-._~/".indexOf(character) >= 0);
            address.append(plain ? String.valueOf(character) : "%%%02X".formatted(octet & 0xff));
        }
        return address.toString();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String word(String text) {
        return "is-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
