package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;

/**
 * How many rows there must be. Immutable.
 *
 * @param kind whether the number is the least, the most or exact
 * @param rows the number; at least one for {@link Kind#AT_LEAST}, which would say nothing otherwise
 */
public record Bound(Kind kind, int rows) implements RowMeasure {

    /** What the number means. */
    public enum Kind {
        /** So many or more. */
        AT_LEAST,
        /** So many or fewer; none is fewer. */
        AT_MOST,
        /** So many, no more and no fewer. */
        EXACTLY
    }

    /** Refuses a negative number, and "at least none". */
    public Bound {
        requireNonNull(kind, "kind");
        int least = kind == Kind.AT_LEAST ? 1 : 0;
        if (rows < least) {
            throw new IllegalArgumentException(
                    Text.format("A bound %s is %d or more rows, but was %d", kind, least, rows));
        }
    }

    /** So many or more. */
    public static Bound atLeast(int rows) {
        return new Bound(Kind.AT_LEAST, rows);
    }

    /** So many or fewer. */
    public static Bound atMost(int rows) {
        return new Bound(Kind.AT_MOST, rows);
    }

    /** So many, no more and no fewer. */
    public static Bound exactly(int rows) {
        return new Bound(Kind.EXACTLY, rows);
    }

    /** Whether that many rows are right. */
    public boolean allows(int count) {
        if (kind == Kind.AT_LEAST) {
            return count >= rows;
        }
        return kind == Kind.AT_MOST ? count <= rows : count == rows;
    }

    /** Such as {@code at least 2}. */
    @Override
    public String toString() {
        String words = kind == Kind.AT_LEAST ? "at least " : kind == Kind.AT_MOST ? "at most " : "exactly ";
        return words + rows;
    }
}
