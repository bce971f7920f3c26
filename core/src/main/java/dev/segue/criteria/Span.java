package dev.segue.criteria;

import dev.segue.criteria.Criterion.Operator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The values between two limits; a missing one leaves that side open. Symbolic dates are worked out when a span is made. */
record Span<T>(Optional<Limit<T>> low, Optional<Limit<T>> high) {

    /** The values that compare so with the operand. */
    static <T> Span<T> of(Operator operator, T operand) {
        boolean included = operator != Operator.LT && operator != Operator.GT;
        boolean low = operator != Operator.LT && operator != Operator.LE;
        boolean high = operator != Operator.GT && operator != Operator.GE;
        Optional<Limit<T>> limit = Optional.of(new Limit<>(operand, included));
        return new Span<>(low ? limit : Optional.empty(), high ? limit : Optional.empty());
    }

    /** The instants that compare so with the operand: a day is the half-open span from its first moment to the next day's. */
    static Span<Instant> ofInstants(Operator operator, Operand operand, EvaluationMoment moment) {
        if (operand instanceof Operand.Value value) {
            return of(operator, (Instant) value.value());
        }
        DateExpression day = (DateExpression) operand;
        boolean beforeStart = operator == Operator.LT;
        boolean beforeEnd = operator == Operator.LE || operator == Operator.EQ;
        boolean fromStart = operator == Operator.GE || operator == Operator.EQ;
        boolean fromEnd = operator == Operator.GT;
        Instant start = startOf(day, 0, moment);
        Instant end = startOf(day, 1, moment);
        Optional<Limit<Instant>> low =
                fromStart || fromEnd ? Optional.of(new Limit<>(fromStart ? start : end, true)) : Optional.empty();
        Optional<Limit<Instant>> high = beforeStart || beforeEnd
                ? Optional.of(new Limit<>(beforeStart ? start : end, false))
                : Optional.empty();
        return new Span<>(low, high);
    }

    /** The values in both, each of which limits one side at most once. */
    Span<T> within(Span<T> other) {
        return new Span<>(low.or(other::low), high.or(other::high));
    }

    /** All values. */
    static <T> Span<T> everything() {
        return new Span<>(Optional.empty(), Optional.empty());
    }

    private static Instant startOf(DateExpression day, int later, EvaluationMoment moment) {
        LocalDate date = day.at(moment).plusDays(later);
        ZoneId zone = day.zone().orElse(moment.zone());
        return date.atStartOfDay(zone).toInstant();
    }
}
