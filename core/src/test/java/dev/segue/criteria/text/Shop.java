package dev.segue.criteria.text;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.CriteriaDomain;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Visits;
import dev.segue.logging.EntryFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the criteria of these tests may name: contacts of a shop with its visits, their interactions, and some names that are hard to write. */
final class Shop {
    /** A field that is called as a word of the notation. */
    static final NumberField TOTAL = NumberField.custom("total");

    static final ChoiceField<Size> SIZE = new ChoiceField<>(Field.CONTACT, "size", -1, Size.class);
    static final DateField BIRTHDAY = DateField.custom("birthday");
    static final DateField ORDER_DATE = new DateField("order", "date", 0);
    static final CodeField ORDER_WHERE = new CodeField("order", "where", 1);
    static final Relation ORDERS = new Relation("order", ORDER_DATE);
    static final DateField ODD_DATE = new DateField("odd `rows`", "date", 0);
    static final Relation ODD_ROWS = new Relation("odd `rows`", ODD_DATE);
    static final FieldCatalog CATALOG = catalog();

    private Shop() {}

    /** Choices that are hard to write. */
    enum Size {
        small,
        LARGE,
        and,
        größer,
        $
    }

    private static FieldCatalog catalog() {
        List<Field<?>> fields = new ArrayList<>(CriteriaDomain.SCHEMA.fields());
        fields.addAll(Visits.FIELDS);
        fields.addAll(EntryFields.ALL);
        fields.addAll(List.of(TOTAL, SIZE, BIRTHDAY, ORDER_DATE, ORDER_WHERE, ODD_DATE));
        return FieldCatalog.of(
                fields,
                List.of(Visits.VISITS, EntryFields.INTERACTIONS, ORDERS, ODD_ROWS),
                Set.of("owes_money", "custom"));
    }

    static Criterion parse(String text) {
        return CriterionNotation.parse(text, CATALOG);
    }

    /** What is wrong with the text; empty if nothing is. */
    static List<Problem> problems(String text) {
        try {
            parse(text);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    /** Where something is wrong with the text, with the code: {@code 1:8 criteria.syntax}. */
    static List<String> codes(String text) {
        return problems(text).stream().map(it -> it.where() + " " + it.code()).toList();
    }
}
