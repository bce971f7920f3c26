package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.Eraser;
import dev.segue.segment.Doubles;
import dev.segue.segment.KeptLine;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.StepRequest;
import dev.segue.storage.StepTrial;
import dev.segue.storage.Stepped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An open segment: its header, its kept steps and their lines. Every change raises the version. Not thread-safe. */
final class OpenSegment {
    private final TreeMap<Integer, Step> steps = new TreeMap<>();
    private final Lines lines = new Lines();
    private Segment header;

    OpenSegment(Segment header) {
        this.header = header;
    }

    Segment header() {
        return header;
    }

    /** The same segment, to try something on. */
    OpenSegment copy() {
        OpenSegment copy = new OpenSegment(header);
        copy.steps.putAll(steps);
        lines.forEach(line -> copy.lines.add(line.copy()));
        return copy;
    }

    /** Tells whose lines that step, the last one, admitted and whose it removed. */
    void tell(int step, StepTrial trial) {
        List<ContactNo> joining = new ArrayList<>();
        List<ContactNo> leaving = new ArrayList<>();
        lines.forEach(line -> {
            if (line.admittedBy() == step) {
                joining.add(line.content().contact());
            } else if (line.removedIn(step)) {
                leaving.add(line.content().contact());
            }
        });
        Page.inChunks(joining, trial::joins);
        Page.inChunks(leaving, trial::leaves);
    }

    Segment update(Segment changed) {
        Segment updated = new Segment(
                header.no(),
                changed.description(),
                changed.plan(),
                changed.documents(),
                header.position(),
                header.steps(),
                header.lastStep(),
                header.version(),
                header.openedAt(),
                header.openedBy());
        return keep(updated);
    }

    /** Does a step after the position; empty if it is about lines that are not there. */
    Optional<Stepped> step(StepRequest request, Candidates selected) {
        StepEffect effect = new StepEffect(header, lines, request.definition(), selected);
        if (!effect.isPossible()) {
            return Optional.empty();
        }
        int discardedSteps = steps.tailMap(header.position(), false).size();
        List<Line> discarded = discardedSteps == 0 ? List.of() : forgetBeyondPosition();
        effect.take();
        Step step = new Step(
                effect.number(),
                request.definition(),
                request.moment(),
                request.by(),
                effect.admitted(),
                effect.removed(),
                count() + effect.admitted() - effect.removed());
        steps.put(step.number(), step);
        return Optional.of(new Stepped(
                keep(header.withSteps(step.number(), steps.size(), step.number())),
                step,
                selected.size(),
                effect.existing(),
                discardedSteps,
                discarded.size(),
                discarded.stream()
                        .filter(line -> !line.content().settings().isEmpty())
                        .count()));
    }

    private List<Line> forgetBeyondPosition() {
        steps.tailMap(header.position(), false).clear();
        return lines.forgetAfter(header.position());
    }

    Optional<Segment> moveTo(int position) {
        return isKept(position)
                ? Optional.of(keep(header.withSteps(position, header.steps(), header.lastStep())))
                : Optional.empty();
    }

    private boolean isKept(int step) {
        return step == 0 || steps.containsKey(step);
    }

    List<Step> steps(int after, int limit) {
        return Page.after(steps, Optional.of(after), limit);
    }

    List<Step> stepsInForce() {
        return List.copyOf(steps.headMap(header.position(), true).values());
    }

    OptionalInt stepBefore(int position) {
        if (position == 0) {
            return OptionalInt.empty();
        }
        Integer before = steps.lowerKey(position);
        return OptionalInt.of(before == null ? 0 : before);
    }

    long count() {
        return header.position() == 0
                ? 0
                : Objects.requireNonNull(steps.get(header.position())).present();
    }

    List<SegmentLine> lines(OptionalInt step, Optional<LinePlace> after, int limit) {
        int seen = step.orElse(header.position());
        return isKept(seen) ? lines.page(seen, after, limit) : List.of();
    }

    Optional<SegmentLine> line(LineId id) {
        return present(id).map(Line::content);
    }

