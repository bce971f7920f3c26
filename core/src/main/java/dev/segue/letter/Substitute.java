package dev.segue.letter;

import dev.segue.Text;

/** What stands in a letter where a value does not. Immutable. */
public sealed interface Substitute {

    /** Nothing stands there. */
    Substitute BLANK = new Blank();

    /** The letter is not made; the problem names the field. */
    Substitute REFUSE = new Refuse();

    /** A text stands there. */
    static Substitute fallback(String text) {
        return new Fallback(text);
    }

    /** Nothing stands there. */
    record Blank() implements Substitute {}

    /** The text stands there. */
    record Fallback(String text) implements Substitute {
        /** Refuses a text longer than a value may be. */
        public Fallback {
            Text.checked("A fallback", text, MergeValues.MAX_LENGTH);
        }
    }

    /** The letter is not made. */
    record Refuse() implements Substitute {}
}
