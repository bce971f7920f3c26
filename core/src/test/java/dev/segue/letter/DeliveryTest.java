package dev.segue.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Contacts;
import dev.segue.letter.DeliveryReport.Delivered;
import dev.segue.letter.DeliveryReport.Failed;
import dev.segue.letter.DeliveryReport.Suppressed;
import dev.segue.letter.DeliveryReport.Unknown;
import dev.segue.logging.Tombstone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules DL-1 and DL-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
    private static final Instant AT = Instant.parse("2026-03-10T09:30:00Z");
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final Problem FULL =
            Problem.of("channel.full", "folder /out", "The disk is full", "Make room and try again");
    private static final Delivery PLANNED = Delivery.planned(
            new DeliveryNo(5),
            new LoggedSegmentNo(7),
            new EntryNo(1_000),
            Contacts.anna().no(),
            CorrespondenceType.EMAIL,
            AT);
    private static final Delivery CLAIMED = PLANNED.claimedAgain();

    @Test
    void waits_for_a_worker_when_it_is_planned() {
        assertThat(PLANNED)
                .isEqualTo(new Delivery(
                        new DeliveryNo(5),
                        new LoggedSegmentNo(7),
                        new EntryNo(1_000),
                        Contacts.anna().no(),
                        CorrespondenceType.EMAIL,
                        DeliveryState.PLANNED,
                        0,
                        AT,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void counts_how_often_it_was_claimed() {
        assertThat(CLAIMED.state()).isEqualTo(DeliveryState.CLAIMED);
        assertThat(CLAIMED.attempts()).isEqualTo(1);
        assertThat(CLAIMED.in(DeliveryState.PLANNED).claimedAgain().attempts()).isEqualTo(2);
        assertThat(CLAIMED.in(DeliveryState.CANCELLED))
                .isEqualTo(new Delivery(
                        PLANNED.no(),
                        PLANNED.loggedSegment(),
                        PLANNED.entry(),
                        PLANNED.contact(),
                        PLANNED.correspondenceType(),
                        DeliveryState.CANCELLED,
                        1,
                        AT,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void is_delivered_to_a_place_by_a_renderer() {
        Delivery delivered = new Delivered("/out/5.docx", "docx 1.0").applyTo(CLAIMED, NOW);

        assertThat(delivered)
                .isEqualTo(new Delivery(
                        PLANNED.no(),
                        PLANNED.loggedSegment(),
                        PLANNED.entry(),
                        PLANNED.contact(),
                        PLANNED.correspondenceType(),
                        DeliveryState.DELIVERED,
                        1,
                        AT,
                        Optional.of("/out/5.docx"),
                        Optional.of("docx 1.0")));
    }

    @Test
    void is_planned_again_after_a_failure_that_can_be_retried() {
        Delivery again = new Failed(FULL, Optional.of(Duration.ofMinutes(5))).applyTo(CLAIMED, NOW);

        assertThat(again.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(again.notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.note()).contains(FULL.toString());
        assertThat(again.renderer()).isEmpty();
    }

    @Test
    void is_not_planned_again_after_anything_else() {
        Delivery failed = new Failed(FULL, Optional.empty()).applyTo(CLAIMED, NOW);
        Delivery suppressed = new Suppressed("has opted out").applyTo(CLAIMED, NOW);
        Delivery unknown = new Unknown(FULL).applyTo(CLAIMED, NOW);

        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.note()).contains(FULL.toString());
        assertThat(failed.notBefore()).isEqualTo(AT);
        assertThat(suppressed.state()).isEqualTo(DeliveryState.SUPPRESSED);
        assertThat(suppressed.note()).contains("has opted out");
        assertThat(unknown.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(unknown.note()).contains(FULL.toString());
    }

    @Test
    void keeps_nothing_of_what_is_said_once_its_contact_is_erased_and_is_not_planned_again() {
        Delivery erased = CLAIMED.erased(Tombstone.pseudonym(1), true);

        assertThat(new Delivered("/out/Anna.docx", "Anna said so").applyTo(erased, NOW))
                .isEqualTo(erased.in(DeliveryState.DELIVERED));
        assertThat(new Failed(FULL, Optional.empty()).applyTo(erased, NOW)).isEqualTo(erased.in(DeliveryState.FAILED));
        assertThat(new Failed(FULL, Optional.of(Duration.ofMinutes(5))).applyTo(erased, NOW))
                .isEqualTo(erased.in(DeliveryState.FAILED));
    }

    @Test
    void keeps_what_a_channel_says_however_long_and_whatever_is_in_it() {
        String place = "/out/\u0000\ud800" + "x".repeat(5_000);

        Delivery delivered = new Delivered(place, "docx 1.0").applyTo(CLAIMED, NOW);

        assertThat(delivered.note()).contains("/out/<U+0000><U+D800>" + "x".repeat(993) + "…");
    }

    @Test
    void may_be_claimed_from_an_instant_cut_off_to_microseconds() {
        assertThat(PLANNED.plannedAgain(AT.plusNanos(1_234)).notBefore()).isEqualTo(AT.plusNanos(1_000));
    }

    @Test
    void stays_as_it_is_unless_it_waits_is_claimed_or_is_unknown() {
        assertThat(DeliveryState.values())
                .filteredOn(DeliveryState::isFinal)
                .containsExactly(
                        DeliveryState.DELIVERED,
                        DeliveryState.FAILED,
                        DeliveryState.SUPPRESSED,
                        DeliveryState.CANCELLED);
    }
}
