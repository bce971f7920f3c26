package dev.segue.storage.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Erased;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.Tombstone;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliases;
import dev.segue.storage.Change;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import dev.segue.storage.Erasure;
import dev.segue.storage.Interactions;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogRun;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.MemberContacts;
import dev.segue.storage.Numbers;
import dev.segue.storage.OwnReads;
import dev.segue.storage.SavedCriteriaStore;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import dev.segue.storage.Suppressions;
import dev.segue.storage.Targets;
import dev.segue.storage.tck.AliasesContract;
import dev.segue.storage.tck.AnnotationsContract;
import dev.segue.storage.tck.CampaignEntriesContract;
import dev.segue.storage.tck.DeliveriesContract;
import dev.segue.storage.tck.EntryCancellingContract;
import dev.segue.storage.tck.ErasureContract;
import dev.segue.storage.tck.LeasesContract;
import dev.segue.storage.tck.LogConflictsContract;
import dev.segue.storage.tck.LogRepeatsContract;
import dev.segue.storage.tck.LoggedSegmentCancellingContract;
import dev.segue.storage.tck.LoggingOutcomesContract;
import dev.segue.storage.tck.MemberContactsContract;
import dev.segue.storage.tck.NumbersContract;
import dev.segue.storage.tck.OpeningContract;
import dev.segue.storage.tck.SavedCriteriaContract;
import dev.segue.storage.tck.SegmentsContract;
import dev.segue.storage.tck.StatisticsContract;
import dev.segue.storage.tck.SuppressionsContract;
import dev.segue.storage.tck.TargetsContract;
import dev.segue.storage.tck.UndoContract;
import dev.segue.storage.tck.WholeStorageContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The storage contract catches storages that are broken as storages often are; each test names a clause that does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenStoragesTest {
    private static UnaryOperator<Storage> breaking = UnaryOperator.identity();

    @Test
    void none_catches_a_good_one() {
        assertThat(clausesOf(DeliveriesContract.class, good -> good)).isEmpty();
        assertThat(clausesOf(
                        LogConflictsContract.class,
                        good -> Broken.good(good)
                                .but(Segments.class, "log/2", (arguments, rightly) -> rightly.with(arguments))
                                .storage()))
                .isEmpty();
    }

    @Test
    void an_update_that_does_not_check_the_version() {
        assertThat(clausesOf(
                        SegmentsContract.class,
                        good -> Broken.good(good)
                                .but(Segments.class, "update/2", (arguments, rightly) -> {
                                    SegmentNo no = ((Segment) arguments[0]).no();
                                    return rightly.with(arguments[0], version(good, no, (long) arguments[1]));
                                })
                                .storage()))
                .contains("seg2", "seg14");
    }

    @Test
    void an_undo_that_puts_the_contacts_back_in_new_lines() {
        assertThat(clausesOf(
                        UndoContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Segments.class,
                                        "moveTo/3",
                                        (arguments, rightly) -> ((int) arguments[2]) == 0
                                                ? rightly.with(arguments)
                                                : putBack(good, (SegmentNo) arguments[0], (long) arguments[1], (int)
                                                        arguments[2]))
                                .storage()))
                .contains("seg10");
    }

    @Test
    void numbers_that_are_one_more_than_the_highest_that_is_used() {
        assertThat(clausesOf(
                        NumbersContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Numbers.class,
                                        "reserve/2",
                                        (arguments, rightly) -> 1L
                                                + good.loggedSegments().page(Optional.empty(), Storage.CHUNK).stream()
                                                        .mapToLong(it -> it.no().value())
                                                        .max()
                                                        .orElse(0))
                                .storage()))
                .contains("num2");
    }

    @Test
    void saved_criteria_that_are_kept_whatever_became_of_their_segment() {
        assertThat(clausesOf(
                        SavedCriteriaContract.class,
                        good -> Broken.good(good)
                                .but(
                                        SavedCriteriaStore.class,
                                        "keep/3",
                                        (arguments, rightly) -> rightly.with(
                                                arguments[0],
                                                arguments[1],
                                                good.segments()
                                                        .find((SegmentNo) arguments[1])
                                                        .map(Segment::version)
                                                        .orElse(0L)))
                                .storage()))
                .containsExactly("sav5");
    }

    @Test
    void a_claim_that_does_not_look_whether_somebody_has_the_letter() {
        assertThat(clausesOf(DeliveriesContract.class, good -> {
                    List<Claim> given = new ArrayList<>();
                    return Broken.good(good)
                            .but(Deliveries.class, "claim/3", (arguments, rightly) -> again(good, given, arguments))
                            .storage();
                }))
                .contains("del1");
    }

    @Test
    void a_lease_that_ends_as_planned_even_if_the_letter_was_being_handed_over() {
        assertThat(clausesOf(
                        LeasesContract.class,
                        good -> Broken.good(good)
                                .but(Deliveries.class, "handingOver/3", (arguments, rightly) -> true)
                                .storage()))
                .contains("del4", "del5");
    }

    @Test
    void a_lease_that_ends_as_unknown_even_if_the_letter_was_being_handed_over_repeatably() {
        assertThat(clausesOf(
                        LeasesContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Deliveries.class,
                                        "handingOver/3",
                                        (arguments, rightly) -> rightly.with(arguments[0], arguments[1], false))
                                .storage()))
                .containsExactly("del3");
    }

    @Test
    void a_cancellation_that_overwrites_the_one_that_is_there() {
        assertThat(clausesOf(
                        EntryCancellingContract.class,
                        good -> Broken.good(good)
                                .but(Interactions.class, "cancel/2", (arguments, rightly) -> {
                                    good.interactions().reinstate((EntryNo) arguments[0], Fair.reinstatement());
                                    return rightly.with(arguments);
                                })
                                .storage()))
                .containsExactlyInAnyOrder("int3", "int6");
    }

    @Test
    void a_reinstatement_that_reinstates_the_entries_too() {
        assertThat(clausesOf(
                        LoggedSegmentCancellingContract.class,
                        good -> Broken.good(good)
                                .but(LoggedSegments.class, "reinstate/2", (arguments, rightly) -> {
                                    good.interactions()
                                            .page((LoggedSegmentNo) arguments[0], Optional.empty(), Storage.CHUNK)
                                            .forEach(it -> good.interactions()
                                                    .reinstate(it.entry().no(), Fair.reinstatement()));
                                    return rightly.with(arguments);
                                })
                                .storage()))
                .containsExactlyInAnyOrder("lsg4", "lsg6");
    }

    @Test
    void a_campaign_entry_whose_cancellation_is_only_shown() {
        assertThat(clausesOf(
                        CampaignEntriesContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Interactions.class,
                                        "counting/1",
                                        (arguments, rightly) ->
                                                countingInSpiteOfCampaigns(good, (Collection<?>) arguments[0]))
                                .storage()))
                .containsExactlyInAnyOrder("lsg8");
    }

    @Test
    void an_annotation_that_is_appended_twice() {
        assertThat(clausesOf(
                        AnnotationsContract.class,
                        good -> Broken.good(good)
                                .but(Interactions.class, "annotate/2", (arguments, rightly) -> {
                                    rightly.with(arguments);
                                    return rightly.with(arguments);
                                })
                                .storage()))
                .containsExactlyInAnyOrder("int7");
    }

    @Test
    void statistics_that_count_a_contact_once_for_each_of_its_entries() {
        assertThat(clausesOf(
                        StatisticsContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Interactions.class,
                                        "statistics/3",
                                        (arguments, rightly) -> ((List<?>) rightly.with(arguments))
                                                .stream()
                                                        .map(StatisticsRow.class::cast)
                                                        .map(BrokenStoragesTest::countingEntries)
                                                        .toList())
                                .storage()))
                .containsExactlyInAnyOrder("int8");
    }

    @Test
    void entries_that_are_seen_before_the_log_commits() {
        assertThat(clausesOf(LoggingOutcomesContract.class, good -> {
                    Map<EntryNo, LoggedEntry> early = new ConcurrentHashMap<>();
                    return Broken.good(good)
                            .but(
                                    Segments.class,
                                    "log/2",
                                    (arguments, rightly) ->
                                            rightly.with(arguments[0], writingAtOnce((LogRun) arguments[1], early)))
                            .but(Interactions.class, "find/1", (arguments, rightly) -> {
                                Optional<?> found = (Optional<?>) rightly.with(arguments);
                                return found.isPresent() ? found : Optional.ofNullable(early.get(arguments[0]));
                            })
                            .storage();
                }))
                .containsExactlyInAnyOrder("seg16");
    }

    @Test
    void a_log_that_does_not_look_who_opted_out() {
        assertThat(clausesOf(
                        LogConflictsContract.class,
                        good -> Broken.good(good)
                                .but(Segments.class, "log/2", (arguments, rightly) -> {
                                    LogCommand it = (LogCommand) arguments[0];
                                    LogCommand blind = new LogCommand(
                                            it.segment(),
                                            it.version(),
                                            it.requestId(),
                                            it.requestFingerprint(),
                                            Long.MAX_VALUE,
                                            LogCommand.Guard.CHECK);
                                    return rightly.with(blind, arguments[1]);
                                })
                                .storage()))
                .containsExactlyInAnyOrder("seg20");
    }

    @Test
    void a_log_that_forgets_the_ids_of_requests() {
        assertThat(clausesOf(LogRepeatsContract.class, good -> {
                    AtomicInteger requests = new AtomicInteger();
                    return Broken.good(good)
                            .but(Segments.class, "log/2", (arguments, rightly) -> {
                                LogCommand it = (LogCommand) arguments[0];
                                LogCommand renamed = new LogCommand(
                                        it.segment(),
                                        it.version(),
                                        new RequestId("R" + requests.incrementAndGet()),
                                        it.requestFingerprint(),
                                        it.exclusionEpoch(),
                                        it.guard());
                                return rightly.with(renamed, arguments[1]);
                            })
                            .storage();
                }))
                .containsExactlyInAnyOrder("seg18");
    }

    @Test
    void an_opening_that_does_the_first_step_in_a_unit_of_its_own() {
        assertThat(clausesOf(
                        OpeningContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Segments.class,
                                        "open/3",
                                        (arguments, rightly) -> openedInTwo(
                                                good, (Segment) arguments[0], (StepRequest) arguments[1], (Selection)
                                                        arguments[2]))
                                .storage()))
                .containsExactlyInAnyOrder("seg25");
    }

    @Test
    void a_merge_that_gives_the_survivor_the_lines_in_force_and_no_other() {
        assertThat(clausesOf(AliasesContract.class, good -> {
                    Map<LineId, ContactNo> left = new HashMap<>();
                    return Broken.good(good)
                            .but(Aliases.class, "append/1", (arguments, rightly) -> {
                                left.putAll(notInForce(
                                        good,
                                        ((AliasRequest) arguments[0]).alias().from()));
                                return rightly.with(arguments);
                            })
                            .but(
                                    Segments.class,
                                    "lines/4",
                                    (arguments, rightly) -> ((List<?>) rightly.with(arguments))
                                            .stream()
                                                    .map(SegmentLine.class::cast)
                                                    .map(line -> withContact(
                                                            line, left.getOrDefault(line.id(), line.contact())))
                                                    .toList())
                            .storage();
                }))
                .containsExactlyInAnyOrder("ali4");
    }

    @Test
    void a_merge_that_forgets_the_entries_of_the_contact_that_goes() {
        assertThat(clausesOf(
                        AliasesContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Interactions.class,
                                        "page/3",
                                        (arguments, rightly) -> arguments[0] instanceof ContactNo asked
                                                ? ((List<?>) rightly.with(arguments))
                                                        .stream()
                                                                .map(LoggedEntry.class::cast)
                                                                .filter(it -> it.entry()
                                                                        .contact()
                                                                        .no()
                                                                        .equals(asked))
                                                                .toList()
                                                : rightly.with(arguments))
                                .storage()))
                .containsExactlyInAnyOrder("ali7");
    }

    @Test
    void a_merge_that_lets_the_survivors_consent_stand_whatever_was_asked_for() {
        assertThat(clausesOf(
                        AliasesContract.class,
                        good -> Broken.good(good)
                                .but(Aliases.class, "append/1", (arguments, rightly) -> {
                                    AliasRequest it = (AliasRequest) arguments[0];
                                    return rightly.with(
                                            new AliasRequest(it.alias(), Consent.SURVIVORS, it.hostContacts()));
                                })
                                .storage()))
                .containsExactlyInAnyOrder("ali6");
    }

    /** The lines of a contact that are there after some kept step, but not at the position. */
    private static Map<LineId, ContactNo> notInForce(Storage good, ContactNo contact) {
        Map<LineId, ContactNo> lines = new HashMap<>();
        for (Segment segment : good.segments().page(Optional.empty(), Storage.CHUNK)) {
            good.segments().steps(segment.no(), 0, Storage.CHUNK).stream()
                    .flatMap(step -> good
                            .segments()
                            .lines(segment.no(), OptionalInt.of(step.number()), Optional.empty(), Storage.CHUNK)
                            .stream())
                    .filter(line -> line.contact().equals(contact))
                    .filter(line ->
                            good.segments().line(segment.no(), line.id()).isEmpty())
                    .forEach(line -> lines.put(line.id(), contact));
        }
        return lines;
    }

    private static SegmentLine withContact(SegmentLine line, ContactNo contact) {
        return new SegmentLine(line.place(), contact, line.onPurpose(), line.settings());
    }

    private static long version(Storage good, SegmentNo no, long named) {
        return good.segments().find(no).map(Segment::version).orElse(named);
    }

    private static Change<Segment> putBack(Storage good, SegmentNo no, long version, int position) {
        List<SegmentLine> wanted = good.segments().lines(no, OptionalInt.of(position), Optional.empty(), 1_000);
        StepDefinition nobody = new StepDefinition.Refine(Criterion.not(Criterion.everyone()), false);
        Change<Stepped> emptied = good.segments().step(no, version, Fair.request(nobody), Selection.NOBODY);
        if (!(emptied instanceof Change.Done<Stepped> done)) {
            return emptied instanceof Change.Stale<Stepped> stale
                    ? new Change.Stale<>(stale.actualVersion())
                    : new Change.Missing<>();
        }
        List<ContactNo> contacts = wanted.stream().map(SegmentLine::contact).toList();
        return new Change.Done<>(Fair.done(good.segments()
                        .step(no, done.value().segment().version(), Fair.request(Fair.add()), Fair.selecting(contacts)))
                .segment());
    }

    private static List<Claim> again(Storage good, List<Claim> given, Object[] arguments) {
        @SuppressWarnings("unchecked")
        Set<CorrespondenceType> types = (Set<CorrespondenceType>) arguments[0];
        int most = (int) arguments[1];
        List<Claim> claims = new ArrayList<>(good.deliveries().claim(types, most, (Duration) arguments[2]));
        synchronized (given) {
            given.stream()
                    .filter(claim -> types.contains(claim.delivery().correspondenceType()))
                    .filter(claim -> good.deliveries()
                            .find(claim.delivery().no())
                            .filter(it -> it.state() == DeliveryState.CLAIMED)
                            .isPresent())
                    .limit(most - claims.size())
                    .forEach(claims::add);
            given.addAll(claims);
        }
        return claims;
    }

    @Test
    void an_erasure_of_the_contact_alone() {
        assertThat(clausesOf(
                        ErasureContract.class,
                        good -> Broken.good(good)
                                .but(Erasure.class, "erase/2", (arguments, rightly) -> {
                                    good.directory().removeContacts(List.of((ContactNo) arguments[0]));
                                    return Optional.of(new Erased((Tombstone) arguments[1], 1, 0, 0, 0, 0, 0, 0, 0, 0));
                                })
                                .storage()))
                .contains("era1", "era3", "era4", "era5", "era7", "era8", "era9", "era11", "era12")
                .doesNotContain("era2");
    }

    @Test
    void an_erasure_that_keeps_lines_which_are_undone() {
        Map<Integer, List<SegmentLine>> undone = new HashMap<>();
        assertThat(clausesOf(
                        ErasureContract.class,
                        good -> Broken.good(good)
                                .but(Erasure.class, "erase/2", (arguments, rightly) -> {
                                    undone.clear();
                                    good.segments()
                                            .page(Optional.empty(), 10)
                                            .forEach(open -> undone.putAll(linesBeyondPosition(good, open)));
                                    return rightly.with(arguments);
                                })
                                .but(
                                        Segments.class,
                                        "lines/4",
                                        (arguments, rightly) -> ((Optional<?>) arguments[2]).isEmpty()
                                                        && arguments[1] instanceof OptionalInt step
                                                        && step.isPresent()
                                                        && undone.containsKey(step.getAsInt())
                                                ? undone.get(step.getAsInt())
                                                : rightly.with(arguments))
                                .storage()))
                .containsExactly("era3");
    }

    private static Map<Integer, List<SegmentLine>> linesBeyondPosition(Storage good, Segment open) {
        Map<Integer, List<SegmentLine>> lines = new HashMap<>();
        for (int step = open.position() + 1; step <= open.lastStep(); step++) {
            lines.put(step, good.segments().lines(open.no(), OptionalInt.of(step), Optional.empty(), Storage.CHUNK));
        }
        return lines;
    }

    @Test
    void commitments_that_are_worked_out_from_the_entries_again() {
        assertThat(clausesOf(
                        ErasureContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Interactions.class,
                                        "find/1",
                                        (arguments, rightly) -> ((Optional<?>) rightly.with(arguments))
                                                .map(found -> committingAnew((LoggedEntry) found)))
                                .storage()))
                .containsExactlyInAnyOrder("era5", "era12");
    }

    private static LoggedEntry committingAnew(LoggedEntry found) {
        return new LoggedEntry(
                found.entry(),
                found.cancelled(),
                found.campaignEntryCancelled(),
                found.loggedSegmentCancelled(),
                found.annotations(),
                found.entry().commitment(),
                found.erased());
    }

    private static StatisticsRow countingEntries(StatisticsRow row) {
        return new StatisticsRow(
                row.key(),
                row.entries(),
                row.entries(),
                row.cost(),
                row.minutes(),
                row.attemptsFailed(),
                row.targets(),
                row.responses(),
                row.lastInteraction(),
                row.lastAttempted());
    }

    private static Map<ContactNo, List<LoggedEntry>> countingInSpiteOfCampaigns(Storage good, Collection<?> contacts) {
        Map<ContactNo, List<LoggedEntry>> counting = new HashMap<>();
        for (Object contact : contacts) {
            List<LoggedEntry> entries =
                    good.interactions().page((ContactNo) contact, Optional.empty(), Storage.CHUNK).stream()
                            .filter(it -> it.cancelled().isEmpty()
                                    && it.loggedSegmentCancelled().isEmpty())
                            .toList();
            if (!entries.isEmpty()) {
                counting.put((ContactNo) contact, entries);
            }
        }
        return counting;
    }

    private static LogRun writingAtOnce(LogRun run, Map<EntryNo, LoggedEntry> early) {
        return new LogRun() {
            @Override
            public Batch decide(List<SegmentLine> chunk, OwnReads own) {
                Batch batch = run.decide(chunk, own);
                batch.entries().forEach(logged -> early.put(logged.entry().no(), logged));
                return batch;
            }

            @Override
            public Conclusion conclude(long followUpLines) {
                return run.conclude(followUpLines);
            }
        };
    }

    @Test
    void contacts_that_are_rewritten_one_after_the_other() {
        assertThat(clausesOf(
                        MemberContactsContract.class,
                        good -> Broken.good(good)
                                .but(
                                        MemberContacts.class,
                                        "rewrite/4",
                                        (arguments, rightly) -> rightly.with(
                                                arguments[0],
                                                arguments[1],
                                                arguments[2],
                                                putAtOnce(good, (MemberContacts.Rule) arguments[3])))
                                .storage()))
                .contains("mem1");
    }

    private static MemberContacts.Rule putAtOnce(Storage good, MemberContacts.Rule rule) {
        return (contact, member) -> {
            Contact rewritten = rule.rewritten(contact, member);
            good.directory().putContacts(List.of(rewritten));
            return rewritten;
        };
    }

    @Test
    void candidates_for_which_cancelled_entries_count() {
        assertThat(clausesOf(
                        TargetsContract.class,
                        good -> Broken.good(good)
                                .but(Targets.class, "append/2", (arguments, rightly) -> {
                                    rightly.with(arguments);
                                    return true;
                                })
                                .but(Interactions.class, "cancel/2", (arguments, rightly) -> Optional.empty())
                                .storage()))
                .contains("tgt1", "tgt3");
    }

    private static Optional<Stepped> openedInTwo(
            Storage good, Segment segment, StepRequest first, Selection selection) {
        if (first.definition().effect() != StepDefinition.Effect.ADMIT) {
            throw new IllegalArgumentException("A segment is opened with a step that admits");
        }
        return good.segments().open(segment)
                ? Optional.of(Fair.done(good.segments().step(segment.no(), segment.version(), first, selection)))
                : Optional.empty();
    }

    @Test
    void a_change_of_the_suppression_list_that_does_not_raise_the_epoch() {
        UnaryOperator<Storage> broken = good -> {
            Map<SuppressionKey, Suppression> aside = new ConcurrentHashMap<>();
            return Broken.good(good)
                    .but(Suppressions.class, "add/1", (arguments, rightly) -> {
                        Suppression added = (Suppression) arguments[0];
                        return aside.putIfAbsent(added.key(), added) == null;
                    })
                    .but(
                            Suppressions.class,
                            "find/1",
                            (arguments, rightly) -> Optional.ofNullable(aside.get((SuppressionKey) arguments[0])))
                    .but(
                            Suppressions.class,
                            "remove/1",
                            (arguments, rightly) -> aside.remove((SuppressionKey) arguments[0]) != null)
                    .storage();
        };

        assertThat(clausesOf(SuppressionsContract.class, broken)).contains("sup6");
        assertThat(clausesOf(LogConflictsContract.class, broken)).containsExactly("seg20");
    }

    @Test
    void a_suppression_list_that_forgets_domains() {
        assertThat(clausesOf(
                        SuppressionsContract.class,
                        good -> Broken.good(good)
                                .but(
                                        Suppressions.class,
                                        "among/1",
                                        (arguments, rightly) -> good.suppressions()
                                                .among(((Collection<?>) arguments[0])
                                                        .stream()
                                                                .map(SuppressionKey.class::cast)
                                                                .filter(key ->
                                                                        key.kind() == SuppressionKey.Kind.ADDRESS)
                                                                .toList()))
                                .storage()))
                .contains("sup3");
    }

    @Test
    void a_suppression_list_that_takes_the_last_secret_offered() {
        assertThat(clausesOf(
                        SuppressionsContract.class,
                        good -> Broken.good(good)
                                .but(Suppressions.class, "secretOr/1", (arguments, rightly) -> {
                                    rightly.with(arguments);
                                    return arguments[0];
                                })
                                .storage()))
                .containsExactly("sup1");
    }

    /** The clauses whose tests in that suite fail for the broken storage. */
    private static Set<String> clausesOf(Class<?> suite, UnaryOperator<Storage> broken) {
        Class<?> nested = Arrays.stream(WholeStorageContract.class.getDeclaredClasses())
                .filter(its -> its.getSuperclass() == suite)
                .findFirst()
                .orElseThrow();
        breaking = broken;
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectNestedClass(List.of(ItsContract.class), nested))
                    .execute()
                    .testEvents()
                    .failed()
                    .map(event ->
                            (MethodSource) event.getTestDescriptor().getSource().orElseThrow())
                    .map(MethodSource::getMethodName)
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .collect(Collectors.toSet());
        } finally {
            breaking = UnaryOperator.identity();
        }
    }

    static class ItsContract extends WholeStorageContract {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return breaking.apply(InMemoryStorage.create(schema, () -> now));
        }

        @Override
        protected void pass(Duration time) {
            now = now.plus(time);
        }
    }
}
