package dev.segue.engine;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.RequestId;
import dev.segue.SalespersonCode;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.contact.Salutations;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FieldCatalog;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Gaps;
import dev.segue.logging.LetterSources;
import dev.segue.logging.Salt;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import dev.segue.optout.SuppressionSecret;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Numbers;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Storage;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the desks share: the storage and everything that comes in from outside. Immutable.
 *
 * @param storesContacts whether the contacts are the storage's own, so that a log reads them on the storage's own connection
 */
record Assembly(
        Storage storage,
        ContactSource contacts,
        boolean storesContacts,
        List<DocumentMerger> mergers,
        List<SegueListener> listeners,
        InstantSource clock,
        ZoneId zone,
        Supplier<Actor> actor,
        Function<Actor, Optional<SalespersonCode>> salespersonOf,
        NumberSeries numbering,
        RandomGenerator random,
        MergeLimits limits,
        Gaps gaps,
        HostKnowledge knowledge,
        Access access) {
    private static final int MOST_USED_NUMBERS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Segue.class);

    EvaluationMoment moment() {
        return new EvaluationMoment(clock.instant(), zone);
    }

    /** The contacts on these lines, read on the storage's own connection if they are its own; those that are not known are left out. */
    Map<ContactNo, Contact> contactsOf(List<SegmentLine> chunk, OwnReads own) {
        List<ContactNo> wanted =
                chunk.stream().map(SegmentLine::contact).distinct().toList();
        return storesContacts
                ? CheckedContacts.checked("OwnReads.contacts", "CON-3", wanted, own.contacts(wanted))
                : contacts.byNumbers(wanted);
    }

    FieldCatalog catalog() {
        return knowledge.catalog(contacts.schema().fields());
    }

    /** The first of that many numbers that are nobody else's. */
    long reserved(Numbers.Series series, long count) {
        long first = storage.numbers().reserve(series, count);
        if (first < 1) {
            throw BrokenContract.at(
                    "Numbers.reserve", "NUM-1", Text.format("Numbers of %s begin at 1, but it gave %d", series, first));
        }
        return first;
    }

    /** A segment as it is opened now by the acting user, not kept yet. */
    Segment opened(String description) {
        EvaluationMoment now = moment();
        Actor user = actor.get();
        Segment segment = Segment.open(
                numbering.segment(reserved(Numbers.Series.SEGMENTS, 1)), description, now.today(), now.instant(), user);
        FieldSettings plan = salespersonOf
                .apply(user)
                .map(salesperson -> segment.plan().set(InteractionField.SALESPERSON, salesperson))
                .orElse(segment.plan());
        return segment.withPlan(plan);
    }

    /**
     * Opens a segment under the next number that is free.
     *
     * @param headers makes a header under the next number of the series
     * @param open keeps it; empty if its number is used
     */
    <T> T underFreeNumber(Supplier<Segment> headers, Function<Segment, Optional<T>> open) {
        for (int attempt = 1; ; attempt++) {
            Segment header = headers.get();
            Optional<T> opened = open.apply(header);
            if (opened.isPresent()) {
                tell(new SegueEvent.SegmentOpened(header));
                return opened.get();
            }
            if (attempt == MOST_USED_NUMBERS) {
                throw new IllegalStateException(Text.format(
                        "A number series gives different numbers, but gave %,d that are used already, the last of them '%s'",
                        MOST_USED_NUMBERS, header.no()));
            }
        }
    }

    /** What letters refer to, as it is now. */
    LetterSources letterSources() {
        return new LetterSources(
                storage.directory().sender(),
                storage.directory().salespeople().stream().collect(Collectors.toMap(Salesperson::code, it -> it)),
                storage.directory().campaigns().stream().collect(Collectors.toMap(Campaign::no, it -> it)),
                Salutations.of(storage.directory().salutations()));
    }

    RequestId newRequestId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new RequestId(HexFormat.of().formatHex(bytes));
    }

    Salt newSalt() {
        return new Salt(random.nextLong(), random.nextLong());
    }

    SuppressionSecret newSuppressionSecret() {
        byte[] bytes = new byte[SuppressionSecret.LENGTH];
        random.nextBytes(bytes);
        return new SuppressionSecret(bytes);
    }

    void tell(SegueEvent event) {
        for (SegueListener listener : listeners) {
            try {
                listener.happened(event);
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                LOG.warn("A listener failed at {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
