package dev.segue.benchmarks;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.Salesperson;
import dev.segue.criteria.Criterion;
import dev.segue.engine.LineView;
import dev.segue.engine.SegmentDesk;
import dev.segue.engine.Segue;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LinePlace;
import dev.segue.storage.Storage;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The whole way of one segment of as many lines as there are contacts, in memory: how long each verb takes, and how much heap. */
public final class SegmentSize {
    private static final AtomicLong PEAK = new AtomicLong();
    private static final int PERSONS_OF_A_COMPANY = 9;

    private final int size;
    private final Segue segue = Segue.on(InMemoryStorage.create()).build();
    private final SegmentDesk segments = segue.segments();
    private final SegmentNo fair = segments.open("Spring fair").no();
    private LoggedSegmentNo logged = new LoggedSegmentNo(1);

    private SegmentSize(int size) {
        this.size = size;
    }

    /** Prints a row for each verb; the argument is the number of contacts. */
    public static void main(String... arguments) {
        watch();
        new SegmentSize(Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        step("put contacts", this::putContacts);
        step("add everyone", () -> segments.add(fair, Criterion.everyone()).orThrow());
        step(
                "add whole companies",
                () -> segments.add(fair, ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD.expandingCompanies())
                        .orThrow());
        step(
                "reduce by half",
                () -> segments.reduce(fair, ContactFields.COUNTRY.is("CZ")).orThrow());
        step("undo", () -> segments.undo(fair).orThrow());
        step("redo", () -> segments.redo(fair).orThrow());
        step("undo, then another step", () -> {
            segments.undo(fair).orThrow();
            segments.refine(fair, Criterion.everyone()).orThrow();
        });
        step(
                "refine to own members",
                () -> segments.refine(fair, Criterion.inSegment(fair)).orThrow());
        step(
                "plan",
                () -> segments.plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))
                        .orThrow());
        step(
                "pin a field of all lines",
                () -> segments.pin(fair, InteractionField.SALESPERSON).orThrow());
        step(
                "let all inherit it again",
                () -> segments.inheritAgain(fair, InteractionField.SALESPERSON).orThrow());
        step("read all lines", this::readLines);
        step("dry run", () -> segments.log(fair, LogRequest.standard().asDryRun()));
        step(
                "log with follow-up",
                () -> logged = segments.log(fair, LogRequest.standard().withFollowUp())
                        .orThrow()
                        .loggedSegment());
        step(
                "follow up later",
                () -> segments.followUp(logged, FollowUp.STANDARD).orThrow());
    }

    private void step(String name, Runnable work) {
        PEAK.set(0);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = Math.max(PEAK.get(), used());
        System.gc();
        System.out.printf("%,12d  %-26s %9.2f %12d %12d%n", size, name, seconds, peak >> 20, used() >> 20);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Looks at the heap a hundred times a second. */
    private static void watch() {
        Thread watcher = new Thread(() -> {
            while (true) {
                PEAK.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(10_000_000);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private void putContacts() {
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.directory().put(Campaign.of(new CampaignNo("SPRING"), "Spring fair"));
        segue.templates()
                .keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation"))
                .orThrow();
        List<Contact> some = new ArrayList<>(Storage.CHUNK);
        ContactNo company = new ContactNo("NONE");
        for (int i = 0; i < size; i++) {
            ContactNo no = new ContactNo("C%08d".formatted(i));
            boolean first = i % (PERSONS_OF_A_COMPANY + 1) == 0;
            company = first ? no : company;
            Contact.Builder contact = first
                    ? Contact.company(no, "Company " + i)
                    : Contact.person(no, "Person " + i).at(company);
            some.add(contact.set(ContactFields.COUNTRY, i % 2 == 0 ? "CZ" : "SK")
                    .set(ContactFields.SALESPERSON, "JO")
                    .set(ContactFields.EMAIL, "c" + i + "@example.com")
                    .set(ContactFields.CITY, "Brno")
                    .set(ContactFields.MAILING_GROUPS, Set.of("FAIR"))
                    .build());
            if (some.size() == Storage.CHUNK || i == size - 1) {
                segue.directory().put(some).orThrow();
                some.clear();
            }
        }
    }

    private void readLines() {
        Optional<LinePlace> after = Optional.empty();
        do {
            List<LineView> page = segments.lines(fair, after, Storage.CHUNK);
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).line().place());
        } while (after.isPresent());
    }
}
