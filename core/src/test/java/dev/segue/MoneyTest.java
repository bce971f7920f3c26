package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule TX-4. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, EUR, 12.50 EUR",
        "12.500000, EUR, 12.50 EUR",
        "1E+2, EUR, 100.00 EUR",
        "-0.01, EUR, -0.01 EUR",
        "7, JPY, 7 JPY",
        "7.0, JPY, 7 JPY",
        "1.234, KWD, 1.234 KWD",
        "0, CZK, 0.00 CZK",
        "0E+99, CZK, 0.00 CZK",
        "999999999999999.99, EUR, 999999999999999.99 EUR"
    })
    void has_the_scale_of_its_currency(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }

    @Test
    void is_equal_if_amount_and_currency_are() {
        assertThat(Money.of("12.5", "EUR"))
                .isEqualTo(Money.of("12.50", "EUR"))
                .isNotEqualTo(Money.of("12.50", "CZK"))
                .isNotEqualTo(Money.of("12.51", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"12.501, EUR, 2", "0.5, JPY, 0", "1.2345, KWD, 3", "1E-400, EUR, 2"})
    void is_never_rounded(String amount, String currency, int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, currency))
                .withMessage(Text.format(
                        "An amount in %s has at most %d decimals, but was %s",
                        currency, decimals, new BigDecimal(amount)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "-1000000000000000.00", "1E+15", "1E+999999999", "1E+2147483647"})
    void has_at_most_fifteen_digits_before_the_point(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, "EUR"))
                .withMessage("An amount has at most 15 digits before the point, but was " + new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,50", "twelve", "1 000", "NaN"})
    void has_an_amount_that_is_a_number(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, "EUR"))
                .withMessage("An amount is a number such as 12.50, but was '" + amount + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "XYZ", "EURO"})
    void has_a_currency_that_exists(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", currency))
                .withMessage("A currency is an ISO 4217 code such as EUR, but was '" + currency + "'");
    }

    @Test
    void has_a_currency_with_a_number_of_decimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "XAU"))
                .withMessage("Money has a currency with a number of decimals, but was XAU");
    }

    @Test
    void has_both() {
        assertThatNullPointerException().isThrownBy(() -> new Money(BigDecimal.ONE, null));
        assertThatNullPointerException().isThrownBy(() -> new Money(null, Currency.getInstance("EUR")));
    }
}
