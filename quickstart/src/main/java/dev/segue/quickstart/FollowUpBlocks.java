package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the follow-up and who is not in it. Stateless. */
final class FollowUpBlocks {
    private static final int SHOWN = 10;
    private static final int PAGE = 1_000;

    private FollowUpBlocks() {}

    static Block[] of(Segue segue, LoggingReceipt receipt, StepReport followUp) {
        return new Block[] {
            Block.facts(
                    "Segment", followUp.segment().no().value(),
                    "Description", followUp.segment().description(),
                    "Entries followed up", number(receipt.counts().entries()),
                    "Lines", number(followUp.step().present()),
                    "Opted out since", number(followUp.fallenOut())),
            new Block.Paragraph("Who fell out:"),
            fallenOut(segue, receipt, followUp),
            new Block.Paragraph("Its first lines:"),
            lines(segue.segments().lines(followUp.segment().no(), Optional.empty(), SHOWN))
        };
    }

    private static Block fallenOut(Segue segue, LoggingReceipt receipt, StepReport followUp) {
        List<List<String>> rows = new ArrayList<>();
        segue.interactions().page(receipt.loggedSegment(), Optional.empty(), PAGE).stream()
                .filter(logged -> !logged.counts())
                .map(LoggedEntry::entry)
                .forEach(entry -> rows.add(List.of(
                        entry.contact().no().value(),
                        entry.contact().name(),
                        "Entry " + entry.no() + " is cancelled and does not count")));
        followUp.firstFallenOut().stream()
                .limit(SHOWN)
                .forEach(no -> rows.add(List.of(
                        no.value(),
                        segue.directory().contact(no).map(Contact::name).orElse(Shown.NOTHING),
                        "Has opted out since the segment was logged")));
        return new Block.Table(
                List.of(Block.Column.code("Contact"), Block.Column.text("Name"), Block.Column.text("Why")), rows);
    }

    private static Block lines(List<LineView> views) {
        return new Block.Table(
                List.of(
                        Block.Column.code("Line"),
                        Block.Column.text("Contact"),
                        Block.Column.text("Telephone"),
                        Block.Column.text("Campaign")),
                views.stream()
                        .map(view -> List.of(
                                view.line().id().toString(),
                                view.contact().map(Contact::name).orElse("unknown"),
                                view.contact()
                                        .flatMap(it ->
                                                it.get(ContactFields.PHONE).or(() -> it.get(ContactFields.MOBILE)))
                                        .orElse(Shown.NOTHING),
                                Shown.decided(view.interaction(), InteractionField.CAMPAIGN)))
                        .toList());
    }
}
