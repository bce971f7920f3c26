package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Facts;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.Reuse.Verdict;
import dev.segue.segment.StepDefinition.ReuseLogged;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReuseTest {
    private static final LoggedSegmentNo LOGGED = new LoggedSegmentNo(7);
    private static final ReuseLogged ALL = FollowUp.STANDARD.stepOver(LOGGED);

    private final Contact anna = Contacts.anna();
    private final Contact optedOut = anna.with(ContactFields.EXCLUDED, true);
    private final InteractionLogEntry entry =
            Logs.entryOf(anna, FieldSettings.NONE.set(InteractionField.CAMPAIGN, Campaigns.SPRING.no()));

    @Test
    void takes_an_entry_that_counts() {
        assertThat(reuse(ALL).takes(LoggedEntry.untouched(entry))).isTrue();
    }

    @Test
    void takes_a_cancelled_entry_only_if_asked_to() {
        LoggedEntry cancelled = new LoggedEntry(
                entry, Optional.of(cancellation()), Optional.empty(), Optional.empty(), Annotations.NONE);

        assertThat(reuse(ALL).takes(cancelled)).isFalse();
        assertThat(reuse(new ReuseLogged(LOGGED, true, Optional.empty(), Optional.empty(), false, false))
                        .takes(cancelled))
                .isTrue();
    }

    @Test
    void takes_no_entry_that_the_condition_on_entries_leaves_out() {
        Criterion autumn = EntryFields.CAMPAIGN.is(Campaigns.AUTUMN.no().value());

        assertThat(reuse(FollowUp.STANDARD.entriesWhere(autumn).stepOver(LOGGED))
                        .takes(LoggedEntry.untouched(entry)))
                .isFalse();
    }

    @Test
    void takes_only_entries_without_an_answer_if_asked_to() {
        ReuseLogged unanswered = FollowUp.STANDARD
                .entriesWhere(EntryFields.OUTCOME.isBlank().and(EntryFields.ATTEMPT_FAILED.isFalse()))
                .stepOver(LOGGED);
        Annotations answered = Annotations.NONE.with(Annotation.outcome("Comes with three"));

        assertThat(reuse(unanswered).takes(LoggedEntry.untouched(entry))).isTrue();
        assertThat(reuse(unanswered).takes(annotated(answered))).isFalse();
        assertThat(reuse(unanswered).takes(annotated(answered.with(Annotation.outcome("")))))
                .isTrue();
        assertThat(reuse(unanswered).takes(annotated(Annotations.NONE.with(Annotation.attemptFailed(true)))))
                .isFalse();
    }

    private LoggedEntry annotated(Annotations annotations) {
        return new LoggedEntry(entry, Optional.empty(), Optional.empty(), Optional.empty(), annotations);
    }

    @Test
    void admits_a_contact_that_has_not_opted_out() {
        assertThat(verdict(ALL, anna)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void lets_a_contact_fall_out_that_has_opted_out_since() {
        assertThat(verdict(ALL, optedOut)).isEqualTo(Verdict.FALLEN_OUT);
    }

    @Test
    void admits_on_purpose_whoever_has_opted_out_if_it_is_not_to_recheck() {
        ReuseLogged unchecked = FollowUp.STANDARD.withoutRechecking().stepOver(LOGGED);

        assertThat(verdict(unchecked, optedOut)).isEqualTo(Verdict.ADMITTED_ON_PURPOSE);
        assertThat(verdict(unchecked, anna)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void lets_the_blocked_and_the_suppressed_fall_out_even_if_it_is_not_to_recheck() {
        ReuseLogged unchecked = FollowUp.STANDARD.withoutRechecking().stepOver(LOGGED);

        assertThat(verdict(unchecked, anna.with(ContactFields.BLOCKED, true))).isEqualTo(Verdict.FALLEN_OUT);
        assertThat(reuse(unchecked).verdict(optedOut, Facts.NONE, true)).isEqualTo(Verdict.FALLEN_OUT);
    }

    @Test
    void does_not_count_a_contact_as_fallen_out_that_it_does_not_want_anyway() {
        Criterion nobody = Criterion.everyone().negate();

        assertThat(verdict(FollowUp.STANDARD.contactsWhere(nobody).stepOver(LOGGED), optedOut))
                .isEqualTo(Verdict.UNWANTED);
    }

    @Test
    void begins_a_line_with_the_campaign_of_the_entry_as_a_value_of_its_own() {
        assertThat(Reuse.settings(entry).value(InteractionField.CAMPAIGN)).contains(Campaigns.SPRING.no());
        assertThat(Reuse.settings(Logs.entryOf(anna, FieldSettings.NONE.setNothing(InteractionField.CAMPAIGN))))
                .isEqualTo(FieldSettings.NONE);
    }

    private static Reuse reuse(ReuseLogged step) {
        return new Reuse(step, Logs.MOMENT);
    }

    private static Verdict verdict(ReuseLogged step, Contact contact) {
        return reuse(step).verdict(contact, Facts.NONE, false);
    }

    private static Cancellation cancellation() {
        return new Cancellation("Wrong address", new Actor("marie"), Logs.MOMENT.instant());
    }
}
