package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.EntryNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Drawn;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoggingLawsTest {
    record Case(SegmentLine line, Optional<Contact> contact) {}

    @Provide
    Arbitrary<Segment> segments() {
        return Drawn.segments();
    }

    @Provide
    Arbitrary<Case> lines() {
        return Combinators.combine(
                        Drawn.lines(),
                        Drawn.contacts(),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false))
                .as((settings, contact, known, onPurpose) -> new Case(
                        new SegmentLine(LinePlace.of(new LineId(1, 1)), contact.no(), onPurpose, settings),
                        known ? Optional.of(contact) : Optional.empty()));
    }

    @Provide
    Arbitrary<List<Case>> manyLines() {
        Arbitrary<Case> ordinary = Drawn.contacts()
                .map(contact -> new Case(
                        new SegmentLine(LinePlace.of(new LineId(1, 1)), contact.no(), false, FieldSettings.NONE),
                        Optional.of(contact)));
        return Arbitraries.oneOf(lines(), ordinary).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<LogRequest> requests() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((letters, skipping) -> {
                    LogRequest request = LogRequest.standard();
                    request = letters ? request.withDeliveries() : request;
                    return skipping ? request.skippingObjected() : request;
                });
    }

    private static LineOutcome decide(Segment segment, LogRequest request, Case it, long number, long salt) {
        return new LoggingTransition(segment, Logs.REFERENCES, request, Logs.STAMP)
                .decide(it.line(), it.contact(), false, new EntryNo(number), new Salt(salt, salt));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_line_has_exactly_one_outcome_and_it_speaks_of_that_line(
            @ForAll("segments") Segment segment, @ForAll("lines") Case it, @ForAll("requests") LogRequest request) {
        LineOutcome outcome = decide(segment, request, it, 5, 1);

        boolean optedOut =
                it.contact().filter(Contact::excluded).isPresent() && !it.line().onPurpose();
        if (outcome instanceof LineOutcome.Entry became) {
            assertThat(became.entry().line()).isEqualTo(it.line().id());
            assertThat(became.entry().contact().no()).isEqualTo(it.line().contact());
            assertThat(optedOut).isFalse();
        } else if (outcome instanceof LineOutcome.Skipped left) {
            assertThat(left.line()).isEqualTo(it.line().id());
            assertThat(left.contact()).isEqualTo(it.line().contact());
            assertThat(left.reason() == SkipReason.EXCLUDED).isEqualTo(optedOut);
            assertThat(left.reason() == SkipReason.EXCLUDED || request.skipObjected())
                    .isTrue();
        } else {
            LineOutcome.Objected objected = (LineOutcome.Objected) outcome;
            assertThat(objected.line()).isEqualTo(it.line().id());
            assertThat(objected.contact()).isEqualTo(it.line().contact());
            assertThat(objected.problems()).isNotEmpty();
            assertThat(request.skipObjected()).isFalse();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_dry_run_decides_as_the_log_does_but_for_number_and_salt(
            @ForAll("segments") Segment segment, @ForAll("lines") Case it, @ForAll("requests") LogRequest request) {
        LineOutcome real = decide(segment, request, it, 5, 1);
        LineOutcome dry = decide(segment, request.asDryRun(), it, 77, 2);

        assertThat(numbered(dry)).isEqualTo(numbered(real));
    }

    private static LineOutcome numbered(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Entry became) {
            InteractionLogEntry entry = became.entry();
            InteractionLogEntry first = new InteractionLogEntry(
                    Logs.FIRST,
                    entry.loggedSegment(),
                    entry.segment(),
                    entry.line(),
                    entry.contact(),
                    entry.interaction(),
                    entry.templateRevision(),
                    entry.group(),
                    entry.loggedAt(),
                    entry.by(),
                    Logs.SALT);
            return new LineOutcome.Entry(LoggedEntry.untouched(first), became.delivered(), became.withoutAddress());
        }
        return outcome;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_letter_that_is_planned_has_a_type_a_document_and_an_address_where_it_needs_one(
            @ForAll("segments") Segment segment, @ForAll("lines") Case it) {
        LineOutcome outcome = decide(segment, LogRequest.standard().withDeliveries(), it, 5, 1);

        if (outcome instanceof LineOutcome.Entry became) {
            assertThat(became.withoutAddress()).isFalse();
            assertThat(became.delivered()).isEqualTo(became.entry().correspondenceType() != CorrespondenceType.NONE);
            assertThat(became.delivered()
                            && became.entry()
                                    .interaction()
                                    .get(InteractionField.DOCUMENT)
                                    .isEmpty())
                    .isFalse();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_counts_add_up(
            @ForAll("segments") Segment segment,
            @ForAll("manyLines") List<Case> lines,
            @ForAll("requests") LogRequest request) {
        LoggingTally tally = new LoggingTally(segment, Logs.STAMP.loggedSegment());

        long objected = 0;
        long problems = 0;
        for (Case it : lines) {
            LineOutcome outcome = decide(segment, request, it, tally.entries() + 1, 1);
            tally.add(outcome, Logs.SOURCES);
            if (outcome instanceof LineOutcome.Objected some) {
                objected++;
                problems += some.problems().size();
            }
        }

        LoggingCounts counts = tally.counts(0, 0);
        long skipped =
                counts.skipped().values().stream().mapToLong(Long::longValue).sum();
        assertThat(counts.lines()).isEqualTo(lines.size()).isEqualTo(counts.entries() + skipped + objected);
        assertThat(counts.deliveries() + counts.withoutAddress()).isLessThanOrEqualTo(counts.entries());
        assertThat(tally.unopposed()).isEqualTo(problems == 0);
        assertThat(tally.objections().total()).isEqualTo(problems + (problems == 0 && counts.entries() == 0 ? 1 : 0));
        assertThat(tally.campaignEntries().stream()
                        .mapToLong(CampaignEntry::entries)
                        .sum())
                .isLessThanOrEqualTo(counts.entries());
        assertThat(counts.campaignEntries()).isEqualTo(tally.campaignEntries().size());
    }
}
