package dev.segue.criteria.text;

import static java.util.stream.Collectors.joining;

import dev.segue.Text;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import dev.segue.criteria.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the order and the limit behind a criterion. Not thread-safe. */
final class Ordering {
    private static final String CODE = "criteria.bad-sort";
    private static final String EXAMPLE = "Write order by revenue descending, name limit 500";
    private static final Map<String, String> ELSEWHERE = Map.of("desc", "descending", "asc", "ascending");

    private final Cursor cursor;
    private final FieldCatalog catalog;

    Ordering(Cursor cursor, FieldCatalog catalog) {
        this.cursor = cursor;
        this.catalog = catalog;
    }

    /** Whether an order or a limit stands here. */
    boolean isHere() {
        return cursor.token().isWord("order") || cursor.token().isWord("limit");
    }

    /** The order and the limit up to the end of the text. */
    Top top() {
        Token first = cursor.token();
        List<SortField> by = new ArrayList<>();
        if (cursor.take("order")) {
            expect("by");
            do {
                by.add(sortField(by));
            } while (cursor.takeSign(","));
        }
        expect("limit");
        int contacts = contacts();
        if (!cursor.isAtEnd()) {
            throw cursor.unexpected(CODE, "the end", "Write nothing behind the limit");
        }
        try {
            return new Top(contacts, by);
        } catch (IllegalArgumentException e) {
            throw cursor.refused(first, CODE, String.valueOf(e.getMessage()), EXAMPLE);
        }
    }

    private SortField sortField(List<SortField> before) {
        Token name = cursor.token();
        if (!name.isName()) {
            throw cursor.unexpected(CODE, "the name of a field", EXAMPLE);
        }
        cursor.advance();
        if (before.stream().anyMatch(it -> it.field().name().equals(name.text()))) {
            throw cursor.refused(name, CODE, "the order names '" + name.shown() + "' twice", "Name each field once");
        }
        Optional<Field<?>> field = catalog.field(Field.CONTACT, name.text());
        if (field.isPresent() && field.get() instanceof OrderedField<?> ordered) {
            boolean descending = cursor.take("descending");
            if (!descending) {
                cursor.take("ascending");
            }
            return new SortField(ordered, descending);
        }
        String what = field.map(it -> "contacts are not put in order by the %s '%s'".formatted(it.typeName(), it))
                .orElseGet(() ->
                        "there is no field '%s' of contact%s".formatted(name.shown(), Words.strangers(name.text())));
        throw cursor.refused(name, CODE, what, Words.didYouMean(name.text(), sortable(), "Use one of " + listed()));
    }

    private int contacts() {
        Token token = cursor.token();
        boolean number = token.is(Kind.NUMERAL)
                && token.text().length() <= 6
                && token.text().chars().allMatch(it -> it >= '0' && it <= '9');
        if (!number) {
            throw cursor.unexpected(CODE, "a number of contacts", Text.format("Write a limit from 1 to %d", Top.MOST));
        }
        cursor.advance();
        return Integer.parseInt(token.text());
    }

    private void expect(String word) {
        String written = cursor.token().text().toLowerCase(Locale.ROOT);
        String fix = ELSEWHERE.containsKey(written) ? "Write " + ELSEWHERE.get(written) : EXAMPLE;
        if (!cursor.take(word)) {
            throw cursor.unexpected(CODE, "'" + word + "'", fix);
        }
    }

    private Set<String> sortable() {
        return catalog.names(Field.CONTACT).stream()
                .filter(it -> catalog.field(Field.CONTACT, it).orElse(null) instanceof OrderedField)
                .collect(Collectors.toSet());
    }

    private String listed() {
        return sortable().stream().sorted().collect(joining(", "));
    }
}
