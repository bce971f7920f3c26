package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.LineView;
import dev.segue.engine.PlanChange;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what happened, in the order in which it did, and tells it as a page. Not thread-safe. */
final class FairReport {
    private final Segue segue;
    private final List<Contact> contacts;
    private final boolean shipped;
    private final List<Part> parts = new ArrayList<>();
    private final List<LineView> differing = new ArrayList<>();
    private String inShort = "";

    /**
     * An empty report.
     *
     * @param shipped whether the contacts are the shipped ones, two of whom opt out on the way
     */
    FairReport(Segue segue, List<Contact> contacts, boolean shipped) {
        this.segue = segue;
        this.contacts = List.copyOf(contacts);
        this.shipped = shipped;
    }

    void selections(List<Filling> fillings) {
        part("Segments and how they were filled", SelectionBlocks.overview(fillings));
        for (Filling filling : fillings) {
            part(filling.how() + ": " + filling.segment().description(), new Block.Steps(filling.drawn()));
        }
    }

    void plan(PlanChange change) {
        part("The plan for all lines", PlanBlocks.plan(change));
    }

    void lines(SegmentNo no, List<LineView> views) {
        views.stream().filter(view -> !view.line().settings().isEmpty()).forEach(differing::add);
        part(
                "Lines that differ from the plan",
                new Block.Paragraph(
                        "What is set on a line stays, whatever the plan becomes; all other fields follow the plan."),
                PlanBlocks.differing(segue.segments().find(no).orElseThrow(), differing));
        part("The first lines", PlanBlocks.lines(views));
    }

    void preview(LineView view) {
        part(
                "Preview",
                new Block.Paragraph("The letter of line %s, to %s, as it would be now. Nothing is kept for a preview."
                        .formatted(
                                view.line().id(),
                                view.contact().map(Contact::name).orElse(Shown.NOTHING))),
                Block.links("preview.docx", "preview.docx"));
    }

    void dryRun(LoggingOutcome outcome) {
        String played = shipped ? "The last contact of the segment has opted out by now, so it is skipped. " : "";
        part(
                "Dry run",
                new Block.Paragraph(played + "A dry run tells what logging would do and stores nothing."),
                LoggingBlocks.dryRun(outcome));
    }

    void history(LoggingReceipt receipt, DeliveryRun run, StepReport followUp) {
        LoggingBlocks blocks = new LoggingBlocks(segue, receipt);
        part(
                "Logged",
                new Block.Paragraph("The receipt. A repeat of the request returns the same one."),
                blocks.receipt());
        part("Logged segments", blocks.loggedSegments());
        part(
                "Entries",
                new Block.Paragraph("Entries never change. A cancellation is a record of its own and says why."),
                blocks.entries());
        DeliveryBlocks deliveries = new DeliveryBlocks(segue, receipt);
        part(
                "Deliveries",
                deliveries.states(run, shipped),
                new Block.Paragraph("The letters of the lines that differ:"),
                deliveries.worthOpening(differing));
        part("Follow-up", FollowUpBlocks.of(segue, receipt, followUp));
        part("Open segments now", SelectionBlocks.open(segue));
        inShort = "%s letters for %s lines"
                .formatted(number(run.delivered()), number(receipt.counts().lines()));
    }

    void writeTo(Path file) throws IOException {
        HtmlReport page = HtmlReport.titled(
                        "Spring fair invitation",
                        "From %s contacts to letters, history and a follow-up: %s"
                                .formatted(number(contacts.size()), inShort))
                .section("Contacts", contacts());
        for (Part part : parts) {
            page = page.section(part.heading(), part.blocks());
        }
        page.writeTo(file);
    }

    private Block contacts() {
        return Block.facts(
                "Companies", number(count(ContactType.COMPANY)),
                "Persons", number(count(ContactType.PERSON)),
                "Countries",
                        number(contacts.stream()
                                .flatMap(it -> it.get(ContactFields.COUNTRY).stream())
                                .distinct()
                                .count()),
                "Opted out", number(contacts.stream().filter(Contact::excluded).count()));
    }

    private long count(ContactType type) {
        return contacts.stream().filter(it -> it.type() == type).count();
    }

    private void part(String heading, Block... blocks) {
        parts.add(new Part(heading, blocks.clone()));
    }

    private record Part(String heading, Block[] blocks) {}
}
