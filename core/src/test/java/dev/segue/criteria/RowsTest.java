package dev.segue.criteria;

import static dev.segue.criteria.Visits.AT;
import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.COST;
import static dev.segue.criteria.Visits.VISITS;
import static dev.segue.criteria.Visits.euros;
import static dev.segue.criteria.Visits.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.contact.ContactFields;
import dev.segue.criteria.Visits.Visit;
import dev.segue.example.Contacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules CR-6 and CR-7. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowsTest {
    private static final EvaluationMoment MOMENT =
            new EvaluationMoment(Instant.parse("2026-03-10T09:30:00Z"), ZoneId.of("Europe/Prague"));

    private static boolean says(Criterion criterion, Visit... visits) {
        return Known.of(Contacts.anna(), visits).satisfies(criterion, MOMENT);
    }

    private static List<String> days(Window window, String... days) {
        return Stream.of(days)
                .filter(day -> says(VISITS.within(window).exist(), on(day, "FAIR")))
                .toList();
    }

    private static Visit[] visits(int count) {
        return Stream.generate(() -> on("2026-03-01", "FAIR")).limit(count).toArray(Visit[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, true, false, true",
        "1, false, true, false, false",
        "2, true, true, true, false",
        "3, true, false, false, false"
    })
    void are_counted(int count, boolean atLeastTwo, boolean atMostTwo, boolean exactlyTwo, boolean none) {
        assertThat(says(VISITS.atLeast(2), visits(count))).isEqualTo(atLeastTwo);
        assertThat(says(VISITS.atMost(2), visits(count))).isEqualTo(atMostTwo);
        assertThat(says(VISITS.exactly(2), visits(count))).isEqualTo(exactlyTwo);
        assertThat(says(VISITS.none(), visits(count))).isEqualTo(none);
        assertThat(says(VISITS.exactly(0), visits(count))).isEqualTo(none);
        assertThat(says(VISITS.exist(), visits(count))).isEqualTo(!none);
    }

    @Test
    void are_counted_if_they_meet_the_condition() {
        Visit[] visits = {on("2026-03-01", "FAIR"), on("2026-03-02", "FAIR"), on("2026-03-03", "NEWS")};
        RowSelection fairs = VISITS.where(CAMPAIGN.is("FAIR"));

        assertThat(says(fairs.atLeast(2), visits)).isTrue();
        assertThat(says(fairs.atLeast(3), visits)).isFalse();
        assertThat(says(fairs.atMost(2), visits)).isTrue();
        assertThat(says(fairs.atMost(1), visits)).isFalse();
        assertThat(says(fairs.exactly(2), visits)).isTrue();
        assertThat(says(fairs.exactly(3), visits)).isFalse();
        assertThat(says(fairs.none(), visits)).isFalse();
        assertThat(says(fairs.exist(), visits)).isTrue();
    }

    @Test
    void one_of_them_has_to_meet_the_whole_condition() {
        Criterion dearFair = CAMPAIGN.is("FAIR").and(COST.above(euros("100")));
        Visit cheapFair = on("2026-03-01", "FAIR").with(COST, euros("10"));
        Visit dearNews = on("2026-03-01", "NEWS").with(COST, euros("500"));

        assertThat(says(VISITS.where(dearFair).exist(), cheapFair, dearNews)).isFalse();
        assertThat(says(
                        VISITS.where(dearFair).exist(),
                        cheapFair,
                        dearNews,
                        on("2026-03-01", "FAIR").with(COST, euros("500"))))
                .isTrue();
        assertThat(says(
                        VISITS.where(CAMPAIGN.is("FAIR"))
                                .where(COST.above(euros("100")))
                                .exist(),
                        cheapFair,
                        dearNews))
                .isFalse();
        assertThat(VISITS.where(CAMPAIGN.is("FAIR"))
                        .where(COST.above(euros("100")))
                        .exist())
                .isEqualTo(VISITS.where(dearFair).exist());
    }

    @Test
    void a_negation_inside_is_of_the_row_and_outside_of_the_contact() {
        Visit[] visits = {on("2026-03-01", "FAIR"), on("2026-03-02", "NEWS")};

        assertThat(says(VISITS.where(CAMPAIGN.isNot("FAIR")).exist(), visits)).isTrue();
        assertThat(says(VISITS.where(CAMPAIGN.is("FAIR")).exist().negate(), visits))
                .isFalse();
        assertThat(says(VISITS.where(CAMPAIGN.isNot("FAIR")).exist())).isFalse();
        assertThat(says(VISITS.where(CAMPAIGN.is("FAIR")).exist().negate())).isTrue();
    }

    @Test
    void lie_in_a_window_that_includes_both_its_ends() {
        Window window = Window.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4));

        assertThat(days(window, "2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"))
                .containsExactly("2026-03-02", "2026-03-04");
    }

    @Test
    void lie_in_a_window_that_may_be_open_at_one_end() {
        assertThat(days(Window.from(DateExpression.today()), "2026-03-09", "2026-03-10", "2199-12-31"))
                .containsExactly("2026-03-10", "2199-12-31");
        assertThat(days(Window.until(DateExpression.today()), "1900-01-01", "2026-03-10", "2026-03-11"))
                .containsExactly("1900-01-01", "2026-03-10");
    }

    @Test
    void lie_in_the_last_days_of_which_today_is_one() {
        assertThat(days(Window.lastDays(1), "2026-03-09", "2026-03-10", "2026-03-11"))
                .containsExactly("2026-03-10");
        assertThat(days(Window.lastDays(30), "2026-02-08", "2026-02-09", "2026-03-10", "2026-03-11"))
                .containsExactly("2026-02-09", "2026-03-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.lastDays(0))
                .withMessage("A window has at least 1 day, but had 0");
    }

    @Test
    void lie_in_no_window_without_a_date() {
        Visit undated = new Visit(List.of()).with(CAMPAIGN, "FAIR");

        assertThat(says(VISITS.within(Window.until(DateExpression.today())).exist(), undated))
                .isFalse();
        assertThat(says(VISITS.within(Window.from(DateExpression.today())).exist(), undated))
                .isFalse();
        assertThat(says(VISITS.where(CAMPAIGN.is("FAIR")).exist(), undated)).isTrue();
    }

    @Test
    void are_picked_by_the_window_before_they_are_asked() {
        Visit[] visits = {on("2026-03-10", "NEWS"), on("2025-03-10", "FAIR")};

        assertThat(says(
                        VISITS.where(CAMPAIGN.is("FAIR"))
                                .within(Window.lastDays(30))
                                .exist(),
                        visits))
                .isFalse();
        assertThat(says(
                        VISITS.within(Window.lastDays(30))
                                .where(CAMPAIGN.is("NEWS"))
                                .exist(),
                        visits))
                .isTrue();
        assertThat(says(VISITS.within(Window.lastDays(30)).exactly(1), visits)).isTrue();
    }

    @Test
    void lie_in_the_last_window_that_was_said() {
        assertThat(VISITS.within(Window.lastDays(1)).within(Window.lastDays(2)).exist())
                .isEqualTo(VISITS.within(Window.lastDays(2)).exist());
    }

    @Test
    void a_window_has_an_end() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(Optional.empty(), Optional.empty()))
                .withMessage("A window has at least one end, but had none");
    }

    @Test
    void a_bound_says_something() {
        assertThat(Bound.atLeast(2)).hasToString("at least 2");
        assertThat(Bound.atMost(2)).hasToString("at most 2");
        assertThat(Bound.exactly(0)).hasToString("exactly 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.atLeast(0))
                .withMessage("A bound AT_LEAST is 1 or more rows, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.atMost(-1))
                .withMessage("A bound AT_MOST is 0 or more rows, but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> VISITS.exactly(-1));
        assertThatNullPointerException().isThrownBy(() -> new Bound(null, 1));
    }

    @Test
    void ask_the_moment_of_a_row_too() {
        Visit visit = on("2026-03-10", "FAIR").with(AT, Visits.at("2026-03-10T08:00:00Z"));

        assertThat(says(VISITS.where(AT.on(DateExpression.today())).exist(), visit))
                .isTrue();
        assertThat(says(VISITS.where(AT.before(DateExpression.today())).exist(), visit))
                .isFalse();
    }

    @Test
    void are_asked_for_their_own_fields_and_a_contact_for_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(CAMPAIGN.is("FAIR"), MOMENT))
                .withMessage("A condition here asks for fields of contact, but 'campaign' is one of visit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(
                        VISITS.where(ContactFields.CITY.is("Brno")).exist(), MOMENT))
                .withMessage("A condition here asks for fields of visit, but 'city' is one of contact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(VISITS.where(VISITS.exist()).exist(), MOMENT))
                .withMessage("A condition on a row asks for fields of that row, but asked for rows of visit");
        assertThat(says(VISITS.exist().and(ContactFields.CITY.is("Brno")), visits(1)))
                .isTrue();
    }

    @Test
    void have_a_date_of_their_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation("call", Visits.DATE))
                .withMessage("The date of relation 'call' is a field of its rows, but 'date' is one of visit");
    }
}
