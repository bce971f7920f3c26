package dev.segue.criteria.text;

import dev.segue.Text;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateExpression.Fixed;
import dev.segue.criteria.DateExpression.Given;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.Field;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A text as far as it is written, and how names, values and dates stand in it. Not thread-safe. */
final class Written {
    private final StringBuilder text = new StringBuilder();
    private int listed;

    /** The whole text. */
    String text() {
        if (text.length() - listed > CriterionNotation.MOST_CHARACTERS) {
            throw new IllegalArgumentException(Text.format(
                    "The text of a criterion has at most %,d characters besides its lists of values, but had %,d",
                    CriterionNotation.MOST_CHARACTERS, text.length() - listed));
        }
        return text.toString();
    }

    Written add(String words) {
        text.append(words);
        return this;
    }

    /** A name as it is, or in backquotes if it would be read as something else. */
    Written name(String name) {
        return Words.isPlainName(name) ? add(name) : enclosed('`', name);
    }

    Written quoted(String value) {
        return enclosed('\'', value);
    }

    private Written enclosed(char quote, String value) {
        text.append(quote);
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            text.append(character);
            if (character == quote) {
                text.append(quote);
            }
        }
        text.append(quote);
        return this;
    }

    /** Values in brackets; they do not count among the characters of the text. */
    void list(List<?> values) {
        int start = text.length();
        String before = "(";
        for (Object value : values) {
            add(before);
            value(value);
            before = ", ";
        }
        listed += text.length() - start;
        add(")");
    }

    /** What the field is compared with. A given day stands apart from a given moment. */
    void operand(Field<?> field, Operand operand) {
        if (operand instanceof Given && field instanceof InstantField) {
            add("day ");
        }
        if (operand instanceof DateExpression day) {
            day(day);
        } else {
            value(operand instanceof Operand.Value known ? known.value() : operand);
        }
    }

    private void value(Object value) {
        if (value instanceof String known) {
            quoted(known);
        } else if (value instanceof Boolean flag) {
            add(flag ? "yes" : "no");
        } else if (value instanceof Enum<?> choice) {
            name(choice.name());
        } else if (value instanceof BigDecimal number) {
            add(number.toPlainString());
        } else {
            add(value.toString());
        }
    }

    void window(Window window) {
        add(" dated");
        Optional<Integer> lastDays = lastDays(window);
        if (lastDays.isPresent()) {
            add(" in last ").counted(lastDays.get(), Unit.DAYS);
            return;
        }
        window.from().ifPresent(from -> add(" from ").day(from));
        window.to().ifPresent(to -> add(" to ").day(to));
    }

    private static Optional<Integer> lastDays(Window window) {
        boolean untilToday = window.to().filter(DateExpression.today()::equals).isPresent();
        return window.from()
                .filter(Today.class::isInstance)
                .map(Today.class::cast)
                .filter(from ->
                        untilToday && from.unit() == Unit.DAYS && from.zone().isEmpty() && from.amount() <= 0)
                .map(from -> 1 - from.amount());
    }

    void day(DateExpression day) {
        if (day instanceof Fixed fixed) {
            add(fixed.date().toString());
        } else if (day instanceof Given given) {
            add(":" + given.parameter());
        } else if (day instanceof Today today) {
            today(today);
        } else {
            periodEdge((PeriodEdge) day);
        }
        day.zone().ifPresent(zone -> add(" in ").quoted(zone.getId()));
    }

    private void today(Today today) {
        add("today");
        if (today.amount() != 0 || today.unit() != Unit.DAYS) {
            add(today.amount() < 0 ? " - " : " + ").counted(Math.abs(today.amount()), today.unit());
        }
    }

    private void periodEdge(PeriodEdge edge) {
        String period = Days.word(edge.period());
        add(Days.word(edge.edge()) + " of " + period);
        if (edge.offset() != 0) {
            int offset = Math.abs(edge.offset());
            add(Text.format(" %s %d %s", edge.offset() < 0 ? "-" : "+", offset, offset == 1 ? period : period + "s"));
        }
    }

    private void counted(int amount, Unit unit) {
        String units = Days.word(unit);
        add(Text.format("%d %s", amount, amount == 1 ? units.substring(0, units.length() - 1) : units));
    }
}
