package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.letter.FieldUse;
import dev.segue.letter.GapTally;
import dev.segue.letter.LetterGaps;
import dev.segue.letter.LetterValues;
import dev.segue.logging.LoggedEntry;
import dev.segue.merge.MergeException;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The verbs of documents and letters. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class LetterDesk {
    private final Assembly assembly;
    private final Access access;
    private final Letters letters;

    LetterDesk(Assembly assembly, Letters letters) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.letters = letters;
    }

    /** All names that a template may use, in the order of the documentation. */
    public List<String> mergeNames() {
        access.may(VIEW, AccessThing.All.DOCUMENTS).orThrow();
        return LetterValues.names(assembly.contacts().schema());
    }

    /**
     * Checks a document and keeps it, for templates and lines to name by its hash. Refused with every problem if it is not safe and
     * complete, or if it uses a name that nobody knows and such gaps are refused.
     */
    public Outcome<KeptDocument> keep(byte[] bytes, MediaType mediaType) {
        requireNonNull(bytes, "bytes");
        requireNonNull(mediaType, "mediaType");
        return access.may(EDIT, AccessThing.All.DOCUMENTS)
                .then(() -> new KeepingDocuments(assembly, letters.templates()).keep(bytes, mediaType));
    }

    /** The bytes of a kept document. */
    public Optional<byte[]> document(DocumentHash hash) {
        access.may(VIEW, of(hash)).orThrow();
        return assembly.storage().documents().find(hash).map(it -> it.bytes());
    }

    /**
     * The merge fields of a kept document, each once, in its order: the name, whether it can be merged, and every place where it stands.
     * Refused if the document is not kept or cannot be read.
     */
    public Outcome<List<FieldUse>> fields(DocumentHash document) {
        return access.may(VIEW, of(document)).then(() -> listed(document));
    }

    private Outcome<List<FieldUse>> listed(DocumentHash document) {
        GapTally.Fields fields = new FieldsOfDocuments(assembly, letters.templates()).of(document);
        return fields.problem()
                .<Outcome<List<FieldUse>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(fields.uses()));
    }

    /**
     * Who lacks what: looks at every line as it would be logged now, and says which letters have no value for which fields of their document,
     * which have no document in their language, which no address for the way they go, and what lacks for all alike (rules LT-11 and LT-12). The values are those that
     * the letters are merged from. Nothing is kept; it can be cancelled between chunks, and what changes meanwhile may be seen or not.
     */
    public Outcome<LetterGaps> gaps(SegmentNo no, Progress progress) {
        requireNonNull(progress, "progress");
        return access.may(VIEW, of(no)).then(() -> new LookingForGaps(assembly, letters).in(no, progress));
    }

    /** Gives a segment its own copy of the document for a language, in place of the template's (rule LT-4). */
    public Outcome<Segment> useOwnDocument(SegmentNo segment, Language language, DocumentHash document) {
        requireNonNull(language, "language");
        return access.may(EDIT, of(segment)).and(VIEW, of(document)).then(() -> owned(segment, language, document));
    }

    private Outcome<Segment> owned(SegmentNo segment, Language language, DocumentHash document) {
        if (assembly.storage().documents().find(document).isEmpty()) {
            return Outcome.refused(Problem.of(
                    "letter.document-unknown",
                    "document " + document,
                    "There is no such document",
                    "Keep the document first"));
        }
        return editing().header(segment, header -> header.withDocument(language, document));
    }

    /** Lets a segment use the template's document for a language again. */
    public Outcome<Segment> useTemplateDocument(SegmentNo segment, Language language) {
        requireNonNull(language, "language");
        return access.may(EDIT, of(segment))
                .then(() -> editing().header(segment, header -> header.withoutDocument(language)));
    }

    private Editing editing() {
        return new Editing(assembly, new OpenSegments(assembly, OptionalLong.empty()));
    }

    /**
     * Writes the letter of one line as it would be now; nothing is kept.
     *
     * @throws IOException if {@code out} throws it
     */
    public Outcome<MediaType> preview(SegmentNo no, LineId line, OutputStream out) throws IOException {
        requireNonNull(line, "line");
        requireNonNull(out, "out");
        return access.may(VIEW, of(no)).then(() -> previewed(no, line, out));
    }

    private Outcome<MediaType> previewed(SegmentNo no, LineId line, OutputStream out) throws IOException {
        Optional<Segment> segment = assembly.storage().segments().find(no);
        if (segment.isEmpty()) {
            return Outcome.refused(new OpenSegments(assembly, OptionalLong.empty()).missing(no));
        }
        Optional<LineView> view = new Lines(assembly).line(segment.get(), line);
        if (view.isEmpty()) {
            return Outcome.refused(LineProblems.notFound(no, line));
        }
        if (view.get().contact().isEmpty()) {
            return Outcome.refused(Problem.of(
                    "letter.contact-unknown",
                    "segment " + no + " line " + line,
                    "There is no contact " + view.get().line().contact() + " any more",
                    "Strike the line, or put another contact on it"));
        }
        return write(
                out,
                () -> letters.of(
                        segment.get(),
                        assembly.letterSources(),
                        view.get().contact().get(),
                        view.get().interaction(),
                        "segment " + no + " line " + line));
    }

    /**
     * Writes the letter of an entry again, from what was kept when it was logged.
     *
     * @throws IOException if {@code out} throws it
     */
    public Outcome<MediaType> write(EntryNo no, OutputStream out) throws IOException {
        requireNonNull(out, "out");
        return access.may(VIEW, of(no)).then(() -> written(no, out));
    }

    private Outcome<MediaType> written(EntryNo no, OutputStream out) throws IOException {
        Optional<LoggedEntry> entry = assembly.storage().interactions().find(no);
        if (entry.isEmpty()) {
            return Outcome.refused(InteractionDesk.notFound(no));
        }
        return write(
                out,
                () -> letters.of(
                        entry.get(),
                        assembly.storage()
                                .loggedSegments()
                                .find(entry.get().entry().loggedSegment())
                                .orElseThrow()));
    }

    private static Outcome<MediaType> write(OutputStream out, Supplier<Letters.Finished> letter) throws IOException {
        Letters.Finished finished;
        try {
            finished = letter.get();
        } catch (MergeException e) {
            return Outcome.refused(e.problem());
        }
        out.write(finished.content());
        return Outcome.done(finished.mediaType());
    }
}
