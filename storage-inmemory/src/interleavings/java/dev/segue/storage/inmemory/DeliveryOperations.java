package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.ANNA;
import static dev.segue.storage.inmemory.Fair.BEN;
import static dev.segue.storage.inmemory.Fair.CLARA;
import static dev.segue.storage.inmemory.Fair.JANA;
import static dev.segue.storage.inmemory.Fair.NOW;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.Tombstone;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Claim;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What is done with the letters of one logged segment by several workers at once; two of three are claimed already. Time stands still. */
@Param(name = "claim", gen = IntGen.class, conf = "0:1")
@Param(name = "contact", gen = IntGen.class, conf = "0:2")
public class DeliveryOperations {
    private static final SegmentNo FAIR = new SegmentNo("S1");
    private static final List<Contact> CONTACTS = List.of(ANNA, BEN, CLARA);
    private static final Set<CorrespondenceType> ON_PAPER = Set.of(CorrespondenceType.HARD_COPY);

    private final Storage storage = InMemoryStorage.create(ContactSchema.standard(), NOW::instant);
    private final LoggedSegmentNo logged;
    private final List<Claim> claims;

    public DeliveryOperations() {
        storage.directory().putContacts(CONTACTS);
        Segment opened = Fair.invitation(FAIR.value());
        storage.segments().open(opened);
        StepDefinition enter = new StepDefinition.Enter(Fair.numbers(CONTACTS), false, false);
        storage.segments()
                .step(FAIR, opened.version(), Fair.request(enter), Fair.selecting(Fair.numbers(CONTACTS)));
        new Log(storage, storage.segments().find(FAIR).orElseThrow(), "first", () -> {}).run(Guard.CHECK);
        logged = storage.loggedSegments().ofSegment(FAIR).orElseThrow().no();
        claims = storage.deliveries().claim(ON_PAPER, 2, Duration.ofHours(1));
    }

    @Operation
    public int claim() {
        return storage.deliveries().claim(ON_PAPER, 1, Duration.ofHours(1)).size();
    }

    @Operation
    public boolean handingOver(@Param(name = "claim") int claim) {
        Claim mine = claims.get(claim);
        return storage.deliveries().handingOver(mine.delivery().no(), mine.token(), claim == 0);
    }

    @Operation
    public boolean deliver(@Param(name = "claim") int claim) {
        return report(claim, new DeliveryReport.Delivered("letter box", "plain 1"));
    }

    @Operation
    public boolean giveBack(@Param(name = "claim") int claim) {
        return report(claim, new DeliveryReport.GivenBack());
    }

    @Operation
    public boolean erase(@Param(name = "contact") int contact) {
        Tombstone tombstone = new Tombstone(Tombstone.pseudonym(contact), "asked for", JANA, NOW.instant());
        return storage.erasure().erase(CONTACTS.get(contact).no(), tombstone).isPresent();
    }

    @Operation
    public boolean cancel() {
        return storage.loggedSegments()
                .cancel(logged, new Cancellation("rained off", JANA, NOW.instant()))
                .orElseThrow()
                .anew();
    }

    @Operation
    public boolean reinstate() {
        return storage.loggedSegments()
                .reinstate(logged, new Reinstatement(Optional.empty(), JANA, NOW.instant()))
                .orElseThrow()
                .anew();
    }

    @Operation
    public String counts() {
        return new TreeMap<>(storage.deliveries().counts(logged)).toString();
    }

    private boolean report(int claim, DeliveryReport report) {
        Claim mine = claims.get(claim);
        return storage.deliveries().report(mine.delivery().no(), mine.token(), report);
    }
}
