package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.Inheritance;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Change;
import dev.segue.storage.LineRewrite;
import dev.segue.storage.Segments;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Edits headers and the content of lines. Immutable and thread-safe. */
final class Editing {
    private final Assembly assembly;
    private final OpenSegments open;
    private final Segments segments;
    private final Lines lines;
    private final KnownReferences references;

    Editing(Assembly assembly, OpenSegments open) {
        this.assembly = assembly;
        this.open = open;
        this.segments = assembly.storage().segments();
        this.lines = new Lines(assembly);
        this.references = new KnownReferences(assembly);
    }

    Outcome<Segment> header(SegmentNo no, UnaryOperator<Segment> change) {
        return edited(
                no, () -> open.missing(no), (segment, version) -> segments.update(change.apply(segment), version));
    }

    private Outcome<Segment> edited(
            SegmentNo no, Supplier<Problem> missing, BiFunction<Segment, Long, Change<Segment>> change) {
        Outcome<Segment> outcome = open.edit(no, missing, change);
        outcome.asOptional().ifPresent(changed -> assembly.tell(new SegueEvent.SegmentChanged(changed)));
        return outcome;
    }

    Outcome<PlanChange> plan(SegmentNo no, Consumer<PlanEditor> edit) {
        PlanEditor named = new PlanEditor(FieldSettings.NONE);
        edit.accept(named);
        List<Problem> problems = references.problemsOf(no, named.settings());
        if (!problems.isEmpty()) {
            return open.act(no, segment -> Outcome.refused(problems));
        }
        AtomicReference<FieldSettings> before = new AtomicReference<>(FieldSettings.NONE);
        return header(no, segment -> {
                    before.set(segment.plan());
                    PlanEditor editor = new PlanEditor(segment.plan());
                    edit.accept(editor);
                    return segment.withPlan(editor.settings());
                })
                .map(after -> change(Objects.requireNonNull(before.get()), after));
    }

    private PlanChange change(FieldSettings before, Segment after) {
        Set<InteractionField<?>> fields = new LinkedHashSet<>();
        for (InteractionField<?> field : InteractionField.ALL) {
            boolean same = before.isSet(field) == after.plan().isSet(field)
                    && before.value(field).equals(after.plan().value(field));
            if (!same) {
                fields.add(field);
            }
        }
        Map<InteractionField<?>, Long> own = new LinkedHashMap<>();
        fields.forEach(field -> own.put(field, 0L));
        long[] count = {0};
        lines.each(after, chunk -> {
            count[0] += chunk.size();
            chunk.forEach(line -> fields.stream()
                    .filter(field -> !Inheritance.followsPlan(line.settings(), field))
                    .forEach(field -> own.merge(field, 1L, Long::sum)));
        });
        return new PlanChange(after, count[0], own);
    }

    Outcome<Segment> override(SegmentNo no, LineId line, Consumer<LineEditor> edit) {
        LineEditor named = new LineEditor(FieldSettings.NONE);
        edit.accept(named);
        List<Problem> problems = references.problemsOf(no, named.settings());
        if (!problems.isEmpty()) {
            return open.act(no, segment -> Outcome.refused(problems));
        }
        return edited(no, () -> LineProblems.notFound(no, line), (segment, version) -> {
            Optional<SegmentLine> present = segments.line(no, line);
            LineEditor editor =
                    new LineEditor(present.map(SegmentLine::settings).orElse(FieldSettings.NONE));
            edit.accept(editor);
            return segments.editLine(no, version, line, editor.settings());
        });
    }

    Outcome<Segment> inheritAgain(SegmentNo no, InteractionField<?> field) {
        requireNonNull(field, "field");
        return rewrite(no, segment -> (chunk, own) -> {
            Map<LineId, FieldSettings> changed = new HashMap<>();
            chunk.stream()
                    .filter(line -> line.settings().isSet(field))
                    .forEach(line -> changed.put(line.id(), line.settings().inherit(field)));
            return changed;
        });
    }

    Outcome<Segment> pin(SegmentNo no, InteractionField<?> field) {
        requireNonNull(field, "field");
        return rewrite(no, segment -> {
            Inheritance inheritance = lines.inheritance(segment);
            return (chunk, own) -> pinned(chunk, assembly.contactsOf(chunk, own), field, inheritance);
        });
    }

    private Map<LineId, FieldSettings> pinned(
            List<SegmentLine> chunk,
            Map<ContactNo, Contact> contacts,
            InteractionField<?> field,
            Inheritance inheritance) {
        Map<LineId, FieldSettings> changed = new HashMap<>();
        for (SegmentLine line : chunk) {
            if (!line.settings().isSet(field)) {
                Optional<Contact> contact = Optional.ofNullable(contacts.get(line.contact()));
                changed.put(line.id(), inheritance.pinned(line.settings(), field, contact));
            }
        }
        return changed;
    }

    private Outcome<Segment> rewrite(SegmentNo no, Function<Segment, LineRewrite> rewrite) {
        return edited(
                no,
                () -> open.missing(no),
                (segment, version) -> segments.rewriteLines(no, version, rewrite.apply(segment)));
    }
}
