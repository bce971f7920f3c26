package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.contact.Contact;
import dev.segue.engine.Segue;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.SkipReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what logging would do and did. Immutable. */
final class LoggingBlocks {
    private static final int SHOWN = 25;

    private final Segue segue;
    private final LoggingReceipt receipt;

    LoggingBlocks(Segue segue, LoggingReceipt receipt) {
        this.segue = segue;
        this.receipt = receipt;
    }

    static Block dryRun(LoggingOutcome outcome) {
        if (outcome instanceof LoggingOutcome.WouldLog would) {
            LoggingCounts counts = would.counts();
            return Block.facts(
                    "Lines", number(counts.lines()),
                    "Would become entries", number(counts.entries()),
                    "Would be skipped", skipped(counts),
                    "Letters that would be planned", number(counts.deliveries()),
                    "By e-mail without an address", number(counts.withoutAddress()),
                    "Campaign entries", number(counts.campaignEntries()));
        }
        return new Block.Callout(
                Block.Tone.PROBLEM,
                "It would be refused",
                outcome instanceof LoggingOutcome.Refused refused
                        ? refused.objections().toString()
                        : "It was not a dry run");
    }

    Block receipt() {
        LoggingCounts counts = receipt.counts();
        return Block.facts(
                "Logged segment", receipt.loggedSegment().toString(),
                "Was segment", receipt.segment().value(),
                "At", Shown.instant(receipt.loggedAt()),
                "Lines", number(counts.lines()),
                "Entries", number(counts.entries()),
                "Skipped", skipped(counts),
                "Letters planned", number(counts.deliveries()),
                "Entries without a letter", number(counts.entries() - counts.deliveries()),
                "First entry", receipt.firstEntry().toString(),
                "Request", receipt.requestId().toString(),
                "Digest over all entries", receipt.digest().toString());
    }

    Block loggedSegments() {
        return new Block.Table(
                List.of(
                        Block.Column.number("No."),
                        Block.Column.text("Description"),
                        Block.Column.text("Campaign"),
                        Block.Column.number("Lines"),
                        Block.Column.number("Entries"),
                        Block.Column.text("Skipped"),
                        Block.Column.number("Letters"),
                        Block.Column.text("Logged"),
                        Block.Column.text("By")),
                segue.loggedSegments().page(Optional.empty(), SHOWN).stream()
                        .map(this::row)
                        .toList());
    }

    private List<String> row(LoggedSegment logged) {
        LoggingCounts counts = logged.receipt().counts();
        String campaigns = segue.loggedSegments().campaignEntries(logged.no()).stream()
                .map(CampaignEntry::campaign)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return List.of(
                logged.no().toString(),
                logged.segment().description(),
                campaigns.isEmpty() ? Shown.NOTHING : campaigns,
                number(counts.lines()),
                number(counts.entries()),
                skipped(counts),
                number(counts.deliveries()),
                Shown.instant(logged.moment().instant()),
                logged.by().toString());
    }

    Block entries() {
        return new Block.Table(
                List.of(
                        Block.Column.number("Entry"),
                        Block.Column.text("Contact"),
                        Block.Column.text("Description"),
                        Block.Column.text("Salesperson"),
                        Block.Column.text("Language"),
                        Block.Column.badge("State"),
                        Block.Column.text("Reason")),
                segue.interactions().page(receipt.loggedSegment(), Optional.empty(), SHOWN).stream()
                        .map(LoggingBlocks::row)
                        .toList());
    }

    private static List<String> row(LoggedEntry logged) {
        Contact contact = logged.entry().contact();
        return List.of(
                logged.entry().no().toString(),
                contact.name(),
                value(logged, InteractionField.DESCRIPTION),
                value(logged, InteractionField.SALESPERSON),
                value(logged, InteractionField.LANGUAGE),
                logged.counts() ? "counts" : "cancelled",
                logged.cancelled().map(Cancellation::reason).orElse(""));
    }

    private static String value(LoggedEntry logged, InteractionField<?> field) {
        return Shown.value(field, logged.entry().interaction().get(field));
    }

    private static String skipped(LoggingCounts counts) {
        String reasons = counts.skipped().entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> number(it.getValue()) + " " + inWords(it.getKey()))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "none" : reasons;
    }

    private static String inWords(SkipReason reason) {
        return switch (reason) {
            case EXCLUDED -> "opted out";
            case BLOCKED -> "blocked";
            case SUPPRESSED -> "suppressed";
            case OBJECTED -> "objected to";
        };
    }
}
