package dev.segue.criteria.text;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.text.Problems.ConditionRefused;
import dev.segue.criteria.text.Problems.TextRefused;
import dev.segue.criteria.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a criterion: conditions, joined and in brackets. A condition that cannot be read is told and passed over. Not thread-safe. */
final class Parser {
    private final Cursor cursor;
    private final Problems problems;
    private final Conditions conditions;
    private final FieldConditions ofFields;
    private final Map<String, Function<Scope, Criterion>> byFirstWord;
    private int depth;
    private int deepest;
    private Token deepestAt;

    Parser(Cursor cursor, FieldCatalog catalog, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.deepestAt = cursor.token();
        this.conditions = new Conditions(catalog, problems);
        Names names = new Names(cursor, catalog);
        Values values = new Values(cursor, problems);
        Operators operators = new Operators(cursor);
        this.ofFields = new FieldConditions(cursor, names, values, operators, conditions);
        RowConditions ofRows =
                new RowConditions(cursor, names, values, operators, conditions, scope -> brackets(scope));
        Memberships memberships = new Memberships(cursor, names, values, conditions);
        this.byFirstWord = Map.ofEntries(
                Map.entry("not", scope -> not(scope)),
                Map.entry("all", scope -> groupOfOne(scope, true)),
                Map.entry("any", scope -> groupOfOne(scope, false)),
                Map.entry("everyone", scope -> everyone(scope)),
                Map.entry("at", ofRows::atLeastOrAtMost),
                Map.entry("exactly", ofRows::exactly),
                Map.entry("total", ofRows::total),
                Map.entry("latest", ofRows::latest),
                Map.entry("in", memberships::in),
                Map.entry("target", memberships::target),
                Map.entry("meets", memberships::meets),
                Map.entry("sample", memberships::sample),
                Map.entry("custom", memberships::custom));
    }

    /** The criterion up to its end, or up to an order or a limit. */
    Criterion criterion() {
        Criterion criterion = joined(Scope.CONTACT);
        while (cursor.token().isSign(")")) {
            problems.add(
                    cursor.advance().place(),
                    "criteria.syntax",
                    "the bracket closes nothing",
                    "Remove it, or open one before");
            if (cursor.take("and") || cursor.take("or")) {
                joined(Scope.CONTACT);
            } else {
                cursor.skipCondition();
            }
        }
        if (problems.isEmpty()) {
            CriterionCheck.sizeProblems(criterion)
                    .forEach(it -> problems.add(deepestAt.place(), it.code(), it.what(), it.fix()));
        }
        return criterion;
    }

    private Criterion joined(Scope scope) {
        Token first = cursor.token();
        List<Criterion> operands = new ArrayList<>(List.of(operand(scope)));
        String word = cursor.token().text();
        boolean mixed = false;
        while (cursor.token().isWord("and") || cursor.token().isWord("or")) {
            Token joining = cursor.advance();
            if (!mixed && !joining.isWord(word)) {
                mixed = true;
                problems.add(
                        joining.place(),
                        "criteria.syntax",
                        "'and' and 'or' stand side by side, and which comes first is not guessed",
                        "Put brackets around what belongs together, such as (a and b) or c");
            }
            operands.add(operand(scope));
        }
        if (operands.size() == 1) {
            return operands.get(0);
        }
        conditions.count(first);
        return word.equals("and") ? new AllOf(operands) : new AnyOf(operands);
    }

    /** One operand of a group, and the end of it. */
    private Criterion operand(Scope scope) {
        int before = depth;
        try {
            Criterion operand = condition(scope);
            if (!cursor.endsCondition()) {
                throw cursor.unexpected("'and' or 'or'", "Join conditions with and or or");
            }
            return operand;
        } catch (ConditionRefused e) {
            depth = before;
            cursor.skipCondition();
            return Criterion.everyone();
        }
    }

    private Criterion condition(Scope scope) {
        Token first = cursor.token();
        if (first.isSign("(")) {
            return brackets(scope);
        }
        Function<Scope, Criterion> known = first.is(Kind.WORD) ? byFirstWord.get(first.text()) : null;
        return known == null ? ofFields.condition(scope) : known.apply(scope);
    }

    private Criterion brackets(Scope scope) {
        Token open = cursor.token();
        cursor.expectSign("(", "Put what belongs together in brackets");
        goDown(open);
        Criterion inside = joined(scope);
        depth--;
        if (!cursor.takeSign(")")) {
            problems.add(
                    open.place(), "criteria.syntax", "the bracket that opens here is not closed", "Close it with )");
        }
        return inside;
    }

    private Criterion not(Scope scope) {
        Token first = cursor.advance();
        goDown(first);
        Criterion operand = condition(scope);
        depth--;
        return conditions.negated(first, operand);
    }

    private Criterion groupOfOne(Scope scope, boolean all) {
        Token first = cursor.advance();
        List<Criterion> operand = List.of(brackets(scope));
        conditions.count(first);
        return all ? new AllOf(operand) : new AnyOf(operand);
    }

    private Criterion everyone(Scope scope) {
        Token first = cursor.advance();
        return conditions.made(scope, first, Criterion::everyone);
    }

    private void goDown(Token at) {
        depth++;
        if (depth > CriterionCheck.MOST_LEVELS) {
            problems.add(
                    at.place(),
                    "criteria.too-deep",
                    "brackets and 'not' are more than " + CriterionCheck.MOST_LEVELS + " levels deep",
                    "Put conditions side by side instead of into each other");
            throw new TextRefused();
        }
        if (depth > deepest) {
            deepest = depth;
            deepestAt = at;
        }
    }
}
