package dev.segue;

/** The number of a planned delivery; it stays the same over every attempt, so that a channel can recognise a repeat. Immutable. */
public record DeliveryNo(long value) implements Comparable<DeliveryNo> {

    /** Refuses a number below one. */
    public DeliveryNo {
        if (value < 1) {
            throw new IllegalArgumentException("A delivery number is 1 or more, but was " + value);
        }
    }

    @Override
    public int compareTo(DeliveryNo other) {
        return Long.compare(value, other.value);
    }

    /** The digits alone. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
