package dev.segue.quickstart;

import dev.segue.Money;
import dev.segue.Text;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.export.Csv;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a cell into the value of a field, and says what the text should look like if it cannot. Stateless. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,10})?) ([A-Z]{3})");

    private Cells() {}

    /**
     * The value that the text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    @SuppressWarnings("unchecked")
    static <T> T value(Field<T> field, String cell) {
        return field.checked((T) parsed(field, cell));
    }

    /** What to write instead, as an imperative sentence. */
    static String remedy(Field<?> field) {
        if (field instanceof DateField) {
            return "Write a date such as 2019-05-31, or leave the cell empty";
        } else if (field instanceof InstantField) {
            return "Write an instant such as 2019-05-31T08:00:00Z, or leave the cell empty";
        } else if (field instanceof MoneyField) {
            return "Write an amount and a currency such as '1250.50 EUR', or leave the cell empty";
        } else if (field instanceof NumberField) {
            return "Write a number such as 1250.5, or leave the cell empty";
        } else if (field instanceof FlagField) {
            return "Write true or false, or leave the cell empty";
        } else if (field instanceof ChoiceField<?> choice) {
            return "Write one of " + String.join(", ", names(choice));
        } else if (field instanceof SetField) {
            return "Write the elements with | between them, or leave the cell empty";
        } else if (field instanceof CodeField) {
            return "Write a code without blanks at its ends, or leave the cell empty";
        }
        return "Write a shorter text without control characters";
    }

    private static Object parsed(Field<?> field, String cell) {
        if (field instanceof DateField) {
            return date(cell);
        } else if (field instanceof InstantField) {
            return instant(cell);
        } else if (field instanceof MoneyField) {
            return money(cell);
        } else if (field instanceof NumberField) {
            return number(cell);
        } else if (field instanceof FlagField) {
            return flag(cell);
        } else if (field instanceof ChoiceField<?> choice) {
            return choice(choice, cell);
        } else if (field instanceof SetField) {
            return elements(cell);
        }
        return cell;
    }

    private static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw no("date", cell);
        }
    }

    private static Instant instant(String cell) {
        try {
            return Instant.parse(cell);
        } catch (DateTimeException e) {
            throw no("instant", cell);
        }
    }

    private static Money money(String cell) {
        Matcher matcher = MONEY.matcher(cell);
        if (!matcher.matches()) {
            throw no("amount of money", cell);
        }
        return Money.of(matcher.group(1), matcher.group(2));
    }

    private static BigDecimal number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw no("number", cell);
        }
        return new BigDecimal(cell);
    }

    private static Boolean flag(String cell) {
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            return Boolean.valueOf(cell.toLowerCase(Locale.ROOT));
        }
        throw no("flag", cell);
    }

    private static Object choice(ChoiceField<?> field, String cell) {
        return Arrays.stream(field.choices().getEnumConstants())
                .filter(choice -> choice.name().equals(cell))
                .findFirst()
                .orElseThrow(() -> no("known choice", cell));
    }

    /**
     * The elements between the bars, as an export writes them: a backslash takes the next character as it is. Blanks around a bar are how
     * people write lists, so they are taken off.
     */
    private static Set<String> elements(String cell) {
        Set<String> elements = new TreeSet<>(Text.ORDER);
        Csv.elements(cell).forEach(element -> elements.add(element.strip()));
        return elements;
    }

    private static List<String> names(ChoiceField<?> choice) {
        return Arrays.stream(choice.choices().getEnumConstants())
                .map(Enum::name)
                .toList();
    }

    private static IllegalArgumentException no(String kind, String cell) {
        return new IllegalArgumentException("'" + Text.shown(cell) + "' is no " + kind);
    }
}