    List<SegmentLine> linesOf(ContactNo contact) {
        return lines.of(contact, header.position()).stream().map(Line::content).toList();
    }

    List<KeptLine> keptLinesOf(ContactNo contact) {
        return lines.ofAllSteps(contact).stream()
                .map(Line::kept)
                .sorted(Comparator.comparing(kept -> kept.line().place()))
                .toList();
    }

    boolean has(ContactNo contact) {
        return lines.has(contact, header.position());
    }

    /** Tells of all present lines, in their order. */
    void forEachPresent(Consumer<SegmentLine> action) {
        lines.forEachPresent(header.position(), line -> action.accept(line.content()));
    }

    /** The contacts of all present lines. */
    Set<ContactNo> members() {
        Set<ContactNo> members = new HashSet<>();
        lines.forEachPresent(
                header.position(), line -> members.add(line.content().contact()));
        return members;
    }

    /** Whether the contact of at least one present line is such a one. */
    boolean hasAny(Predicate<ContactNo> contacts) {
        return lines.hasAny(header.position(), contacts);
    }

    Optional<Segment> editLine(LineId id, FieldSettings settings) {
        return present(id).map(line -> {
            line.set(settings);
            return keep(header);
        });
    }

    /** Rewrites lines; those that are not present stay as they are. */
    Segment rewrite(Map<LineId, FieldSettings> changed) {
        changed.forEach((id, settings) -> present(id).ifPresent(line -> line.set(settings)));
        return keep(header);
    }

    /**
     * What was erased from the segment. Immutable.
     *
     * @param lines those that are gone
     * @param steps how many steps have the pseudonym now
     */
    record Traces(List<Line> lines, long steps) {}

    /** Takes out a contact's lines, which no step counts any more, and its numbers from steps by hand. */
    Traces erase(List<Eraser> erasers) {
        List<Line> gone = erasers.stream()
                .flatMap(eraser -> lines.erase(eraser.contact()).stream())
                .toList();
        long named = 0;
        for (Map.Entry<Integer, Step> kept : steps.entrySet()) {
            Step step = kept.getValue();
            StepDefinition definition = Eraser.step(step.definition(), erasers);
            named += definition.equals(step.definition()) ? 0 : 1;
            kept.setValue(left(step, definition, gone));
        }
        if (!gone.isEmpty() || named > 0) {
            keep(header);
        }
        return new Traces(gone, named);
    }

    private static Step left(Step step, StepDefinition definition, List<Line> gone) {
        int number = step.number();
        return new Step(
                number,
                definition,
                step.moment(),
                step.by(),
                step.admitted() - count(gone, line -> line.admittedBy() == number),
                step.removed() - count(gone, line -> line.removedIn(number)),
                step.present() - count(gone, line -> line.presentAt(number)));
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    boolean refersTo(DocumentHash document) {
        return header.documents().containsValue(document) || lines.refersTo(document);
    }

    boolean hasEver(ContactNo contact) {
        return countEver(contact) > 0;
    }

    /** How many lines a contact has, present or not. */
    int countEver(ContactNo contact) {
        return lines.ofAllSteps(contact).size();
    }

    /** Gives all lines of a contact to another one; what doubles one of those that it has is struck. */
    Doubles repoint(ContactNo from, ContactNo to, boolean onPurpose) {
        lines.repoint(from, to, onPurpose);
        Doubles doubles = Doubles.among(
                header.no(),
                lines.ofAllSteps(to).stream().map(Line::kept).toList(),
                step -> Objects.requireNonNull(steps.get(step)).definition().allowsExisting());
        if (!doubles.struck().isEmpty()) {
            doubles.struck().forEach(gone -> lines.find(gone.line()).ifPresent(lines::forget));
            doubles.surviving().forEach(kept -> lines.find(kept.line().id()).ifPresent(line -> line.become(kept)));
            steps.replaceAll((number, step) -> doubles.recounted(step));
        }
        keep(header);
        return doubles;
    }

    private Optional<Line> present(LineId id) {
        return lines.find(id).filter(line -> line.presentAt(header.position()));
    }

    private Segment keep(Segment changed) {
        header = changed.nextVersion();
        return header;
    }
}
