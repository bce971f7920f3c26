package dev.segue.storage.tck;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Claim;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.Storage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link LoggedSegments}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoggedSegmentsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Cancellation BY_MISTAKE = Office.cancelled("Logged by mistake");

    @Test
    void lsg1_finds_what_the_run_concluded_by_both_numbers() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        PlainLogRun autumn = desk.logs(
                desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()),
                Runs.named("FOLLOWED", LogRequest.standard().withFollowUp()));

        for (PlainLogRun run : List.of(spring, autumn)) {
            assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
            assertThat(storage.loggedSegments()
                            .ofSegment(run.concluded().segment().no()))
                    .contains(run.concluded());
        }
    }

    @Test
    void lsg1_finds_nothing_that_was_not_logged() {
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna());
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        LoggedSegmentNo never = new LoggedSegmentNo(run.no().value() + 100);

        assertThat(storage.loggedSegments().find(never)).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(SegmentHeaders.AUTUMN_FAIR.no()))
                .isEmpty();
        assertThat(storage.loggedSegments().ofSegment(new SegmentNo("sm00001"))).isEmpty();
        assertThat(storage.loggedSegments().steps(never, 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().campaignEntries(never)).isEmpty();
        assertThat(storage.loggedSegments()
                        .membersAmong(never, Set.of(Contacts.anna().no())))
                .isEmpty();
        assertThat(storage.loggedSegments().find(run.no())).isPresent();
    }

    @Test
    void lsg1_keeps_it_whatever_changes_around_it() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));

        desk.knows(Contacts.anna().with(ContactFields.NAME, "Anna Velká"));
        storage.directory().put(SenderCompany.named("Bureau s.r.o."));
        storage.templates().keep(Office.INVITE);

        assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
    }

    @Test
    void lsg2_keeps_the_steps_in_force_as_they_were() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.strikes(FAIR.no(), desk.lines(FAIR.no()).get(0));
        desk.goesTo(FAIR.no(), 1);
        desk.reduces(FAIR.no(), ContactFields.COUNTRY.is("AT"));
        desk.refines(FAIR.no(), ContactFields.COUNTRY.is("CZ"));
        desk.adds(FAIR.no(), ContactFields.COUNTRY.is("DE"));
        desk.goesTo(FAIR.no(), 4);
        List<Step> inForce = desk.steps(FAIR.no()).subList(0, 3);

        PlainLogRun run = desk.logs(FAIR.no());

        assertThat(inForce).extracting(Step::number).containsExactly(1, 3, 4);
        for (int limit : new int[] {1, 2, 3, Storage.CHUNK}) {
            assertThat(History.steps(storage, run.no(), limit)).isEqualTo(inForce);
        }
        assertThat(storage.loggedSegments().steps(run.no(), 2, 10)).isEqualTo(inForce.subList(1, 3));
    }

    @Test
    void lsg3_lists_by_number_in_whatever_order_they_were_committed() {
        List<PlainLogRun> runs = List.of("A", "B", "C", "D", "E").stream()
                .map(no -> desk.run(desk.opensWith(SegmentHeaders.of(no, "Segment " + no), Contacts.anna())))
                .toList();
        for (int i : new int[] {3, 0, 4, 1}) {
            runs.get(i).log();
        }
        List<LoggedSegment> expected =
                List.of(0, 1, 3, 4).stream().map(i -> runs.get(i).concluded()).toList();

        for (int limit : new int[] {1, 2, 3, 4, Storage.CHUNK}) {
            assertThat(Pages.all(limit, storage.loggedSegments()::page, LoggedSegment::no))
                    .isEqualTo(expected);
        }
        assertThat(storage.loggedSegments().page(Optional.of(runs.get(2).no()), 10))
                .isEqualTo(expected.subList(2, 4));
    }

    @Test
    void lsg4_keeps_the_first_cancellation_and_shows_it_everywhere() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        LoggedSegment cancelled = run.concluded().withCancellation(BY_MISTAKE);

        assertThat(storage.loggedSegments().cancel(run.no(), BY_MISTAKE)).contains(cancelled);
        assertThat(storage.loggedSegments().cancel(run.no(), Office.cancelled("Again")))
                .contains(cancelled);

        assertThat(storage.loggedSegments().find(run.no())).contains(cancelled);
        assertThat(storage.loggedSegments().ofSegment(FAIR.no())).contains(cancelled);
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).containsExactly(cancelled);
        assertThat(History.entries(storage, run.no())).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.loggedSegmentCancelled()).contains(BY_MISTAKE);
            assertThat(entry.cancelled()).isEmpty();
        });
    }

    @Test
    void lsg4_cancels_nothing_that_is_not_there_and_nothing_else() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        PlainLogRun autumn = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));

        assertThat(storage.loggedSegments()
                        .cancel(new LoggedSegmentNo(autumn.no().value() + 100), BY_MISTAKE))
                .isEmpty();
        assertThat(storage.loggedSegments().cancel(autumn.no(), BY_MISTAKE)).isPresent();

        assertThat(storage.loggedSegments().page(Optional.empty(), 10))
                .containsExactly(spring.concluded(), autumn.concluded().withCancellation(BY_MISTAKE));
    }

    @Test
    void lsg4_returns_to_many_at_once_the_one_cancellation_that_is_kept() {
        for (int round = 0; round < 10; round++) {
            PlainLogRun run = desk.logs(desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna()));

            List<Optional<LoggedSegment>> cancelled = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.loggedSegments().cancel(run.no(), Office.cancelled("By thread " + thread)));

            Optional<LoggedSegment> kept = storage.loggedSegments().find(run.no());
            assertThat(kept.flatMap(LoggedSegment::cancelled)).isPresent();
            assertThat(cancelled).containsOnly(kept);
        }
    }

    @Test
    void lsg5_cancels_the_deliveries_that_no_worker_has() {
        Letters worker = new Letters(storage);
        PlainLogRun other = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.cyril()));
        worker.reports(worker.claim(), Letters.RETRY);
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(6)));
        List<Claim> claims = worker.claims(4);
        worker.reports(claims.get(0), Letters.DELIVERED);
        worker.reports(claims.get(1), Letters.RETRY);
        worker.reports(claims.get(2), Letters.UNKNOWN);

        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        Map<DeliveryNo, DeliveryState> states =
                History.deliveries(storage, run.no()).stream().collect(toMap(Delivery::no, Delivery::state));
        assertThat(states)
                .hasSize(6)
                .containsEntry(claims.get(0).delivery().no(), DeliveryState.DELIVERED)
                .containsEntry(claims.get(1).delivery().no(), DeliveryState.CANCELLED)
                .containsEntry(claims.get(2).delivery().no(), DeliveryState.UNKNOWN)
                .containsEntry(claims.get(3).delivery().no(), DeliveryState.CLAIMED);
        assertThat(storage.deliveries().counts(run.no())).containsEntry(DeliveryState.CANCELLED, 3L);
        assertThat(storage.deliveries().counts(other.no())).isEqualTo(Map.of(DeliveryState.PLANNED, 1L));
        assertThat(worker.reports(claims.get(3), Letters.DELIVERED)).isTrue();
    }

    @Test
    void lsg5_cancels_a_delivery_whose_lease_is_over() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Letters worker = new Letters(storage);
        worker.claim();
        pass(Letters.LEASE.plusMinutes(1));

        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        assertThat(worker.claims(1)).isEmpty();
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.CANCELLED, 1L));
    }

    @Test
    void lsg5_cancels_each_delivery_or_lets_a_worker_have_it() {
        for (int round = 0; round < 10; round++) {
            PlainLogRun run =
                    desk.logs(desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.people(8)));

            List<Integer> claimed = Threads.together(5, thread -> () -> {
                if (thread == 0) {
                    storage.loggedSegments().cancel(run.no(), BY_MISTAKE);
                    return 0;
                }
                return new Letters(storage).claims(2).size();
            });

            long had = claimed.stream().mapToInt(Integer::intValue).sum();
            Map<DeliveryState, Long> counts = storage.deliveries().counts(run.no());
            assertThat(counts.getOrDefault(DeliveryState.CLAIMED, 0L)).isEqualTo(had);
            assertThat(counts.getOrDefault(DeliveryState.CANCELLED, 0L)).isEqualTo(8 - had);
        }
    }

    @Test
    void lsg6_names_the_contacts_with_an_entry_that_counts() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.entersAgain(FAIR.no(), Contacts.dora());
        PlainLogRun run = desk.logs(FAIR.no());
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.cyril()));
        List<ContactNo> asked = List.of(
                Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.cyril(), Contacts.acme()));
        assertThat(members(run, asked))
                .containsExactlyInAnyOrder(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert()));

        storage.interactions().cancel(run.entries().get(0).no(), BY_MISTAKE);
        storage.interactions().cancel(run.entries().get(1).no(), BY_MISTAKE);
        storage.directory().removeContacts(List.of(Contacts.bert().no()));

        assertThat(members(run, asked)).containsExactlyInAnyOrder(Desk.numbers(Contacts.dora(), Contacts.bert()));
        assertThat(members(run, List.of(Contacts.acme().no()))).isEmpty();
        assertThat(members(run, List.of())).isEmpty();
    }

    @Test
    void lsg6_names_nobody_once_the_logged_segment_is_cancelled() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        PlainLogRun autumn = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));

        storage.loggedSegments().cancel(spring.no(), BY_MISTAKE);

        List<ContactNo> anna = List.of(Contacts.anna().no());
        assertThat(members(spring, anna)).isEmpty();
        assertThat(members(autumn, anna)).hasSize(1);
    }

    @Test
    void lsg6_looks_up_a_whole_chunk() {
        List<Contact> people = Contacts.people(Storage.CHUNK);
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, people.subList(0, 700)));

        assertThat(members(run, people.stream().map(Contact::no).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        people.subList(0, 700).stream().map(Contact::no).toList());
    }

    @Test
    void lsg7_keeps_the_campaign_entries_by_campaign_number() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.cyril());
        edits(0, FieldSettings.NONE.setNothing(InteractionField.CAMPAIGN));
        edits(
                2,
                FieldSettings.NONE
                        .set(InteractionField.CAMPAIGN, Office.AUTUMN.no())
                        .set(InteractionField.DATE, LocalDate.of(2019, 9, 1))
                        .set(InteractionField.SALESPERSON, Office.KAREL.code()));
        edits(3, FieldSettings.NONE.set(InteractionField.DATE, LocalDate.of(2019, 3, 1)));

        PlainLogRun run = desk.logs(FAIR.no());

        assertThat(storage.loggedSegments().campaignEntries(run.no()))
                .containsExactly(
                        new CampaignEntry(
                                run.no(),
                                Office.AUTUMN.no(),
                                FAIR.no(),
                                FAIR.description(),
                                LocalDate.of(2019, 9, 1),
                                Optional.of(Office.KAREL.code()),
                                1),
                        new CampaignEntry(
                                run.no(),
                                Office.SPRING.no(),
                                FAIR.no(),
                                FAIR.description(),
                                LocalDate.of(2019, 3, 1),
                                Optional.of(Office.JANA.code()),
                                2));
        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);
        assertThat(storage.loggedSegments().campaignEntries(run.no())).hasSize(2);
    }

    private void edits(int line, FieldSettings settings) {
        desk.edits(FAIR.no(), desk.lines(FAIR.no()).get(line).id(), settings);
    }

    private Set<ContactNo> members(PlainLogRun run, List<ContactNo> asked) {
        return storage.loggedSegments().membersAmong(run.no(), asked);
    }
}
