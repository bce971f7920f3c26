package dev.segue.criteria.text;

import java.util.Comparator;

/** Where something stands in a text: the first line and the first code point of a line are 1. Immutable. */
record Place(int line, int column) implements Comparable<Place> {
    static final Place START = new Place(1, 1);

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code 1:8}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
