package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.engine.Segue;
import dev.segue.segment.Segment;
import java.util.List;
import java.util.Optional;

/** Shows segments. Stateless. */
final class SelectionBlocks {
    private static final int SHOWN = 25;

    private SelectionBlocks() {}

    static Block overview(List<Filling> fillings) {
        return new Block.Table(
                List.of(
                        Block.Column.code("Segment"),
                        Block.Column.text("Description"),
                        Block.Column.text("Filled"),
                        Block.Column.number("Steps in force"),
                        Block.Column.number("Lines")),
                fillings.stream()
                        .map(it -> List.of(
                                it.segment().no().value(),
                                it.segment().description(),
                                it.how(),
                                number(it.steps().stream()
                                        .filter(step ->
                                                step.number() <= it.segment().position())
                                        .count()),
                                number(it.lines())))
                        .toList());
    }

    /** Those that can still be changed; what was logged is not among them. */
    static Block open(Segue segue) {
        return new Block.Table(
                List.of(
                        Block.Column.code("Segment"),
                        Block.Column.text("Description"),
                        Block.Column.number("Lines"),
                        Block.Column.number("Version"),
                        Block.Column.text("Opened")),
                segue.segments().page(Optional.empty(), SHOWN).stream()
                        .map(it -> row(it, segue.segments().count(it.no())))
                        .toList());
    }

    private static List<String> row(Segment segment, long lines) {
        return List.of(
                segment.no().value(),
                segment.description(),
                number(lines),
                number(segment.version()),
                Shown.instant(segment.openedAt()));
    }
}
