package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.criteria.Criterion.everyone;
import static dev.segue.criteria.Criterion.inSegment;
import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.COST;
import static dev.segue.criteria.Visits.MINUTES;
import static dev.segue.criteria.Visits.VISITS;
import static dev.segue.criteria.Visits.euros;
import static dev.segue.criteria.Visits.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.criteria.Visits.Visit;
import dev.segue.example.Contacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules WY-1 and WY-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {
    private static final EvaluationMoment MOMENT =
            new EvaluationMoment(Instant.parse("2026-03-10T09:30:00Z"), ZoneId.of("Europe/Prague"));

    private static Explanation ofAnna(Criterion criterion, Visit... visits) {
        Known anna = Known.of(Contacts.anna(), visits);
        return Evaluation.of(criterion, MOMENT).explain(anna.contact(), anna);
    }

    private static List<String> changes(Criterion criterion) {
        return ofAnna(criterion).changes().stream()
                .map(change -> CriterionText.of(change.condition().criterion()) + " -> " + change.wanted())
                .toList();
    }

    @Test
    void shows_the_value_that_was_seen_at_each_condition_also_behind_the_one_that_settled_it() {
        Explanation explanation = ofAnna(COUNTRY.is("CZ")
                .and(
                        CITY.oneOf("Brno", "Praha"),
                        CITY.matches("B*"),
                        LANGUAGE.between("a", "d"),
                        SALESPERSON.isBlank(),
                        MAILING_GROUPS.anyOf("FAIR"),
                        MAILING_GROUPS.allOf("FAIR", "VIP")));

        assertThat(explanation.satisfied()).isFalse();
        assertThat(explanation.seen()).isEmpty();
        assertThat(explanation.operands())
                .extracting(Explanation::satisfied)
                .containsExactly(false, true, true, true, false, true, false);
        assertThat(explanation.operands())
                .extracting(Explanation::seen)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("Brno"),
                        Optional.of("Brno"),
                        Optional.of("cs"),
                        Optional.of("JANA"),
                        Optional.of(Set.of("FAIR", "NEWS")),
                        Optional.of(Set.of("FAIR", "NEWS")));
    }

    @Test
    void shows_what_was_measured_of_the_rows() {
        Visit[] visits = {
            on("2026-03-01", "FAIR").with(MINUTES, BigDecimal.TEN).with(COST, euros("5")),
            on("2026-02-01", "FAIR").with(MINUTES, BigDecimal.ONE),
            on("2026-03-05", "NEWS").with(MINUTES, new BigDecimal(100))
        };
        RowSelection fairs = VISITS.where(CAMPAIGN.is("FAIR"));

        assertThat(ofAnna(fairs.atLeast(3), visits).seen()).contains(2);
        assertThat(ofAnna(fairs.within(Window.lastDays(20)).none(), visits).seen())
                .contains(1);
        assertThat(ofAnna(fairs.total(MINUTES).is(BigDecimal.ONE), visits).seen())
                .contains(new BigDecimal(11));
        assertThat(ofAnna(fairs.total(COST).is(euros("1")), visits).seen()).contains(euros("5"));
        assertThat(ofAnna(fairs.latest().is(DateExpression.today()), visits).seen())
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(ofAnna(VISITS.latest().is(DateExpression.today())).seen()).isEmpty();
        assertThat(ofAnna(VISITS.exist()).seen()).contains(0);
    }

    @Test
    void of_all_every_condition_that_fails_would_have_to_change() {
        assertThat(changes(CITY.is("Brno").and(COUNTRY.is("CZ"), LANGUAGE.is("de"))))
                .containsExactly("country is \"CZ\" -> true", "language is \"de\" -> true");
    }

    @Test
    void of_any_the_easiest_one_would_have_to_change() {
        assertThat(changes(COUNTRY.is("CZ").and(LANGUAGE.is("de")).or(SALESPERSON.is("KARL"), CITY.is("Praha"))))
                .containsExactly("salesperson is \"KARL\" -> true");
    }

    @Test
    void of_a_negation_the_operand_would_have_to_be_no() {
        assertThat(changes(
                        CITY.is("Brno").or(CITY.is("Praha"), LANGUAGE.is("cs")).negate()))
                .containsExactly("city is \"Brno\" -> false", "language is \"cs\" -> false");
        assertThat(changes(CITY.is("Brno").and(LANGUAGE.is("cs")).negate()))
                .containsExactly("city is \"Brno\" -> false");
    }

    @Test
    void for_somebody_inside_it_tells_what_would_lead_outside() {
        assertThat(changes(CITY.is("Brno").and(LANGUAGE.is("cs")))).containsExactly("city is \"Brno\" -> false");
        assertThat(changes(CITY.is("Brno").or(COUNTRY.is("CZ"), LANGUAGE.is("cs"))))
                .containsExactly("city is \"Brno\" -> false", "language is \"cs\" -> false");
    }

    @Test
    void everyone_never_changes() {
        assertThat(ofAnna(everyone()).changes()).isEmpty();
        assertThat(changes(everyone().negate().and(CITY.is("Praha")))).isEmpty();
        assertThat(changes(everyone().negate().or(CITY.is("Praha")))).containsExactly("city is \"Praha\" -> true");
        assertThat(changes(everyone().negate().or(everyone().negate()))).isEmpty();
    }

    @Test
    void lists_itself_and_everything_below_from_the_outside_in() {
        Criterion criterion = CITY.is("Brno").and(COUNTRY.is("CZ").negate(), inSegment(new SegmentNo("SM1")));

        assertThat(ofAnna(criterion).all().map(it -> it.criterion().getClass().getSimpleName()))
                .containsExactly("AllOf", "Comparison", "Not", "Comparison", "MemberOfSegment");
    }
}
