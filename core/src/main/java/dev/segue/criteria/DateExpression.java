package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A calendar date that is known, or one that each evaluation works out anew and that is kept as it was said. Immutable.
 *
 * <p>Rule CR-9: the date of today is that of the evaluation's instant in the zone the expression pins, or else in the evaluation's zone. A
 * month or a year more or less keeps the day of the month, or takes the last one if there is none: a year before 29 February is 28
 * February. Weeks begin on Monday, as ISO 8601 says. What would lie outside the years 1 to 9999 is the nearest date inside.
 */
public sealed interface DateExpression extends Operand {

    /** How far an expression may lie from today, in units. */
    int MAX_AMOUNT = 100_000;

    /** The first day of the year 1. */
    LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /** The last day of the year 9999. */
    LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** A date that is known. */
    static Fixed fixed(LocalDate date) {
        return new Fixed(date);
    }

    /** The day of the evaluation. */
    static Today today() {
        return new Today(0, Unit.DAYS, Optional.empty());
    }

    /** The first day of the period in which today lies. */
    static PeriodEdge startOf(Period period) {
        return new PeriodEdge(Edge.START, period, 0, Optional.empty());
    }

    /** The last day of the period in which today lies. */
    static PeriodEdge endOf(Period period) {
        return new PeriodEdge(Edge.END, period, 0, Optional.empty());
    }

    /** A date that each request gives. */
    static Given given(String parameter) {
        return new Given(parameter);
    }

    /**
     * The date at that moment.
     *
     * @throws IllegalStateException if the request has to give it and has not
     */
    LocalDate at(EvaluationMoment moment);

    /** The zone in which the day begins, if the expression pins one. */
    Optional<ZoneId> zone();

    /** In what an expression counts. */
    enum Unit {
        /** Calendar days. */
        DAYS(ChronoUnit.DAYS),
        /** Seven days. */
        WEEKS(ChronoUnit.WEEKS),
        /** Calendar months. */
        MONTHS(ChronoUnit.MONTHS),
        /** Calendar years. */
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** A stretch of the calendar. */
    enum Period {
        /** Monday to Sunday. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** Three months from January, April, July or October on. */
        QUARTER,
        /** A calendar year. */
        YEAR
    }

    /** Which day of a period. */
    enum Edge {
        /** The first. */
        START,
        /** The last. */
        END
    }

    /**
     * A date that is known.
     *
     * @param date the date
     */
    record Fixed(LocalDate date) implements DateExpression {
        /** Needs a date. */
        public Fixed {
            requireNonNull(date, "date");
        }

        @Override
        public LocalDate at(EvaluationMoment moment) {
            return within(date);
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }
    }

    /**
     * Today, or so many days, weeks, months or years before or after it.
     *
     * @param amount how many units after today; negative before
     * @param unit what is counted
     * @param zone in which today is meant, if not in the evaluation's
     */
    record Today(int amount, Unit unit, Optional<ZoneId> zone) implements DateExpression {
        /** Refuses an amount beyond {@link DateExpression#MAX_AMOUNT}. */
        public Today {
            requireNonNull(unit, "unit");
            requireNonNull(zone, "zone");
            bounded(amount);
        }

        /** So many days after today. */
        public Today plusDays(int days) {
            return new Today(days, Unit.DAYS, zone);
        }

        /** So many days before today. */
        public Today minusDays(int days) {
            return plusDays(-days);
        }

        /** So many units after today. */
        public Today plus(int units, Unit of) {
            return new Today(units, of, zone);
        }

        /** So many units before today. */
        public Today minus(int units, Unit of) {
            return plus(-units, of);
        }

        /** The same in a zone of its own. */
        public Today in(ZoneId pinned) {
            return new Today(amount, unit, Optional.of(pinned));
        }

        @Override
        public LocalDate at(EvaluationMoment moment) {
            LocalDate today = within(moment.todayIn(zone.orElse(moment.zone())));
            return within(today.plus(amount, unit.unit));
        }
    }

    /**
     * The first or the last day of this, an earlier or a later period.
     *
     * @param edge the first or the last day
     * @param period which period
     * @param offset how many periods after the one in which today lies; negative before
     * @param zone in which today is meant, if not in the evaluation's
     */
    record PeriodEdge(Edge edge, Period period, int offset, Optional<ZoneId> zone) implements DateExpression {
        /** Refuses an offset beyond {@link DateExpression#MAX_AMOUNT}. */
        public PeriodEdge {
            requireNonNull(edge, "edge");
            requireNonNull(period, "period");
            requireNonNull(zone, "zone");
            bounded(offset);
        }

        /** The same day of the period before. */
        public PeriodEdge previous() {
            return new PeriodEdge(edge, period, offset - 1, zone);
        }

        /** The same day of the period behind. */
        public PeriodEdge next() {
            return new PeriodEdge(edge, period, offset + 1, zone);
        }

        /** The same in a zone of its own. */
        public PeriodEdge in(ZoneId pinned) {
            return new PeriodEdge(edge, period, offset, Optional.of(pinned));
        }

        @Override
        public LocalDate at(EvaluationMoment moment) {
            LocalDate today = within(moment.todayIn(zone.orElse(moment.zone())));
            LocalDate start = startAround(today);
            return within(
                    edge == Edge.START
                            ? shifted(start, offset)
                            : shifted(start, offset + 1).minusDays(1));
        }

        private LocalDate startAround(LocalDate day) {
            if (period == Period.WEEK) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
            if (period == Period.QUARTER) {
                return day.with(IsoFields.DAY_OF_QUARTER, 1);
            }
            return period == Period.MONTH ? day.withDayOfMonth(1) : day.withDayOfYear(1);
        }

        private LocalDate shifted(LocalDate start, int periods) {
            if (period == Period.WEEK) {
                return start.plusWeeks(periods);
            }
            if (period == Period.YEAR) {
                return start.plusYears(periods);
            }
            return start.plusMonths(period == Period.QUARTER ? 3L * periods : periods);
        }
    }

    /**
     * A date that each request gives (rule CR-16).
     *
     * @param parameter the name under which it does: 1 to 63 of a-z, 0-9 and _, beginning with a letter, as a field's
     */
    record Given(String parameter) implements DateExpression {
        /** Refuses a name that is none. */
        public Given {
            Field.checkedName("A parameter's name", parameter);
        }

        @Override
        public LocalDate at(EvaluationMoment moment) {
            throw new IllegalStateException("The request has to give the date '" + parameter + "'");
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }
    }

    private static LocalDate within(LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return date.isAfter(LATEST) ? LATEST : date;
    }

    private static void bounded(int amount) {
        if (amount < -MAX_AMOUNT || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException(
                    Text.format("A date lies at most %,d units from today, but was %,d", MAX_AMOUNT, amount));
        }
    }
}
