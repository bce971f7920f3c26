package dev.segue.quickstart;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.segue.InvalidInputException;
import dev.segue.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header, row by row: commas, quotes where needed, UTF-8. Holds one row in memory. Not thread-safe. */
final class CsvTable {
    /** The most characters of one cell, so that a quote that is never closed does not draw the rest of the file into memory. */
    private static final int LARGEST_CELL = 1 << 20;

    private final String file;
    private final CsvColumns columns;
    private final ProblemList problems;
    private final Records records = new Records();

    CsvTable(String file, CsvColumns columns, ProblemList problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Gives the action each row that has as many cells as the header, and adds every problem found on the way. Closes the stream.
     *
     * @return whether the action has seen every row there is
     */
    boolean forEachRow(InputStream in, Consumer<CsvRow> action) throws IOException {
        try (CsvReader<Record> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_CELL)
                .build(records, new StrictUtf8(file, in))) {
            return read(reader.iterator(), action);
        } catch (CsvParseException e) {
            addParseProblem(e);
            return false;
        } catch (InvalidInputException e) {
            addAll(e);
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean read(Iterator<Record> rows, Consumer<CsvRow> action) {
        if (!rows.hasNext()) {
            problems.add("csv.empty", file, "the file is empty", "Give it a header and at least one row");
            return false;
        }
        Record header = rows.next();
        int before = problems.size();
        columns.check(file + " line " + header.line(), header.cells(), problems);
        if (problems.size() > before) {
            return false;
        }
        boolean complete = true;
        boolean empty = true;
        while (!problems.full() && rows.hasNext()) {
            Record row = rows.next();
            if (row.isBlank()) {
                continue;
            }
            empty = false;
            if (row.cells().size() == header.cells().size()) {
                action.accept(new CsvRow(file, row.line(), named(header.cells(), row.cells())));
            } else {
                complete = false;
                addWrongCount(row, header.cells().size());
            }
        }
        if (empty) {
            problems.add("csv.empty", file, "there is a header but no row below it", "Add at least one row");
        }
        return complete && !problems.full();
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            if (!values.get(i).isEmpty()) {
                cells.put(names.get(i), values.get(i));
            }
        }
        return cells;
    }

    private void addWrongCount(Record row, int wanted) {
        int found = row.cells().size();
        problems.add(
                "csv.columns",
                file + " line " + row.line(),
                Text.format("the row has %d cells where the header has %d", found, wanted),
                found > wanted
                        ? "Put a value with a comma in it between quotes, or take the surplus out"
                        : "Fill it up with commas for the empty cells, or look for a quote that is not closed above");
    }

    private void addParseProblem(CsvParseException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException invalid) {
                addAll(invalid);
                return;
            }
        }
        problems.add(
                "csv.quote",
                file + " line " + records.line() + " cell " + records.nextCell(),
                String.valueOf(problem.getMessage()).startsWith("Unexpected character")
                        ? "there is text after the closing quote of a value"
                        : "a quote is opened here and never closed",
                "Close the quote; a quote within a quoted value is written twice");
    }

    private void addAll(InvalidInputException invalid) {
        invalid.problems().forEach(it -> problems.add(it.code(), it.where(), it.what(), it.fix()));
    }

    private record Record(long line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Gathers cells, and knows where it stands when the reader gives up in the middle of a row. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Record> {
        private List<String> cells = new ArrayList<>();
        private long line = 1;

        long line() {
            return line;
        }

        int nextCell() {
            return cells.size() + 1;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected @Nullable Record buildRecord() {
            return getRecordType() == RecordType.DATA ? new Record(line, cells) : null;
        }
    }
}
