package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Change;
import dev.segue.storage.LogResult;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: a log, and changes and opt-outs at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LogConflictsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final LogRequest EVERYTHING =
            LogRequest.standard().withDeliveries().withFollowUp();

    /** How long is waited for something that may have to wait itself; a storage that lets it pass at once is not kept waiting. */
    private static final long A_WHILE = 300;

    @Test
    void seg19_refuses_a_version_that_the_segment_does_not_have() {
        desk.opensWith(FAIR, Contacts.anna());
        PlainLogRun run = desk.run(NO, EVERYTHING);
        desk.updates(FAIR.withDescription("Changed"));
        Desk.Snapshot before = desk.snapshot(NO);

        assertThat(run.log()).isEqualTo(new LogResult.Stale(before.header().version()));

        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        desk.logs(NO, EVERYTHING);
    }

    /** A storage may make changes wait while it logs; then they find a logged segment. */
    @Test
    void seg19_never_logs_and_changes_the_same_version() {
        desk.knows(Contacts.people(20));
        for (int kind = 0; kind < 6; kind++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("KIND" + kind, "Kind"), Contacts.people(20));
            long version = desk.version(no);
            var change = List.copyOf(Changes.ofEveryKind(
                                    storage.segments(),
                                    no,
                                    desk.lines(no).get(0).id())
                            .entrySet())
                    .get(kind);
            AtomicReference<Future<Change<?>>> changing = new AtomicReference<>();
            PlainLogRun run = desk.run(no, EVERYTHING).meanwhile(chunk -> {
                changing.set(Threads.begin(() -> change.getValue().apply(version)));
                Threads.isDoneWithin(changing.get(), A_WHILE);
            });

            LogResult result = run.log();

            Change<?> changed = Threads.result(changing.get(), change.getKey());
            if (changed instanceof Change.Done) {
                boolean deleted = change.getKey().equals("delete");
                assertThat(result)
                        .as(change.getKey())
                        .isEqualTo(deleted ? new LogResult.Missing() : new LogResult.Stale(version + 1));
                assertThat(storage.loggedSegments().ofSegment(no)).isEmpty();
            } else {
                assertThat(changed).as(change.getKey()).isEqualTo(new Change.Logged<>(run.no()));
                assertThat(result).as(change.getKey()).isEqualTo(new LogResult.Committed(run.concluded()));
            }
        }
    }

    @Test
    void seg20_reports_an_opt_out_of_somebody_in_the_segment_and_logs_without_it_the_next_time() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 5));
        Contact last = Contacts.people(Storage.CHUNK + 5).get(Storage.CHUNK + 4);
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(() -> desk.knows(last.with(ContactFields.EXCLUDED, true))));

        assertThat(run.log()).isEqualTo(new LogResult.ExclusionsMoved());

        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        assertThat(storage.segments().count(NO)).isEqualTo(Storage.CHUNK + 5);
        assertThat(desk.logs(NO, EVERYTHING).entries()).hasSize(Storage.CHUNK + 4);
    }

    @Test
    void seg20_reports_who_opted_in_or_was_put_back_since_the_epoch() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.emil());
        PlainLogRun optedIn = desk.run(NO, EVERYTHING);
        desk.knows(Contacts.emil().with(ContactFields.EXCLUDED, false));
        assertThat(optedIn.log()).isEqualTo(new LogResult.ExclusionsMoved());

        PlainLogRun outAndIn = desk.run(NO, EVERYTHING);
        desk.knows(Contacts.dora().with(ContactFields.EXCLUDED, true));
        desk.knows(Contacts.dora());

        assertThat(outAndIn.log()).isEqualTo(new LogResult.ExclusionsMoved());
        desk.logs(NO, EVERYTHING);
    }

    @Test
    void seg20_reports_who_was_blocked_and_logs_without_it_the_next_time() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk ->
                        Threads.elsewhere(() -> desk.knows(Contacts.dora().with(ContactFields.BLOCKED, true))));

        assertThat(run.log()).isEqualTo(new LogResult.ExclusionsMoved());

        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        assertThat(desk.logs(NO, EVERYTHING).entries()).hasSize(1);
    }

    @Test
    void seg20_reports_any_change_of_the_suppression_list_and_logs_without_the_suppressed_the_next_time() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        SuppressionSecret secret = storage.suppressions().secretOr(new SuppressionSecret(new byte[32]));
        SuppressionKey dora = secret.address("ct3001@mail.example");
        SuppressionKey nobody = secret.domain("nobody.example");
        PlainLogRun added = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(() -> storage.suppressions()
                        .add(new Suppression(dora, Office.NOW.instant(), Office.USER, "Asked us to stop"))));
        assertThat(added.log()).isEqualTo(new LogResult.ExclusionsMoved());
        PlainLogRun another = desk.run(NO, EVERYTHING);
        storage.suppressions().add(new Suppression(nobody, Office.NOW.instant(), Office.USER, "Asked us to stop"));
        assertThat(another.log()).isEqualTo(new LogResult.ExclusionsMoved());
        PlainLogRun removed = desk.run(NO, EVERYTHING);
        storage.suppressions().remove(nobody);
        assertThat(removed.log()).isEqualTo(new LogResult.ExclusionsMoved());

        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        assertThat(desk.logs(NO, EVERYTHING).entries())
                .extracting(entry -> entry.contact().no())
                .containsExactly(Contacts.anna().no());
    }

    @Test
    void seg20_reports_who_was_put_with_a_suppressed_address_and_logs_without_it_the_next_time() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        SuppressionSecret secret = storage.suppressions().secretOr(new SuppressionSecret(new byte[32]));
        storage.suppressions()
                .add(new Suppression(
                        secret.address("dora@fairs.example"), Office.NOW.instant(), Office.USER, "Asked us to stop"));
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(
                        () -> desk.knows(Contacts.dora().with(ContactFields.EMAIL, "dora@fairs.example"))));

        assertThat(run.log()).isEqualTo(new LogResult.ExclusionsMoved());

        assertThat(desk.logs(NO, EVERYTHING).entries())
                .extracting(entry -> entry.contact().no())
                .containsExactly(Contacts.anna().no());
    }

    @Test
    void seg20_makes_a_change_of_the_suppression_list_wait_for_a_log_that_holds_opt_outs_up() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        SuppressionSecret secret = storage.suppressions().secretOr(new SuppressionSecret(new byte[32]));
        Suppression anna = new Suppression(
                secret.address("ct1001@mail.example"), Office.NOW.instant(), Office.USER, "Asked us to stop");
        AtomicReference<Future<Boolean>> suppressing = new AtomicReference<>();
        PlainLogRun run = desk.run(NO, EVERYTHING).holding().meanwhile(chunk -> {
            suppressing.set(Threads.begin(() -> storage.suppressions().add(anna)
                    && storage.loggedSegments().ofSegment(NO).isPresent()));
            assertThat(Threads.isDoneWithin(suppressing.get(), A_WHILE))
                    .as("suppressed")
                    .isFalse();
        });

        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));

        assertThat(Threads.result(suppressing.get(), "suppressing")).isTrue();
        assertThat(run.entries()).hasSize(2);
    }

    @Test
    void seg20_lets_others_opt_out() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert());
        SegmentLine struck = desk.lines(NO).get(1);
        desk.strikes(NO, struck);
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(() -> desk.knows(
                        Contacts.bert().with(ContactFields.EXCLUDED, true),
                        Contacts.dora().with(ContactFields.EXCLUDED, true))));

        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));
    }

    @Test
    void seg20_makes_an_opt_out_wait_for_a_log_that_holds_it_up() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        AtomicReference<Future<Boolean>> optingOut = new AtomicReference<>();
        PlainLogRun run = desk.run(NO, EVERYTHING).holding().meanwhile(chunk -> {
            optingOut.set(Threads.begin(() -> {
                desk.knows(Contacts.anna().with(ContactFields.EXCLUDED, true));
                return storage.loggedSegments().ofSegment(NO).isPresent();
            }));
            assertThat(Threads.isDoneWithin(optingOut.get(), A_WHILE))
                    .as("opted out")
                    .isFalse();
        });

        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));

        assertThat(Threads.result(optingOut.get(), "opting out")).isTrue();
        assertThat(run.entries()).hasSize(2);
        assertThat(storage.contacts().byNumbers(List.of(Contacts.anna().no())).values())
                .allMatch(Contact::excluded);
    }

    @Test
    void seg20_never_logs_anybody_who_had_opted_out_before() {
        for (int round = 0; round < 30; round++) {
            desk.knows(Contacts.anna());
            SegmentNo no =
                    desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna(), Contacts.dora());
            CountDownLatch begun = new CountDownLatch(1);
            Future<Boolean> optingOut = Threads.begin(() -> {
                begun.await();
                desk.knows(Contacts.anna().with(ContactFields.EXCLUDED, true));
                return storage.loggedSegments().ofSegment(no).isPresent();
            });

            begun.countDown();
            PlainLogRun run = desk.run(no, EVERYTHING);
            while (run.log() instanceof LogResult.ExclusionsMoved) {
                run = desk.run(no, EVERYTHING);
            }

            boolean loggedBefore = Threads.result(optingOut, "opting out");
            assertThat(History.entries(storage, run.no()))
                    .extracting(LoggedEntry::entry)
                    .isEqualTo(run.entries())
                    .hasSizeBetween(1, loggedBefore ? 2 : 1);
        }
    }
}
