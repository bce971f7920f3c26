package dev.segue.criteria.json;

import dev.segue.Text;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a document. Immutable.
 *
 * @param parent the object or list around it, or null for the outermost value
 * @param key its name in an object; empty in a list
 * @param index its number in a list, from 0
 * @param line from 1; 0 for a value that was not read
 * @param column from 1
 */
record Place(@Nullable Place parent, String key, int index, int line, int column) {
    /** Of values that are written. */
    static final Place NOWHERE = new Place(null, "", 0, 0, 0);

    static final Comparator<Place> ORDER = Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** A place in the text outside any value. */
    static Place at(int line, int column) {
        return new Place(null, "", 0, line, column);
    }

    /** Such as {@code line 3:12, criterion.all[2].is}. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        append(path);
        String position = "line " + line + ":" + column;
        if (path.length() == 0) {
            return position;
        }
        return position + ", " + (path.charAt(0) == '.' ? path.substring(1) : path);
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.append(text);
        if (key.isEmpty()) {
            text.append('[').append(index).append(']');
        } else if (PLAIN.matcher(key).matches()) {
            text.append('.').append(key);
        } else {
            text.append("['").append(Text.shown(key, 63)).append("']");
        }
    }
}
