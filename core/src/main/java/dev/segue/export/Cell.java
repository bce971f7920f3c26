package dev.segue.export;

import dev.segue.Text;
import dev.segue.interaction.InteractionField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One cell of an export. Immutable.
 *
 * @param text the value as text, or absent if there is no value
 * @param plain whether it is a number, a date, a flag or a choice, which no program takes for a formula
 */
record Cell(Optional<String> text, boolean plain) {
    static final Cell ABSENT = new Cell(Optional.empty(), true);

    static Cell text(String text) {
        return new Cell(Optional.of(text), false);
    }

    static Cell plain(Object value) {
        return new Cell(Optional.of(value.toString()), true);
    }

    /** The value of a field as rule XP-1 writes it. */
    static Cell of(Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number.toPlainString());
        }
        if (value instanceof Duration duration) {
            return plain(duration.toMinutes());
        }
        if (value instanceof Enum<?> choice) {
            return plain(choice.name());
        }
        if (value instanceof Boolean || value instanceof LocalDate || value instanceof Instant) {
            return plain(value);
        }
        if (value instanceof Collection<?> elements) {
            return elements.isEmpty() ? ABSENT : text(joined(elements));
        }
        return text(value.toString());
    }

    static <T> Cell of(InteractionField<T> field, ExportRow row) {
        return row.interaction().get(field).map(Cell::of).orElse(ABSENT);
    }

    private static String joined(Collection<?> elements) {
        TreeSet<String> ordered = new TreeSet<>(Text.ORDER);
        elements.forEach(element -> ordered.add(element.toString()));
        return ordered.stream()
                .map(element -> element.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
