package dev.segue.criteria;

import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Wildcard;

/** A field that is written in characters: a text or a code. Immutable. */
public abstract sealed class TextualField extends OrderedField<String> permits TextField, CodeField {

    TextualField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** Yes when it has this value, in upper or in lower case. */
    public final Criterion isIgnoringCase(String value) {
        return compared(Operator.EQ, new Operand.Value(value), true);
    }

    /** Yes when it has a value that matches: {@code *} is any characters, {@code ?} is one, a backslash takes the next literally. */
    public final Criterion matches(String pattern) {
        return new Wildcard(this, pattern, false);
    }

    /** As {@link #matches}, in upper or in lower case. */
    public final Criterion matchesIgnoringCase(String pattern) {
        return new Wildcard(this, pattern, true);
    }
}
