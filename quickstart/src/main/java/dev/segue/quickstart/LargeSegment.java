package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.quickstart.FairOffice.logged;
import static dev.segue.quickstart.FairOffice.orRefuse;

import dev.segue.CampaignNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.Text;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole way of one segment of as many lines as there are contacts: how long each verb takes, and how much heap. Of use once. */
final class LargeSegment implements Job {
    private final SyntheticContacts contacts;
    private final Segue segue = Segue.on(InMemoryStorage.create()).build();
    private final SegmentDesk segments = segue.segments();
    private final SegmentNo fair = segments.open("Spring fair").no();
    private final List<String> rows = new ArrayList<>();

    LargeSegment(int size) {
        this.contacts = new SyntheticContacts(size);
    }

    @Override
    public List<String> run(Options options, Path folder, Console console) throws IOException {
        row(console, Text.format("%12s  %-26s %9s %12s %12s", "contacts", "verb", "seconds", "peak MB", "kept MB"));
        try (HeapWatch heap = HeapWatch.begin()) {
            work((verb, work) -> {
                if (!console.stopped()) {
                    HeapWatch.Used used = heap.during(work);
                    row(
                            console,
                            Text.format(
                                    "%,12d  %-26s %9.2f %12d %12d",
                                    contacts.size(), verb, used.seconds(), used.peakMegabytes(), used.keptMegabytes()));
                }
            });
        }
        Files.write(folder.resolve("size.txt"), rows);
        return List.of("", "Table    {out}/size.txt");
    }

    private void row(Console console, String text) {
        rows.add(text);
        console.line(text);
    }

    /** Does a verb and tells what it took. */
    @FunctionalInterface
    private interface Measured {
        void step(String verb, Runnable work);
    }

    private void work(Measured it) {
        it.step("put contacts", this::put);
        it.step("add everyone", () -> orRefuse(segments.add(fair, Criterion.everyone())));
        it.step(
                "add whole companies",
                () -> orRefuse(segments.add(fair, COUNTRY.is("CZ"), AddOptions.STANDARD.expandingCompanies())));
        it.step("reduce", () -> orRefuse(segments.reduce(fair, COUNTRY.is("CZ"))));
        it.step("undo", () -> orRefuse(segments.undo(fair)));
        it.step("redo", () -> orRefuse(segments.redo(fair)));
        it.step("undo, then another step", () -> {
            orRefuse(segments.undo(fair));
            orRefuse(segments.refine(fair, Criterion.everyone()));
        });
        it.step("refine to a sample", () -> orRefuse(segments.refine(fair, Criterion.sample("SIZE", "100"))));
        it.step(
                "plan",
                () -> orRefuse(
                        segments.plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))));
        it.step("pin a field of all lines", () -> orRefuse(segments.pin(fair, InteractionField.SALESPERSON)));
        it.step("let all inherit it again", () -> orRefuse(segments.inheritAgain(fair, InteractionField.SALESPERSON)));
        it.step("read all lines", this::read);
        it.step("dry run", () -> segments.log(fair, LogRequest.standard().asDryRun()));
        it.step(
                "log with follow-up",
                () -> logged(segments.log(fair, LogRequest.standard().withFollowUp())));
        it.step("follow up later", () -> orRefuse(segments.followUp(history(), FollowUp.STANDARD)));
    }

    private LoggedSegmentNo history() {
        return segue.loggedSegments().ofSegment(fair).orElseThrow().no();
    }

    private void put() {
        segue.directory().put(Salesperson.of(new SalespersonCode(SyntheticContacts.SALESPERSON_CODE), "Jana Opálková"));
        segue.directory().put(Campaign.of(new CampaignNo("SPRING"), "Spring fair"));
        orRefuse(segue.templates().keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation")));
        contacts.each(chunk -> orRefuse(segue.directory().put(chunk)));
    }

    private void read() {
        Optional<LinePlace> after = Optional.empty();
        do {
            List<LineView> page = segments.lines(fair, after, Storage.CHUNK);
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).line().place());
        } while (after.isPresent());
    }
}
