package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.segment.LineId;
import java.util.List;

/** What one line becomes when its segment is logged: one of these, never two (rule LG-1). Immutable. */
public sealed interface LineOutcome {

    /**
     * It becomes an entry.
     *
     * @param logged the entry as it is logged, with its commitment
     * @param delivered whether a letter is planned
     * @param withoutAddress whether it would go by e-mail, but the contact has no address
     */
    record Entry(LoggedEntry logged, boolean delivered, boolean withoutAddress) implements LineOutcome {

        /** The entry. */
        public InteractionLogEntry entry() {
            return logged.entry();
        }
    }

    /** It is left out, with good reason. */
    record Skipped(LineId line, ContactNo contact, SkipReason reason) implements LineOutcome {}

    /** It cannot become an entry. Has at least one problem. */
    record Objected(LineId line, ContactNo contact, List<Problem> problems) implements LineOutcome {
        /** Copies the problems. */
        public Objected {
            problems = List.copyOf(problems);
        }
    }
}
