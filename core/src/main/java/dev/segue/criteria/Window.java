package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days in which a row must lie. Both ends are included; either may be open (rule CR-7). Immutable.
 *
 * @param from the first day
 * @param to the last day
 */
public record Window(Optional<DateExpression> from, Optional<DateExpression> to) {

    /** Refuses a window without an end. */
    public Window {
        if (requireNonNull(from, "from").isEmpty() && requireNonNull(to, "to").isEmpty()) {
            throw new IllegalArgumentException("A window has at least one end, but had none");
        }
    }

    /** The last so many days, of which today is the last: {@code lastDays(1)} is today alone. */
    public static Window lastDays(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A window has at least 1 day, but had " + days);
        }
        return between(DateExpression.today().minusDays(days - 1), DateExpression.today());
    }

    /** From one day to another. */
    public static Window between(DateExpression from, DateExpression to) {
        return new Window(Optional.of(from), Optional.of(to));
    }

    /** From one day to another. */
    public static Window between(LocalDate from, LocalDate to) {
        return between(DateExpression.fixed(from), DateExpression.fixed(to));
    }

    /** That day and everything after it, the future too. */
    public static Window from(DateExpression from) {
        return new Window(Optional.of(from), Optional.empty());
    }

    /** That day and everything before it. */
    public static Window until(DateExpression to) {
        return new Window(Optional.empty(), Optional.of(to));
    }
}
