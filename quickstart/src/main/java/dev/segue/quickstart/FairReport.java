package dev.segue.quickstart;

import dev.segue.contact.Contact;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what happened and tells it as a page. Not thread-safe. */
final class FairReport {
    private final Segue segue;
    private final HtmlReport page;
    private final List<Block.Step> steps = new ArrayList<>();
    private long present;

    FairReport(Segue segue, List<Contact> contacts) {
        this.segue = segue;
        this.page = HtmlReport.titled(
                "Spring fair invitation",
                "From %,d contacts to letters, history and a follow-up".formatted(contacts.size()));
    }

    void step(String name, String kind, StepReport report) {
        steps.add(new Block.Step(name, kind, present, report.step().present()));
        present = report.step().present();
    }

    void back(Segment segment, long lines) {
        steps.add(new Block.Step("One step back, to step " + segment.position(), "undo", present, lines));
        present = lines;
        page.section("Steps", new Block.Steps(steps));
    }

    void fromSaved(List<StepReport> reports) {
        StepReport last = reports.get(reports.size() - 1);
        page.section(
                "From saved criteria",
                Block.facts(
                        "Segment", last.segment().no().value(),
                        "Steps", "%,d".formatted(reports.size()),
                        "Lines", "%,d".formatted(last.step().present())));
    }

    void fromLogged(StepReport report) {
        page.section(
                "From a logged segment",
                Block.facts(
                        "Segment", report.segment().no().value(),
                        "Lines", "%,d".formatted(report.step().present()),
                        "Opted out since", "%,d".formatted(report.fallenOut())));
    }

    void lines(List<LineView> views) {
        page.section(
                "The first lines",
                new Block.Table(
                        List.of(
                                Block.Column.code("Line"),
                                Block.Column.text("Contact"),
                                Block.Column.text("Description"),
                                Block.Column.badge("Decided by"),
                                Block.Column.text("Language"),
                                Block.Column.badge("Goes by")),
                        views.stream().map(FairReport::row).toList()));
    }

    private static List<String> row(LineView view) {
        InteractionValues values = view.interaction();
        return List.of(
                view.line().id().toString(),
                view.contact().map(Contact::name).orElse("unknown"),
                text(values, InteractionField.DESCRIPTION),
                values.provenance(InteractionField.DESCRIPTION).name(),
                text(values, InteractionField.LANGUAGE),
                text(values, InteractionField.CORRESPONDENCE_TYPE));
    }

    private static String text(InteractionValues values, InteractionField<?> field) {
        return values.get(field).map(Object::toString).orElse("-");
    }

    void dryRun(LoggingOutcome outcome) {
        if (outcome instanceof LoggingOutcome.WouldLog would) {
            page.section(
                    "Dry run",
                    Block.facts(
                            "Would log", "%,d".formatted(would.counts().entries()),
                            "Would skip", would.counts().skipped().toString(),
                            "Would deliver", "%,d".formatted(would.counts().deliveries())));
        } else if (outcome instanceof LoggingOutcome.Refused refused) {
            page.section(
                    "Dry run",
                    new Block.Callout(
                            Block.Tone.PROBLEM,
                            "It would be refused",
                            refused.objections().toString()));
        }
    }

    void history(LoggingReceipt receipt, DeliveryRun run) {
        List<LoggedEntry> entries = segue.interactions().page(receipt.loggedSegment(), Optional.empty(), 25);
        page.section(
                "History",
                Block.facts(
                        "Logged segment", receipt.loggedSegment().toString(),
                        "Entries", "%,d".formatted(receipt.counts().entries()),
                        "Campaign entries",
                                "%,d"
                                        .formatted(segue.loggedSegments()
                                                .campaignEntries(receipt.loggedSegment())
                                                .size()),
                        "Letters delivered", "%,d".formatted(run.delivered()),
                        "Digest", receipt.digest().toString()),
                new Block.Table(
                        List.of(
                                Block.Column.number("Entry"),
                                Block.Column.text("Contact"),
                                Block.Column.text("Description"),
                                Block.Column.badge("State")),
                        entries.stream().map(FairReport::row).toList()));
        page.section(
                "Follow-up",
                Block.facts(
                        "Segment", receipt.followUp().orElseThrow().value(),
                        "Lines", "%,d".formatted(receipt.counts().followUpLines())));
    }

    private static List<String> row(LoggedEntry logged) {
        return List.of(
                logged.entry().no().toString(),
                logged.entry().contact().name(),
                text(logged.entry().interaction(), InteractionField.DESCRIPTION),
                logged.cancelled().map(it -> "cancelled: " + it.reason()).orElse("counts"));
    }

    HtmlReport html() {
        return page;
    }
}
