package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COMPANY_NO;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.contact.ContactFields.TYPE;

import dev.segue.Text;
import dev.segue.contact.ContactType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which number stands in which line, to find doubles and companies that are nowhere. Not thread-safe. */
final class ContactNumbers {
    private final String file;
    private final ProblemList problems;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Long> awaited = new LinkedHashMap<>();

    ContactNumbers(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Takes note of a row, whether or not all its values are right, so that one slip does not bring others with it. */
    void note(CsvRow row) {
        boolean company = !row.cell(TYPE.name()).equals(Optional.of(ContactType.PERSON.name()));
        row.cell(NO.name()).ifPresent(no -> {
            Place before = places.putIfAbsent(no, new Place(row.line(), company));
            if (before != null) {
                problems.add(
                        "csv.duplicate",
                        row.where(NO.name()),
                        Text.format("the number '%s' stands in line %d already", Text.shown(no), before.line()),
                        "Give each contact a number of its own");
            }
        });
        if (!company) {
            row.cell(COMPANY_NO.name())
                    .filter(no -> !places.containsKey(no) || !places.get(no).company())
                    .ifPresent(no -> awaited.putIfAbsent(no, row.line()));
        }
    }

    /** Adds a problem for each company that persons name and that does not stand anywhere in the file. */
    void addUnknownCompanies() {
        awaited.forEach((no, line) -> {
            Place place = places.get(no);
            if (place == null || !place.company()) {
                problems.add(
                        "csv.value",
                        file + " line " + line + " column " + COMPANY_NO.name(),
                        place == null
                                ? "the company '%s' is not in the file".formatted(Text.shown(no))
                                : Text.format("'%s' in line %d is no company", Text.shown(no), place.line()),
                        "Add the company, or leave the cell empty");
            }
        });
    }

    private record Place(long line, boolean company) {}
}
