package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All lines that the kept steps of one segment have admitted, in the order of their places, present or not. Not thread-safe. */
final class Lines {
    private final List<Line> inOrder = new ArrayList<>();
    private final Map<ContactNo, List<Line>> byContact = new HashMap<>();

    /** The places of those lines that took over the place of another. */
    private final Map<LineId, LinePlace> takenOver = new HashMap<>();

    void add(Line line) {
        if (!line.place().equals(LinePlace.of(line.content().id()))) {
            takenOver.put(line.content().id(), line.place());
        }
        inOrder.add(firstBeyond(line.place()), line);
        byContact.merge(line.content().contact(), List.of(line), Lines::joined);
    }

    Optional<Line> find(LineId id) {
        LinePlace place = takenOver.getOrDefault(id, LinePlace.of(id));
        int index = firstBeyond(place) - 1;
        return index >= 0 && inOrder.get(index).place().equals(place)
                ? Optional.of(inOrder.get(index))
                : Optional.empty();
    }

    /** All lines of a contact, present or not. */
    List<Line> ofAllSteps(ContactNo contact) {
        return byContact.getOrDefault(contact, List.of());
    }

    /** Gives all lines of a contact to another one. */
    void repoint(ContactNo from, ContactNo to, boolean onPurpose) {
        List<Line> lines = byContact.getOrDefault(from, List.of());
        lines.forEach(line -> line.repoint(to, onPurpose));
        byContact.remove(from);
        byContact.merge(to, lines, Lines::joined);
    }

    /** Forgets a line as if it had never been admitted. */
    void forget(Line line) {
        inOrder.remove(firstBeyond(line.place()) - 1);
        takenOver.remove(line.content().id());
        List<Line> rest = ofAllSteps(line.content().contact()).stream()
                .filter(other -> other != line)
                .toList();
        byContact.put(line.content().contact(), rest);
    }

    /** The lines of a contact that are present at that step, in their order. */
    List<Line> of(ContactNo contact, int step) {
        return byContact.getOrDefault(contact, List.of()).stream()
                .filter(line -> line.presentAt(step))
                .sorted(Comparator.comparing(Line::place))
                .toList();
    }

    boolean has(ContactNo contact, int step) {
        for (Line line : byContact.getOrDefault(contact, List.of())) {
            if (line.presentAt(step)) {
                return true;
            }
        }
        return false;
    }

    /** Tells of all lines, in the order of their places. */
    void forEach(Consumer<Line> action) {
        inOrder.forEach(action);
    }

    void forEachPresent(int step, Consumer<Line> action) {
        for (Line line : inOrder) {
            if (line.presentAt(step)) {
                action.accept(line);
            }
        }
    }

    boolean hasAny(int step, Predicate<ContactNo> contacts) {
        for (Line line : inOrder) {
            if (line.presentAt(step) && contacts.test(line.content().contact())) {
                return true;
            }
        }
        return false;
    }

    List<SegmentLine> page(int step, Optional<LinePlace> after, int limit) {
        List<SegmentLine> page = new ArrayList<>();
        int next = after.map(this::firstBeyond).orElse(0);
        while (next < inOrder.size() && page.size() < limit) {
            Line line = inOrder.get(next++);
            if (line.presentAt(step)) {
                page.add(line.content());
            }
        }
        return List.copyOf(page);
    }

    /** Makes it as if no step after that one had ever been, and returns the lines that go. */
    List<Line> forgetAfter(int step) {
        List<Line> gone = new ArrayList<>();
        for (Line line : inOrder) {
            if (line.admittedBy() > step) {
                gone.add(line);
            } else {
                line.bringBack(step);
            }
        }
        inOrder.removeIf(line -> line.admittedBy() > step);
        for (Line line : gone) {
            takenOver.remove(line.content().id());
            byContact.computeIfPresent(line.content().contact(), (contact, lines) -> admittedUpTo(step, lines));
        }
        return gone;
    }

    /** Takes out all lines of a contact, present or not, and returns them. */
    List<Line> erase(ContactNo contact) {
        List<Line> gone = Optional.ofNullable(byContact.remove(contact)).orElse(List.of());
        if (!gone.isEmpty()) {
            inOrder.removeIf(line -> line.content().contact().equals(contact));
            gone.forEach(line -> takenOver.remove(line.content().id()));
        }
        return gone;
    }

    boolean refersTo(DocumentHash document) {
        return inOrder.stream()
                .anyMatch(line -> line.content()
                        .settings()
                        .value(InteractionField.DOCUMENT)
                        .equals(Optional.of(document)));
    }

    private int firstBeyond(LinePlace place) {
        boolean atTheEnd =
                inOrder.isEmpty() || inOrder.get(inOrder.size() - 1).place().compareTo(place) <= 0;
        return atTheEnd ? inOrder.size() : Page.firstBeyond(inOrder, Line::place, place);
    }

    private static List<Line> joined(List<Line> some, List<Line> more) {
        List<Line> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static @Nullable List<Line> admittedUpTo(int step, List<Line> lines) {
        List<Line> rest =
                lines.stream().filter(line -> line.admittedBy() <= step).toList();
        return rest.isEmpty() ? null : rest;
    }
}
