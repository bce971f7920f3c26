package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DeliveryNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.StepDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules ER-1, ER-2 and ER-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EraserTest {
    private static final ContactNo ANNA = Contacts.anna().no();
    private static final ContactNo FRANZ = Contacts.franz().no();
    private static final ContactNo PSEUDONYM = Tombstone.pseudonym(42);
    private static final Eraser ERASER = new Eraser(ANNA, PSEUDONYM);
    private static final Actor EVA = new Actor("eva");
    private static final Instant NOW = Instant.parse("2026-03-11T08:00:00Z");
    private static final InteractionLogEntry ANNAS = Logs.entryOf(
            Contacts.anna(),
            FieldSettings.NONE
                    .set(InteractionField.CAMPAIGN, Campaigns.SPRING.no())
                    .set(InteractionField.DESCRIPTION, "Anna's invitation")
                    .set(InteractionField.SUBJECT, "Dear Anna")
                    .set(InteractionField.COMMENT, "Anna likes tea"));

    @Test
    void leaves_of_an_entry_nothing_that_is_personal() {
        InteractionLogEntry left = ERASER.entry(ANNAS);

        assertThat(left.contact().no()).isEqualTo(PSEUDONYM);
        assertThat(left.contact().name()).isEqualTo(Tombstone.ERASED_TEXT);
        assertThat(left.salt()).isEqualTo(Salt.GONE);
        assertThat(left.toString() + left.contact() + left.interaction())
                .doesNotContain("Anna")
                .doesNotContain(ANNA.value())
                .doesNotContain("Brno");
        assertThat(List.of(
                        InteractionField.DESCRIPTION,
                        InteractionField.SUBJECT,
                        InteractionField.COMMENT,
                        InteractionField.DOCUMENT,
                        InteractionField.LANGUAGE,
                        InteractionField.ALTERNATIVE_ADDRESS))
                .allMatch(field -> left.interaction().get(field).isEmpty());
    }

    @Test
    void leaves_of_an_entry_what_statistics_need() {
        InteractionLogEntry left = ERASER.entry(ANNAS);

        for (Grouping by :
                Set.of(Grouping.TEMPLATE, Grouping.GROUP, Grouping.CAMPAIGN, Grouping.SALESPERSON, Grouping.COMPANY)) {
            assertThat(by.keyOf(left)).as("%s", by).isEqualTo(by.keyOf(ANNAS));
        }
        for (InteractionField<?> field : List.of(
                InteractionField.DATE,
                InteractionField.COST,
                InteractionField.DURATION,
                InteractionField.INFORMATION_FLOW,
                InteractionField.CORRESPONDENCE_TYPE)) {
            assertThat(left.interaction().effective(field))
                    .isEqualTo(ANNAS.interaction().effective(field));
        }
        assertThat(left.no()).isEqualTo(ANNAS.no());
        assertThat(left.line()).isEqualTo(ANNAS.line());
        assertThat(ERASER.entry(left)).isEqualTo(left);
    }

    @Test
    void leaves_a_company_that_is_its_own_under_the_pseudonym() {
        InteractionLogEntry alfas = Logs.entryOf(Contacts.alfa(), FieldSettings.NONE);

        InteractionLogEntry left = new Eraser(Contacts.alfa().no(), PSEUDONYM).entry(alfas);

        assertThat(left.contact().companyNo()).contains(PSEUDONYM);
        assertThat(left.contact().type()).isEqualTo(Contacts.alfa().type());
    }

    @Test
    void leaves_of_what_was_said_that_it_was_said() {
        assertThat(ERASER.said((HistoryRecord) new Cancellation("Anna is ill", EVA, NOW)))
                .isEqualTo(new Cancellation("(erased)", EVA, NOW));
        assertThat(ERASER.said(new Reinstatement(Optional.of("Anna is well"), EVA, NOW)))
                .isEqualTo(new Reinstatement(Optional.of("(erased)"), EVA, NOW));
        assertThat(ERASER.said(new Reinstatement(Optional.empty(), EVA, NOW)))
                .isEqualTo(new Reinstatement(Optional.empty(), EVA, NOW));
        assertThat(ERASER.said(new Annotated(Annotation.comment("Anna"), EVA, NOW)))
                .isEqualTo(new Annotated(Annotation.comment("(erased)"), EVA, NOW));
        assertThat(ERASER.said(new Annotated(Annotation.outcome("Anna"), EVA, NOW)))
                .isEqualTo(new Annotated(Annotation.outcome("(erased)"), EVA, NOW));
        for (Annotation free : List.of(
                Annotation.outcome(""), Annotation.evaluation(Grade.POSITIVE), Annotation.attemptFailed(true))) {
            assertThat(ERASER.said(new Annotated(free, EVA, NOW))).isEqualTo(new Annotated(free, EVA, NOW));
        }
    }

    @Test
    void names_the_pseudonym_in_steps_by_hand_and_leaves_the_others() {
        Optional<LineId> line = Optional.of(LineId.of("1.1"));
        Optional<List<LineId>> lines = Optional.of(List.of(LineId.of("1.1")));

        assertThat(ERASER.step(new StepDefinition.Enter(List.of(FRANZ, ANNA), true, false)))
                .isEqualTo(new StepDefinition.Enter(List.of(FRANZ, PSEUDONYM), true, false));
        assertThat(ERASER.step(new StepDefinition.Strike(List.of(ANNA), lines)))
                .isEqualTo(new StepDefinition.Strike(List.of(PSEUDONYM), lines));
        assertThat(ERASER.step(new StepDefinition.ChangeContact(line, ANNA, FRANZ, false, true)))
                .isEqualTo(new StepDefinition.ChangeContact(line, PSEUDONYM, FRANZ, false, true));
        assertThat(ERASER.step(new StepDefinition.ChangeContact(line, FRANZ, ANNA, true, false)))
                .isEqualTo(new StepDefinition.ChangeContact(line, FRANZ, PSEUDONYM, true, false));
        for (StepDefinition other : List.of(
                new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD),
                new StepDefinition.Enter(List.of(FRANZ), false, false),
                new StepDefinition.Strike(List.of(FRANZ), lines))) {
            assertThat(ERASER.step(other)).isSameAs(other);
        }
    }

    @Test
    void tells_which_saved_criteria_change() {
        SavedCriteria naming = saved(new StepDefinition.Enter(List.of(ANNA), false, false));

        assertThat(ERASER.criteria(naming)).contains(saved(new StepDefinition.Enter(List.of(PSEUDONYM), false, false)));
        assertThat(ERASER.criteria(saved(new StepDefinition.Enter(List.of(FRANZ), false, false))))
                .isEmpty();
    }

    private static SavedCriteria saved(StepDefinition step) {
        return new SavedCriteria(new CriteriaCode("FAIR"), "The fair", List.of(step), NOW, EVA);
    }

    @Test
    void leaves_of_a_delivery_neither_number_nor_note() {
        Delivery planned = Delivery.planned(
                new DeliveryNo(1), ANNAS.loggedSegment(), ANNAS.no(), ANNA, CorrespondenceType.HARD_COPY, NOW);

        assertThat(planned.erased(PSEUDONYM, false).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(planned.claimedAgain().erased(PSEUDONYM, false).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(planned.claimedAgain().erased(PSEUDONYM, true).state()).isEqualTo(DeliveryState.UNKNOWN);
        Delivery delivered = planned.in(DeliveryState.DELIVERED).noted("/letters/Anna.docx", Optional.of("text/1"));
        assertThat(delivered.erased(PSEUDONYM, true).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivered.erased(PSEUDONYM, true).note()).isEmpty();
        assertThat(delivered.erased(PSEUDONYM, true).renderer()).contains("text/1");
        assertThat(delivered.erased(PSEUDONYM, true).contact()).isEqualTo(PSEUDONYM);
    }

    @Test
    void reuse_passes_an_erased_entry_over() {
        Tombstone tombstone = new Tombstone(PSEUDONYM, "Asked", EVA, NOW);
        LoggedEntry untouched = LoggedEntry.untouched(ANNAS);
        LoggedEntry erased = new LoggedEntry(
                ERASER.entry(ANNAS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.NONE,
                untouched.commitment(),
                Optional.of(tombstone));
        Reuse reuse = new Reuse(
                new StepDefinition.ReuseLogged(
                        ANNAS.loggedSegment(), true, Optional.empty(), Optional.empty(), true, true),
                Logs.MOMENT);

        assertThat(reuse.takes(untouched)).isTrue();
        assertThat(reuse.takes(erased)).isFalse();
    }

    @Test
    void a_pseudonym_writes_random_bits_and_can_be_told_from_other_numbers() {
        Set<ContactNo> drawn =
                LongStream.range(-500, 500).mapToObj(Tombstone::pseudonym).collect(Collectors.toSet());

        assertThat(drawn).hasSize(1_000).allMatch(ContactNo::isPseudonym);
        assertThat(Tombstone.pseudonym(-1)).hasToString("ERASED-FZZZZZZZZZZZZ");
        assertThat(ANNA.isPseudonym()).isFalse();
        assertThat(new ContactNo("ERASED-FZZZZZZZZZZZ").isPseudonym()).isFalse();
    }

    @Test
    void a_tombstone_has_a_pseudonym_and_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tombstone(ANNA, "Asked", EVA, NOW))
                .withMessage("A pseudonym is written as ERASED- and 13 digits or capitals, but was 'P101'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tombstone(PSEUDONYM, " ", EVA, NOW))
                .withMessage("An erasure has a reason that is not blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tombstone(PSEUDONYM, "x".repeat(1_001), EVA, NOW))
                .withMessageContaining("The reason of an erasure has at most 1,000 characters, but had 1,001");
    }
}
