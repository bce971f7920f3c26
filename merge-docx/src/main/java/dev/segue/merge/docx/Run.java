package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run of text and what it is made of. Mutable only while its part is read. */
final class Run {
    final Element element;
    final List<Piece> pieces = new ArrayList<>();
    int contents;
    int end;
    private int formatFrom;
    private int formatTo;

    Run(Element element) {
        this.element = element;
    }

    void format(int from, int to) {
        formatFrom = from;
        formatTo = to;
    }

    /** Whether all that it holds belongs to fields that are replaced. */
    boolean isReplaced() {
        return pieces.size() == contents && pieces.stream().allMatch(piece -> piece.removed);
    }

    /** The start of a run that looks the same and stands on its own, whatever element around it goes. */
    String opening(String text) {
        StringBuilder tag = new StringBuilder("<").append(element.prefix).append('r');
        declarations()
                .forEach((prefix, uri) -> tag.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                        .append("=\"")
                        .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                        .append('"'));
        return tag.append('>').append(text, formatFrom, formatTo).toString();
    }

    /** The start of the run that holds what stood after a field. */
    String continuation(String text) {
        return text.substring(element.from, element.to) + text.substring(formatFrom, formatTo);
    }

    private Map<String, String> declarations() {
        Map<String, String> declared = new LinkedHashMap<>(element.declarations);
        for (Element e = element.parent; e != null && e.story == element.story; e = e.parent) {
            if (e.is("fldSimple")) {
                e.declarations.forEach(declared::putIfAbsent);
            }
        }
        return declared;
    }
}
