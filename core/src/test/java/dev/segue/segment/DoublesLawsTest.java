package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DoublesLawsTest {
    private static final SegmentNo FAIR = new SegmentNo("SM00001");
    private static final ContactNo ANNA = new ContactNo("CT1001");
    private static final int STEPS = 8;

    /** Lines of one contact that was two, and which steps allowed existing ones. */
    private record Drawn(List<KeptLine> lines, IntPredicate allowsExisting) {
        static Drawn of(long seed) {
            Random random = new Random(seed);
            int allowing = random.nextInt(1 << STEPS);
            List<KeptLine> lines = new ArrayList<>();
            int count = random.nextInt(7);
            for (int i = 0; i < count; i++) {
                int admitted = 1 + random.nextInt(STEPS);
                LinePlace place = random.nextInt(4) == 0
                        ? new LinePlace(1, 100 + i, new LineId(admitted, i + 1))
                        : LinePlace.of(new LineId(admitted, i + 1));
                FieldSettings settings = random.nextBoolean()
                        ? FieldSettings.NONE
                        : FieldSettings.NONE.set(InteractionField.COMMENT, "Comment " + random.nextInt(3));
                lines.add(new KeptLine(
                        new SegmentLine(place, ANNA, random.nextBoolean(), settings),
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(admitted + 1 + random.nextInt(3))));
            }
            return new Drawn(lines, step -> (allowing >> (step - 1) & 1) == 1);
        }

        Doubles settled() {
            return Doubles.among(FAIR, lines, allowsExisting);
        }
    }

    private static boolean isMember(List<KeptLine> lines, int step) {
        return lines.stream().anyMatch(line -> line.presentAt(step));
    }

    private static List<LinePlace> places(List<KeptLine> lines) {
        return lines.stream().map(kept -> kept.line().place()).toList();
    }

    @Property
    void the_contact_is_a_member_after_a_step_if_one_of_the_two_was(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);

        List<KeptLine> surviving = drawn.settled().surviving();

        for (int step = 0; step <= STEPS + 4; step++) {
            assertThat(isMember(surviving, step)).as("after step %d", step).isEqualTo(isMember(drawn.lines, step));
        }
    }

    @Property
    void every_line_survives_in_its_place_or_is_struck_into_one_that_does(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);

        Doubles settled = drawn.settled();

        List<LinePlace> places = new ArrayList<>(places(settled.surviving()));
        List<LineId> surviving = places.stream().map(LinePlace::line).toList();
        assertThat(places(drawn.lines))
                .containsAll(places)
                .hasSize(places.size() + settled.struck().size());
        assertThat(settled.struck()).allSatisfy(struck -> {
            assertThat(surviving).contains(struck.into()).doesNotContain(struck.line());
            assertThat(struck.into()).isLessThan(struck.line());
        });
    }

    @Property
    void settling_again_changes_nothing(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<KeptLine> surviving = drawn.settled().surviving();

        Doubles again = Doubles.among(FAIR, surviving, drawn.allowsExisting);

        assertThat(again.surviving()).isEqualTo(surviving);
        assertThat(again.struck()).isEmpty();
    }

    @Property
    void the_order_in_which_lines_are_told_does_not_matter(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<KeptLine> shuffled = new ArrayList<>(drawn.lines);
        Collections.shuffle(shuffled, new Random(seed));

        Doubles settled = Doubles.among(FAIR, shuffled, drawn.allowsExisting);

        assertThat(settled.surviving()).isEqualTo(drawn.settled().surviving());
        assertThat(settled.struck()).isEqualTo(drawn.settled().struck());
    }

    @Property
    void two_lines_are_present_together_only_if_the_later_ones_step_allowed_it(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        List<KeptLine> surviving = drawn.settled().surviving();

        for (KeptLine later : surviving) {
            boolean beside = surviving.stream()
                    .filter(earlier ->
                            earlier.line().id().compareTo(later.line().id()) < 0)
                    .anyMatch(earlier -> earlier.presentAt(later.admittedBy()));
            assertThat(beside).isIn(false, drawn.allowsExisting.test(later.admittedBy()));
        }
    }

    @Property
    void a_line_has_its_own_settings_or_those_of_a_line_that_was_struck_into_it(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Doubles settled = drawn.settled();

        for (KeptLine kept : settled.surviving()) {
            FieldSettings own = line(drawn.lines, kept.line().id()).settings();
            List<FieldSettings> others = settled.struck().stream()
                    .filter(struck -> struck.into().equals(kept.line().id()))
                    .map(struck -> line(drawn.lines, struck.line()).settings())
                    .filter(settings -> !settings.isEmpty())
                    .toList();
            FieldSettings first = others.isEmpty() ? FieldSettings.NONE : others.get(0);
            assertThat(kept.line().settings()).isEqualTo(own.isEmpty() ? first : own);
        }
    }

    @Property
    void lines_that_nobody_doubles_do_not_change(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Doubles settled = drawn.settled();

        List<LineId> touched = settled.struck().stream().map(StruckLine::into).toList();
        assertThat(settled.surviving().stream()
                        .filter(kept -> !touched.contains(kept.line().id())))
                .allMatch(drawn.lines::contains);
    }

    @Property
    void the_counts_of_steps_are_those_of_the_lines_that_are_there(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Doubles settled = drawn.settled();

        List<Step> before = IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> counted(step, drawn.lines))
                .toList();

        assertThat(before.stream().map(settled::recounted))
                .isEqualTo(IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> counted(step, settled.surviving()))
                        .toList());
    }

    private static Step counted(int number, List<KeptLine> lines) {
        return new Step(
                number,
                new StepDefinition.Strike(List.of(ANNA), Optional.empty()),
                new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC),
                new Actor("jana"),
                lines.stream().filter(line -> line.admittedBy() == number).count(),
                lines.stream()
                        .filter(line -> line.removedBy().equals(OptionalInt.of(number)))
                        .count(),
                lines.stream().filter(line -> line.presentAt(number)).count());
    }

    private static SegmentLine line(List<KeptLine> lines, LineId id) {
        return lines.stream()
                .map(KeptLine::line)
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
