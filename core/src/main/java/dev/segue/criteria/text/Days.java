package dev.segue.criteria.text;

import dev.segue.Text;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.text.Token.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads calendar dates: known ones, those that lie around today, and those that the request gives. Not thread-safe. */
final class Days {
    static final String FIX = "Write a date as year-month-day, such as 2026-02-01, or one around today";
    private static final Set<String> RELATIVE = Set.of("today", "start", "end");

    private final Cursor cursor;
    private final Numbers numbers;
    private final Zones zones;

    Days(Cursor cursor, Numbers numbers, Zones zones) {
        this.cursor = cursor;
        this.numbers = numbers;
        this.zones = zones;
    }

    /** The date that has to stand here. */
    DateExpression day() {
        Token token = cursor.token();
        if (token.is(Kind.NUMERAL)) {
            return DateExpression.fixed(fixed());
        }
        if (cursor.take("day")) {
            if (!cursor.token().is(Kind.PARAMETER)) {
                throw cursor.unexpected("a parameter", "Name what gives the day, such as day :since");
            }
            return DateExpression.given(cursor.parameterName());
        }
        if (token.is(Kind.PARAMETER)) {
            return DateExpression.given(cursor.parameterName());
        }
        if (cursor.take("today")) {
            return today();
        }
        if (cursor.take("start")) {
            return periodEdge(Edge.START);
        }
        if (cursor.take("end")) {
            return periodEdge(Edge.END);
        }
        if (token.is(Kind.WORD) && token.isName()) {
            throw bad(
                    token,
                    "'" + token.shown() + "' is no date" + Words.strangers(token.text()),
                    Words.didYouMean(token.text(), RELATIVE, FIX));
        }
        throw cursor.notOfType("a date", token.is(Kind.TEXT) ? "Write the date without quotes" : FIX);
    }

    /** The known date that has to stand here. */
    LocalDate fixed() {
        Token token = cursor.token();
        if (!token.is(Kind.NUMERAL)) {
            throw cursor.notOfType("a date such as 2026-02-01", FIX);
        }
        LocalDate date = date(token, token.text());
        cursor.advance();
        return date;
    }

    /** The date that is written so. */
    LocalDate date(Token token, String written) {
        String[] dotted = written.split("\\.", -1);
        boolean dayFirst = dotted.length == 3
                && isDigits(dotted[0], 1, 2)
                && isDigits(dotted[1], 1, 2)
                && isDigits(dotted[2], 4, 4);
        if (dayFirst) {
            LocalDate meant = date(token, written, dotted[2], dotted[1], dotted[0]);
            throw bad(token, "'" + written + "' is not how a date is written", "Write " + meant);
        }
        String[] parts = written.split("-", -1);
        boolean iso =
                parts.length == 3 && isDigits(parts[0], 4, 4) && isDigits(parts[1], 2, 2) && isDigits(parts[2], 2, 2);
        if (!iso) {
            String why =
                    written.contains("T") ? "has a time of day, which a date has not" : "is not how a date is written";
            throw bad(token, "'" + token.shown() + "' " + why, FIX);
        }
        return date(token, written, parts[0], parts[1], parts[2]);
    }

    private LocalDate date(Token token, String written, String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (y < 1 || m < 1 || m > 12) {
            String what = y < 1 ? "a date lies in the years 1 to 9999" : "there is no month " + month;
            throw bad(token, what + ", but '" + written + "' stands there", FIX);
        }
        int days = YearMonth.of(y, m).lengthOfMonth();
        if (d < 1 || d > days) {
            String name = Text.format("%s %d", capitalized(Month.of(m)), y);
            throw bad(
                    token,
                    Text.format("there is no day '%s': %s has %d days", written, name, days),
                    "Write a day that exists, up to " + LocalDate.of(y, m, days));
        }
        return LocalDate.of(y, m, d);
    }

    private DateExpression today() {
        Token sign = cursor.token();
        int amount = 0;
        Unit unit = Unit.DAYS;
        if (sign.isSign("+") || sign.isSign("-")) {
            cursor.advance();
            amount = signed(sign, distance());
            unit = unit();
        }
        return new Today(amount, unit, zone());
    }

    private DateExpression periodEdge(Edge edge) {
        cursor.expect("of", "Write start of month, or end of quarter");
        Period period = period();
        Token sign = cursor.token();
        int offset = 0;
        if (sign.isSign("+") || sign.isSign("-")) {
            cursor.advance();
            offset = signed(sign, distance());
            String one = word(period);
            if (!cursor.take(one) && !cursor.take(one + "s")) {
                throw cursor.unexpected(
                        "'" + one + "s'",
                        "Count in the period itself: " + word(edge) + " of " + one + " + 2 " + one + "s");
            }
        }
        return new PeriodEdge(edge, period, offset, zone());
    }

    private int distance() {
        Token token = cursor.token();
        int distance = numbers.count("a number of days, weeks, months or years");
        if (distance > DateExpression.MAX_AMOUNT) {
            throw bad(
                    token,
                    Text.format(
                            "a date lies at most %,d units from today, but was %s",
                            DateExpression.MAX_AMOUNT, token.text()),
                    "Write a smaller number");
        }
        return distance;
    }

    private static int signed(Token sign, int amount) {
        return sign.isSign("-") ? -amount : amount;
    }

    private Unit unit() {
        for (Unit unit : Unit.values()) {
            String many = word(unit);
            if (cursor.take(many) || cursor.take(many.substring(0, many.length() - 1))) {
                return unit;
            }
        }
        throw cursor.unexpected("days, weeks, months or years", "Write what is counted, such as today - 3 months");
    }

    private Period period() {
        for (Period period : Period.values()) {
            if (cursor.take(word(period))) {
                return period;
            }
        }
        throw cursor.unexpected("week, month, quarter or year", "Write which period, such as start of month");
    }

    private Optional<ZoneId> zone() {
        return cursor.take("in") ? Optional.of(zones.zone()) : Optional.empty();
    }

    private RuntimeException bad(Token token, String what, String fix) {
        return cursor.refused(token, "criteria.bad-date", what, fix);
    }

    private static boolean isDigits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /** The word for it in the notation. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String capitalized(Month month) {
        return month.name().charAt(0) + word(month).substring(1);
    }
}
