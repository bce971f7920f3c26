package dev.segue.letter;

import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the letters of an open segment lack, as it would be logged now (rule LT-11). Immutable.
 *
 * @param lines how many lines the segment shows
 * @param skipped how many of them logging would skip, because their contacts have opted out; nothing else is said of these
 * @param withoutLetter how many of them get no letter: nobody says how it would go
 * @param unknownContacts lines whose contact is not known any more
 * @param withoutDocument lines that get a letter and have no document in their language
 * @param withoutAddress lines that have no address for the way their letter goes (rule LT-12)
 * @param lackingForAll the fields that no letter has a value for, whoever gets it, each once, in the order of their names: what is not known
 *     of the sender's company or of the segment, and names that nobody knows; no line is named for these
 * @param documents the documents in force, in the order in which lines need them first
 */
public record LetterGaps(
        long lines,
        long skipped,
        long withoutLetter,
        NamedLines unknownContacts,
        NamedLines withoutDocument,
        NamedLines withoutAddress,
        Set<String> lackingForAll,
        List<OfDocument> documents) {

    /** Copies the collections. */
    public LetterGaps {
        lackingForAll = Collections.unmodifiableSet(new TreeSet<>(lackingForAll));
        documents = List.copyOf(documents);
    }

    /**
     * What the letters from one document lack. Immutable.
     *
     * @param lines how many lines use it
     * @param languages the languages of their letters, by their tags
     * @param fields its merge fields, each once
     * @param lacking for each field, by its name, which lines have no value, or an empty one; fields that every line has a value for are left out,
     *     and so are those that lack it for all and one that gets its value when the segment is logged
     * @param problem why it cannot be read, if it cannot; then it has no fields
     */
    public record OfDocument(
            DocumentHash document,
            long lines,
            Set<Language> languages,
            List<FieldUse> fields,
            Map<String, NamedLines> lacking,
            Optional<Problem> problem) {

        /** Copies the collections. */
        public OfDocument {
            languages = Collections.unmodifiableSet(new TreeSet<>(languages));
            fields = List.copyOf(fields);
            lacking = Collections.unmodifiableMap(new TreeMap<>(lacking));
        }
    }

    /** Whether every letter has what it needs. */
    public boolean complete() {
        return unknownContacts.count() == 0
                && withoutDocument.count() == 0
                && withoutAddress.count() == 0
                && lackingForAll.isEmpty()
                && documents.stream()
                        .allMatch(it -> it.lacking().isEmpty() && it.problem().isEmpty());
    }
}
