package dev.segue.letter;

import java.util.List;

/**
 * A merge field of a document. Immutable.
 *
 * @param name as the document writes it first
 * @param known whether it is a name that can be merged
 * @param places where it stands, in the order of the document: as many as it is used
 */
public record FieldUse(String name, boolean known, List<String> places) {
    /** Copies the places. */
    public FieldUse {
        places = List.copyOf(places);
    }
}
