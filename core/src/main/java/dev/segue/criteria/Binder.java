package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Problem;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts values in the place of the parameters of one criterion, and gathers which they are and what is wrong with them. Not thread-safe, of use once. */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was replaced
final class Binder {
    private final Map<String, Object> values;
    private final Map<String, String> asked = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Criterion criterion;

    private Binder(Parameters parameters) {
        this.values = parameters.values();
    }

    static Binder bind(Criterion criterion, Parameters parameters) {
        Binder binder = new Binder(parameters);
        binder.criterion = criterion.mapLeaves(binder::leaf);
        return binder;
    }

    /** The criterion with the values; where one was wrong, the parameter is still there. */
    Criterion criterion() {
        return requireNonNull(criterion);
    }

    /** The types of all parameters there are, by name. */
    Map<String, String> asked() {
        return asked;
    }

    List<Problem> problems() {
        return problems;
    }

    private Criterion leaf(Criterion leaf) {
        if (leaf instanceof Comparison it) {
            Operand operand = operand(it.field(), it.operand());
            return operand == it.operand() ? it : new Comparison(it.field(), it.operator(), operand, it.ignoringCase());
        }
        if (leaf instanceof Range it) {
            Range bound = new Range(
                    it.field(),
                    it.from().map(from -> operand(it.field(), from)),
                    it.to().map(to -> operand(it.field(), to)));
            return bound.equals(it) ? it : bound;
        }
        if (leaf instanceof OneOf it) {
            List<?> bound = elements(it.field(), it.values());
            return bound == it.values() ? it : new OneOf(it.field(), bound);
        }
        if (leaf instanceof AnyOfSet it) {
            List<?> bound = elements(it.field(), it.values());
            return bound == it.values() ? it : new AnyOfSet(it.field(), bound);
        }
        if (leaf instanceof AllOfSet it) {
            List<?> bound = elements(it.field(), it.values());
            return bound == it.values() ? it : new AllOfSet(it.field(), bound);
        }
        return leaf instanceof RowsWhere it ? rows(it) : leaf;
    }

    private Criterion rows(RowsWhere rows) {
        Optional<Window> window = rows.window()
                .map(it -> new Window(it.from().map(this::day), it.to().map(this::day)));
        RowMeasure measure = rows.measure();
        if (measure instanceof RowTotal total) {
            measure = new RowTotal(total.field(), total.operator(), operand(total.field(), total.operand()));
        } else if (measure instanceof LatestRow latest) {
            measure = new LatestRow(latest.operator(), day(latest.day()));
        }
        RowsWhere bound = new RowsWhere(rows.relation(), rows.where(), window, measure);
        return bound.equals(rows) ? rows : bound;
    }

    private Operand operand(Field<?> field, Operand operand) {
        if (operand instanceof DateExpression day) {
            return day(day);
        }
        if (!(operand instanceof Operand.Parameter parameter)) {
            return operand;
        }
        Object value = valueOf(parameter.name(), field.typeName());
        if (value == null) {
            return operand;
        }
        try {
            return field.kept(operandOf(field, value));
        } catch (IllegalArgumentException e) {
            refuse(parameter.name(), String.valueOf(e.getMessage()), field.typeName());
            return operand;
        }
    }

    private static Operand operandOf(Field<?> field, Object value) {
        if (field instanceof TemporalField && value instanceof LocalDate day) {
            return DateExpression.fixed(day);
        }
        return value instanceof DateExpression day ? day : new Operand.Value(valueOf(field, value));
    }

    /** The value as the field has it; what cannot be one stays, and is refused by the field. */
    private static Object valueOf(Field<?> field, Object value) {
        if (field instanceof NumberField && value instanceof Number number) {
            return isWhole(number) ? new BigDecimal(number.toString()) : value;
        }
        if (field instanceof ChoiceField<?> choice && value instanceof String name) {
            for (Enum<?> constant : choice.choices().getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
        }
        return value;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
    }

    private DateExpression day(DateExpression day) {
        if (!(day instanceof DateExpression.Given given)) {
            return day;
        }
        Object value = valueOf(given.parameter(), "date");
        if (value instanceof LocalDate date) {
            return DateExpression.fixed(date);
        }
        if (value instanceof DateExpression expression && !(value instanceof DateExpression.Given)) {
            return expression;
        }
        if (value != null) {
            refuse(given.parameter(), "it is a date, but was '" + value + "'", "date");
        }
        return day;
    }

    private List<?> elements(Field<?> field, List<?> elements) {
        if (elements.stream().noneMatch(Operand.Parameter.class::isInstance)) {
            return elements;
        }
        List<Object> bound = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof Operand.Parameter parameter) {
                bound.addAll(given(field, parameter));
            } else {
                bound.add(element);
            }
        }
        return bound;
    }

    private Collection<?> given(Field<?> field, Operand.Parameter parameter) {
        String type = "list of " + (field instanceof SetField ? "text" : field.typeName()) + " values";
        Object value = valueOf(parameter.name(), type);
        if (value == null) {
            return List.of(parameter);
        }
        Collection<?> given = value instanceof Collection<?> several ? several : List.of(value);
        if (given.isEmpty()) {
            refuse(parameter.name(), "it gives no value at all", type);
            return List.of(parameter);
        }
        try {
            return given.stream().map(one -> elementOf(field, one)).toList();
        } catch (IllegalArgumentException e) {
            refuse(parameter.name(), String.valueOf(e.getMessage()), type);
            return List.of(parameter);
        }
    }

    private static Object elementOf(Field<?> field, Object value) {
        if (!(field instanceof SetField)) {
            return field.keptValue(valueOf(field, value));
        }
        if (!(value instanceof String)) {
            throw field.notOfType(value);
        }
        return value;
    }

    private @Nullable Object valueOf(String parameter, String type) {
        asked.put(parameter, type);
        Object value = values.get(parameter);
        if (value == null) {
            problems.add(Problem.of(
                    "criteria.parameter-missing",
                    place(parameter),
                    "the criterion asks for it, a " + type + ", and there is no value",
                    "Give it with the request"));
        }
        return value;
    }

    private void refuse(String parameter, String what, String type) {
        problems.add(Problem.of("criteria.parameter-type", place(parameter), what, "Give a " + type));
    }

    private static String place(String parameter) {
        return "parameter '" + parameter + "'";
    }
}
