package dev.segue.criteria.text;

import dev.segue.CriteriaCode;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.Field;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.Operand;
import dev.segue.criteria.RowMeasure;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts parameters in the place of some values, as a seed says, and saved criteria in the place of some conditions. */
final class Asking {
    private static final List<String> NAMES = List.of("since", "and", "x_1", "day");

    private final Random random;

    Asking(Random random) {
        this.random = random;
    }

    Criterion parametersOf(Criterion criterion) {
        return random.nextInt(3) == 0 ? criterion : criterion.mapLeaves(this::leaf);
    }

    private Criterion leaf(Criterion leaf) {
        if (leaf instanceof Comparison it) {
            return new Comparison(it.field(), it.operator(), operand(it.field(), it.operand()), it.ignoringCase());
        }
        if (leaf instanceof Range it) {
            return new Range(
                    it.field(),
                    it.from().map(from -> operand(it.field(), from)),
                    it.to().map(to -> operand(it.field(), to)));
        }
        if (leaf instanceof OneOf it) {
            return new OneOf(it.field(), values(it.values()));
        }
        if (leaf instanceof AnyOfSet it) {
            return new AnyOfSet(it.field(), values(it.values()));
        }
        if (leaf instanceof AllOfSet it) {
            return new AllOfSet(it.field(), values(it.values()));
        }
        if (leaf instanceof RowsWhere it) {
            return new RowsWhere(
                    it.relation(),
                    it.where(),
                    it.window()
                            .map(window -> new Window(
                                    window.from().map(this::day), window.to().map(this::day))),
                    measure(it.measure()));
        }
        return leaf instanceof Criterion.Sample ? Criterion.meets(new CriteriaCode("it's")) : leaf;
    }

    private RowMeasure measure(RowMeasure measure) {
        if (measure instanceof RowTotal it) {
            return new RowTotal(it.field(), it.operator(), operand(it.field(), it.operand()));
        }
        return measure instanceof LatestRow it ? new LatestRow(it.operator(), day(it.day())) : measure;
    }

    private Operand operand(Field<?> field, Operand operand) {
        boolean asks = random.nextInt(4) == 0;
        if (asks && field instanceof InstantField && random.nextBoolean()) {
            return DateExpression.given(name());
        }
        return asks ? Operand.parameter(name()) : operand;
    }

    private DateExpression day(DateExpression day) {
        return random.nextInt(4) == 0 ? DateExpression.given(name()) : day;
    }

    private List<Object> values(List<?> values) {
        List<Object> asking = new ArrayList<>(values);
        if (random.nextInt(4) == 0) {
            asking.add(random.nextInt(asking.size() + 1), Operand.parameter(name()));
        }
        return asking;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
