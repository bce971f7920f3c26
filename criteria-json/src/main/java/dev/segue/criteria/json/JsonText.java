package dev.segue.criteria.json;

import dev.segue.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes JSON in the one layout documents have (rule JS-2): what fits on a line of 100 characters stands on one, everything else has a line for
 * each member, indented by two blanks. Not thread-safe.
 */
final class JsonText {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Json json) {
        JsonText written = new JsonText();
        written.laidOut(json, 0);
        return written.text.append('\n').toString();
    }

    private void laidOut(Json json, int indent) {
        int begin = text.length();
        int column = begin - text.lastIndexOf("\n") - 1;
        if (!flat(json, begin + WIDTH - column)) {
            text.setLength(begin);
            if (json instanceof Json.Obj object) {
                lines('{', object.members().entrySet(), '}', indent, entry -> {
                    quoted(entry.getKey());
                    text.append(": ");
                    laidOut(entry.getValue(), indent + 2);
                });
            } else if (json instanceof Json.Arr list) {
                lines('[', list.elements(), ']', indent, element -> laidOut(element, indent + 2));
            } else {
                flat(json, Integer.MAX_VALUE);
            }
        }
    }

    private <T> void lines(char open, Collection<T> parts, char close, int indent, Consumer<T> part) {
        text.append(open);
        String mark = "\n";
        for (T one : parts) {
            text.append(mark).append(" ".repeat(indent + 2));
            part.accept(one);
            mark = ",\n";
        }
        text.append('\n').append(" ".repeat(indent)).append(close);
    }

    /** Writes it on one line; false, with part of it written, if it would reach beyond the end. */
    private boolean flat(Json json, int end) {
        if (json instanceof Json.Obj object) {
            return flat(object.members(), end);
        }
        if (json instanceof Json.Arr list) {
            return flat(list.elements(), end);
        }
        if (json instanceof Json.Str string) {
            quoted(string.value());
        } else if (json instanceof Json.Num number) {
            text.append(number.value().toPlainString());
        } else {
            text.append(json.words());
        }
        return text.length() <= end;
    }

    private boolean flat(Map<String, Json> members, int end) {
        text.append('{');
        String mark = "";
        for (Map.Entry<String, Json> member : members.entrySet()) {
            text.append(mark);
            quoted(member.getKey());
            text.append(": ");
            if (!flat(member.getValue(), end)) {
                return false;
            }
            mark = ", ";
        }
        return text.append('}').length() <= end;
    }

    private boolean flat(List<Json> elements, int end) {
        text.append('[');
        String mark = "";
        for (Json element : elements) {
            text.append(mark);
            if (!flat(element, end)) {
                return false;
            }
            mark = ", ";
        }
        return text.append(']').length() <= end;
    }

    /** The text between quotes; what could be lost on the way stands as an escape. */
    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> append(codePoint);
            }
        }
        text.append('"');
    }

    private void append(int codePoint) {
        boolean fragile = codePoint < 0xFFFF
                && (Character.isISOControl(codePoint)
                        || Character.isSurrogate((char) codePoint)
                        || Character.getType(codePoint) == Character.FORMAT
                        || codePoint == 0x2028
                        || codePoint == 0x2029);
        if (fragile) {
            text.append("\\u").append(Text.format("%04x", codePoint));
        } else {
            text.appendCodePoint(codePoint);
        }
    }
}
