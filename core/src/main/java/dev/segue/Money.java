package dev.segue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in a currency, with that currency's scale. Immutable.
 *
 * <p>Rule TX-4: an amount with more decimals than its currency has is refused, never rounded; fewer are filled up, so that equal amounts
 * are equal values.
 *
 * @param amount at most fifteen digits before the point
 * @param currency an ISO 4217 currency with a known number of decimals
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Fills the amount up to the currency's scale; refuses one that would have to be rounded or is too large. */
    public Money {
        requireNonNull(currency, "currency");
        int scale = currency.getDefaultFractionDigits();
        if (scale < 0) {
            throw new IllegalArgumentException("Money has a currency with a number of decimals, but was " + currency);
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if ((long) plain.precision() - plain.scale() > 15) {
            throw new IllegalArgumentException(
                    "An amount has at most 15 digits before the point, but was " + Text.shown(amount.toString()));
        }
        if (plain.scale() > scale) {
            throw new IllegalArgumentException(Text.format(
                    "An amount in %s has at most %d decimals, but was %s",
                    currency, scale, Text.shown(amount.toString())));
        }
        amount = amount.setScale(scale);
    }

    /**
     * Money from text, such as {@code Money.of("12.50", "EUR")}.
     *
     * @throws IllegalArgumentException if the amount is no number or the currency is unknown
     */
    public static Money of(String amount, String currency) {
        try {
            return new Money(new BigDecimal(amount), currency(currency));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "An amount is a number such as 12.50, but was '%s'".formatted(Text.shown(amount)), e);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A currency is an ISO 4217 code such as EUR, but was '%s'".formatted(Text.shown(code)), e);
        }
    }

    /** The amount and the currency code, such as {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
