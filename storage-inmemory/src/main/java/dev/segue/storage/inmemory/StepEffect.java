package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Strike;
import dev.segue.storage.Candidate;
import java.util.List;
import java.util.Optional;

/** What one step does to the lines of a segment, and how many. Of use once; not thread-safe. */
final class StepEffect {
    private final Lines lines;
    private final StepDefinition definition;
    private final Candidates selected;
    private final int position;
    private final int number;
    private int admitted;
    private long removed;
    private long existing;

    StepEffect(Segment header, Lines lines, StepDefinition definition, Candidates selected) {
        this.lines = lines;
        this.definition = definition;
        this.selected = selected;
        this.position = header.position();
        this.number = header.lastStep() + 1;
    }

    int number() {
        return number;
    }

    long admitted() {
        return admitted;
    }

    long removed() {
        return removed;
    }

    long existing() {
        return existing;
    }

    /** Whether at least one of the lines that the step names is there, and has the contact that the step names. */
    boolean isPossible() {
        if (definition instanceof Strike strike && strike.lines().isPresent()) {
            return strike.lines().get().stream().anyMatch(id -> present(id).isPresent());
        }
        if (definition instanceof ChangeContact change && change.line().isPresent()) {
            return present(change.line().get())
                    .filter(line -> line.content().contact().equals(change.from()))
                    .isPresent();
        }
        return true;
    }

    void take() {
        switch (definition.effect()) {
            case ADMIT -> selected.inOrder().forEach(this::admit);
            case REMOVE_SELECTED ->
                selected.contacts()
                        .forEach(contact -> lines.of(contact, position).forEach(this::remove));
            case KEEP_SELECTED -> lines.forEachPresent(position, this::removeUnlessSelected);
            case REMOVE_LINES ->
                ((Strike) definition)
                        .lines()
                        .orElseThrow()
                        .forEach(id -> present(id).ifPresent(this::remove));
            case REPLACE_LINE -> replace((ChangeContact) definition);
            default -> throw new IllegalStateException("There is no effect " + definition.effect());
        }
    }

    private void admit(Candidate candidate) {
        if (!definition.allowsExisting() && lines.has(candidate.contact(), position)) {
            existing++;
            return;
        }
        lines.add(new Line(LinePlace.of(nextLine()), candidate));
    }

    private LineId nextLine() {
        return new LineId(number, ++admitted);
    }

    private void removeUnlessSelected(Line line) {
        if (!selected.include(line.content().contact())) {
            remove(line);
        }
    }

    private void remove(Line line) {
        line.remove(number);
        removed++;
    }

    /** A line is replaced or stays: it stays if the other contact was not selected, or has a line already and may not have two. */
    private void replace(ChangeContact change) {
        List<Line> meant = change.line().isPresent()
                ? List.of(present(change.line().get()).orElseThrow())
                : lines.of(change.from(), position);
        selected.find(change.to()).ifPresent(candidate -> {
            meant.forEach(line -> replace(line, candidate));
            existing = !meant.isEmpty() && admitted == 0 ? 1 : 0;
        });
    }

    private void replace(Line line, Candidate candidate) {
        if (definition.allowsExisting() || hasNoOtherLine(candidate.contact(), line)) {
            remove(line);
            lines.add(new Line(new LinePlace(line.place().step(), line.place().rank(), nextLine()), candidate));
        }
    }

    /** Counts what is present after what this step has done so far. */
    private boolean hasNoOtherLine(ContactNo contact, Line line) {
        return lines.of(contact, number).stream().allMatch(other -> other == line);
    }

    private Optional<Line> present(LineId id) {
        return lines.find(id).filter(line -> line.presentAt(position));
    }
}
