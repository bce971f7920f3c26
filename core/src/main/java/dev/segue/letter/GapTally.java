package dev.segue.letter;

import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.LANGUAGE;

import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.TextField;
import dev.segue.interaction.InteractionValues;
import dev.segue.optout.OptOut;
import dev.segue.segment.SegmentLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds what the letters of lines lack, line by line. It holds no lines but those that it names, and each document once. Not thread-safe.
 *
 * <p>Rule LT-11: a field lacks a value where the letter itself would have none, or an empty one; a name that nobody knows lacks it always,
 * and one that gets its value by logging never; what is the same for all lines is told once. Rule LT-12: an e-mail needs an e-mail address, a letter on paper a city, and a street or a
 * post code, at the address where the line reaches its contact.
 */
public final class GapTally {
    private final LetterValues values;
    private final Function<DocumentHash, Fields> documents;
    private final Map<DocumentHash, OfDocument> byDocument = new LinkedHashMap<>();
    private final Set<String> lackingForAll = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final NamedLines.Gatherer unknownContacts = new NamedLines.Gatherer();
    private final NamedLines.Gatherer withoutDocument = new NamedLines.Gatherer();
    private final NamedLines.Gatherer withoutAddress = new NamedLines.Gatherer();
    private long lines;
    private long skipped;
    private long withoutLetter;

    /**
     * The fields of a document, or why it cannot be read. Immutable.
     *
     * @param problem if it cannot be read; then there are no fields
     */
    public record Fields(List<FieldUse> uses, Optional<Problem> problem) {}

    /**
     * Nothing was looked at yet.
     *
     * @param values what the segment's letters are merged from
     * @param documents says what fields a document has; asked once for each
     */
    public GapTally(LetterValues values, Function<DocumentHash, Fields> documents) {
        this.values = values;
        this.documents = documents;
    }

    /**
     * Looks at one line.
     *
     * @param optOut why logging would skip it, if it would
     */
    public void add(
            SegmentLine line, Optional<Contact> contact, InteractionValues interaction, Optional<OptOut> optOut) {
        lines++;
        if (contact.isEmpty()) {
            unknownContacts.add(line);
        } else if (optOut.isPresent()) {
            skipped++;
        } else if (typeOf(interaction) == CorrespondenceType.NONE) {
            withoutLetter++;
        } else {
            addLetter(line, contact.get(), interaction);
        }
    }

    private static CorrespondenceType typeOf(InteractionValues interaction) {
        return interaction.get(CORRESPONDENCE_TYPE).orElse(CorrespondenceType.NONE);
    }

    private void addLetter(SegmentLine line, Contact contact, InteractionValues interaction) {
        if (!hasAddress(interaction.addressee(contact), typeOf(interaction))) {
            withoutAddress.add(line);
        }
        Optional<DocumentHash> document = interaction.get(DOCUMENT);
        if (document.isEmpty()) {
            withoutDocument.add(line);
            return;
        }
        byDocument
                .computeIfAbsent(document.get(), hash -> new OfDocument(documents.apply(hash)))
                .add(line, interaction.get(LANGUAGE), () -> values.of(contact, interaction));
    }

    private static boolean hasAddress(Contact reached, CorrespondenceType type) {
        return type == CorrespondenceType.EMAIL
                ? has(reached, ContactFields.EMAIL)
                : has(reached, ContactFields.CITY)
                        && (has(reached, ContactFields.ADDRESS)
                                || has(reached, ContactFields.ADDRESS_2)
                                || has(reached, ContactFields.POST_CODE));
    }

    private static boolean has(Contact contact, TextField field) {
        return contact.get(field).filter(text -> !text.isBlank()).isPresent();
    }

    /** What was found. */
    public LetterGaps gaps() {
        return new LetterGaps(
                lines,
                skipped,
                withoutLetter,
                unknownContacts.lines(),
                withoutDocument.lines(),
                withoutAddress.lines(),
                lackingForAll,
                byDocument.entrySet().stream()
                        .map(it -> it.getValue().found(it.getKey()))
                        .toList());
    }

    /** The letters from one document. Not thread-safe. */
    private final class OfDocument {
        private final Fields fields;
        private final Map<String, NamedLines.Gatherer> lacking = new TreeMap<>();
        private final TreeSet<Language> languages = new TreeSet<>();
        private long lines;

        private OfDocument(Fields fields) {
            this.fields = fields;
        }

        private void add(SegmentLine line, Optional<Language> language, Supplier<MergeValues> computed) {
            lines++;
            language.ifPresent(languages::add);
            if (fields.uses().isEmpty()) {
                return;
            }
            MergeValues values = computed.get();
            for (FieldUse field : fields.uses()) {
                boolean lacks = values.value(field.name())
                        .filter(text -> !text.isEmpty())
                        .isEmpty();
                if (lacks && !LetterValues.givenByLogging(field.name())) {
                    addLacking(field, line);
                }
            }
        }

        private void addLacking(FieldUse field, SegmentLine line) {
            if (!field.known() || LetterValues.sameForAll(field.name())) {
                lackingForAll.add(field.name());
            } else {
                lacking.computeIfAbsent(field.name(), any -> new NamedLines.Gatherer())
                        .add(line);
            }
        }

        private LetterGaps.OfDocument found(DocumentHash document) {
            Map<String, NamedLines> named = new TreeMap<>();
            lacking.forEach((name, gathered) -> named.put(name, gathered.lines()));
            return new LetterGaps.OfDocument(document, lines, languages, fields.uses(), named, fields.problem());
        }
    }
}
