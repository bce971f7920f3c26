package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.ANNA;
import static dev.segue.storage.inmemory.Fair.BEN;
import static dev.segue.storage.inmemory.Fair.JANA;
import static dev.segue.storage.inmemory.Fair.NOW;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Tombstone;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.LogResult;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What is done with one segment by several people at once. Whoever is told that the version moved tries again.
 *
 * <p>Nothing here says how many lines a step admitted: of a contact that is erased meanwhile a step may know nothing (ERA-11), which no
 * order of the two explains.
 */
@Param(name = "contact", gen = IntGen.class, conf = "0:1")
@Param(name = "request", gen = IntGen.class, conf = "1:2")
public class SegmentOperations {
    private static final SegmentNo FAIR = new SegmentNo("S1");
    private static final List<Contact> CONTACTS = List.of(ANNA, BEN);

    private final Storage storage = InMemoryStorage.create();

    public SegmentOperations() {
        storage.directory().putContacts(CONTACTS);
        storage.segments().open(Fair.invitation(FAIR.value()));
        enter(0);
    }

    @Operation
    public String enter(@Param(name = "contact") int contact) {
        return step(new StepDefinition.Enter(List.of(no(contact)), false, false), contact, done -> "entered");
    }

    @Operation
    public String strike(@Param(name = "contact") int contact) {
        StepDefinition strike = new StepDefinition.Strike(List.of(no(contact)), Optional.empty());
        return step(strike, contact, lines -> "struck " + lines);
    }

    @Operation
    public String undo() {
        while (true) {
            Optional<Segment> header = storage.segments().find(FAIR);
            int position = header.map(Segment::position).orElse(0);
            if (header.isEmpty() || position == 0) {
                return header.isEmpty() ? "logged" : "nothing to undo";
            }
            OptionalInt before = storage.segments().stepBefore(FAIR, position);
            if (before.isPresent()) {
                Change<Segment> moved =
                        storage.segments().moveTo(FAIR, header.get().version(), before.getAsInt());
                if (moved instanceof Change.Done || moved instanceof Change.Logged) {
                    return moved instanceof Change.Done ? "undone" : "logged";
                }
            }
        }
    }

    @Operation
    public String log(@Param(name = "request") int request) {
        return log(request, Guard.CHECK);
    }

    @Operation
    public String logWhileOptOutsWait(@Param(name = "request") int request) {
        return log(request, Guard.HOLD);
    }

    @Operation
    public void optOut(@Param(name = "contact") int contact) {
        put(contact, true);
    }

    @Operation
    public void optIn(@Param(name = "contact") int contact) {
        put(contact, false);
    }

    @Operation
    public boolean erase(@Param(name = "contact") int contact) {
        return storage.erasure()
                .erase(no(contact), new Tombstone(Tombstone.pseudonym(contact), "asked for", JANA, NOW.instant()))
                .isPresent();
    }

    @Operation
    public String cancel() {
        return storage.loggedSegments()
                .ofSegment(FAIR)
                .flatMap(logged -> storage.loggedSegments()
                        .cancel(logged.no(), new Cancellation("rained off", JANA, NOW.instant())))
                .map(recorded -> recorded.anew() ? "cancelled" : "cancelled before")
                .orElse("not logged");
    }

    @Operation
    public String lines() {
        return storage.segments().lines(FAIR, OptionalInt.empty(), Optional.empty(), Storage.CHUNK).stream()
                .map(SegmentLine::contact)
                .toList()
                .toString();
    }

    @Operation
    public int entries(@Param(name = "contact") int contact) {
        return storage.interactions()
                .page(no(contact), Optional.empty(), Storage.CHUNK)
                .size();
    }

    private String step(StepDefinition definition, int contact, Function<Long, String> said) {
        while (true) {
            Optional<Segment> header = storage.segments().find(FAIR);
            if (header.isEmpty()) {
                return "logged";
            }
            Change<Stepped> change = storage.segments()
                    .step(FAIR, header.get().version(), Fair.request(definition), Fair.selecting(List.of(no(contact))));
            if (change instanceof Change.Done<Stepped> done) {
                return said.apply(done.value().step().removed());
            }
            if (change instanceof Change.Logged) {
                return "logged";
            }
        }
    }

    private String log(int request, Guard guard) {
        Segment last = Fair.invitation(FAIR.value());
        while (true) {
            Segment header = storage.segments().find(FAIR).orElse(last);
            LogResult result = new Log(storage, header, "request " + request, () -> {}).run(guard);
            if (result instanceof LogResult.Committed committed) {
                return "logged " + committed.loggedSegment().receipt().counts().entries();
            }
            if (result instanceof LogResult.Replayed replayed) {
                return "replayed " + replayed.loggedSegment().receipt().counts().entries();
            }
            if (!(result instanceof LogResult.Stale || result instanceof LogResult.ExclusionsMoved)) {
                return result.getClass().getSimpleName();
            }
        }
    }

    private void put(int contact, boolean excluded) {
        storage.directory().putContacts(List.of(CONTACTS.get(contact).with(ContactFields.EXCLUDED, excluded)));
    }

    private static ContactNo no(int contact) {
        return CONTACTS.get(contact).no();
    }
}
