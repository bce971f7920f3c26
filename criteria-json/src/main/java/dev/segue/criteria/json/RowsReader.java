package dev.segue.criteria.json;

import dev.segue.criteria.Bound;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.Relation;
import dev.segue.criteria.RowMeasure;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Window;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a condition on rows of a contact. */
final class RowsReader {
    private static final Set<String> MEASURES = measures();
    private static final Set<String> ALLOWED = allowed();

    private final FieldCatalog catalog;
    private final Shapes shapes;
    private final CriterionReader around;
    private final OperandReader operands;

    RowsReader(FieldCatalog catalog, Shapes shapes, CriterionReader around) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.around = around;
        this.operands = new OperandReader(shapes);
    }

    Optional<Criterion> read(Members members) {
        Optional<Relation> relation = members.required("rows").flatMap(this::relation);
        Optional<Json> where = members.get("where");
        Optional<Json> window = members.get("window");
        Optional<Criterion> inner = relation.flatMap(
                of -> where.flatMap(it -> around.inside(of.name()).read(it)));
        Optional<Window> days = window.flatMap(this::window);
        Optional<RowMeasure> measure = measure(members, relation);
        members.close(ALLOWED);
        boolean whole = inner.isPresent() == where.isPresent() && days.isPresent() == window.isPresent();
        if (relation.isEmpty() || measure.isEmpty() || !whole) {
            return Optional.empty();
        }
        return shapes.made(members.object(), () -> new RowsWhere(relation.get(), inner, days, measure.get()));
    }

    private Optional<Relation> relation(Json json) {
        Optional<String> name = shapes.text(json);
        Optional<Relation> relation = name.flatMap(catalog::relation);
        if (name.isPresent() && relation.isEmpty()) {
            shapes.findings()
                    .unknown(json.place(), "criteria.unknown-relation", name.get(), catalog.relations(), "relation");
        }
        return relation;
    }

    private Optional<Window> window(Json json) {
        Optional<Members> object = shapes.object(json, "a window such as {\"from\": \"2026-01-01\"}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Members members = object.get();
        Optional<Json> from = members.get("from");
        Optional<Json> to = members.get("to");
        if (from.isEmpty() && to.isEmpty()) {
            members.missing("'from' or 'to'");
        }
        Optional<DateExpression> first = from.flatMap(operands::date);
        Optional<DateExpression> last = to.flatMap(operands::date);
        members.close(Set.of("from", "to"));
        boolean whole = first.isPresent() == from.isPresent() && last.isPresent() == to.isPresent();
        return whole && (first.isPresent() || last.isPresent())
                ? Optional.of(new Window(first, last))
                : Optional.empty();
    }

    private Optional<RowMeasure> measure(Members members, Optional<Relation> relation) {
        Optional<String> word = members.first(MEASURES);
        if (word.isEmpty()) {
            members.missingOneOf(MEASURES);
            return Optional.empty();
        }
        Optional<Json> json = members.get(word.get());
        return switch (word.get()) {
            case "total" -> relation.flatMap(of -> json.flatMap(it -> total(of, it)));
            case "latest" -> json.flatMap(this::latest);
            default -> json.flatMap(it -> bound(word.get(), it));
        };
    }

    private Optional<RowMeasure> bound(String word, Json json) {
        Bound.Kind kind = Optional.ofNullable(Words.BOUNDS.get(word)).orElseThrow();
        return shapes.count(json).flatMap(it -> shapes.made(json, () -> new Bound(kind, it)));
    }

    private Optional<RowMeasure> total(Relation relation, Json json) {
        Optional<Members> object = shapes.object(json, "a total such as {\"field\": \"cost_amount\", \"atLeast\": …}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Members members = object.get();
        Optional<Field<?>> field = members.required("field")
                .flatMap(it -> new FieldConditionReader(catalog, shapes, relation.name())
                        .named(it)
                        .filter(found -> canBeAddedUp(found, it)));
        Optional<String> word = operator(members);
        Optional<? extends Operand> operand =
                word.flatMap(members::get).flatMap(it -> field.flatMap(of -> operands.operand(of, it)));
        members.close(Words.COMPARED);
        if (field.isEmpty() || word.isEmpty() || operand.isEmpty()) {
            return Optional.empty();
        }
        return shapes.made(json, () -> new RowTotal(field.get(), Words.operator(word.get()), operand.get()));
    }

    private boolean canBeAddedUp(Field<?> field, Json json) {
        boolean can = field instanceof NumberField || field instanceof MoneyField;
        if (!can) {
            shapes.findings()
                    .add(
                            json.place(),
                            "criteria.type",
                            "'%s' cannot be added up: it is a %s".formatted(field, field.typeName()),
                            "Name a number or money of the rows");
        }
        return can;
    }

    private Optional<RowMeasure> latest(Json json) {
        Optional<Members> object = shapes.object(json, "a comparison such as {\"below\": {\"today\": -365}}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Members members = object.get();
        Optional<String> word = operator(members);
        Optional<DateExpression> day = word.flatMap(members::get).flatMap(operands::date);
        members.close(Words.OPERATORS.keySet());
        return word.flatMap(it -> day.map(of -> new LatestRow(Words.operator(it), of)));
    }

    private static Optional<String> operator(Members members) {
        Optional<String> word = members.first(Words.OPERATORS.keySet());
        if (word.isEmpty()) {
            members.missingOneOf(Words.OPERATORS.keySet());
        }
        return word;
    }

    /** The names of everything that can be said of rows. */
    static Set<String> vocabulary() {
        return ALLOWED;
    }

    private static Set<String> measures() {
        Set<String> measures = new LinkedHashSet<>(Words.BOUNDS.keySet());
        measures.add("total");
        measures.add("latest");
        return measures;
    }

    private static Set<String> allowed() {
        Set<String> allowed = new LinkedHashSet<>(MEASURES);
        allowed.add("rows");
        allowed.add("where");
        allowed.add("window");
        return allowed;
    }
}
