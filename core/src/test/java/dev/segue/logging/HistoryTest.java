package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.Actor;
import dev.segue.EntryNo;
import dev.segue.RequestId;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules HI-1 and HI-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
    private static final Actor MARIE = new Actor("marie");
    private static final Instant AT = Instant.parse("2026-03-11T08:00:00.123456Z");
    private static final Cancellation MISTAKE = new Cancellation("Sent by mistake", MARIE, AT);
    private static final InteractionLogEntry ANNAS = Logs.entryOf(Contacts.anna(), FieldSettings.NONE);

    @Test
    void an_entry_counts_unless_it_or_its_campaign_entry_or_its_logged_segment_is_cancelled() {
        Optional<Cancellation> yes = Optional.of(MISTAKE);
        Optional<Cancellation> no = Optional.empty();

        assertThat(LoggedEntry.untouched(ANNAS).counts()).isTrue();
        assertThat(new LoggedEntry(ANNAS, no, no, no, Annotations.NONE).counts())
                .isTrue();
        assertThat(new LoggedEntry(ANNAS, yes, no, no, Annotations.NONE).counts())
                .isFalse();
        assertThat(new LoggedEntry(ANNAS, no, yes, no, Annotations.NONE).counts())
                .isFalse();
        assertThat(new LoggedEntry(ANNAS, no, no, yes, Annotations.NONE).counts())
                .isFalse();
        assertThat(new LoggedEntry(ANNAS, yes, yes, yes, Annotations.NONE).counts())
                .isFalse();
    }

    @Test
    void a_reinstatement_has_an_actor_an_instant_and_a_reason_if_one_is_given() {
        assertThat(new Reinstatement(Optional.empty(), MARIE, AT.plusNanos(789)).at())
                .isEqualTo(AT);
        assertThat(new Reinstatement(Optional.of("x".repeat(1_000)), MARIE, AT).reason())
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reinstatement(Optional.of("x".repeat(1_001)), MARIE, AT))
                .withMessageStartingWith("The reason of a reinstatement has at most 1,000 characters, but had 1,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reinstatement(Optional.of(" "), MARIE, AT))
                .withMessage("The reason of a reinstatement is left out or not blank, but was ' '");
        assertThatNullPointerException().isThrownBy(() -> new Reinstatement(Optional.empty(), null, AT));
        assertThatNullPointerException().isThrownBy(() -> new Reinstatement(Optional.empty(), MARIE, null));
    }

    @Test
    void a_cancellation_has_a_reason_an_actor_and_an_instant() {
        assertThat(new Cancellation("x".repeat(1_000), MARIE, AT).reason()).hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cancellation("x".repeat(1_001), MARIE, AT))
                .withMessageStartingWith("The reason of a cancellation has at most 1,000 characters, but had 1,001");
        for (String blank : java.util.List.of("", " \t")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Cancellation(blank, MARIE, AT))
                    .withMessage("A cancellation has a reason that is not blank, but was '%s'"
                            .formatted(dev.segue.Text.shown(blank)));
        }
        assertThatNullPointerException().isThrownBy(() -> new Cancellation("Why", null, AT));
        assertThatNullPointerException().isThrownBy(() -> new Cancellation("Why", MARIE, null));
    }

    @Test
    void instants_are_cut_off_to_microseconds() {
        Instant nanos = AT.plusNanos(789);
        InteractionLogEntry entry = new InteractionLogEntry(
                ANNAS.no(),
                ANNAS.loggedSegment(),
                ANNAS.segment(),
                ANNAS.line(),
                ANNAS.contact(),
                ANNAS.interaction(),
                ANNAS.templateRevision(),
                ANNAS.group(),
                nanos,
                MARIE,
                ANNAS.salt());

        assertThat(new Cancellation("Why", MARIE, nanos).at()).isEqualTo(AT);
        assertThat(entry.loggedAt()).isEqualTo(AT);
        assertThat(receipt(nanos).loggedAt()).isEqualTo(AT);
    }

    private static LoggingReceipt receipt(Instant at) {
        return new LoggingReceipt(
                Logs.STAMP.loggedSegment(),
                Segments.SPRING_FAIR.no(),
                new RequestId("r1"),
                at,
                new LoggingCounts(1, 1, Map.of(), 0, 0, 0, 0, 0),
                new EntryNo(1_000),
                Optional.empty(),
                new MerkleTree().root());
    }

    @Test
    void a_logged_segment_is_shown_with_its_cancellation_and_else_as_it_was() {
        LoggedSegment logged = new LoggedSegment(
                Logs.STAMP.loggedSegment(),
                Segments.SPRING_FAIR,
                Logs.MOMENT,
                MARIE,
                LogRequest.standard().fingerprint(),
                receipt(AT),
                Logs.SOURCES,
                Optional.empty(),
                0);

        LoggedSegment cancelled = logged.withCancellation(MISTAKE);

        assertThat(cancelled.cancelled()).contains(MISTAKE);
        assertThat(cancelled)
                .usingRecursiveComparison()
                .ignoringFields("cancelled")
                .isEqualTo(logged);
        assertThat(logged.cancelled()).isEmpty();
        assertThat(logged.entriesThatCount()).isEqualTo(1);
        assertThat(logged.withEntriesCancelled(1).entriesThatCount()).isZero();
        assertThat(cancelled.entriesThatCount()).isZero();
        assertThat(cancelled.entriesCancelled()).isZero();
    }

    @Test
    void an_entry_knows_its_campaign_and_how_its_letter_goes() {
        InteractionLogEntry entry = Logs.entryOf(
                Contacts.anna(),
                FieldSettings.NONE
                        .set(InteractionField.CAMPAIGN, Campaigns.SPRING.no())
                        .setNothing(InteractionField.CORRESPONDENCE_TYPE));

        assertThat(entry.campaign()).contains(Campaigns.SPRING.no());
        assertThat(entry.correspondenceType()).isEqualTo(dev.segue.contact.CorrespondenceType.NONE);
        assertThat(ANNAS.campaign()).isEmpty();
        assertThat(ANNAS.correspondenceType()).isEqualTo(dev.segue.contact.CorrespondenceType.EMAIL);
    }
}
