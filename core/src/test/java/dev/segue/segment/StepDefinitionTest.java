package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Effect;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules SC-1 and SC-2, and what the options of rules ST-2 to ST-5 are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepDefinitionTest {
    private static final ContactNo ANNA = new ContactNo("P101");
    private static final ContactNo PETR = new ContactNo("P301");
    private static final Criterion CZECH = ContactFields.COUNTRY.is("CZ");
    private static final LoggedSegmentNo LOGGED = new LoggedSegmentNo(7);

    private static ReuseLogged reuse(boolean existing, boolean excluded) {
        return new ReuseLogged(LOGGED, false, Optional.empty(), Optional.empty(), existing, excluded);
    }

    @Test
    void says_what_becomes_of_the_contacts_it_selects() {
        assertThat(new Add(CZECH, AddOptions.STANDARD).effect()).isEqualTo(Effect.ADMIT);
        assertThat(new Reduce(CZECH, false).effect()).isEqualTo(Effect.REMOVE_SELECTED);
        assertThat(new Refine(CZECH, true).effect()).isEqualTo(Effect.KEEP_SELECTED);
        assertThat(new Enter(List.of(ANNA), false, false).effect()).isEqualTo(Effect.ADMIT);
        assertThat(new Strike(List.of(ANNA), Optional.empty()).effect()).isEqualTo(Effect.REMOVE_SELECTED);
        assertThat(new Strike(List.of(ANNA), Optional.of(List.of(new LineId(1, 1)))).effect())
                .isEqualTo(Effect.REMOVE_LINES);
        assertThat(new ChangeContact(Optional.empty(), ANNA, PETR, false, false).effect())
                .isEqualTo(Effect.REPLACE_LINE);
        assertThat(reuse(false, false).effect()).isEqualTo(Effect.ADMIT);
    }

    @Test
    void admits_existing_and_excluded_contacts_only_if_it_says_so() {
        assertThat(List.of(
                        new Add(CZECH, AddOptions.STANDARD),
                        new Reduce(CZECH, true),
                        new Refine(CZECH, true),
                        new Enter(List.of(ANNA), false, false),
                        new Strike(List.of(ANNA), Optional.empty()),
                        new ChangeContact(Optional.empty(), ANNA, PETR, false, false),
                        reuse(false, false)))
                .noneMatch(StepDefinition::allowsExisting)
                .noneMatch(StepDefinition::ignoresExclusion);
        assertThat(List.of(
                        new Add(CZECH, AddOptions.STANDARD.allowingExisting()),
                        new Enter(List.of(ANNA), true, false),
                        new ChangeContact(Optional.empty(), ANNA, PETR, true, false),
                        reuse(true, false)))
                .allMatch(StepDefinition::allowsExisting)
                .noneMatch(StepDefinition::ignoresExclusion);
        assertThat(List.of(
                        new Add(CZECH, AddOptions.STANDARD.ignoringExclusion()),
                        new Enter(List.of(ANNA), false, true),
                        new ChangeContact(Optional.empty(), ANNA, PETR, false, true),
                        reuse(false, true)))
                .allMatch(StepDefinition::ignoresExclusion)
                .noneMatch(StepDefinition::allowsExisting);
    }

    @Test
    void options_add_up() {
        assertThat(AddOptions.STANDARD).isEqualTo(new AddOptions(false, false, false, false, Optional.empty()));
        assertThat(AddOptions.STANDARD.allowingExisting())
                .isEqualTo(new AddOptions(true, false, false, false, Optional.empty()));
        assertThat(AddOptions.STANDARD.expandingCompanies())
                .isEqualTo(new AddOptions(false, true, false, false, Optional.empty()));
        assertThat(AddOptions.STANDARD.withRelatedCompanies())
                .isEqualTo(new AddOptions(false, false, true, false, Optional.empty()));
        assertThat(AddOptions.STANDARD.ignoringExclusion())
                .isEqualTo(new AddOptions(false, false, false, true, Optional.empty()));
        assertThat(AddOptions.STANDARD
                        .ignoringExclusion()
                        .withRelatedCompanies()
                        .expandingCompanies()
                        .allowingExisting()
                        .ignoringExclusion()
                        .withRelatedCompanies()
                        .expandingCompanies())
                .isEqualTo(new AddOptions(true, true, true, true, Optional.empty()));
    }

    @Test
    void names_each_contact_once_in_the_given_order() {
        List<ContactNo> named = new ArrayList<>(List.of(PETR, ANNA, PETR));
        Enter enter = new Enter(named, false, false);
        Strike strike = new Strike(named, Optional.of(List.of(new LineId(2, 1), new LineId(1, 1), new LineId(2, 1))));

        named.clear();

        assertThat(enter.contacts()).containsExactly(PETR, ANNA);
        assertThat(strike.contacts()).containsExactly(PETR, ANNA);
        assertThat(strike.lines().orElseThrow()).containsExactly(new LineId(2, 1), new LineId(1, 1));
        assertThatThrownBy(() -> enter.contacts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void names_one_to_ten_thousand_by_hand() {
        List<ContactNo> many = IntStream.rangeClosed(1, 10_001)
                .mapToObj(i -> new ContactNo("P" + i))
                .toList();

        assertThat(new Enter(many.subList(1, many.size()), false, false).contacts())
                .hasSize(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Enter(many, false, false))
                .withMessage("A step by hand names 1 to 10,000 contacts, but named 10,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Enter(List.of(), false, false))
                .withMessage("A step by hand names 1 to 10,000 contacts, but named 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Strike(List.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Strike(List.of(ANNA), Optional.of(List.of())))
                .withMessage("A step by hand names 1 to 10,000 lines, but named 0");
    }

    @Test
    void has_all_it_needs() {
        assertThatNullPointerException().isThrownBy(() -> new Add(null, AddOptions.STANDARD));
        assertThatNullPointerException().isThrownBy(() -> new Add(CZECH, null));
        assertThatNullPointerException().isThrownBy(() -> new Reduce(null, false));
        assertThatNullPointerException().isThrownBy(() -> new Refine(null, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new ChangeContact(Optional.empty(), null, PETR, false, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new ChangeContact(Optional.empty(), ANNA, null, false, false));
        assertThatNullPointerException().isThrownBy(() -> new ChangeContact(null, ANNA, PETR, false, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new ReuseLogged(null, false, Optional.empty(), Optional.empty(), false, false));
    }

    @Test
    void is_saved_free_of_the_lines_of_its_segment() {
        Optional<LineId> line = Optional.of(new LineId(1, 2));

        assertThat(new Strike(List.of(ANNA), line.map(List::of)).saved())
                .isEqualTo(new Strike(List.of(ANNA), Optional.empty()));
        assertThat(new ChangeContact(line, ANNA, PETR, true, false).saved())
                .isEqualTo(new ChangeContact(Optional.empty(), ANNA, PETR, true, false));
        assertThat(new ChangeContact(line, ANNA, PETR, false, true).saved())
                .isEqualTo(new ChangeContact(Optional.empty(), ANNA, PETR, false, true));
        for (StepDefinition step : List.of(
                new Add(CZECH, AddOptions.STANDARD),
                new Reduce(CZECH, true),
                new Refine(CZECH, false),
                new Enter(List.of(ANNA), true, true),
                reuse(true, true))) {
            assertThat(step.saved()).isSameAs(step);
        }
    }

    @Test
    void is_kept_in_saved_criteria_as_it_is_saved() {
        List<StepDefinition> steps = new ArrayList<>(List.of(
                new Add(CZECH, AddOptions.STANDARD),
                new Strike(List.of(ANNA), Optional.of(List.of(new LineId(1, 1))))));
        SavedCriteria saved = new SavedCriteria(
                new CriteriaCode("FAIR"),
                "Fair guests",
                steps,
                Instant.parse("2026-03-02T08:00:00.123456789Z"),
                new Actor("marie"));

        steps.clear();

        assertThat(saved.steps())
                .containsExactly(new Add(CZECH, AddOptions.STANDARD), new Strike(List.of(ANNA), Optional.empty()));
        assertThat(saved.savedAt()).isEqualTo("2026-03-02T08:00:00.123456Z");
        assertThatThrownBy(() -> saved.steps().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void saved_criteria_have_a_step_and_a_short_description() {
        CriteriaCode code = new CriteriaCode("FAIR");
        Actor marie = new Actor("marie");

        assertThatThrownBy(() -> new SavedCriteria(code, "", List.of(), Instant.EPOCH, marie))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.problems())
                                .containsExactly(Problem.of(
                                        "criteria.no-steps",
                                        "saved criteria FAIR",
                                        "There is no step in force to save",
                                        "Add contacts to the segment first")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SavedCriteria(
                        code, "x".repeat(251), List.of(new Reduce(CZECH, false)), Instant.EPOCH, marie))
                .withMessageStartingWith("The description of saved criteria FAIR has at most 250");
    }
}
