package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule LG-22. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierTest {
    private static final InteractionLogEntry ANNAS = Logs.entryOf(Contacts.anna(), FieldSettings.NONE);
    private static final Instant NOW = Instant.parse("2026-03-11T08:00:00Z");

    private static InteractionLogEntry entry(long no, int templateRevision) {
        return new InteractionLogEntry(
                new EntryNo(no),
                ANNAS.loggedSegment(),
                ANNAS.segment(),
                ANNAS.line(),
                ANNAS.contact(),
                ANNAS.interaction(),
                templateRevision,
                ANNAS.group(),
                ANNAS.loggedAt(),
                ANNAS.by(),
                new Salt(no, 1));
    }

    /** Entries 100 and so on. */
    private static List<LoggedEntry> logged(int count) {
        return new ArrayList<>(LongStream.range(100, 100 + count)
                .mapToObj(no -> LoggedEntry.untouched(entry(no, 1)))
                .toList());
    }

    private static LoggingReceipt receipt(List<LoggedEntry> entries) {
        MerkleTree tree = new MerkleTree();
        entries.forEach(entry -> tree.add(entry.commitment()));
        int count = entries.size();
        return new LoggingReceipt(
                new LoggedSegmentNo(7),
                new SegmentNo("SM00001"),
                new RequestId("r"),
                NOW,
                new LoggingCounts(count, count, Map.of(), 0, 0, 0, 0, 0),
                new EntryNo(100),
                Optional.empty(),
                tree.root());
    }

    private static Verification verified(LoggingReceipt receipt, List<LoggedEntry> entries) {
        Verifier verifier = new Verifier(receipt);
        for (int from = 0; from < entries.size(); from += 3) {
            verifier.add(entries.subList(from, Math.min(entries.size(), from + 3)));
        }
        return verifier.result();
    }

    private static LoggedEntry erased(LoggedEntry logged) {
        Tombstone tombstone = new Tombstone(Tombstone.pseudonym(4), "Asked", new Actor("eva"), NOW);
        return new LoggedEntry(
                new Eraser(ANNAS.contact().no(), tombstone.pseudonym()).entry(logged.entry()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.NONE,
                logged.commitment(),
                Optional.of(tombstone));
    }

    private static LoggedEntry with(InteractionLogEntry entry, LoggedEntry asLogged) {
        return new LoggedEntry(
                entry,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.NONE,
                asLogged.commitment(),
                asLogged.erased());
    }

    private static List<String> codes(Verification verification) {
        return verification.findings().first().stream().map(Problem::code).toList();
    }

    @Test
    void finds_nothing_where_nothing_has_changed() {
        List<LoggedEntry> entries = logged(10);

        Verification verification = verified(receipt(entries), entries);

        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(10);
        assertThat(verification.erased()).isZero();
    }

    @Test
    void names_each_entry_that_was_altered() {
        List<LoggedEntry> entries = logged(10);
        LoggingReceipt receipt = receipt(entries);
        entries.set(4, with(entry(104, 2), entries.get(4)));

        Verification verification = verified(receipt, entries);

        assertThat(verification.intact()).isFalse();
        assertThat(codes(verification)).containsExactly("verify.entry-altered");
        assertThat(verification.findings().first().get(0).where()).isEqualTo("logged segment 7 entry 104");
    }

    @Test
    void finds_an_entry_that_was_altered_together_with_its_commitment() {
        List<LoggedEntry> entries = logged(10);
        LoggingReceipt receipt = receipt(entries);
        entries.set(4, LoggedEntry.untouched(entry(104, 2)));

        assertThat(codes(verified(receipt, entries))).containsExactly("verify.digest-differs");
    }

    @Test
    void names_entries_that_are_missing_wherever_they_stood() {
        for (int gone = 0; gone < 10; gone++) {
            List<LoggedEntry> entries = logged(10);
            LoggingReceipt receipt = receipt(entries);
            entries.remove(gone);

            Verification verification = verified(receipt, entries);

            assertThat(codes(verification)).containsExactly("verify.entry-missing", "verify.digest-differs");
            assertThat(verification.findings().first().get(0).where())
                    .isEqualTo("logged segment 7 entry " + (100 + gone));
        }
    }

    @Test
    void counts_all_that_are_missing_and_names_the_first_thousand() {
        LoggingReceipt receipt = receipt(logged(2_500));

        Verification verification = verified(receipt, List.of());

        assertThat(verification.findings().byCode())
                .isEqualTo(Map.of("verify.entry-missing", 2_500L, "verify.digest-differs", 1L));
        assertThat(verification.findings().total()).isEqualTo(2_501);
        assertThat(verification.findings().first()).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void names_entries_that_were_added_before_after_or_twice() {
        List<LoggedEntry> entries = logged(3);
        LoggingReceipt receipt = receipt(entries);
        entries.add(2, entries.get(1));
        entries.add(0, LoggedEntry.untouched(entry(99, 1)));
        entries.add(LoggedEntry.untouched(entry(103, 1)));

        Verification verification = verified(receipt, entries);

        assertThat(verification.findings().first())
                .extracting(Problem::where)
                .containsExactly(
                        "logged segment 7 entry 99", "logged segment 7 entry 101", "logged segment 7 entry 103");
        assertThat(codes(verification)).containsOnly("verify.entry-added");
    }

    @Test
    void an_erased_entry_is_intact_and_counted() {
        List<LoggedEntry> entries = logged(10);
        LoggingReceipt receipt = receipt(entries);
        entries.set(3, erased(entries.get(3)));

        Verification verification = verified(receipt, entries);

        assertThat(verification.intact()).isTrue();
        assertThat(verification.erased()).isEqualTo(1);
    }

    @Test
    void an_erased_entry_that_has_more_in_it_than_erasing_leaves_was_altered() {
        List<LoggedEntry> entries = logged(10);
        LoggingReceipt receipt = receipt(entries);
        entries.set(3, with(entries.get(3).entry(), erased(entries.get(3))));

        assertThat(codes(verified(receipt, entries))).containsExactly("verify.entry-altered");
    }
}
