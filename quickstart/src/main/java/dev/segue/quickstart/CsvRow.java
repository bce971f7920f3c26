package dev.segue.quickstart;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a CSV file, by the names of its columns. Immutable.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param cells what stands in the row; an empty cell is absent
 */
record CsvRow(String file, long line, Map<String, String> cells) {

    CsvRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in the column, if anything does. */
    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The row as problems name it: {@code contacts.csv line 812}. */
    String where() {
        return file + " line " + line;
    }

    /** The cell as problems name it: {@code contacts.csv line 812 column email}. */
    String where(String column) {
        return where() + " column " + column;
    }
}
