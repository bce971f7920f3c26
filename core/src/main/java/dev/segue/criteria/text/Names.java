package dev.segue.criteria.text;

import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Relation;
import java.util.Set;
import java.util.TreeSet;

/** Reads the names of fields and relations, and finds out what they mean. Not thread-safe. */
final class Names {
    private final Cursor cursor;
    private final FieldCatalog catalog;

    Names(Cursor cursor, FieldCatalog catalog) {
        this.cursor = cursor;
        this.catalog = catalog;
    }

    /** The name that has to stand here, of whatever it is. */
    Token name(String what, String fix) {
        Token token = cursor.token();
        if (!token.isName()) {
            boolean reserved = token.is(Token.Kind.WORD);
            throw cursor.unexpected(
                    what, reserved ? fix + "; a name that is a word of the notation stands in backquotes" : fix);
        }
        return cursor.advance();
    }

    /** The field that is called so. */
    Field<?> field(Scope scope, Token name) {
        return catalog.field(scope.subject(), name.text()).orElseThrow(() -> unknown(scope, name));
    }

    private RuntimeException unknown(Scope scope, Token name) {
        for (String other : subjects()) {
            if (!other.equals(scope.subject())
                    && catalog.field(other, name.text()).isPresent()) {
                return cursor.refused(
                        name,
                        "criteria.wrong-subject",
                        "'%s' is a field of %s, but %s is asked for it".formatted(name.shown(), other, scope.subject()),
                        scope.rows().isPresent()
                                ? "Ask for it outside the condition on rows of " + scope.subject()
                                : "Ask for rows of it, such as at least 1 " + other + " where (…)");
            }
        }
        return cursor.refused(
                name,
                "criteria.unknown-field",
                "there is no field '%s' of %s%s".formatted(name.shown(), scope.subject(), Words.strangers(name.text())),
                Words.didYouMean(
                        name.text(), catalog.names(scope.subject()), "Use one of the names the contact schema has"));
    }

    private Set<String> subjects() {
        Set<String> subjects = new TreeSet<>(catalog.relations());
        subjects.add(Field.CONTACT);
        return subjects;
    }

    /** The relation whose name has to stand here. */
    Relation relation() {
        Token name = name("the name of a relation", "Name what is counted, such as at least 1 interaction");
        return catalog.relation(name.text())
                .orElseThrow(() -> cursor.refused(
                        name,
                        "criteria.unknown-relation",
                        "there is no relation '%s'%s".formatted(name.shown(), Words.strangers(name.text())),
                        Words.didYouMean(name.text(), catalog.relations(), "Use one of the names the catalog has")));
    }

    /** The custom criterion whose name has to stand here. */
    String custom() {
        Token name = name("the name of a custom criterion", "Name it, such as custom owes_money('30')");
        if (!catalog.customs().contains(name.text())) {
            throw cursor.refused(
                    name,
                    "criteria.unknown-custom",
                    "there is no custom criterion '%s'%s".formatted(name.shown(), Words.strangers(name.text())),
                    Words.didYouMean(name.text(), catalog.customs(), "Use one that the host has registered"));
        }
        return name.text();
    }
}
