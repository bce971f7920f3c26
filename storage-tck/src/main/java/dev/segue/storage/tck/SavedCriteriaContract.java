package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.logging.EntryFields;
import dev.segue.logging.Tombstone;
import dev.segue.segment.AddOptions;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.SavedCriteriaStore;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link SavedCriteriaStore}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SavedCriteriaContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final List<StepDefinition> STEPS = List.of(
            new StepDefinition.Add(ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD.expandingCompanies()),
            new StepDefinition.Reduce(ContactFields.CITY.matches("Pra*"), true),
            new StepDefinition.Refine(Criterion.everyone(), false),
            new StepDefinition.Enter(List.of(Desk.numbers(Contacts.dora(), Contacts.anna())), true, true),
            new StepDefinition.Strike(List.of(Contacts.bert().no()), Optional.empty()),
            new StepDefinition.ChangeContact(
                    Optional.empty(), Contacts.anna().no(), Contacts.cyril().no(), false, true),
            new StepDefinition.ReuseLogged(
                    new LoggedSegmentNo(3),
                    true,
                    Optional.of(EntryFields.CAMPAIGN.is("SPRING")),
                    Optional.of(ContactFields.COUNTRY.is("CZ")),
                    false,
                    true));

    @BeforeEach
    final void openTheFair() {
        storage.segments().open(FAIR);
    }

    private boolean keeps(SavedCriteria criteria) {
        return Desk.done(storage.savedCriteria().keep(criteria, FAIR.no(), FAIR.version()));
    }

    @Test
    void sav1_refuses_a_code_that_is_taken_and_keeps_what_is_there() {
        assertThat(keeps(saved("CZECH", STEPS))).isTrue();

        boolean again = keeps(saved("CZECH", STEPS.subList(0, 1)));

        assertThat(again).isFalse();
        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH"))).contains(saved("CZECH", STEPS));
    }

    @Test
    void sav1_lets_exactly_one_of_many_at_once_keep_a_code() {
        for (int round = 0; round < 20; round++) {
            String code = "CODE" + round;

            List<Boolean> kept = Threads.together(Threads.MANY, thread -> () -> keeps(savedBy(code, thread)));

            assertThat(kept).containsOnlyOnce(true);
            assertThat(storage.savedCriteria().find(new CriteriaCode(code)))
                    .contains(savedBy(code, kept.indexOf(true)));
        }
    }

    @Test
    void sav2_returns_steps_of_every_kind_in_their_order() {
        keeps(saved("ALL", STEPS));

        assertThat(storage.savedCriteria().find(new CriteriaCode("ALL"))).contains(saved("ALL", STEPS));
        assertThat(storage.savedCriteria().find(new CriteriaCode("all"))).isEmpty();
    }

    @Test
    void sav2_returns_any_criterion_as_it_was_kept() {
        Law.holds(150, seed -> {
            CriterionGenerator criteria = new CriterionGenerator(Contacts.SCHEMA, new Random(seed)).withFacts();
            SavedCriteria any = saved(
                    "ANY" + seed,
                    List.of(
                            new StepDefinition.Add(criteria.next(), AddOptions.STANDARD),
                            new StepDefinition.Reduce(criteria.next(), false),
                            new StepDefinition.Refine(criteria.next(), true)));

            keeps(any);

            assertThat(storage.savedCriteria().find(any.code())).contains(any);
        });
    }

    @Test
    void sav3_lists_by_code_point() {
        for (String code : List.of("b", "Z", "a", "É", "B", "10", "9")) {
            keeps(saved(code, STEPS));
        }

        assertThat(storage.savedCriteria().page(Optional.empty(), Storage.CHUNK))
                .extracting(criteria -> criteria.code().value())
                .containsExactly("10", "9", "B", "Z", "a", "b", "É");
    }

    @Test
    void sav3_lists_each_once_page_by_page() {
        List<SavedCriteria> kept = IntStream.range(10, 33)
                .mapToObj(i -> saved("CODE" + i, STEPS.subList(0, 1)))
                .toList();
        kept.forEach(this::keeps);

        for (int limit : new int[] {1, 5, 23, 1_000}) {
            assertThat(Pages.all(limit, storage.savedCriteria()::page, SavedCriteria::code))
                    .isEqualTo(kept);
        }
    }

    @Test
    void sav4_frees_a_deleted_code() {
        keeps(saved("CZECH", STEPS));

        assertThat(storage.savedCriteria().delete(new CriteriaCode("CZECH"))).isTrue();

        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH"))).isEmpty();
        assertThat(storage.savedCriteria().delete(new CriteriaCode("CZECH"))).isFalse();
        assertThat(keeps(saved("CZECH", STEPS.subList(1, 3)))).isTrue();
        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH")))
                .contains(saved("CZECH", STEPS.subList(1, 3)));
    }

    @Test
    void sav5_keeps_nothing_of_a_segment_that_is_not_open_at_that_version() {
        long before = FAIR.version();
        long now = desk.updates(desk.header(FAIR.no()).withDescription("Autumn fair"))
                .version();
        SegmentNo history = SegmentHeaders.AUTUMN_FAIR.no();
        PlainLogRun logged = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        SavedCriteria criteria = saved("CZECH", STEPS);
        SavedCriteriaStore store = storage.savedCriteria();

        assertThat(store.keep(criteria, FAIR.no(), before)).isEqualTo(new Change.Stale<>(now));
        assertThat(store.keep(criteria, FAIR.no(), now + 1)).isEqualTo(new Change.Stale<>(now));
        assertThat(store.keep(criteria, history, before)).isEqualTo(new Change.Logged<>(logged.no()));
        assertThat(store.keep(criteria, new SegmentNo("NEVER"), before)).isEqualTo(new Change.Missing<>());

        assertThat(store.page(Optional.empty(), 10)).isEmpty();
        Desk.Snapshot snapshot = desk.snapshot(FAIR.no());
        assertThat(store.keep(criteria, FAIR.no(), now)).isEqualTo(new Change.Done<>(true));
        assertThat(desk.snapshot(FAIR.no())).isEqualTo(snapshot);
    }

    @Test
    void sav5_keeps_nobody_who_is_erased_at_the_same_time() {
        for (int round = 0; round < 20; round++) {
            String no = "ROUND" + round;
            SegmentNo segment = desk.opensWith(SegmentHeaders.of(no, "Round"), Contacts.anna(), Contacts.dora());
            long version = desk.version(segment);
            SavedCriteria naming = saved(no, List.of(desk.steps(segment).get(0).definition()));
            Tombstone tombstone =
                    new Tombstone(Tombstone.pseudonym(round), "Asked for", Office.USER, Office.NOW.instant());

            Threads.together(
                    2,
                    thread -> () -> thread == 0
                            ? storage.erasure().erase(Contacts.anna().no(), tombstone)
                            : storage.savedCriteria().keep(naming, segment, version));

            assertThat(storage.savedCriteria().page(Optional.empty(), Storage.CHUNK))
                    .flatExtracting(SavedCriteria::steps)
                    .allSatisfy(step -> assertThat(step.named())
                            .doesNotContain(Contacts.anna().no()));
            assertThat(desk.version(segment)).isEqualTo(version + 1);
        }
    }

    private static SavedCriteria saved(String code, List<StepDefinition> steps) {
        return new SavedCriteria(
                new CriteriaCode(code), "Everybody in Čechy", steps, Office.NOW.instant(), Office.USER);
    }

    private static SavedCriteria savedBy(String code, int thread) {
        return new SavedCriteria(
                new CriteriaCode(code), "By thread " + thread, STEPS, Office.NOW.instant(), Office.USER);
    }
}
