package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.logging.EntryFields;
import dev.segue.segment.AddOptions;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.SavedCriteriaStore;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link SavedCriteriaStore}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SavedCriteriaContract extends StorageUnderTest {
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

    @Test
    void sav1_refuses_a_code_that_is_taken_and_keeps_what_is_there() {
        assertThat(storage.savedCriteria().keep(saved("CZECH", STEPS))).isTrue();

        boolean again = storage.savedCriteria().keep(saved("CZECH", STEPS.subList(0, 1)));

        assertThat(again).isFalse();
        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH"))).contains(saved("CZECH", STEPS));
    }

    @Test
    void sav1_lets_exactly_one_of_many_at_once_keep_a_code() {
        for (int round = 0; round < 20; round++) {
            String code = "CODE" + round;

            List<Boolean> kept = Threads.together(
                    Threads.MANY, thread -> () -> storage.savedCriteria().keep(savedBy(code, thread)));

            assertThat(kept).containsOnlyOnce(true);
            assertThat(storage.savedCriteria().find(new CriteriaCode(code)))
                    .contains(savedBy(code, kept.indexOf(true)));
        }
    }

    @Test
    void sav2_returns_steps_of_every_kind_in_their_order() {
        storage.savedCriteria().keep(saved("ALL", STEPS));

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

            storage.savedCriteria().keep(any);

            assertThat(storage.savedCriteria().find(any.code())).contains(any);
        });
    }

    @Test
    void sav3_lists_by_code_point() {
        for (String code : List.of("b", "Z", "a", "É", "B", "10", "9")) {
            storage.savedCriteria().keep(saved(code, STEPS));
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
        kept.forEach(storage.savedCriteria()::keep);

        for (int limit : new int[] {1, 5, 23, 1_000}) {
            assertThat(Pages.all(limit, storage.savedCriteria()::page, SavedCriteria::code))
                    .isEqualTo(kept);
        }
    }

    @Test
    void sav4_frees_a_deleted_code() {
        storage.savedCriteria().keep(saved("CZECH", STEPS));

        assertThat(storage.savedCriteria().delete(new CriteriaCode("CZECH"))).isTrue();

        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH"))).isEmpty();
        assertThat(storage.savedCriteria().delete(new CriteriaCode("CZECH"))).isFalse();
        assertThat(storage.savedCriteria().keep(saved("CZECH", STEPS.subList(1, 3))))
                .isTrue();
        assertThat(storage.savedCriteria().find(new CriteriaCode("CZECH")))
                .contains(saved("CZECH", STEPS.subList(1, 3)));
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
