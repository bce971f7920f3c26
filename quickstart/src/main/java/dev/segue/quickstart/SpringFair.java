package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.quickstart.FairOffice.logged;
import static dev.segue.quickstart.FairOffice.orRefuse;

import dev.segue.EntryNo;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.engine.folder.FolderChannel;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Invites contacts to the spring fair: the whole job, from contacts to the follow-up. */
final class SpringFair implements Job {
    private static final int PAGE = 1_000;

    @Override
    public List<String> run(Options options, Path folder, Console console) throws IOException {
        boolean shipped = options.contacts().isEmpty();
        List<Contact> contacts = contacts(options, console);
        Segue segue = FairOffice.open(contacts, options.template());
        FairReport report = new FairReport(segue, contacts, shipped);

        SegmentNo fair = fill(segue, contacts, shipped, report, console);
        plan(segue, fair, report, console);
        preview(segue, fair, folder, report);
        LoggingReceipt receipt = log(segue, fair, shipped, report, console);
        DeliveryRun run = deliver(segue, receipt, shipped, folder, console);
        StepReport followUp = followUp(segue, receipt, console);
        report.history(receipt, run, followUp);
        report.writeTo(folder.resolve("report.html"));
        return List.of(
                "",
                "Report   {out}/report.html",
                Text.format("Letters  {out}/letters (%,d files)", run.delivered()),
                "Preview  {out}/preview.docx");
    }

    private static List<Contact> contacts(Options options, Console console) {
        console.stage("Reading contacts");
        List<Contact> contacts = options.contacts()
                .map(file -> ContactsCsv.under(ShippedData.SCHEMA).read(file))
                .orElseGet(ShippedData::contacts);
        console.done(Text.format("%,d", contacts.size()));
        return contacts.stream().map(SpringFair::lookedAfter).toList();
    }

    /** A contact that nobody looks after is looked after by the first of the shipped salespeople. */
    private static Contact lookedAfter(Contact contact) {
        return contact.salesperson().isPresent()
                ? contact
                : contact.with(
                        SALESPERSON,
                        ShippedData.salespeople().get(0).cell("code").orElseThrow());
    }

    private static SegmentNo fill(
            Segue segue, List<Contact> contacts, boolean shipped, FairReport report, Console console) {
        console.stage("Selecting");
        FairSelections selections = new FairSelections(segue);
        LoggingReceipt earlier = selections.byHand(contacts);
        SegmentNo fair = selections.byCriteria(shipped);
        selections.fromSavedCriteria();
        selections.fromLogged(earlier);
        report.selections(selections.fillings());
        console.done(Text.format("4 segments, %,d lines in %s", segue.segments().count(fair), fair));
        return fair;
    }

    private static void plan(Segue segue, SegmentNo fair, FairReport report, Console console) {
        console.stage("Planning");
        FairPlan plan = new FairPlan(segue, fair);
        report.plan(plan.forAll());
        plan.forSome();
        List<LineView> lines = segue.segments().lines(fair, Optional.empty(), PAGE);
        report.lines(fair, lines);
        console.done(Text.format(
                "%,d lines differ",
                lines.stream().filter(view -> !view.line().settings().isEmpty()).count()));
    }

    private static void preview(Segue segue, SegmentNo fair, Path folder, FairReport report) throws IOException {
        LineView first = segue.segments().lines(fair, Optional.empty(), 1).get(0);
        try (OutputStream out = Files.newOutputStream(folder.resolve("preview.docx"))) {
            orRefuse(segue.letters().preview(fair, first.line().id(), out));
        }
        report.preview(first);
    }

    private static LoggingReceipt log(
            Segue segue, SegmentNo fair, boolean shipped, FairReport report, Console console) {
        List<LineView> lines = segue.segments().lines(fair, Optional.empty(), PAGE);
        if (shipped) {
            optOut(segue, lines.get(lines.size() - 1).contact().orElseThrow());
        }
        LogRequest request = LogRequest.standard().withDeliveries().skippingObjected();
        report.dryRun(segue.segments().log(fair, request.asDryRun()));
        console.stage("Logging");
        LoggingReceipt receipt = logged(segue.segments().log(fair, request, console));
        console.done(
                Text.format("%,d entries in logged segment %s", receipt.counts().entries(), receipt.loggedSegment()));
        return receipt;
    }

    private static DeliveryRun deliver(
            Segue segue, LoggingReceipt receipt, boolean shipped, Path folder, Console console) throws IOException {
        if (shipped) {
            EntryNo last =
                    new EntryNo(receipt.firstEntry().value() + receipt.counts().entries() - 1);
            optOut(segue, segue.interactions().find(last).orElseThrow().entry().contact());
        }
        console.stage("Writing letters");
        Path letters = Files.createDirectories(folder.resolve("letters"));
        DeliveryRun run = segue.deliveries().run(FolderChannel.into(letters), console);
        console.done(Text.format("%,d", run.delivered()));
        return run;
    }

    /** An entry that turns out not to count, and a segment of those that do. */
    private static StepReport followUp(Segue segue, LoggingReceipt receipt, Console console) {
        console.stage("Following up");
        if (receipt.counts().entries() > 1) {
            EntryNo second = new EntryNo(receipt.firstEntry().value() + 1);
            orRefuse(segue.interactions().cancel(second, "The letter came back: address unknown"));
        }
        StepReport report = orRefuse(segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD.described("Calls after the spring fair")));
        console.done(Text.format(
                "%,d lines in %s", report.step().present(), report.segment().no()));
        return report;
    }

    private static void optOut(Segue segue, Contact contact) {
        orRefuse(segue.directory().put(List.of(contact.with(EXCLUDED, true))));
    }
}
