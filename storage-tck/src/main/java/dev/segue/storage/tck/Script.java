package dev.segue.storage.tck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A segment that is changed at random, and a plain copy of all its lines after each step that is kept. Not thread-safe. */
final class Script {
    private static final List<Contact> PEOPLE = Contacts.people(12);

    private final Desk desk;
    private final Storage storage;
    private final SegmentNo no;
    private final Random random;
    private final TreeMap<Integer, List<SegmentLine>> afterStep = new TreeMap<>();
    private final TreeMap<LineId, FieldSettings> edits = new TreeMap<>();
    private int position;
    private int lastStep;

    Script(Desk desk, Storage storage, String no, Random random) {
        this.desk = desk.knows(PEOPLE);
        this.storage = storage;
        this.no = desk.opens(SegmentHeaders.of(no, "A script"));
        this.random = random;
        afterStep.put(0, List.of());
    }

    SegmentNo no() {
        return no;
    }

    void doesSomething() {
        switch (random.nextInt(8)) {
            case 0, 1 -> enter();
            case 2 -> reduceOrRefine();
            case 3 -> strike();
            case 4 -> change();
            case 5 -> edit();
            default -> goesTo(anyOf(List.copyOf(afterStep.keySet())));
        }
    }

    private List<SegmentLine> present() {
        return afterStep.get(position);
    }

    private <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void enter() {
        boolean again = random.nextInt(3) == 0;
        List<Contact> people = PEOPLE.stream()
                .filter(person -> random.nextInt(3) == 0)
                .sorted(Comparator.comparingInt(
                        person -> -Integer.parseInt(person.no().value().substring(1))))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        List<SegmentLine> lines = new ArrayList<>(present());
        int ordinal = 1;
        for (Contact person : people) {
            boolean isThere = present().stream().anyMatch(line -> line.contact().equals(person.no()));
            if (again || !isThere) {
                lines.add(line(LinePlace.of(new LineId(lastStep + 1, ordinal++)), person));
            }
        }
        step(Desk.entering(again, people.toArray(Contact[]::new)), lines);
    }

    private void reduceOrRefine() {
        boolean reduce = random.nextBoolean();
        Set<Contact> people =
                PEOPLE.stream().filter(person -> random.nextInt(3) == 0).collect(toSet());
        List<Criterion> named = people.stream()
                .<Criterion>map(person -> ContactFields.NO.is(person.no().value()))
                .toList();
        Criterion criterion = named.isEmpty() ? Criterion.not(Criterion.everyone()) : new Criterion.AnyOf(named);
        Set<?> numbers = people.stream().map(Contact::no).collect(toSet());
        step(
                reduce ? new StepDefinition.Reduce(criterion, false) : new StepDefinition.Refine(criterion, false),
                present().stream()
                        .filter(line -> numbers.contains(line.contact()) != reduce)
                        .toList());
    }

    private void strike() {
        if (!present().isEmpty()) {
            SegmentLine struck = anyOf(present());
            step(
                    new StepDefinition.Strike(List.of(struck.contact()), Optional.of(List.of(struck.id()))),
                    present().stream()
                            .filter(line -> !line.id().equals(struck.id()))
                            .toList());
        }
    }

    private void change() {
        Contact to = anyOf(PEOPLE);
        boolean isThere = present().stream().anyMatch(line -> line.contact().equals(to.no()));
        if (present().isEmpty() || isThere) {
            return;
        }
        SegmentLine from = anyOf(present());
        List<SegmentLine> lines = new ArrayList<>(present());
        lines.remove(from);
        lines.add(line(new LinePlace(from.place().step(), from.place().rank(), new LineId(lastStep + 1, 1)), to));
        step(Desk.changing(from, to), lines);
    }

    private void edit() {
        if (!present().isEmpty()) {
            LineId line = anyOf(present()).id();
            FieldSettings settings = random.nextInt(4) == 0
                    ? FieldSettings.NONE
                    : FieldSettings.NONE.set(InteractionField.COMMENT, "Comment " + random.nextInt());
            desk.edits(no, line, settings);
            edits.put(line, settings);
        }
    }

    private void goesTo(int step) {
        desk.goesTo(no, step);
        position = step;
    }

    private void step(StepDefinition definition, List<SegmentLine> lines) {
        List<LineId> dropped = afterStep.tailMap(position, false).values().stream()
                .flatMap(List::stream)
                .map(SegmentLine::id)
                .filter(id -> id.step() > position)
                .distinct()
                .toList();
        long edited = dropped.stream()
                .filter(id -> !edits.getOrDefault(id, FieldSettings.NONE).isEmpty())
                .count();
        int steps = afterStep.tailMap(position, false).size();

        Stepped stepped = desk.does(no, definition);

        assertThat(List.of(stepped.discardedSteps(), stepped.discardedLines(), stepped.discardedEdits()))
                .as("dropped steps, lines and edits")
                .containsExactly((long) steps, (long) dropped.size(), edited);
        afterStep.tailMap(position, false).clear();
        edits.keySet().removeAll(dropped);
        position = ++lastStep;
        afterStep.put(
                position,
                lines.stream().sorted(Comparator.comparing(SegmentLine::place)).toList());
    }

    void compareWithEveryKeptStep() {
        int limit = 1 + random.nextInt(5);
        afterStep.forEach((step, lines) -> assertThat(desk.lines(no, OptionalInt.of(step), limit))
                .as("lines after step %d", step)
                .isEqualTo(withEdits(lines)));
        assertThat(desk.lines(no)).as("lines at %d", position).isEqualTo(withEdits(present()));
        assertThat(storage.segments().count(no)).isEqualTo(present().size());
        assertThat(List.of(
                        desk.header(no).position(),
                        desk.header(no).steps(),
                        desk.header(no).lastStep()))
                .containsExactly(position, afterStep.size() - 1, lastStep);
    }

    private List<SegmentLine> withEdits(List<SegmentLine> lines) {
        return lines.stream()
                .map(line -> line.withSettings(edits.getOrDefault(line.id(), FieldSettings.NONE)))
                .toList();
    }

    private static SegmentLine line(LinePlace place, Contact contact) {
        return new SegmentLine(place, contact.no(), false, FieldSettings.NONE);
    }
}
