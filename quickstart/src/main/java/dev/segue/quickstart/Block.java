package dev.segue.quickstart;

import dev.segue.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a report is made of: data only, in the order in which it is read. Immutable. */
sealed interface Block {

    /** A paragraph of text. */
    record Paragraph(String text) implements Block {}

    /** Names and what stands for them, in their order. */
    record Facts(List<Map.Entry<String, String>> entries) implements Block {
        public Facts {
            entries = List.copyOf(entries);
        }
    }

    /** Rows under a header; every row has as many cells as there are columns. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(Text.format(
                            "A row has a cell for each of the %d columns, but had %d: %s",
                            columns.size(), row.size(), row));
                }
            }
        }
    }

    /** How many were there before and after each step. */
    record Steps(List<Step> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** Something to take notice of. */
    record Callout(Tone tone, String title, String text) implements Block {}

    /** The files the program wrote, as links that work where the report lies. */
    record Links(List<Map.Entry<String, String>> targets) implements Block {
        public Links {
            targets = List.copyOf(targets);
        }
    }

    /** A column and what its cells are. */
    record Column(String name, Kind kind) {
        static Column text(String name) {
            return new Column(name, Kind.TEXT);
        }

        static Column number(String name) {
            return new Column(name, Kind.NUMBER);
        }

        static Column code(String name) {
            return new Column(name, Kind.CODE);
        }

        static Column badge(String name) {
            return new Column(name, Kind.BADGE);
        }
    }

    /** How the cells of a column are set. */
    enum Kind {
        /** As running text. */
        TEXT,
        /** To the right, with digits of one width. */
        NUMBER,
        /** In a fixed-width face. */
        CODE,
        /** As a small mark, such as a state. */
        BADGE
    }

    /** How much a callout matters. */
    enum Tone {
        /** Worth knowing. */
        NOTE,
        /** It went well. */
        GOOD,
        /** It did not. */
        PROBLEM
    }

    /**
     * One step of a selection.
     *
     * @param name what it did, for people
     * @param kind {@code enter}, {@code add}, {@code reduce}, {@code refine}, {@code undo} or another word
     * @param before how many lines there were before it
     * @param after how many there are after it
     */
    record Step(String name, String kind, long before, long after) {}

    /** One method per kind of block. */
    interface Visitor<R> {
        R paragraph(Paragraph block);

        R facts(Facts block);

        R table(Table block);

        R steps(Steps block);

        R callout(Callout block);

        R links(Links block);
    }

    /** Hands the block to the method of its kind. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Paragraph paragraph) {
            return visitor.paragraph(paragraph);
        } else if (this instanceof Facts facts) {
            return visitor.facts(facts);
        } else if (this instanceof Table table) {
            return visitor.table(table);
        } else if (this instanceof Steps steps) {
            return visitor.steps(steps);
        } else if (this instanceof Links links) {
            return visitor.links(links);
        }
        return visitor.callout((Callout) this);
    }

    /** Names and values in turn: {@code facts("Letters", "312", "Folder", "out")}. */
    static Facts facts(String... namesAndValues) {
        return new Facts(pairs(namesAndValues));
    }

    /** Labels and relative addresses in turn. */
    static Links links(String... labelsAndTargets) {
        return new Links(pairs(labelsAndTargets));
    }

    private static List<Map.Entry<String, String>> pairs(String... texts) {
        if (texts.length % 2 != 0) {
            throw new IllegalArgumentException("Names and values come in pairs, but were " + texts.length);
        }
        return IntStream.range(0, texts.length / 2)
                .mapToObj(i -> Map.entry(texts[2 * i], texts[2 * i + 1]))
                .toList();
    }
}
