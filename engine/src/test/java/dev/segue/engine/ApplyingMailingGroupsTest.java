package dev.segue.engine;

import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.MailingGroup;
import dev.segue.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CN-6: a mailing group applied to a segment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyingMailingGroupsTest {
    private static final MailingGroup FAIR = new MailingGroup("FAIR");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private List<ContactNo> inFair() {
        List<ContactNo> found = new ArrayList<>();
        segue.directory()
                .search(MAILING_GROUPS.anyOf("FAIR"), chunk -> chunk.forEach(it -> found.add(it.no())))
                .orThrow();
        return found;
    }

    @Test
    void puts_everybody_in_the_segment_into_the_group_and_leaves_the_others() {
        SegmentNo fair = office.fair(BORIS, CLARA);

        MailingGroupReport report = segue.segments()
                .applyMailingGroup(fair, FAIR, MailingGroupOptions.STANDARD)
                .orThrow();

        assertThat(report).isEqualTo(new MailingGroupReport(fair, FAIR, 2, 0, 0, 0));
        assertThat(inFair()).containsExactlyInAnyOrder(ANNA, BORIS, CLARA);
    }

    @Test
    void takes_the_others_out_if_wanted_and_keeps_who_has_a_line() {
        SegmentNo fair = office.fair(BORIS, CLARA);
        MailingGroupOptions removing = MailingGroupOptions.STANDARD.removingOldAssignments();

        assertThat(segue.segments().applyMailingGroup(fair, FAIR, removing).orThrow())
                .isEqualTo(new MailingGroupReport(fair, FAIR, 2, 0, 1, 0));
        assertThat(segue.segments().applyMailingGroup(fair, FAIR, removing).orThrow())
                .isEqualTo(new MailingGroupReport(fair, FAIR, 0, 2, 0, 0));
        assertThat(inFair()).containsExactlyInAnyOrder(BORIS, CLARA);
    }

    @Test
    void struck_lines_do_not_count_and_contacts_that_are_gone_are_counted_and_never_made() {
        SegmentNo fair = office.fair(BORIS, CLARA, DANA);
        segue.segments().strikeContacts(fair, List.of(CLARA)).orThrow();
        segue.directory().remove(List.of(DANA));
        Segment before = segue.segments().find(fair).orElseThrow();

        MailingGroupReport report = segue.segments()
                .applyMailingGroup(fair, FAIR, MailingGroupOptions.STANDARD)
                .orThrow();

        assertThat(report).isEqualTo(new MailingGroupReport(fair, FAIR, 1, 0, 0, 1));
        assertThat(inFair()).containsExactlyInAnyOrder(ANNA, BORIS);
        assertThat(segue.directory().contact(DANA)).isEmpty();
        assertThat(segue.segments().find(fair)).contains(before);
    }

    @Test
    void is_refused_where_the_contacts_are_the_hosts() {
        SegmentNo fair = office.fair(BORIS);
        Segue elsewhere = office.over(office.storage)
                .selectingFrom(office.storage.contacts())
                .build();

        assertThat(elsewhere
                        .segments()
                        .applyMailingGroup(fair, FAIR, MailingGroupOptions.STANDARD)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("contact.not-stored-here");
        assertThat(inFair()).containsExactly(ANNA);
    }

    @Test
    void listeners_are_told_and_a_version_that_was_seen_is_insisted_on() {
        SegmentNo fair = office.fair(BORIS);
        List<SegueEvent> told = new ArrayList<>();
        Segue listening = office.over(office.storage).telling(told::add).build();

        assertThat(listening
                        .segments()
                        .ofVersion(1)
                        .applyMailingGroup(fair, FAIR, MailingGroupOptions.STANDARD)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("segment.stale");
        MailingGroupReport report = listening
                .segments()
                .applyMailingGroup(fair, FAIR, MailingGroupOptions.STANDARD)
                .orThrow();

        assertThat(told).containsExactly(new SegueEvent.MailingGroupApplied(report));
    }
}
