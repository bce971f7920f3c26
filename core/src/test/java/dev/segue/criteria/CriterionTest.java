package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.example.Logs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CriterionTest {
    private static final Criterion CZECH = COUNTRY.is("CZ");
    private static final Criterion IN_BRNO = CITY.is("Brno");
    private static final Criterion FAIR = MAILING_GROUPS.anyOf("FAIR");

    @Test
    void a_group_takes_more_operands_instead_of_nesting() {
        assertThat(CZECH.and(IN_BRNO).and(FAIR)).isEqualTo(Criterion.allOf(CZECH, IN_BRNO, FAIR));
        assertThat(CZECH.or(IN_BRNO).or(FAIR)).isEqualTo(Criterion.anyOf(CZECH, IN_BRNO, FAIR));
        assertThat(CZECH.or(IN_BRNO).and(FAIR)).isEqualTo(Criterion.allOf(Criterion.anyOf(CZECH, IN_BRNO), FAIR));
        assertThat(CZECH.and(IN_BRNO).or(FAIR)).isEqualTo(Criterion.anyOf(Criterion.allOf(CZECH, IN_BRNO), FAIR));
        assertThat(CZECH.negate()).isEqualTo(Criterion.not(CZECH));
    }

    @Test
    void there_is_no_other_way_to_say_not_than_not() {
        assertThat(CITY.isNot("Brno")).isEqualTo(new Not(IN_BRNO));
        assertThat(COUNTRY.noneOf("CZ", "SK")).isEqualTo(new Not(COUNTRY.oneOf("CZ", "SK")));
        assertThat(COUNTRY.noneOf(List.of("CZ", "SK"))).isEqualTo(new Not(COUNTRY.oneOf("CZ", "SK")));
        assertThat(MAILING_GROUPS.noneOf("FAIR")).isEqualTo(new Not(FAIR));
        assertThat(CITY.isNotBlank()).isEqualTo(new Not(CITY.isBlank()));
    }

    @Test
    void a_group_has_an_operand() {
        assertThatIllegalArgumentException()
                .isThrownBy(Criterion::allOf)
                .withMessage("All-of needs at least one operand, but had none; use everyone() to select all contacts");
        assertThatIllegalArgumentException()
                .isThrownBy(Criterion::anyOf)
                .withMessageStartingWith("Any-of needs at least one operand");
        assertThatNullPointerException().isThrownBy(() -> new Not(null));
        assertThatNullPointerException().isThrownBy(() -> CZECH.and((Criterion) null));
    }

    @Test
    void two_that_are_built_alike_are_equal() {
        assertThat(CITY.is("Brno")).isEqualTo(CITY.is("Brno")).hasSameHashCodeAs(CITY.is("Brno"));
        assertThat(CITY.is("Brno")).isNotEqualTo(CITY.isIgnoringCase("Brno"));
        assertThat(LAST_VISIT.is(LocalDate.of(2026, 3, 10))).isEqualTo(LAST_VISIT.on(LocalDate.of(2026, 3, 10)));
        assertThat(COUNTRY.oneOf("CZ", "CZ", "SK")).isEqualTo(COUNTRY.oneOf("CZ", "SK"));
        assertThat(COUNTRY.oneOf("SK", "CZ")).isNotEqualTo(COUNTRY.oneOf("CZ", "SK"));
        assertThat(MAILING_GROUPS.anyOf("A", "A")).isEqualTo(MAILING_GROUPS.anyOf("A"));
        assertThat(EMPLOYEES.oneOf(new BigDecimal("1.0"), BigDecimal.ONE)).isEqualTo(EMPLOYEES.oneOf(BigDecimal.ONE));
        assertThat(CREATED.is(Instant.parse("2026-03-10T12:00:00.0000001Z")))
                .isEqualTo(CREATED.is(Instant.parse("2026-03-10T12:00:00Z")));
        assertThat(Criterion.everyone()).isEqualTo(new Criterion.Everyone());
    }

    @Test
    void keeps_copies_of_the_lists_it_is_made_of() {
        List<Criterion> operands = new ArrayList<>(List.of(CZECH));
        List<String> values = new ArrayList<>(List.of("CZ"));
        AllOf all = new AllOf(operands);
        AnyOf any = new AnyOf(operands);
        OneOf oneOf = new OneOf(COUNTRY, values);
        AnyOfSet anyOfSet = new AnyOfSet(MAILING_GROUPS, values);
        Criterion.AllOfSet allOfSet = new Criterion.AllOfSet(MAILING_GROUPS, values);

        operands.add(FAIR);
        values.add("SK");

        assertThat(all.operands()).containsExactly(CZECH);
        assertThat(any.operands()).containsExactly(CZECH);
        assertThat(oneOf.values()).isEqualTo(List.of("CZ"));
        assertThat(anyOfSet.values()).isEqualTo(List.of("CZ"));
        assertThat(allOfSet.values()).isEqualTo(List.of("CZ"));
        assertThatThrownBy(() -> all.operands().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_has_no_meaning_cannot_be_built() {
        Operand yes = new Operand.Value(true);
        Operand text = new Operand.Value("10");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(EXCLUDED, Operator.GT, yes, false))
                .withMessage("The flag field 'excluded' has no order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(EMPLOYEES, Operator.EQ, new Operand.Value(BigDecimal.ONE), true))
                .withMessage("The number field 'employees' has no upper and lower case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(EMPLOYEES, Operator.EQ, text, false))
                .withMessage("The number field 'employees' is compared with a number, but was with '10'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(CITY, Operator.EQ, DateExpression.today(), false))
                .withMessageStartingWith("The text field 'city' is compared with a text, but was with 'Today[");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(MAILING_GROUPS, Operator.EQ, text, false))
                .withMessage("The set field 'mailing_groups' is compared as a set, with any-of or all-of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(EXCLUDED, Optional.of(yes), Optional.empty()))
                .withMessage("The flag field 'excluded' has no order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(EMPLOYEES, Optional.empty(), Optional.empty()))
                .withMessage("The number field 'employees' has a range with at least one end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(EMPLOYEES, Optional.of(text), Optional.empty()))
                .withMessageContaining("is compared with a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(EMPLOYEES, Optional.empty(), Optional.of(text)))
                .withMessageContaining("is compared with a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneOf(MAILING_GROUPS, List.of("FAIR")))
                .withMessageContaining("is compared as a set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneOf(COUNTRY, List.of()))
                .withMessage("The code field 'country' is one of at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneOf(EMPLOYEES, List.of(BigDecimal.ONE, "two")))
                .withMessageContaining("but was with 'two'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAILING_GROUPS.anyOf(List.of()))
                .withMessage("The set field 'mailing_groups' is compared with at least one value");
        assertThatIllegalArgumentException().isThrownBy(() -> MAILING_GROUPS.allOf(List.of()));
    }

    @Test
    void has_no_null_in_it() {
        assertThatNullPointerException().isThrownBy(() -> CITY.is(null));
        assertThatNullPointerException().isThrownBy(() -> new Comparison(CITY, null, new Operand.Value("a"), false));
        assertThatNullPointerException().isThrownBy(() -> new Wildcard(null, "a", false));
        assertThatNullPointerException().isThrownBy(() -> CITY.matches(null));
        assertThatNullPointerException().isThrownBy(() -> new Criterion.Blank(null));
        assertThatNullPointerException().isThrownBy(() -> Criterion.inSegment(null));
        assertThatNullPointerException().isThrownBy(() -> Criterion.inLoggedSegment(null));
        assertThatNullPointerException()
                .isThrownBy(() -> new RowsWhere(Visits.VISITS, Optional.empty(), Optional.empty(), null));
        assertThatNullPointerException().isThrownBy(() -> Evaluation.of(CZECH, null));
    }

    @Test
    void may_be_sixty_four_levels_deep_and_no_deeper() {
        Criterion deep = CZECH;
        for (int i = 1; i < 64; i++) {
            deep = deep.negate();
        }
        Criterion tooDeep = deep.negate();

        assertThat(Evaluation.of(deep, Logs.MOMENT).criterion()).isEqualTo(deep);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(tooDeep, Logs.MOMENT))
                .withMessage("A criterion is at most 64 levels deep");
        assertThatIllegalArgumentException().isThrownBy(() -> Weakening.weaken(tooDeep, leaf -> true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(
                        Visits.VISITS
                                .where(Visits.CAMPAIGN.is("FAIR").negate())
                                .exist()
                                .and(tooDeep),
                        Logs.MOMENT));
    }

    @Test
    void an_evaluation_asks_for_members_in_the_order_in_which_the_criterion_names_them() {
        List<dev.segue.SegmentNo> segments = Stream.of("SM9", "SM2", "SM7", "SM1", "SM5")
                .map(dev.segue.SegmentNo::new)
                .toList();
        List<Membership> memberships =
                segments.stream().map(Criterion::inSegment).toList();
        Criterion any = new AnyOf(List.copyOf(memberships));

        assertThat(Evaluation.of(any, Logs.MOMENT).needs().memberships()).containsExactlyElementsOf(memberships);
    }

    @Test
    void an_evaluation_knows_what_it_needs() {
        Criterion all = Visits.VISITS
                .exist()
                .and(
                        Criterion.inSegment(new dev.segue.SegmentNo("SM1")),
                        Criterion.inLoggedSegment(new dev.segue.LoggedSegmentNo(7)));
        FactNeeds needs = Evaluation.of(all, Logs.MOMENT).needs();

        assertThat(needs.relations()).containsExactly(Visits.VISITS);
        assertThat(needs.memberships())
                .containsExactly(
                        Criterion.inSegment(new dev.segue.SegmentNo("SM1")),
                        Criterion.inLoggedSegment(new dev.segue.LoggedSegmentNo(7)));
        assertThat(needs.isEmpty()).isFalse();
        assertThat(Evaluation.of(CZECH, Logs.MOMENT).needs().isEmpty()).isTrue();
        assertThat(Evaluation.of(Visits.VISITS.exist(), Logs.MOMENT).needs().isEmpty())
                .isFalse();
        assertThat(Evaluation.of(CZECH, Logs.MOMENT).moment()).isEqualTo(Logs.MOMENT);
    }
}
