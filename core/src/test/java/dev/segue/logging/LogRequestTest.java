package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LG-3, LG-4, LG-5, FU-1 and FU-2, as far as a request says them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogRequestTest {
    private static final Criterion SPRING = EntryFields.CAMPAIGN.is("SPRING");
    private static final Criterion CZECH = ContactFields.COUNTRY.is("CZ");

    @Test
    void logs_all_or_nothing_without_letters_and_follow_up_unless_it_says_otherwise() {
        assertThat(LogRequest.standard())
                .isEqualTo(
                        new LogRequest(false, Optional.empty(), false, false, Optional.empty(), OptionalLong.empty()));
    }

    @Test
    void says_one_thing_more_at_a_time() {
        RequestId id = new RequestId("r1");
        LogRequest all = LogRequest.standard()
                .as(id)
                .ofVersion(4)
                .asDryRun()
                .skippingObjected()
                .withFollowUp()
                .withDeliveries();

        assertThat(all)
                .isEqualTo(new LogRequest(
                        true, Optional.of(FollowUp.STANDARD), true, true, Optional.of(id), OptionalLong.of(4)))
                .isEqualTo(LogRequest.standard()
                        .withDeliveries()
                        .withFollowUp(FollowUp.STANDARD)
                        .skippingObjected()
                        .asDryRun()
                        .ofVersion(4)
                        .as(id));
    }

    @Test
    void is_another_request_if_it_would_store_something_else() {
        LogRequest standard = LogRequest.standard();

        assertThat(List.of(
                        standard,
                        standard.withDeliveries(),
                        standard.skippingObjected(),
                        standard.withFollowUp(),
                        standard.withFollowUp(FollowUp.STANDARD.withoutRechecking()),
                        standard.withFollowUp(FollowUp.STANDARD.described("Again")),
                        standard.withFollowUp(FollowUp.STANDARD.entriesWhere(SPRING)),
                        standard.withFollowUp(FollowUp.STANDARD.contactsWhere(CZECH))))
                .extracting(LogRequest::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void is_the_same_request_under_any_id_at_any_version_and_as_a_dry_run() {
        assertThat(LogRequest.standard()
                        .as(new RequestId("r1"))
                        .ofVersion(4)
                        .asDryRun()
                        .fingerprint())
                .isEqualTo(LogRequest.standard().as(new RequestId("r2")).fingerprint());
        assertThat(LogRequest.standard()
                        .withFollowUp(FollowUp.STANDARD.entriesWhere(EntryFields.CAMPAIGN.is("SPRING")))
                        .fingerprint())
                .isEqualTo(LogRequest.standard()
                        .withFollowUp(FollowUp.STANDARD.entriesWhere(SPRING))
                        .fingerprint());
    }

    private static String fingerprint(FollowUp wanted) {
        return LogRequest.standard().withFollowUp(wanted).fingerprint();
    }

    @Test
    void is_told_apart_by_every_part_of_the_criteria_of_its_follow_up() {
        Criterion recent = EntryFields.INTERACTIONS.within(Window.lastDays(30)).atLeast(1);

        assertThat(List.of(
                        ContactFields.COUNTRY.oneOf("CZ, SK"),
                        ContactFields.COUNTRY.oneOf("CZ", "SK"),
                        ContactFields.COUNTRY.oneOf("SK", "CZ"),
                        ContactFields.MAILING_GROUPS.anyOf("CZ", "SK"),
                        ContactFields.MAILING_GROUPS.allOf("CZ", "SK"),
                        Criterion.everyone(),
                        CZECH,
                        CZECH.negate(),
                        ContactFields.LANGUAGE.is("CZ"),
                        CZECH.and(SPRING),
                        CZECH.or(SPRING),
                        recent,
                        EntryFields.INTERACTIONS.atLeast(1),
                        EntryFields.INTERACTIONS.atMost(1),
                        EntryFields.INTERACTIONS.where(SPRING).atLeast(1),
                        Criterion.inSegment(new SegmentNo("1")),
                        Criterion.inLoggedSegment(new LoggedSegmentNo(1))))
                .extracting(criterion -> fingerprint(FollowUp.STANDARD.contactsWhere(criterion)))
                .doesNotHaveDuplicates();
        assertThat(fingerprint(FollowUp.STANDARD.contactsWhere(SPRING)))
                .isNotEqualTo(fingerprint(FollowUp.STANDARD.entriesWhere(SPRING)));
    }

    @Test
    void says_in_one_short_line_for_people_what_it_asks_for() {
        FollowUp longWinded = FollowUp.STANDARD
                .withoutRechecking()
                .described("x".repeat(250))
                .contactsWhere(ContactFields.COUNTRY.oneOf(
                        IntStream.range(0, 1_000).mapToObj(i -> "C" + i).toList()));

        assertThat(LogRequest.standard().fingerprint()).isEqualTo("no letters, every line or none, no follow-up");
        assertThat(LogRequest.standard()
                        .withDeliveries()
                        .skippingObjected()
                        .withFollowUp()
                        .fingerprint())
                .isEqualTo("letters, lines with objections left out, a follow-up without those opted out");
        assertThat(LogRequest.standard()
                        .skippingObjected()
                        .withFollowUp(longWinded)
                        .fingerprint())
                .startsWith("no letters, lines with objections left out, a follow-up with those opted out as in ")
                .hasSizeLessThanOrEqualTo(LogRequest.LONGEST_FINGERPRINT);
    }

    @Test
    void has_the_same_fingerprint_in_every_process_and_in_every_release() {
        assertThat(fingerprint(FollowUp.STANDARD.described("Again").entriesWhere(SPRING)))
                .isEqualTo("no letters, every line or none, a follow-up without those opted out as in 343ede3ce64a");
    }

    @Test
    void has_no_null_in_it() {
        assertThatNullPointerException()
                .isThrownBy(() -> new LogRequest(false, null, false, false, Optional.empty(), OptionalLong.empty()));
        assertThatNullPointerException()
                .isThrownBy(() -> new LogRequest(false, Optional.empty(), false, false, null, OptionalLong.empty()));
        assertThatNullPointerException()
                .isThrownBy(() -> new LogRequest(false, Optional.empty(), false, false, Optional.empty(), null));
        assertThatNullPointerException().isThrownBy(() -> new FollowUp(null, Optional.empty(), Optional.empty(), true));
        assertThatNullPointerException().isThrownBy(() -> new FollowUp(Optional.empty(), null, Optional.empty(), true));
        assertThatNullPointerException().isThrownBy(() -> new FollowUp(Optional.empty(), Optional.empty(), null, true));
        assertThatNullPointerException().isThrownBy(() -> new LoggingReferences(null, dev.segue.example.Logs.SOURCES));
        assertThatNullPointerException().isThrownBy(() -> new LoggingReferences(dev.segue.example.Templates.ALL, null));
    }

    @Test
    void a_follow_up_takes_everybody_and_checks_opt_outs_unless_it_says_otherwise() {
        assertThat(FollowUp.STANDARD)
                .isEqualTo(new FollowUp(Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertThat(FollowUp.STANDARD
                        .withoutRechecking()
                        .contactsWhere(CZECH)
                        .entriesWhere(SPRING)
                        .described("Again"))
                .isEqualTo(new FollowUp(Optional.of("Again"), Optional.of(SPRING), Optional.of(CZECH), false))
                .isEqualTo(FollowUp.STANDARD
                        .described("Again")
                        .entriesWhere(SPRING)
                        .contactsWhere(CZECH)
                        .withoutRechecking());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.STANDARD.described("x".repeat(251)))
                .withMessageStartingWith("The description of a follow-up has at most 250");
    }
}
