package dev.segue.criteria.text;

import dev.segue.Money;
import dev.segue.Text;
import dev.segue.criteria.text.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Set;

/** Reads numbers, counts and amounts of money. Not thread-safe. */
final class Numbers {
    private static final int DIGITS_BEFORE = 15;
    private static final int DIGITS_BEHIND = 10;
    private static final int LONGEST_WHOLE = 19;
    private static final String FIX = "Write digits with a point before the decimals, such as 1234.50";
    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "nan", "infinity", "inf");

    private final Cursor cursor;

    Numbers(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The number that has to stand here. */
    BigDecimal number() {
        return number("a number", "Write a number, such as 10.5");
    }

    /** The amount that has to stand here, with its currency. */
    Money money() {
        String example = "Write an amount with its currency, such as 150.00 EUR";
        Token first = cursor.token();
        BigDecimal amount = number("an amount of money", example);
        refuseComma();
        Token currency = cursor.token();
        if (!currency.is(Kind.WORD) || !currency.isName()) {
            throw cursor.unexpected("criteria.bad-currency", "a currency", example);
        }
        cursor.advance();
        try {
            return new Money(amount, currency(currency));
        } catch (IllegalArgumentException e) {
            throw cursor.refused(
                    first,
                    "criteria.bad-number",
                    String.valueOf(e.getMessage()),
                    "Write an amount that the currency has");
        }
    }

    /** The whole number that has to stand here, from none on. */
    int count(String what) {
        return (int) whole(what, Integer.MAX_VALUE);
    }

    /** The whole number that has to stand here, at most that. */
    long whole(String what, long most) {
        String fix = Text.format("Write a whole number of at most %d", most);
        Token token = cursor.token();
        if (!token.is(Kind.NUMERAL)) {
            throw cursor.notOfType(what, fix);
        }
        boolean digits =
                token.text().length() <= LONGEST_WHOLE && token.text().chars().allMatch(it -> it >= '0' && it <= '9');
        if (!digits || new BigInteger(token.text()).compareTo(BigInteger.valueOf(most)) > 0) {
            throw badNumber(token, what + " is expected, but '" + token.shown() + "' stands there", fix);
        }
        cursor.advance();
        return Long.parseLong(token.text());
    }

    /** Refuses a comma behind a number, which would be a point in some countries. */
    void refuseComma() {
        Token number = cursor.before();
        if (cursor.token().isSign(",")) {
            throw badNumber(number, "a comma stands behind the number '" + number.shown() + "'", FIX);
        }
    }

    private BigDecimal number(String what, String fix) {
        boolean negative = cursor.takeSign("-");
        Token token = cursor.token();
        if (token.is(Kind.WORD) && NO_NUMBERS.contains(token.text())) {
            throw badNumber(token, "'" + token.text() + "' is no number", FIX);
        }
        if (!token.is(Kind.NUMERAL)) {
            throw cursor.notOfType(what, fix);
        }
        BigDecimal number = decimal(token);
        cursor.advance();
        return negative ? number.negate() : number;
    }

    private BigDecimal decimal(Token token) {
        String text = token.text();
        int point = text.indexOf('.');
        int before = point < 0 ? text.length() : point;
        int behind = point < 0 ? 0 : text.length() - point - 1;
        boolean digits = text.chars().allMatch(it -> (it >= '0' && it <= '9') || it == '.');
        if (!digits || text.lastIndexOf('.') != point || (point >= 0 && behind == 0)) {
            throw badNumber(token, "'" + token.shown() + "' is no number", FIX);
        }
        if (before > DIGITS_BEFORE || behind > DIGITS_BEHIND) {
            throw badNumber(
                    token,
                    Text.format(
                            "a number has at most %d digits before and %d behind the point, but was '%s'",
                            DIGITS_BEFORE, DIGITS_BEHIND, token.shown()),
                    "Write fewer digits");
        }
        return new BigDecimal(text);
    }

    private Currency currency(Token token) {
        try {
            return Currency.getInstance(token.text());
        } catch (IllegalArgumentException e) {
            throw cursor.refused(
                    token,
                    "criteria.bad-currency",
                    "there is no currency '" + token.shown() + "'",
                    "Write its ISO 4217 code in capitals, such as EUR");
        }
    }

    private RuntimeException badNumber(Token token, String what, String fix) {
        return cursor.refused(token, "criteria.bad-number", what, fix);
    }
}
