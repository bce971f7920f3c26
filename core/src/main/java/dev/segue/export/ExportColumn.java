package dev.segue.export;

import dev.segue.criteria.Field;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.Provenance;
import dev.segue.optout.OptOut;

/** One column of an export. Immutable. */
public sealed interface ExportColumn {

    /** What the line or the entry itself is. */
    enum Fact implements ExportColumn {
        /** The line's id, such as {@code 2.14}. */
        LINE("line:id"),
        /** The number of the step that admitted the line. */
        STEP("line:step"),
        /** Whether the line has a comment. */
        COMMENTED("line:commented"),
        /** Why logging skips the line: the name of an {@link OptOut} (rule XP-5); absent if nothing keeps its contact out, and for an entry. */
        OPT_OUT("line:opt_out"),
        /** The entry's number; absent for a line of an open segment. */
        ENTRY("entry:no"),
        /** Whether the entry counts (rule HI-1); absent for a line of an open segment. */
        COUNTS("entry:counts");

        private final String heading;

        Fact(String heading) {
            this.heading = heading;
        }

        @Override
        public String heading() {
            return heading;
        }
    }

    /** A field of the contact, standard or custom. */
    record OfContact(Field<?> field) implements ExportColumn {
        /** Refuses a field of something else. */
        public OfContact {
            if (!field.subject().equals(Field.CONTACT)) {
                throw new IllegalArgumentException(
                        "A column of a contact is a field of a contact, but '%s' is one of %s"
                                .formatted(field, field.subject()));
            }
        }

        @Override
        public String heading() {
            return field.name();
        }
    }

    /** A value of the interaction as it is in the end, inheritance included. */
    record OfInteraction(InteractionField<?> field) implements ExportColumn {
        @Override
        public String heading() {
            return "interaction:" + field.name();
        }
    }

    /** Who decided a value of the interaction: the name of a {@link Provenance}. */
    record DecidedBy(InteractionField<?> field) implements ExportColumn {
        @Override
        public String heading() {
            return "interaction:" + field.name() + ":by";
        }
    }

    /** A field of the contact. */
    static ExportColumn of(Field<?> field) {
        return new OfContact(field);
    }

    /** A value of the interaction. */
    static ExportColumn of(InteractionField<?> field) {
        return new OfInteraction(field);
    }

    /** Who decided a value of the interaction. */
    static ExportColumn decidedBy(InteractionField<?> field) {
        return new DecidedBy(field);
    }

    /** What stands in the first line; no two columns have the same. */
    String heading();
}
