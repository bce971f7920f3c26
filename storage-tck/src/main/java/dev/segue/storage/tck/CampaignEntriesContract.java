package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link LoggedSegments}: cancelling and reinstating campaign entries, and what counts after that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CampaignEntriesContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final CampaignNo SPRING = Office.SPRING.no();
    private static final CampaignNo AUTUMN = Office.AUTUMN.no();
    private static final Cancellation CALLED_OFF = Office.cancelled("The fair is called off");
    private static final Reinstatement ON_AGAIN = Office.reinstated("The fair is on again");

    @Test
    void lsg4_cancels_and_reinstates_a_campaign_entry_once() {
        PlainLogRun run = logged(FAIR);
        CampaignEntry spring = run.campaignEntries().get(0);
        CampaignEntry cancelled = spring.withCancellation(CALLED_OFF);
        assertThat(reinstate(run, SPRING)).contains(new Recorded<>(spring, false));

        assertThat(cancel(run, SPRING)).contains(new Recorded<>(cancelled, true));
        assertThat(storage.loggedSegments().cancel(run.no(), SPRING, Office.cancelled("Again")))
                .contains(new Recorded<>(cancelled, false));
        assertThat(storage.loggedSegments().campaignEntries(run.no()))
                .containsExactly(run.campaignEntries().get(1), cancelled);

        assertThat(reinstate(run, SPRING)).contains(new Recorded<>(spring, true));
        assertThat(reinstate(run, SPRING)).contains(new Recorded<>(spring, false));
        assertThat(storage.loggedSegments().campaignEntries(run.no()))
                .containsExactly(run.campaignEntries().get(1), spring);
    }

    @Test
    void lsg4_cancels_and_reinstates_no_campaign_entry_that_is_not_there() {
        PlainLogRun run = logged(FAIR);
        CampaignNo winter = new CampaignNo("WINTER");
        LoggedSegmentNo none = new LoggedSegmentNo(run.no().value() + 100);

        assertThat(cancel(run, winter)).isEmpty();
        assertThat(reinstate(run, winter)).isEmpty();
        assertThat(storage.loggedSegments().cancel(none, SPRING, CALLED_OFF)).isEmpty();
        assertThat(storage.loggedSegments().reinstate(none, SPRING, ON_AGAIN)).isEmpty();

        assertThat(storage.loggedSegments().records(run.no(), winter, 0, 10)).isEmpty();
        assertThat(History.entries(storage, run.no())).hasSize(4).allMatch(LoggedEntry::counts);
    }

    @Test
    void lsg4_appends_for_one_of_many_who_cancel_a_campaign_entry_at_once() {
        for (int round = 0; round < 10; round++) {
            PlainLogRun run = logged(SegmentHeaders.of("ROUND" + round, "Round"));

            List<Recorded<CampaignEntry>> cancelled = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.loggedSegments()
                            .cancel(run.no(), AUTUMN, Office.cancelled("By thread " + thread))
                            .orElseThrow());

            CampaignEntry kept =
                    storage.loggedSegments().campaignEntries(run.no()).get(0);
            assertThat(kept.cancelled()).isPresent();
            assertThat(cancelled).extracting(Recorded::shown).containsOnly(kept);
            assertThat(cancelled).filteredOn(Recorded::anew).hasSize(1);
            assertThat(storage.loggedSegments().records(run.no(), AUTUMN, 0, 10))
                    .hasSize(1);
        }
    }

    @Test
    void lsg5_cancels_the_deliveries_of_a_campaign_entry_that_no_worker_has_and_plans_none_again() {
        PlainLogRun run = logged(FAIR);
        Letters worker = new Letters(storage);
        Claim annas = worker.claims(1).get(0);

        cancel(run, SPRING);
        reinstate(run, SPRING);

        assertThat(annas.delivery().contact()).isEqualTo(Contacts.anna().no());
        assertThat(storage.deliveries().counts(run.no()))
                .isEqualTo(Map.of(DeliveryState.CLAIMED, 1L, DeliveryState.CANCELLED, 1L, DeliveryState.PLANNED, 2L));
        assertThat(worker.claims(10))
                .extracting(claim -> claim.delivery().contact())
                .containsExactly(Desk.numbers(Contacts.dora(), Contacts.acme()));
        assertThat(worker.reports(annas, Letters.DELIVERED)).isTrue();
    }

    @Test
    void lsg8_lets_exactly_the_entries_of_a_campaign_entry_not_count() {
        PlainLogRun run = logged(FAIR);
        PlainLogRun other = logged(SegmentHeaders.AUTUMN_FAIR);

        cancel(run, SPRING);

        assertThat(counting(run)).containsExactly(Desk.numbers(Contacts.dora(), Contacts.acme()));
        assertThat(counting(other)).hasSize(4);
        assertThat(History.entries(storage, run.no())).hasSize(4).allSatisfy(it -> {
            boolean spring = it.entry().campaign().equals(Optional.of(SPRING));
            assertThat(it.campaignEntryCancelled()).isEqualTo(spring ? Optional.of(CALLED_OFF) : Optional.empty());
            assertThat(it.cancelled()).isEmpty();
            assertThat(it.loggedSegmentCancelled()).isEmpty();
        });
        assertThat(storage.interactions()
                        .counting(everybody())
                        .get(Contacts.anna().no()))
                .extracting(it -> it.entry().loggedSegment())
                .containsExactly(other.no());
        assertThat(storage.loggedSegments().membersAmong(run.no(), everybody()))
                .containsExactlyInAnyOrder(Desk.numbers(Contacts.dora(), Contacts.acme()));
    }

    @Test
    void lsg8_lets_an_entry_count_again_only_if_nothing_it_belongs_to_is_cancelled() {
        PlainLogRun run = logged(FAIR);
        cancel(run, SPRING);
        storage.loggedSegments().cancel(run.no(), CALLED_OFF);
        storage.interactions().cancel(run.entries().get(0).no(), CALLED_OFF);

        reinstate(run, SPRING);
        assertThat(counting(run)).isEmpty();

        storage.loggedSegments().reinstate(run.no(), ON_AGAIN);
        assertThat(counting(run)).containsExactly(Desk.numbers(Contacts.dora(), Contacts.bert(), Contacts.acme()));

        storage.interactions().reinstate(run.entries().get(0).no(), ON_AGAIN);
        assertThat(History.entries(storage, run.no())).isEqualTo(untouched(run));
    }

    @Test
    void lsg9_lists_the_records_of_each_campaign_entry_as_they_came() {
        PlainLogRun run = logged(FAIR);
        List<HistoryRecord> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Cancellation cancellation = Office.cancelled("Cancelled " + i);
            storage.loggedSegments().cancel(run.no(), SPRING, cancellation);
            cancel(run, SPRING);
            reinstate(run, SPRING);
            reinstate(run, SPRING);
            expected.add(cancellation);
            expected.add(ON_AGAIN);
        }

        for (int limit : new int[] {1, 4, 10}) {
            assertThat(History.records(
                            limit, (after, most) -> storage.loggedSegments().records(run.no(), SPRING, after, most)))
                    .isEqualTo(expected);
        }
        assertThat(storage.loggedSegments().records(run.no(), AUTUMN, 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().records(run.no(), 0, 10)).isEmpty();
    }

    @Test
    void lsg10_shows_how_many_entries_are_cancelled_each_once() {
        PlainLogRun run = logged(FAIR);
        PlainLogRun other = logged(SegmentHeaders.AUTUMN_FAIR);
        storage.interactions().cancel(run.entries().get(0).no(), CALLED_OFF);
        storage.interactions().cancel(run.entries().get(0).no(), CALLED_OFF);
        storage.interactions().cancel(run.entries().get(1).no(), CALLED_OFF);
        assertThat(shownCancelled(run)).isEqualTo(2);

        cancel(run, SPRING);
        assertThat(shownCancelled(run)).isEqualTo(3);

        storage.interactions().reinstate(run.entries().get(0).no(), ON_AGAIN);
        storage.interactions().reinstate(run.entries().get(0).no(), ON_AGAIN);
        storage.interactions().reinstate(run.entries().get(1).no(), ON_AGAIN);
        assertThat(shownCancelled(run)).isEqualTo(2);
        storage.loggedSegments().cancel(run.no(), CALLED_OFF);
        assertThat(shownCancelled(run)).isEqualTo(2);

        reinstate(run, SPRING);
        assertThat(shownCancelled(run)).isZero();
        assertThat(shownCancelled(other)).isZero();
    }

    private long shownCancelled(PlainLogRun run) {
        LoggedSegment found = storage.loggedSegments().find(run.no()).orElseThrow();
        assertThat(storage.loggedSegments().ofSegment(found.segment().no())).contains(found);
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).contains(found);
        assertThat(found.entriesThatCount()).isEqualTo(counting(run).size());
        return found.entriesCancelled();
    }

    /** Anna and Bert for the spring campaign, Dora for the autumn campaign, and Acme for none. */
    private PlainLogRun logged(Segment header) {
        desk.opensWith(header, Contacts.anna(), Contacts.dora(), onPaper(Contacts.bert()), onPaper(Contacts.acme()));
        desk.edits(header.no(), new LineId(1, 2), FieldSettings.NONE.set(InteractionField.CAMPAIGN, AUTUMN));
        desk.edits(header.no(), new LineId(1, 4), FieldSettings.NONE.setNothing(InteractionField.CAMPAIGN));
        PlainLogRun run = desk.logs(header.no());
        assertThat(run.campaignEntries()).extracting(CampaignEntry::campaign).containsExactly(SPRING, AUTUMN);
        return run;
    }

    private static Contact onPaper(Contact contact) {
        return contact.with(ContactFields.CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY);
    }

    private Optional<Recorded<CampaignEntry>> cancel(PlainLogRun run, CampaignNo campaign) {
        return storage.loggedSegments().cancel(run.no(), campaign, CALLED_OFF);
    }

    private Optional<Recorded<CampaignEntry>> reinstate(PlainLogRun run, CampaignNo campaign) {
        return storage.loggedSegments().reinstate(run.no(), campaign, ON_AGAIN);
    }

    private List<ContactNo> counting(PlainLogRun run) {
        return History.entries(storage, run.no()).stream()
                .filter(LoggedEntry::counts)
                .map(it -> it.entry().contact().no())
                .toList();
    }

    private static List<LoggedEntry> untouched(PlainLogRun run) {
        return run.entries().stream().map(LoggedEntry::untouched).toList();
    }

    private static List<ContactNo> everybody() {
        return Contacts.all().stream().map(Contact::no).toList();
    }
}
