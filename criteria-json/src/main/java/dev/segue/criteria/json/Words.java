package dev.segue.criteria.json;

import dev.segue.criteria.Bound;
import dev.segue.criteria.Criterion.Operator;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that stand for operators and bounds in documents. */
final class Words {
    static final Map<String, Operator> OPERATORS = operators();
    static final Map<String, Bound.Kind> BOUNDS = bounds();

    /** What may be said of something that is compared: of which field, and how. */
    static final Set<String> COMPARED = compared();

    private static final Map<Operator, String> BY_OPERATOR = new EnumMap<>(Operator.class);
    private static final Map<Bound.Kind, String> BY_BOUND = new EnumMap<>(Bound.Kind.class);

    static {
        OPERATORS.forEach((word, operator) -> BY_OPERATOR.put(operator, word));
        BOUNDS.forEach((word, kind) -> BY_BOUND.put(kind, word));
    }

    private Words() {}

    static Operator operator(String word) {
        return Optional.ofNullable(OPERATORS.get(word)).orElseThrow();
    }

    static String of(Operator operator) {
        return Optional.ofNullable(BY_OPERATOR.get(operator)).orElseThrow();
    }

    static String of(Bound.Kind kind) {
        return Optional.ofNullable(BY_BOUND.get(kind)).orElseThrow();
    }

    private static Map<String, Operator> operators() {
        Map<String, Operator> words = new LinkedHashMap<>();
        words.put("is", Operator.EQ);
        words.put("below", Operator.LT);
        words.put("atMost", Operator.LE);
        words.put("above", Operator.GT);
        words.put("atLeast", Operator.GE);
        return Collections.unmodifiableMap(words);
    }

    private static Set<String> compared() {
        Set<String> words = new LinkedHashSet<>(OPERATORS.keySet());
        words.add("field");
        return Collections.unmodifiableSet(words);
    }

    private static Map<String, Bound.Kind> bounds() {
        Map<String, Bound.Kind> words = new LinkedHashMap<>();
        words.put("atLeast", Bound.Kind.AT_LEAST);
        words.put("atMost", Bound.Kind.AT_MOST);
        words.put("exactly", Bound.Kind.EXACTLY);
        return Collections.unmodifiableMap(words);
    }
}
