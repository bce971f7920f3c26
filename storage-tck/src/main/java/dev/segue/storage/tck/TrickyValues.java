package dev.segue.storage.tck;

import dev.segue.Money;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values on which stores like to disagree: case, order, blanks, wildcards, precision, the edges of days. Few, so that they meet. */
final class TrickyValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "b",
            "Anna",
            "anna",
            "ANNA",
            "Ánna",
            "ánna",
            "a ",
            " a",
            "ß",
            "ss",
            "SS",
            "i",
            "I",
            "ı",
            "İ",
            "σ",
            "ς",
            "Σ",
            "e\u0301",
            "é",
            "%",
            "_",
            "a%b",
            "a_b",
            "axb",
            "a\\b",
            "*",
            "?",
            "a'b",
            "a\"b",
            "\uFF5E",
            "😀",
            "😀nna",
            "line\nfeed",
            "tab\t",
            "0",
            "00",
            "10",
            "9",
            "null",
            "ǆ",
            "ǅ",
            "Ǆ",
            "ﬀ",
            "\u00A0");
    private static final List<String> CODES = List.of(
            "a", "A", "B", "FAIR", "fair", "Fair", "ä", "Ä", "ß", "\uFF5E", "a b", "a%", "a_", "ab", "0", "00", "1",
            "10", "9", "CZ", "INVITE", "SPRING", "JANA", "KAREL", "CT1000");
    private static final List<String> LANGUAGES = List.of("cs", "de", "de-AT", "en", "en-US", "zh-Hant-TW");
    private static final List<String> ELEMENTS = List.of("FAIR", "fair", "VIP", "Press", "ß", "a%", "😀", "a b", "a,b");
    private static final List<BigDecimal> NUMBERS = Stream.of(
                    "0",
                    "1",
                    "-1",
                    "1.5",
                    "1.50",
                    "2",
                    "10",
                    "9",
                    "100",
                    "0.0000000001",
                    "-0.0000000001",
                    "999999999999999",
                    "-999999999999999.9999999999",
                    "0.1",
                    "0.3",
                    "1e3")
            .map(BigDecimal::new)
            .toList();
    private static final List<Money> AMOUNTS = List.of(
            Money.of("0", "EUR"),
            Money.of("12.50", "EUR"),
            Money.of("12.5", "EUR"),
            Money.of("12.51", "EUR"),
            Money.of("-1", "EUR"),
            Money.of("12.50", "CZK"),
            Money.of("100", "CZK"),
            Money.of("100", "JPY"),
            Money.of("1.005", "KWD"),
            Money.of("999999999999999.99", "EUR"));
    private static final List<LocalDate> DATES = Stream.of(
                    "1900-01-01",
                    "2019-03-03",
                    "2019-03-04",
                    "2019-03-05",
                    "2019-02-28",
                    "2019-03-01",
                    "2019-03-31",
                    "2018-12-31",
                    "2019-01-01",
                    "2020-02-29",
                    "2199-12-31")
            .map(LocalDate::parse)
            .toList();
    private static final List<Instant> INSTANTS = Stream.of(
                    "2019-03-04T09:15:30.123456Z",
                    "2019-03-04T09:15:30.123457Z",
                    "2019-03-03T22:59:59.999999Z",
                    "2019-03-03T23:00:00Z",
                    "2019-03-04T22:59:59.999999Z",
                    "2019-03-04T23:00:00Z",
                    "2019-03-31T00:59:59.999999Z",
                    "2019-03-31T01:00:00Z",
                    "2019-10-27T00:30:00Z",
                    "1970-01-01T00:00:00Z",
                    "1900-01-01T00:00:00Z",
                    "2199-12-31T22:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    private final Random random;

    TrickyValues(Random random) {
        this.random = random;
    }

    <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String text() {
        return anyOf(TEXTS);
    }

    BigDecimal number() {
        return anyOf(NUMBERS);
    }

    Money money() {
        return anyOf(AMOUNTS);
    }

    LocalDate date() {
        return anyOf(DATES);
    }

    Instant instant() {
        return anyOf(INSTANTS);
    }

    String element() {
        return anyOf(ELEMENTS);
    }

    String code(Field<?> field) {
        return anyOf(field.equals(ContactFields.LANGUAGE) ? LANGUAGES : CODES);
    }

    Set<String> elements() {
        Set<String> some = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(element());
        }
        return some;
    }

    <E extends Enum<E>> E choice(ChoiceField<E> field) {
        return anyOf(Arrays.asList(field.choices().getEnumConstants()));
    }

    /** A value of the type of that field. */
    Object of(Field<?> field) {
        if (field instanceof TextField) {
            return text();
        }
        if (field instanceof CodeField) {
            return code(field);
        }
        if (field instanceof NumberField) {
            return number();
        }
        if (field instanceof MoneyField) {
            return money();
        }
        if (field instanceof DateField) {
            return date();
        }
        if (field instanceof InstantField) {
            return instant();
        }
        if (field instanceof FlagField) {
            return random.nextBoolean();
        }
        return field instanceof ChoiceField<?> choice ? choice(choice) : elements();
    }
}
