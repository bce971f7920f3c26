package dev.segue.export;

import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Field;
import dev.segue.export.ExportColumn.Fact;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LoggedEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns an export has, and what stands in them. Immutable.
 *
 * <p>Rule XP-1: numbers are written without grouping and exponent, durations in minutes, dates and instants as ISO 8601, flags and choices
 * by their names, money as amount and currency, and the elements of a set by code point with bars between and a backslash before a bar or
 * backslash of their own. Rule XP-4: a contact that is not known any more has its number, and every other cell of it is empty.
 *
 * @param columns at least one, each once
 * @param guarded whether texts that could be taken for formulas are written as {@link Csv} says
 */
public record Export(List<ExportColumn> columns, boolean guarded) {

    /** Copies the columns; refuses none at all, and two of the same heading. */
    public Export {
        columns = List.copyOf(columns);
        List<String> headings = columns.stream().map(ExportColumn::heading).toList();
        if (columns.isEmpty() || new LinkedHashSet<>(headings).size() < columns.size()) {
            throw new IllegalArgumentException("An export has one or more columns, each once, but had " + headings);
        }
    }

    /** Guarded, with these columns. */
    public static Export of(ExportColumn... columns) {
        return new Export(List.of(columns), true);
    }

    /** Guarded, with every field of the contacts. */
    public static Export ofContacts(ContactSchema schema) {
        return new Export(schema.fields().stream().map(ExportColumn::of).toList(), true);
    }

    /** The same with more columns. */
    public Export and(ExportColumn... more) {
        return new Export(Stream.concat(columns.stream(), Stream.of(more)).toList(), guarded);
    }

    /** The same with all texts as they are, for a program that evaluates nothing and takes no apostrophes off. */
    public Export unguarded() {
        return new Export(columns, false);
    }

    /** Which of its columns are fields that contacts of that schema do not have. */
    public List<Problem> problems(ContactSchema schema) {
        return columns.stream()
                .flatMap(column -> column instanceof ExportColumn.OfContact of ? Stream.of(of.field()) : Stream.empty())
                .filter(field -> !schema.field(field.name()).equals(Optional.of(field)))
                .map(field -> Problem.of(
                        "export.unknown-field",
                        "column " + field,
                        "Contacts have no %s field '%s'".formatted(field.typeName(), field),
                        NearestName.to(
                                        field.name(),
                                        schema.fields().stream()
                                                .map(Field::name)
                                                .collect(Collectors.toSet()))
                                .map(nearest -> "Use '" + nearest + "' as the schema declares it")
                                .orElse("Use a field of the schema")))
                .toList();
    }

    /** The first line, with the headings. */
    public String headings() {
        return Csv.line(
                columns.stream().map(column -> Cell.text(column.heading())).toList(), guarded);
    }

    /** The line of a row. */
    public String line(ExportRow row) {
        return Csv.line(columns.stream().map(column -> cell(column, row)).toList(), guarded);
    }

    private static Cell cell(ExportColumn column, ExportRow row) {
        if (column instanceof ExportColumn.OfContact of) {
            return cell(of.field(), row);
        }
        if (column instanceof ExportColumn.OfInteraction of) {
            return Cell.of(of.field(), row);
        }
        if (column instanceof ExportColumn.DecidedBy by) {
            return Cell.of(row.interaction().provenance(by.field()));
        }
        return cell((Fact) column, row);
    }

    private static Cell cell(Field<?> field, ExportRow row) {
        if (field.equals(ContactFields.NO)) {
            return Cell.text(row.contactNo().value());
        }
        Optional<Contact> contact = row.contact();
        return contact.map(known -> known.valueOrNull(field))
                .filter(Objects::nonNull)
                .map(Cell::of)
                .orElse(Cell.ABSENT);
    }

    private static Cell cell(Fact fact, ExportRow row) {
        return switch (fact) {
            case LINE -> Cell.plain(row.line());
            case STEP -> Cell.plain(row.line().step());
            case COMMENTED ->
                Cell.plain(row.interaction().get(InteractionField.COMMENT).isPresent());
            case OPT_OUT -> row.optOut().map(Cell::of).orElse(Cell.ABSENT);
            case ENTRY -> row.entry().map(it -> Cell.plain(it.entry().no())).orElse(Cell.ABSENT);
            case COUNTS -> row.entry().map(LoggedEntry::counts).map(Cell::plain).orElse(Cell.ABSENT);
        };
    }
}
