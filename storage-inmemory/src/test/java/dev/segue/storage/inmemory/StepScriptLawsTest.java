package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.done;
import static dev.segue.storage.inmemory.Fair.opened;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.Strike;
import dev.segue.storage.Change;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random scripts of steps, against a model that keeps a copy of all lines after each step. */
class StepScriptLawsTest {
    private static final List<ContactNo> PEOPLE =
            IntStream.range(0, 12).mapToObj(i -> new ContactNo("P" + i)).toList();

    @Property(tries = 300)
    void lines_are_what_the_kept_steps_make_of_them_wherever_the_position_stands(@ForAll long seed) {
        Script script = new Script(new Random(seed));

        for (int i = 0; i < 40; i++) {
            script.doSomething();
            script.compareEveryKeptStep();
        }
    }

    @Property(tries = 100)
    void going_back_and_forward_again_changes_nothing_but_the_version(@ForAll long seed) {
        Script script = new Script(new Random(seed));
        for (int i = 0; i < 20; i++) {
            script.doSomething();
        }
        Segment before = script.header();
        List<SegmentLine> lines = script.lines(OptionalInt.empty());

        OptionalInt back = script.storage.segments().stepBefore(before.no(), before.position());
        back.ifPresent(script::moveTo);
        script.moveTo(before.position());

        assertThat(script.lines(OptionalInt.empty())).isEqualTo(lines);
        assertThat(script.header().withSteps(0, 0, 0))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before.withSteps(0, 0, 0));
    }

    /** One line of the model. */
    private record ModelLine(LinePlace place, ContactNo contact) {}

    /** A segment that is changed at random, and the model of it. */
    private static final class Script {
        private final Storage storage = InMemoryStorage.create();
        private final SegmentNo no = opened(storage, "S1").no();
        private final TreeMap<Integer, List<ModelLine>> afterStep = new TreeMap<>();
        private final TreeMap<LineId, FieldSettings> edits = new TreeMap<>();
        private final Random random;
        private int position;
        private int lastStep;

        private Script(Random random) {
            this.random = random;
            afterStep.put(0, List.of());
        }

        Segment header() {
            return storage.segments().find(no).orElseThrow();
        }

        List<SegmentLine> lines(OptionalInt step) {
            return Fair.lines(storage, no, step, 1 + random.nextInt(5));
        }

        private List<ModelLine> present() {
            return afterStep.get(position);
        }

        void doSomething() {
            switch (random.nextInt(8)) {
                case 0, 1 -> add();
                case 2 -> reduceOrRefine();
                case 3 -> strike();
                case 4 -> change();
                case 5 -> edit();
                default -> moveTo(anyOf(List.copyOf(afterStep.keySet())));
            }
        }

        private <T> T anyOf(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private List<ContactNo> people() {
            return PEOPLE.stream().filter(person -> random.nextInt(3) == 0).toList();
        }

        private void add() {
            boolean again = random.nextInt(3) == 0;
            List<ContactNo> people = people();
            step(new Add(Criterion.everyone(), new AddOptions(again, false, false, false, Optional.empty())), people);
            List<ModelLine> lines = new ArrayList<>(present());
            int ordinal = 1;
            for (ContactNo person : people) {
                if (again || lines.stream().noneMatch(line -> line.contact().equals(person))) {
                    lines.add(new ModelLine(LinePlace.of(new LineId(lastStep + 1, ordinal++)), person));
                }
            }
            keep(lines);
        }

        private void reduceOrRefine() {
            boolean reduce = random.nextBoolean();
            Set<ContactNo> people = Set.copyOf(people());
            step(
                    reduce ? new Reduce(Criterion.everyone(), false) : new Refine(Criterion.everyone(), false),
                    List.copyOf(people));
            keep(present().stream()
                    .filter(line -> people.contains(line.contact()) != reduce)
                    .toList());
        }

        private void strike() {
            if (present().isEmpty()) {
                return;
            }
            Set<LineId> struck = Set.of(anyOf(present()).place().line(), new LineId(1000, 1));
            step(new Strike(PEOPLE, Optional.of(List.copyOf(struck))), List.of());
            keep(present().stream()
                    .filter(line -> !struck.contains(line.place().line()))
                    .toList());
        }

        private void change() {
            ContactNo to = anyOf(PEOPLE);
            boolean isThere = present().stream().anyMatch(line -> line.contact().equals(to));
            if (present().isEmpty() || isThere) {
                return;
            }
            ModelLine line = anyOf(present());
            step(new ChangeContact(Optional.of(line.place().line()), line.contact(), to, false, false), List.of(to));
            List<ModelLine> lines = new ArrayList<>(present());
            lines.remove(line);
            lines.add(new ModelLine(
                    new LinePlace(line.place().step(), line.place().rank(), new LineId(lastStep + 1, 1)), to));
            keep(lines);
        }

        private void edit() {
            if (!present().isEmpty()) {
                LineId line = anyOf(present()).place().line();
                FieldSettings settings =
                        FieldSettings.NONE.set(InteractionField.COMMENT, "Comment " + random.nextInt());
                done(storage.segments().editLine(no, header().version(), line, settings));
                edits.put(line, settings);
            }
        }

        void moveTo(int step) {
            done(storage.segments().moveTo(no, header().version(), step));
            position = step;
        }

        private void step(StepDefinition definition, List<ContactNo> contacts) {
            Fair.step(storage, no, definition, contacts);
        }

        private void keep(List<ModelLine> lines) {
            afterStep.tailMap(position, false).clear();
            position = ++lastStep;
            afterStep.put(
                    position,
                    lines.stream()
                            .sorted(Comparator.comparing(ModelLine::place))
                            .toList());
        }

        void compareEveryKeptStep() {
            afterStep.forEach((step, model) -> compare(model, lines(OptionalInt.of(step))));
            compare(present(), lines(OptionalInt.empty()));
            assertThat(storage.segments().count(no)).isEqualTo(present().size());
            assertThat(storage.segments().membersAmong(no, PEOPLE))
                    .isEqualTo(present().stream().map(ModelLine::contact).collect(toSet()));
            for (ContactNo person : PEOPLE) {
                compare(
                        present().stream()
                                .filter(line -> line.contact().equals(person))
                                .toList(),
                        storage.segments().linesOf(no, person));
            }
            Segment header = header();
            assertThat(List.of(header.position(), header.steps(), header.lastStep()))
                    .containsExactly(position, afterStep.size() - 1, lastStep);
            assertThat(storage.segments().moveTo(no, header.version(), lastStep + 1))
                    .isEqualTo(new Change.Missing<>());
        }

        private void compare(List<ModelLine> model, List<SegmentLine> lines) {
            assertThat(lines)
                    .isEqualTo(model.stream()
                            .map(line -> new SegmentLine(
                                    line.place(),
                                    line.contact(),
                                    false,
                                    edits.getOrDefault(line.place().line(), FieldSettings.NONE)))
                            .toList());
        }
    }
}
