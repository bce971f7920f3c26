package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion.Membership;
import java.util.List;

/**
 * What is known about contacts besides their own fields, fetched beforehand for a chunk of contacts as {@link FactNeeds} asks. It answers
 * from memory, gives the same answer each time, and is asked by several threads at once if the evaluation is.
 */
public interface Facts {

    /** Knows no row and no member. */
    Facts NONE = new Facts() {
        @Override
        public List<? extends Row> rows(Relation relation, ContactNo contact) {
            return List.of();
        }

        @Override
        public boolean holds(Membership membership, ContactNo contact) {
            return false;
        }
    };

    /**
     * The contact's rows that count, in any order; empty if there are none. What counts is for the relation to say: an interaction that is
     * cancelled, or whose campaign entry or logged segment is, does not, and is not among them.
     */
    List<? extends Row> rows(Relation relation, ContactNo contact);

    /** Whether the contact belongs to what that condition names. */
    boolean holds(Membership membership, ContactNo contact);
}
