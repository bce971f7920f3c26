package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.LogRequest;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.LogResult;
import dev.segue.storage.Selection;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Does with a storage what an engine does all day, and fails at once if it is not done. Not thread-safe. */
final class Desk {
    private final Storage storage;
    private final Map<ContactNo, Contact> known = new TreeMap<>();

    Desk(Storage storage) {
        this.storage = storage;
    }

    /** What an open segment is for all its readers. */
    record Snapshot(Segment header, List<SegmentLine> lines, List<Step> steps) {}

    Desk knows(Contact... contacts) {
        return knows(List.of(contacts));
    }

    Desk knows(Collection<Contact> contacts) {
        List<Contact> all = List.copyOf(contacts);
        for (int from = 0; from < all.size(); from += Storage.CHUNK) {
            storage.directory().putContacts(all.subList(from, Math.min(all.size(), from + Storage.CHUNK)));
        }
        all.forEach(contact -> known.put(contact.no(), contact));
        return this;
    }

    /** Opens the segment with a line for each contact, in that order, and everything that logging needs. */
    SegmentNo opensWith(Segment header, Contact... contacts) {
        return opensWith(header, List.of(contacts));
    }

    SegmentNo opensWith(Segment header, Collection<Contact> contacts) {
        Office.openIn(storage);
        knows(contacts);
        opens(header);
        enters(header.no(), contacts.toArray(Contact[]::new));
        return header.no();
    }

    SegmentNo opens(Segment header) {
        assertThat(storage.segments().open(header)).as("opened").isTrue();
        return header.no();
    }

    Segment header(SegmentNo no) {
        Optional<Segment> found = storage.segments().find(no);
        assertThat(found).as("segment " + no).isPresent();
        return found.orElseThrow();
    }

    long version(SegmentNo no) {
        return header(no).version();
    }

    Stepped adds(SegmentNo no, Criterion criterion) {
        return does(no, new StepDefinition.Add(criterion, AddOptions.STANDARD));
    }

    Stepped adds(SegmentNo no, Criterion criterion, AddOptions options) {
        return does(no, new StepDefinition.Add(criterion, options));
    }

    Stepped enters(SegmentNo no, Contact... contacts) {
        return does(no, entering(false, contacts));
    }

    Stepped entersAgain(SegmentNo no, Contact... contacts) {
        return does(no, entering(true, contacts));
    }

    Stepped reduces(SegmentNo no, Criterion criterion) {
        return does(no, new StepDefinition.Reduce(criterion, false));
    }

    Stepped refines(SegmentNo no, Criterion criterion) {
        return does(no, new StepDefinition.Refine(criterion, false));
    }

    Stepped strikes(SegmentNo no, SegmentLine... lines) {
        List<SegmentLine> named = List.of(lines);
        return does(
                no,
                new StepDefinition.Strike(
                        named.stream().map(SegmentLine::contact).toList(),
                        Optional.of(named.stream().map(SegmentLine::id).toList())));
    }

    static StepDefinition entering(boolean allowExisting, Contact... contacts) {
        List<ContactNo> numbers = List.of(contacts).stream().map(Contact::no).toList();
        boolean ignoreExclusion = List.of(contacts).stream().anyMatch(Contact::excluded);
        return new StepDefinition.Enter(numbers, allowExisting, ignoreExclusion);
    }

    static StepDefinition changing(SegmentLine line, Contact to) {
        return new StepDefinition.ChangeContact(Optional.of(line.id()), line.contact(), to.no(), false, false);
    }

    Stepped does(SegmentNo no, StepDefinition definition) {
        return done(attempts(no, version(no), definition));
    }

    Change<Stepped> attempts(SegmentNo no, long version, StepDefinition definition) {
        return storage.segments().step(no, version, Office.step(definition), selecting(definition));
    }

    /** What the step selects among the contacts that are known. */
    Selection selecting(StepDefinition definition) {
        return Candidates.of(definition, known.values());
    }

    Segment goesTo(SegmentNo no, int position) {
        return done(storage.segments().moveTo(no, version(no), position));
    }

    Segment edits(SegmentNo no, LineId line, FieldSettings settings) {
        return done(storage.segments().editLine(no, version(no), line, settings));
    }

    Segment updates(Segment changed) {
        return done(storage.segments().update(changed, version(changed.no())));
    }

    /** Logs the segment with deliveries. */
    PlainLogRun logs(SegmentNo no) {
        return logs(no, LogRequest.standard().withDeliveries());
    }

    PlainLogRun logs(SegmentNo no, LogRequest request) {
        PlainLogRun run = run(no, request);
        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));
        return run;
    }

    PlainLogRun run(SegmentNo no, LogRequest request) {
        return new PlainLogRun(storage, header(no), request);
    }

    PlainLogRun run(SegmentNo no) {
        return run(no, LogRequest.standard().withDeliveries());
    }

    List<SegmentLine> lines(SegmentNo no) {
        return lines(no, OptionalInt.empty(), Storage.CHUNK);
    }

    List<SegmentLine> linesAfter(SegmentNo no, int step) {
        return lines(no, OptionalInt.of(step), Storage.CHUNK);
    }

    List<SegmentLine> lines(SegmentNo no, OptionalInt step, int limit) {
        return Pages.all(limit, (after, most) -> storage.segments().lines(no, step, after, most), SegmentLine::place);
    }

    /** The contacts on the lines, in their order. */
    List<ContactNo> contactsIn(SegmentNo no) {
        return lines(no).stream().map(SegmentLine::contact).toList();
    }

    List<Step> steps(SegmentNo no) {
        return Pages.<Step, Integer>all(
                Storage.CHUNK, (after, most) -> storage.segments().steps(no, after.orElse(0), most), Step::number);
    }

    Snapshot snapshot(SegmentNo no) {
        return new Snapshot(header(no), lines(no), steps(no));
    }

    static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).value();
    }

    static ContactNo[] numbers(Contact... contacts) {
        return List.of(contacts).stream().map(Contact::no).toArray(ContactNo[]::new);
    }
}
