package dev.segue;

/** The code of an interaction template. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record TemplateCode(String value) implements Comparable<TemplateCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public TemplateCode {
        Text.identifier("An interaction template code", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(TemplateCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
