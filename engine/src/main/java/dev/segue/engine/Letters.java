package dev.segue.engine;

import dev.segue.DocumentHash;
import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.letter.LetterValues;
import dev.segue.letter.MergeValues;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.merge.MergeException;
import dev.segue.segment.Segment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Merges letters of entries and of lines. Thread-safe. */
final class Letters {
    private final Assembly assembly;
    private final CompiledTemplates templates;

    Letters(Assembly assembly) {
        this.assembly = assembly;
        this.templates = new CompiledTemplates(assembly);
    }

    CompiledTemplates templates() {
        return templates;
    }

    /** A finished letter. */
    record Finished(byte[] content, MediaType mediaType, String renderer) {}

    /** The letter of an entry, from nothing but what was kept when it was logged; there is none any more once that was erased. */
    Finished of(LoggedEntry kept, LoggedSegment logged) {
        InteractionLogEntry entry = kept.entry();
        if (kept.erased().isPresent()) {
            throw new MergeException(Problem.of(
                    "letter.entry-erased",
                    "entry " + entry.no(),
                    "Its contact was erased on " + kept.erased().get().at() + ", and the letter with it",
                    "There is nothing to be done: what is erased cannot be brought back"));
        }
        return merged(
                entry.interaction(),
                () -> values(logged.segment(), logged.sources()).of(entry),
                "entry " + entry.no());
    }

    /** The letter of a line, as it would be now. */
    Finished of(Segment segment, LetterSources sources, Contact contact, InteractionValues interaction, String what) {
        return merged(interaction, () -> values(segment, sources).of(contact, interaction), what);
    }

    /** What the letters of a segment are merged from. */
    LetterValues values(Segment segment, LetterSources sources) {
        return new LetterValues(segment, sources, assembly.contacts().schema(), assembly.gaps());
    }

    private Finished merged(InteractionValues interaction, Supplier<MergeValues> values, String what) {
        DocumentHash hash = interaction
                .get(InteractionField.DOCUMENT)
                .orElseThrow(() -> new MergeException(Problem.of(
                        "letter.no-document",
                        what,
                        "There is no document for its letter",
                        "Give the template a document, or the line one of its own")));
        try {
            CompiledTemplates.Ready ready = templates.compiled(hash);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            ready.template().merge(values.get(), out);
            return new Finished(out.toByteArray(), ready.mediaType(), ready.renderer());
        } catch (InvalidInputException e) {
            throw new MergeException(e.problems().get(0), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }
}
