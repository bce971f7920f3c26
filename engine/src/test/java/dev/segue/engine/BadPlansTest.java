package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.COST;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DURATION;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.interaction.InteractionField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that no interaction can have: the message names the thing, the value and what would be right, and nothing changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadPlansTest {
    private static final String THREE_CENTURIES =
            "The date of an interaction lies between 1900-01-01 and 2199-12-31, but was ";
    private static final String HUNDRED_DAYS =
            "The duration of an interaction is 0 or more whole minutes and at most 100 days, but was ";

    private final Office office = new Office();
    private final Segue segue = office.segue;

    record InAPlan(String what, Consumer<PlanEditor> edit, String message) {
        @Override
        public String toString() {
            return what;
        }
    }

    record OnALine<T>(InteractionField<T> field, T value, String message) {
        @Override
        public String toString() {
            return field + " " + value.toString().replaceAll("(?s)^(.{30}).*", "$1");
        }
    }

    private static InAPlan date(LocalDate date) {
        return new InAPlan("date " + date, plan -> plan.date(date), THREE_CENTURIES + date);
    }

    private static InAPlan cost(String amount, String currency, String message) {
        return new InAPlan("cost " + amount + currency, plan -> plan.cost(amount, currency), message);
    }

    static List<InAPlan> plans() {
        return List.of(
                date(LocalDate.MIN),
                date(LocalDate.of(-5, 3, 1)),
                date(LocalDate.of(0, 3, 1)),
                date(LocalDate.of(1582, 10, 10)),
                date(LocalDate.of(1899, 12, 31)),
                date(LocalDate.of(2200, 1, 1)),
                date(LocalDate.of(10_000, 3, 1)),
                date(LocalDate.MAX),
                cost("-0.01", "EUR", "The cost of an interaction is not negative, but was -0.01 EUR"),
                cost("1E+18", "EUR", "An amount has at most 15 digits before the point, but was 1E+18"),
                cost("1.00001", "EUR", "An amount in EUR has at most 2 decimals, but was 1.00001"),
                cost("1.5", "JPY", "An amount in JPY has at most 0 decimals, but was 1.5"),
                cost("NaN", "EUR", "An amount is a number such as 12.50, but was 'NaN'"),
                cost("1", "XYZ", "A currency is an ISO 4217 code such as EUR, but was 'XYZ'"),
                cost("1", "", "A currency is an ISO 4217 code such as EUR, but was ''"),
                new InAPlan("minutes -1", plan -> plan.minutes(-1), HUNDRED_DAYS + "PT-1M"),
                new InAPlan(
                        "minutes at most",
                        plan -> plan.minutes(Integer.MAX_VALUE),
                        HUNDRED_DAYS + Duration.ofMinutes(Integer.MAX_VALUE)),
                new InAPlan(
                        "template blank",
                        plan -> plan.template(" "),
                        "An interaction template code has 1 to 20 characters and is not blank, but was ' '"),
                new InAPlan(
                        "campaign too long",
                        plan -> plan.campaign("S".repeat(21)),
                        "A campaign number has 1 to 20 characters and is not blank, but was '" + "S".repeat(21) + "'"),
                new InAPlan(
                        "salesperson with blanks around",
                        plan -> plan.salesperson(" JO "),
                        "A salesperson code does not begin or end with a blank, but was ' JO '"),
                new InAPlan(
                        "subject with U+0000",
                        plan -> plan.subject("a\0b"),
                        "A subject has no U+0000 and no lone surrogate, but had U+0000 at position 2 in 'a<U+0000>b'"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_with_a_value_that_no_interaction_can_have_is_refused_and_changes_nothing(InAPlan wrong) {
        SegmentNo fair = office.fair(ANNA);
        Everything before = Everything.in(office.storage);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        segue.segments().plan(fair, plan -> wrong.edit().accept(plan.description("Changed before"))))
                .withMessage(wrong.message());

        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }

    static List<OnALine<?>> lines() {
        return List.of(
                new OnALine<>(DATE, LocalDate.MAX, THREE_CENTURIES + LocalDate.MAX),
                new OnALine<>(
                        COST, Money.of("-1", "CZK"), "The cost of an interaction is not negative, but was -1.00 CZK"),
                new OnALine<>(DURATION, Duration.ofSeconds(Long.MAX_VALUE), HUNDRED_DAYS + "PT2562047788015215H30M7S"),
                new OnALine<>(
                        DURATION, Duration.ofSeconds(Long.MIN_VALUE), HUNDRED_DAYS + "PT-2562047788015215H-30M-8S"),
                new OnALine<>(DURATION, Duration.ofSeconds(90), HUNDRED_DAYS + "PT1M30S"),
                new OnALine<>(
                        COMMENT,
                        "x".repeat(4_001),
                        "A comment has at most 4,000 characters, but had 4,001: '" + "x".repeat(80) + "…'"),
                new OnALine<>(
                        SUBJECT,
                        "a\uD83D",
                        "A subject has no U+0000 and no lone surrogate, but had U+D83D at position 2 in 'a<U+D83D>'"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    <T> void a_line_with_such_a_value_is_refused_and_changes_nothing(OnALine<T> wrong) {
        SegmentNo fair = office.fair(ANNA);
        Everything before = Everything.in(office.storage);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> segue.segments()
                        .override(
                                fair,
                                office.line(fair, ANNA).line().id(),
                                it -> it.set(SUBJECT, "Changed before").set(wrong.field(), wrong.value())))
                .withMessage(wrong.message());

        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }
}
