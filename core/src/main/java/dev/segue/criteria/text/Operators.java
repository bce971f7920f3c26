package dev.segue.criteria.text;

import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Field;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextualField;
import dev.segue.criteria.text.Token.Kind;
import java.util.Locale;
import java.util.Map;

/** Reads what stands between a field and its value. Not thread-safe. */
final class Operators {
    private static final Map<String, Operator> SIGNS =
            Map.of("=", Operator.EQ, "<", Operator.LT, "<=", Operator.LE, ">", Operator.GT, ">=", Operator.GE);

    /** What other notations write, and what it is called here. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("==", "Write ="),
            Map.entry("=<", "Write <="),
            Map.entry("=>", "Write >="),
            Map.entry("like", "Write matches, where * stands for any characters and ? for one"),
            Map.entry("contains", "Write matches, where * stands for any characters and ? for one"),
            Map.entry("between", "Write from … to …"),
            Map.entry("not", "Write not before the whole condition"),
            Map.entry("includes", "Write has any of (…)"));

    private final Cursor cursor;

    Operators(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The sign of comparison that has to stand here. */
    Operator sign(Field<?> field) {
        Token token = cursor.token();
        Operator operator = token.is(Kind.OPERATOR) ? SIGNS.get(token.text()) : null;
        if (operator == null || !(operator == Operator.EQ ? isCompared(field) : field instanceof OrderedField)) {
            throw unknown(field, token);
        }
        cursor.advance();
        return operator;
    }

    /** The sign that has to stand here between a total, or a latest day, and what it is compared with. */
    Operator measured() {
        Token token = cursor.token();
        Operator operator = token.is(Kind.OPERATOR) ? SIGNS.get(token.text()) : null;
        if (operator == null) {
            String fix = "Write one of =, <, <=, >, >=";
            throw isMeant(token)
                    ? cursor.refused(
                            token,
                            "criteria.unknown-operator",
                            "'%s' compares no total and no latest day".formatted(token.shown()),
                            fix)
                    : cursor.unexpected("an operator", fix);
        }
        cursor.advance();
        return operator;
    }

    /** Goes on behind that word, if it stands here and the field can be asked so. */
    boolean take(String word, Field<?> field, boolean possible) {
        if (cursor.token().isWord(word) && !possible) {
            throw unknown(field, cursor.token());
        }
        return cursor.take(word);
    }

    /** Refuses what stands here. */
    private RuntimeException unknown(Field<?> field, Token token) {
        if (!isMeant(token)) {
            return cursor.unexpected("an operator", "Write one of " + of(field));
        }
        String what = "'%s' is no operator of the %s '%s'; those are %s"
                .formatted(token.shown(), kindOf(field), field, of(field));
        RuntimeException refused = cursor.refused(token, "criteria.unknown-operator", what, fix(field, token));
        if (token.isWord("between")) {
            cursor.skipCondition();
            cursor.take("and");
        }
        return refused;
    }

    private static String fix(Field<?> field, Token token) {
        if (token.text().equals("!=") || token.text().equals("<>")) {
            return "Write not (%s = …), which is also so where there is no value".formatted(field);
        }
        return ELSEWHERE.getOrDefault(token.text().toLowerCase(Locale.ROOT), "Use one of them");
    }

    /** Whether it was meant as an operator. */
    private boolean isMeant(Token token) {
        return token.is(Kind.OPERATOR) || (token.is(Kind.WORD) && !cursor.endsCondition());
    }

    static boolean isCompared(Field<?> field) {
        return !(field instanceof SetField);
    }

    private static String of(Field<?> field) {
        if (!isCompared(field)) {
            return "has any of, has all of, is blank, is not blank";
        }
        String ordered = field instanceof OrderedField ? ", <, <=, >, >=, from … to …" : "";
        String textual = field instanceof TextualField ? ", matches" : "";
        return "=" + ordered + ", in (…)" + textual + ", is blank, is not blank";
    }

    private static String kindOf(Field<?> field) {
        return field.typeName().startsWith("choice") ? "choice" : field.typeName();
    }
}
