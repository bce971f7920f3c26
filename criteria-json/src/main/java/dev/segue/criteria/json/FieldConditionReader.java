package dev.segue.criteria.json;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Blank;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Operand;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextualField;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a condition on one field of a subject. */
final class FieldConditionReader {
    private static final Set<String> WORDS = words();
    private static final Set<String> ALLOWED = allowed();

    private final FieldCatalog catalog;
    private final Shapes shapes;
    private final String subject;
    private final OperandReader operands;

    FieldConditionReader(FieldCatalog catalog, Shapes shapes, String subject) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.subject = subject;
        this.operands = new OperandReader(shapes);
    }

    /** The names of everything that can be said of a field. */
    static Set<String> vocabulary() {
        return ALLOWED;
    }

    Optional<Criterion> read(Members members) {
        Optional<Field<?>> field = members.required("field").flatMap(this::named);
        Optional<String> word = members.first(WORDS);
        Optional<Criterion> condition = Optional.empty();
        if (word.isEmpty()) {
            members.missingOneOf(WORDS);
        } else if (field.isPresent()) {
            condition = condition(field.get(), word.get(), members);
        } else {
            members.get(word.get());
            members.get("to");
            members.get("ignoringCase");
        }
        members.close(ALLOWED);
        return condition;
    }

    /** The field of that name. */
    Optional<Field<?>> named(Json json) {
        Optional<String> name = shapes.text(json);
        Optional<Field<?>> field = name.flatMap(it -> catalog.field(subject, it));
        if (name.isPresent() && field.isEmpty()) {
            shapes.findings()
                    .unknown(
                            json.place(),
                            "criteria.unknown-field",
                            name.get(),
                            catalog.names(subject),
                            "field of " + subject);
        }
        return field;
    }

    private Optional<Criterion> condition(Field<?> field, String word, Members members) {
        return switch (word) {
            case "from", "to" -> range(field, members);
            case "oneOf" -> oneOf(field, members);
            case "matches" -> matches(field, members);
            case "blank" -> members.get("blank").flatMap(shapes::yes).map(it -> new Blank(field));
            case "anyOf", "allOf" -> ofSet(field, word, members);
            default -> comparison(field, word, members);
        };
    }

    private Optional<Criterion> comparison(Field<?> field, String word, Members members) {
        Operator operator = Words.operator(word);
        boolean ignoringCase = members.isSet("ignoringCase");
        Optional<Json> json = members.get(word);
        boolean fits = isScalar(field, members)
                && (operator == Operator.EQ || isOrdered(field, members))
                && (!ignoringCase || isTextual(field, members));
        Optional<? extends Operand> operand = fits ? json.flatMap(it -> operands.operand(field, it)) : Optional.empty();
        return operand.flatMap(
                it -> shapes.made(members.object(), () -> new Comparison(field, operator, it, ignoringCase)));
    }

    private Optional<Criterion> range(Field<?> field, Members members) {
        Optional<Json> from = members.get("from");
        Optional<Json> to = members.get("to");
        if (!isScalar(field, members) || !isOrdered(field, members)) {
            return Optional.empty();
        }
        Optional<Operand> first = from.flatMap(it -> operands.operand(field, it));
        Optional<Operand> last = to.flatMap(it -> operands.operand(field, it));
        if (first.isPresent() != from.isPresent() || last.isPresent() != to.isPresent()) {
            return Optional.empty();
        }
        return shapes.made(members.object(), () -> new Range(field, first, last));
    }

    private Optional<Criterion> oneOf(Field<?> field, Members members) {
        Optional<Json> list = members.get("oneOf");
        if (!isScalar(field, members)) {
            return Optional.empty();
        }
        return list.flatMap(it -> operands.values(field, it))
                .flatMap(it -> shapes.made(members.object(), () -> new OneOf(field, it)));
    }

    private Optional<Criterion> ofSet(Field<?> field, String word, Members members) {
        Optional<Json> list = members.get(word);
        if (!(field instanceof SetField set)) {
            return unfit(field, members, "is no set", "Use \"is\" or \"oneOf\"");
        }
        return list.flatMap(it -> operands.values(set, it))
                .flatMap(it -> shapes.made(
                        members.object(), () -> word.equals("anyOf") ? new AnyOfSet(set, it) : new AllOfSet(set, it)));
    }

    private Optional<Criterion> matches(Field<?> field, Members members) {
        boolean ignoringCase = members.isSet("ignoringCase");
        Optional<Json> pattern = members.get("matches");
        if (!(field instanceof TextualField text)) {
            return unfit(field, members, "is no text", "Compare it with a value");
        }
        return pattern.flatMap(json ->
                shapes.text(json).flatMap(it -> shapes.made(json, () -> new Wildcard(text, it, ignoringCase))));
    }

    private boolean isScalar(Field<?> field, Members members) {
        return !(field instanceof SetField)
                || unfit(field, members, "is a set", "Use \"anyOf\" or \"allOf\"")
                        .isPresent();
    }

    private boolean isOrdered(Field<?> field, Members members) {
        return field instanceof OrderedField
                || unfit(field, members, "has no order", "Use \"is\" or \"oneOf\"")
                        .isPresent();
    }

    private boolean isTextual(Field<?> field, Members members) {
        return field instanceof TextualField
                || unfit(field, members, "has no upper and lower case", "Leave \"ignoringCase\" out")
                        .isPresent();
    }

    private Optional<Criterion> unfit(Field<?> field, Members members, String what, String fix) {
        shapes.findings()
                .add(
                        members.object().place(),
                        "criteria.type",
                        "'%s' %s: it is a %s".formatted(field, what, field.typeName()),
                        fix);
        return Optional.empty();
    }

    private static Set<String> words() {
        Set<String> words = new LinkedHashSet<>(Words.OPERATORS.keySet());
        words.addAll(List.of("from", "to", "oneOf", "matches", "blank", "anyOf", "allOf"));
        return Collections.unmodifiableSet(words);
    }

    private static Set<String> allowed() {
        Set<String> allowed = new LinkedHashSet<>(WORDS);
        allowed.add("field");
        allowed.add("ignoringCase");
        return Collections.unmodifiableSet(allowed);
    }
}
