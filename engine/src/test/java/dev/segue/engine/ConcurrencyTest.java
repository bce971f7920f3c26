package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.LineId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final int THREADS = 16;

    private final Office office = new Office();
    private final Segue segue = office.segue;

    @Test
    void of_sixteen_logs_of_one_segment_exactly_one_wins_and_the_others_are_told_its_number() throws Exception {
        Set<EntryNo> numbers = new HashSet<>();
        for (int round = 0; round < 200; round++) {
            SegmentNo fair = office.fair(ANNA, BORIS, CLARA);

            List<LoggingOutcome> outcomes =
                    Together.run(THREADS, thread -> () -> segue.segments().log(fair, LogRequest.standard()));

            LoggedSegment logged = segue.loggedSegments().ofSegment(fair).orElseThrow();
            assertThat(outcomes)
                    .filteredOn(LoggingOutcome.Logged.class::isInstance)
                    .containsExactly(new LoggingOutcome.Logged(logged.receipt(), false));
            assertThat(outcomes)
                    .filteredOn(LoggingOutcome.Refused.class::isInstance)
                    .hasSize(THREADS - 1)
                    .extracting(it -> ((LoggingOutcome.Refused) it).objections().first())
                    .allSatisfy(problems -> assertThat(problems).singleElement().satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("segment.already-logged");
                        assertThat(problem.what()).endsWith("logged segment " + logged.no());
                    }));
            assertThat(office.loggedContacts(logged.no())).containsExactly(ANNA, BORIS, CLARA);
            office.entries(logged.no())
                    .forEach(entry -> assertThat(numbers.add(entry.no()))
                            .as("number %s is new", entry.no())
                            .isTrue());
            assertThat(segue.loggedSegments().campaignEntries(logged.no()))
                    .singleElement()
                    .returns(3L, CampaignEntry::entries);
        }
        assertThat(segue.loggedSegments().page(Optional.empty(), 1_000))
                .extracting(LoggedSegment::no)
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void edits_by_sixteen_all_land_and_each_raises_the_version_by_one() throws Exception {
        List<ContactNo> visitors = office.visitors(THREADS);
        SegmentNo fair = office.fair(visitors);
        List<LineId> lines =
                office.lines(fair).stream().map(it -> it.line().id()).toList();
        long before = office.version(fair);
        int edits = 25;

        List<List<Problem>> refusals = Together.run(THREADS, thread -> () -> {
            List<Problem> problems = new ArrayList<>();
            for (int i = 0; i < edits; i++) {
                String text = "Edit " + i;
                problems.addAll(segue.segments()
                        .override(fair, lines.get(thread), it -> it.set(InteractionField.SUBJECT, text))
                        .problems());
            }
            return problems;
        });

        assertThat(refusals).allSatisfy(problems -> assertThat(problems).isEmpty());
        assertThat(office.version(fair)).isEqualTo(before + THREADS * edits);
        assertThat(office.lines(fair))
                .allSatisfy(view -> assertThat(view.interaction().get(InteractionField.SUBJECT))
                        .contains("Edit " + (edits - 1)));
    }

    @Test
    void steps_and_undo_by_sixteen_land_or_are_refused_as_stale() throws Exception {
        List<ContactNo> visitors = office.visitors(THREADS);
        SegmentNo fair = office.fair(ANNA);
        long before = office.version(fair);
        List<String> allowed = List.of("segment.stale", "segment.nothing-to-undo");

        List<Integer> done = Together.run(THREADS, thread -> () -> {
            int landed = 0;
            for (int i = 0; i < 25; i++) {
                Outcome<?> outcome =
                        change(fair, visitors.get(thread), thread + i).call();
                landed += outcome.asOptional().isPresent() ? 1 : 0;
                assertThat(outcome.problems()).extracting(Problem::code).isSubsetOf(allowed);
            }
            return landed;
        });

        assertThat(office.version(fair))
                .isEqualTo(before + done.stream().mapToInt(it -> it).sum());
        assertThat(segue.segments().count(fair)).isEqualTo(office.lines(fair).size());
    }

    private Callable<Outcome<?>> change(SegmentNo fair, ContactNo visitor, int kind) {
        return switch (kind % 4) {
            case 0 -> () -> segue.segments().enter(fair, List.of(visitor));
            case 1 -> () -> segue.segments().strikeContacts(fair, List.of(visitor));
            case 2 -> () -> segue.segments().undo(fair);
            default -> () -> segue.segments().enter(fair, List.of(visitor), EnterOptions.STANDARD.allowingExisting());
        };
    }

    @Test
    void logged_segment_numbers_are_not_given_twice() throws Exception {
        List<SegmentNo> fairs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            fairs.add(office.fair(ANNA, BORIS));
        }

        List<LoggedSegmentNo> numbers = Together.run(
                THREADS, thread -> () -> office.logged(fairs.get(thread)).loggedSegment());

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().flatMap(no -> office.entries(no).stream().map(it -> it.no())))
                .hasSize(2 * THREADS)
                .doesNotHaveDuplicates();
    }
}
