package dev.segue.quickstart;

import dev.segue.NearestName;
import dev.segue.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns a CSV file can have. Immutable.
 *
 * @param known the names a header may have, in the order in which messages list them
 * @param required those it cannot be without
 */
record CsvColumns(List<String> known, Set<String> required) {

    CsvColumns {
        known = List.copyOf(known);
        required = Set.copyOf(required);
    }

    /** Adds every problem of a header; the rows under a wrong header are not worth reading. */
    void check(String where, List<String> header, ProblemList problems) {
        if (looksSeparatedOtherwise(where, header, problems)) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Integer before = places.putIfAbsent(name, i + 1);
            if (before != null) {
                problems.add(
                        "csv.header",
                        where,
                        Text.format(
                                "the column '%s' stands twice, as column %d and column %d",
                                Text.shown(name), before, i + 1),
                        "Keep one of them");
            } else if (!known.contains(name)) {
                problems.add("csv.header", where, unknown(name, i + 1), remedy(name));
            }
        }
        for (String name : known) {
            if (required.contains(name) && !places.containsKey(name)) {
                problems.add("csv.header", where, "the column '" + name + "' is missing", "Add it");
            }
        }
    }

    private boolean looksSeparatedOtherwise(String where, List<String> header, ProblemList problems) {
        if (header.size() > 1) {
            return false;
        }
        for (String separator : List.of(";", "\t", "|")) {
            if (header.get(0).contains(separator)) {
                problems.add(
                        "csv.header",
                        where,
                        "the header is one column; the separator looks like "
                                + (separator.equals("\t") ? "a tab" : "'" + separator + "'"),
                        "Save the file with commas between the columns");
                return true;
            }
        }
        return false;
    }

    private static String unknown(String name, int place) {
        return name.isBlank()
                ? Text.format("column %d has no name", place)
                : "the column '%s' is not known".formatted(Text.shown(name));
    }

    /** As the columns are written: {@code Post Code} stands for {@code post_code}. */
    private static String asWritten(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ .-]+", "_");
    }

    private String remedy(String name) {
        return NearestName.to(asWritten(name), new LinkedHashSet<>(known))
                .map(nearest -> "Perhaps '" + nearest + "' is meant; otherwise take the column out")
                .orElseGet(() -> "Take it out, or name it one of: " + String.join(", ", known));
    }
}
