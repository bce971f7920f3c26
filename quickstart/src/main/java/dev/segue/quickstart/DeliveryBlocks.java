package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.EntryNo;
import dev.segue.Problem;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LineId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what became of the letters. Immutable. */
final class DeliveryBlocks {
    private static final int PAGE = 1_000;

    private final Segue segue;
    private final LoggingReceipt receipt;

    DeliveryBlocks(Segue segue, LoggingReceipt receipt) {
        this.segue = segue;
        this.receipt = receipt;
    }

    /** How many deliveries are in each state, and why the first of those that did not go did not. */
    Block states(DeliveryRun run, boolean shipped) {
        String why =
                run.firstProblems().stream().map(Problem::toString).findFirst().orElse("");
        return new Block.Table(
                List.of(
                        Block.Column.badge("State"),
                        Block.Column.number("Deliveries"),
                        Block.Column.text("What that means")),
                segue.deliveries().counts(receipt.loggedSegment()).entrySet().stream()
                        .filter(it -> it.getValue() > 0)
                        .map(it -> List.of(
                                Shown.word(it.getKey()), number(it.getValue()), meaning(it.getKey(), shipped, why)))
                        .toList());
    }

    private static String meaning(DeliveryState state, boolean shipped, String why) {
        return switch (state) {
            case PLANNED -> "Waits to be tried again. " + why;
            case CLAIMED -> "A worker has it";
            case DELIVERED -> "The letter lies in the folder letters";
            case FAILED -> "Is not tried again. " + why;
            case SUPPRESSED ->
                shipped
                        ? "The contact opted out after logging, so no letter was written"
                        : "The contact has opted out, so no letter was written";
            case CANCELLED -> "Its entry was cancelled before a worker had it";
            case UNKNOWN -> "May have left; a person has to look. " + why;
        };
    }

    /** The letters of the lines that differ, as far as they were delivered. */
    Block worthOpening(List<LineView> differing) {
        Map<LineId, EntryNo> entries =
                segue.interactions().page(receipt.loggedSegment(), Optional.empty(), PAGE).stream()
                        .map(LoggedEntry::entry)
                        .collect(Collectors.toMap(it -> it.line(), it -> it.no()));
        Map<EntryNo, Delivery> deliveries =
                segue.deliveries().page(receipt.loggedSegment(), Optional.empty(), PAGE).stream()
                        .collect(Collectors.toMap(Delivery::entry, Function.identity()));
        return new Block.Links(differing.stream()
                .flatMap(view -> Optional.ofNullable(entries.get(view.line().id()))
                        .map(deliveries::get)
                        .filter(it -> it.state() == DeliveryState.DELIVERED)
                        .flatMap(Delivery::note)
                        .map(note -> link(view, Path.of(note).getFileName().toString()))
                        .stream())
                .toList());
    }

    private static Map.Entry<String, String> link(LineView view, String file) {
        String own = view.line().settings().fields().stream()
                .map(InteractionField::name)
                .collect(Collectors.joining(", "));
        return Map.entry(file + " (" + own + " of its own)", "letters/" + file);
    }
}
