package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LG-8 and LG-9. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingTallyTest {
    private static final LineId LINE = new LineId(1, 1);
    private static final ContactNo ANNA = new ContactNo("P101");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 4, 2);

    private final LoggingTally tally = new LoggingTally(Segments.SPRING_FAIR, Logs.STAMP.loggedSegment());

    private void add(LineOutcome outcome) {
        tally.add(outcome, Logs.SOURCES);
    }

    private static InteractionLogEntry entry(LocalDate date, CampaignNo campaign, SalespersonCode salesperson) {
        return Logs.entryOf(
                Contacts.anna(),
                FieldSettings.NONE
                        .set(InteractionField.DATE, date)
                        .set(InteractionField.CAMPAIGN, campaign)
                        .set(InteractionField.SALESPERSON, salesperson));
    }

    private static LineOutcome logged(InteractionLogEntry entry) {
        return new LineOutcome.Entry(LoggedEntry.untouched(entry), true, false);
    }

    private static LineOutcome plain() {
        return new LineOutcome.Entry(
                LoggedEntry.untouched(Logs.entryOf(Contacts.anna(), FieldSettings.NONE)), false, true);
    }

    private static Problem problem(String code) {
        return Problem.of(code, "segment SM00001 line 1.1", "Something is wrong", "Mend it");
    }

    @Test
    void counts_every_line_by_what_became_of_it() {
        add(logged(entry(FIRST, Campaigns.SPRING.no(), Logs.JANA.code())));
        add(logged(entry(FIRST, Campaigns.AUTUMN.no(), Logs.JANA.code())));
        add(plain());
        add(new LineOutcome.Skipped(LINE, ANNA, SkipReason.EXCLUDED));
        add(new LineOutcome.Skipped(LINE, ANNA, SkipReason.EXCLUDED));
        add(new LineOutcome.Skipped(LINE, ANNA, SkipReason.OBJECTED));
        add(new LineOutcome.Objected(LINE, ANNA, List.of(problem("log.date-missing"))));

        assertThat(tally.counts(4, 5))
                .isEqualTo(new LoggingCounts(
                        7, 3, Map.of(SkipReason.EXCLUDED, 2L, SkipReason.OBJECTED, 1L), 2, 1, 2, 4, 5));
        assertThat(tally.lines()).isEqualTo(7);
        assertThat(tally.entries()).isEqualTo(3);
    }

    @Test
    void begins_with_nothing() {
        assertThat(tally.counts(0, 0)).isEqualTo(new LoggingCounts(0, 0, Map.of(), 0, 0, 0, 0, 0));
        assertThat(tally.unopposed()).isTrue();
        assertThat(tally.campaignEntries()).isEmpty();
        assertThat(tally.digest()).isEqualTo(new MerkleTree().root());
    }

    @Test
    void objects_to_a_segment_of_which_no_line_becomes_an_entry() {
        add(new LineOutcome.Skipped(LINE, ANNA, SkipReason.EXCLUDED));

        Objections objections = tally.objections();

        assertThat(objections.first())
                .containsExactly(Problem.of(
                        "log.empty",
                        "segment SM00001",
                        "None of its 1 lines becomes an entry {EXCLUDED=1}",
                        "Add contacts that can be logged"));
        assertThat(tally.objections()).isEqualTo(objections);
    }

    @Test
    void does_not_object_to_an_entry() {
        add(plain());

        assertThat(tally.objections().total()).isZero();
        assertThat(tally.unopposed()).isTrue();
    }

    @Test
    void says_no_more_than_what_is_objected_to() {
        add(new LineOutcome.Objected(
                LINE, ANNA, List.of(problem("log.date-missing"), problem("log.template-missing"))));

        assertThat(tally.unopposed()).isFalse();
        assertThat(tally.objections().byCode()).isEqualTo(Map.of("log.date-missing", 1L, "log.template-missing", 1L));
    }

    @Test
    void objects_to_a_segment_without_a_description() {
        LoggingTally blank = new LoggingTally(Segments.SPRING_FAIR.withDescription(" "), Logs.STAMP.loggedSegment());

        assertThat(blank.unopposed()).isFalse();
        assertThat(blank.objections().first())
                .containsExactly(Problem.of(
                        "log.description-missing",
                        "segment SM00001",
                        "The segment has no description",
                        "Give it one, so that its history can be told apart"));
    }

    @Test
    void makes_one_campaign_entry_for_each_campaign_in_the_order_they_came() {
        add(logged(entry(SECOND, Campaigns.SPRING.no(), Logs.JANA.code())));
        add(logged(entry(FIRST, Campaigns.AUTUMN.no(), Logs.KARL.code())));
        add(logged(entry(FIRST, Campaigns.SPRING.no(), Logs.KARL.code())));
        add(logged(entry(FIRST, Campaigns.SPRING.no(), Logs.JANA.code())));
        add(plain());

        assertThat(tally.campaignEntries())
                .containsExactly(
                        new CampaignEntry(
                                Logs.STAMP.loggedSegment(),
                                Campaigns.SPRING.no(),
                                Segments.SPRING_FAIR.no(),
                                "Spring fair invitation",
                                FIRST,
                                Optional.of(Logs.KARL.code()),
                                3,
                                Optional.empty()),
                        new CampaignEntry(
                                Logs.STAMP.loggedSegment(),
                                Campaigns.AUTUMN.no(),
                                Segments.SPRING_FAIR.no(),
                                "Spring fair invitation",
                                FIRST,
                                Optional.of(Logs.KARL.code()),
                                1,
                                Optional.empty()));
    }

    @Test
    void digests_the_entries_in_their_order() {
        InteractionLogEntry first = entry(FIRST, Campaigns.SPRING.no(), Logs.JANA.code());
        InteractionLogEntry second = entry(SECOND, Campaigns.SPRING.no(), Logs.JANA.code());
        MerkleTree tree = new MerkleTree();
        tree.add(first.commitment());
        tree.add(second.commitment());

        add(logged(first));
        add(new LineOutcome.Skipped(LINE, ANNA, SkipReason.EXCLUDED));
        add(logged(second));

        assertThat(tally.digest()).isEqualTo(tree.root());
    }

    @Test
    void keeps_of_all_sources_those_that_the_entries_refer_to() {
        add(logged(entry(FIRST, Campaigns.SPRING.no(), Logs.JANA.code())));

        assertThat(tally.used(Logs.SOURCES))
                .isEqualTo(new LetterSources(
                        Logs.SENDER,
                        Map.of(Logs.JANA.code(), Logs.JANA),
                        Map.of(Campaigns.SPRING.no(), Campaigns.SPRING),
                        Logs.SALUTATIONS));
    }

    @Test
    void keeps_copies_of_what_it_is_given() {
        Map<SkipReason, Long> skipped = new java.util.HashMap<>(Map.of(SkipReason.EXCLUDED, 1L));
        LoggingCounts counts = new LoggingCounts(1, 0, skipped, 0, 0, 0, 0, 0);
        List<Problem> problems = new java.util.ArrayList<>(List.of(problem("log.date-missing")));
        LineOutcome.Objected objected = new LineOutcome.Objected(LINE, ANNA, problems);

        skipped.clear();
        problems.clear();

        assertThat(counts.skipped()).containsOnly(Map.entry(SkipReason.EXCLUDED, 1L));
        assertThat(objected.problems()).hasSize(1);
    }
}
