package dev.segue.logging;

import static dev.segue.criteria.Criterion.everyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.Money;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryFilterTest {
    private static final InteractionLogEntry ANNAS =
            Logs.entryOf(Contacts.anna(), FieldSettings.NONE.set(InteractionField.CAMPAIGN, Campaigns.SPRING.no()));

    private static final LoggedEntry ANNOTATED = new LoggedEntry(
            ANNAS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Annotations.NONE
                    .with(Annotation.evaluation(Grade.POSITIVE))
                    .with(Annotation.attemptFailed(true))
                    .with(Annotation.outcome("Called back")));

    private static boolean picks(Criterion criterion, InteractionLogEntry entry) {
        return picks(criterion, LoggedEntry.untouched(entry));
    }

    private static boolean picks(Criterion criterion, LoggedEntry logged) {
        return new EntryFilter(criterion, Logs.MOMENT).accepts(logged);
    }

    static List<Criterion> what_is_known_of_annas_entry() {
        return List.of(
                EntryFields.DATE.on(Segments.OPENED_ON),
                EntryFields.LOGGED_AT.on(LocalDate.of(2026, 3, 10)),
                EntryFields.TEMPLATE.is("INVITE"),
                EntryFields.GROUP.is("EVENTS"),
                EntryFields.CAMPAIGN.is("SPRING"),
                EntryFields.SALESPERSON.is("JANA"),
                EntryFields.DESCRIPTION.matches("Spring*"),
                EntryFields.CORRESPONDENCE_TYPE.is(CorrespondenceType.EMAIL),
                EntryFields.LANGUAGE.is("cs"),
                EntryFields.INFORMATION_FLOW.is(InformationFlow.OUTBOUND),
                EntryFields.INITIATED_BY.is(InitiatedBy.US),
                EntryFields.CAMPAIGN_TARGET.isTrue(),
                EntryFields.CAMPAIGN_RESPONSE.isBlank(),
                EntryFields.COST.is(Money.of("12.50", "EUR")),
                EntryFields.DURATION.is(BigDecimal.valueOf(15)),
                EntryFields.SEGMENT.is("SM00001"),
                EntryFields.LOGGED_SEGMENT.is(BigDecimal.valueOf(7)),
                EntryFields.EVALUATION.is(Grade.POSITIVE),
                EntryFields.ATTEMPT_FAILED.isTrue(),
                EntryFields.OUTCOME.is("Called back"));
    }

    @ParameterizedTest
    @MethodSource("what_is_known_of_annas_entry")
    void picks_an_entry_by_what_is_known_of_it(Criterion criterion) {
        assertThat(picks(criterion, ANNOTATED)).isTrue();
        assertThat(picks(criterion.negate(), ANNOTATED)).isFalse();
    }

    @Test
    void asks_for_every_field_that_an_entry_has() {
        assertThat(what_is_known_of_annas_entry()).hasSameSizeAs(EntryFields.ALL);
        assertThat(EntryFields.ALL).extracting(field -> field.slot()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void counts_an_entry_without_a_correspondence_type_as_one_of_none() {
        InteractionLogEntry silent = Logs.entryOf(
                Contacts.petr(),
                FieldSettings.NONE
                        .setNothing(InteractionField.CORRESPONDENCE_TYPE)
                        .set(InteractionField.SALESPERSON, Logs.KARL.code()));

        assertThat(picks(EntryFields.CORRESPONDENCE_TYPE.is(CorrespondenceType.NONE), silent))
                .isTrue();
        assertThat(picks(EntryFields.CAMPAIGN.isBlank(), silent)).isTrue();
    }

    @Test
    void takes_an_entry_that_nobody_has_annotated_as_one_that_did_not_fail_and_has_no_outcome() {
        assertThat(picks(EntryFields.ATTEMPT_FAILED.isFalse(), ANNAS)).isTrue();
        assertThat(picks(EntryFields.OUTCOME.isBlank(), ANNAS)).isTrue();
        assertThat(picks(EntryFields.EVALUATION.isBlank(), ANNAS)).isTrue();
    }

    @Test
    void picks_every_entry_if_there_is_no_condition() {
        assertThat(picks(everyone(), ANNAS)).isTrue();
    }

    @Test
    void refuses_a_condition_on_the_contact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryFilter(ContactFields.CITY.is("Brno"), Logs.MOMENT))
                .withMessageContaining("'city' is one of contact");
    }
}
