package dev.segue;

/** Names one request, so that repeating it returns the first answer instead of doing it twice. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record RequestId(String value) implements Comparable<RequestId> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 64;

    /** Refuses a blank, too long or unprintable value. */
    public RequestId {
        Text.identifier("A request id", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(RequestId other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
