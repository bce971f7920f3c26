package dev.segue.logging;

import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;

import dev.segue.EntryNo;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.optout.OptOut;
import dev.segue.segment.Inheritance;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what logging means for one line. Stores nothing, sends nothing, asks no clock. Immutable and thread-safe.
 *
 * <p>Rule LG-1: a line becomes an entry, is skipped, or is objected to. A contact that has opted out is skipped before anything is
 * objected to (rule EX-2), unless its line was admitted on purpose; one that is blocked or suppressed is skipped always (rule EX-8).
 */
public final class LoggingTransition {
    private final Segment segment;
    private final LoggingReferences references;
    private final Inheritance inheritance;
    private final LogRequest request;
    private final LogStamp stamp;

    /** The transition of one segment under the references of one moment. */
    public LoggingTransition(Segment segment, LoggingReferences references, LogRequest request, LogStamp stamp) {
        this.segment = segment;
        this.references = references;
        this.inheritance = new Inheritance(segment, references.templates());
        this.request = request;
        this.stamp = stamp;
    }

    /**
     * What becomes of one line.
     *
     * @param contact the contact as it is now, or absent if it is not known any more
     * @param suppressed whether one of the contact's addresses is on the suppression list (rule EX-7)
     * @param number the number the entry has if it becomes one
     * @param salt the salt of its commitment
     */
    public LineOutcome decide(
            SegmentLine line, Optional<Contact> contact, boolean suppressed, EntryNo number, Salt salt) {
        Optional<OptOut> optOut = contact.flatMap(it -> OptOut.of(it, suppressed, line.onPurpose()));
        if (optOut.isPresent()) {
            return new LineOutcome.Skipped(line.id(), line.contact(), SkipReason.of(optOut.get()));
        }
        InteractionValues interaction = inheritance.resolve(line.settings(), contact);
        LoggingCase it = new LoggingCase(segment.no(), line, contact, interaction, references, request.deliveries());
        List<Problem> problems = problemsOf(it);
        if (!problems.isEmpty()) {
            return request.skipObjected()
                    ? new LineOutcome.Skipped(line.id(), line.contact(), SkipReason.OBJECTED)
                    : new LineOutcome.Objected(line.id(), line.contact(), problems);
        }
        return entry(it, number, salt);
    }

    private static List<Problem> problemsOf(LoggingCase it) {
        List<Problem> problems = new ArrayList<>(0);
        for (LoggingPolicy policy : LoggingPolicy.ALL) {
            policy.problemWith(it).ifPresent(problems::add);
        }
        return problems;
    }

    /** Rule LG-7: an e-mail to a contact without an address is logged as not delivered, and counted. */
    private LineOutcome entry(LoggingCase it, EntryNo number, Salt salt) {
        boolean withoutAddress = it.correspondenceType() == CorrespondenceType.EMAIL && !it.hasEmail();
        InteractionValues values = withoutAddress
                ? it.interaction().with(CORRESPONDENCE_TYPE, Optional.of(CorrespondenceType.NONE), Provenance.POLICY)
                : it.interaction();
        InteractionTemplate template =
                inheritance.templateOf(it.line().settings()).orElseThrow();
        InteractionLogEntry entry = new InteractionLogEntry(
                number,
                stamp.loggedSegment(),
                segment.no(),
                it.line().id(),
                it.contact().orElseThrow(),
                values,
                template.revision(),
                template.group(),
                stamp.moment().instant(),
                stamp.by(),
                salt);
        boolean delivered = request.deliveries() && entry.correspondenceType() != CorrespondenceType.NONE;
        return new LineOutcome.Entry(LoggedEntry.untouched(entry), delivered, withoutAddress);
    }
}
