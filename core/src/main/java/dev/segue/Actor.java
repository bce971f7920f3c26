package dev.segue;

/** Who acts: the user on whose behalf the host calls. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record Actor(String value) implements Comparable<Actor> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 100;

    /** Refuses a blank, too long or unprintable value. */
    public Actor {
        Text.identifier("An actor", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(Actor other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
