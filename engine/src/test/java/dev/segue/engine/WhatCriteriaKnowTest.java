package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.criteria.Criterion.custom;
import static dev.segue.criteria.Criterion.everyone;
import static dev.segue.criteria.Criterion.inSegment;
import static dev.segue.criteria.Criterion.meets;
import static dev.segue.criteria.Criterion.sample;
import static dev.segue.criteria.Criterion.targetOf;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.Money;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.Parameters;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.AddOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules CR-13 to CR-17, SC-4, SC-5, ST-11 and ST-12 through the facade. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatCriteriaKnowTest {
    private static final CriteriaCode CZECHS = new CriteriaCode("CZECHS");
    private static final DateField ORDERED_ON = new DateField("order", "ordered_on", 0);
    private static final MoneyField AMOUNT = new MoneyField("order", "amount", 1);
    private static final Relation ORDERS = new Relation("order", ORDERED_ON);

    private final Office office = new Office();
    private final Segue segue = office.over(office.storage)
            .relating(new Orders())
            .deciding(new OwesMoney())
            .build();

    /** The orders of the host's own shop. */
    private static final class Orders implements RelationSource {
        @Override
        public Relation relation() {
            return ORDERS;
        }

        @Override
        public List<Field<?>> fields() {
            return List.of(ORDERED_ON, AMOUNT);
        }

        @Override
        public Map<ContactNo, List<Row>> rows(Collection<ContactNo> contacts) {
            return contacts.stream()
                    .filter(no -> no.equals(ANNA) || no.equals(BORIS))
                    .collect(Collectors.toMap(
                            no -> no,
                            no -> no.equals(ANNA)
                                    ? List.of(order("2026-01-10", "40"), order("2026-02-10", "70"))
                                    : List.of(order("2025-05-05", "500"))));
        }

        private static Row order(String date, String euros) {
            return field -> field.equals(ORDERED_ON)
                    ? LocalDate.parse(date)
                    : field.equals(AMOUNT) ? Money.of(euros, "EUR") : null;
        }
    }

    /** Anna owes for a month, Clara for a year. */
    private static final class OwesMoney implements CustomCriterion {
        @Override
        public String name() {
            return "owes_money";
        }

        @Override
        public Optional<String> refusalOf(List<String> arguments) {
            return arguments.size() == 1 ? Optional.empty() : Optional.of("It is asked for how many days");
        }

        @Override
        public Set<ContactNo> holding(List<String> arguments, Collection<ContactNo> contacts) {
            Set<ContactNo> owing = arguments.get(0).equals("365") ? Set.of(CLARA) : Set.of(ANNA, CLARA);
            return contacts.stream().filter(owing::contains).collect(Collectors.toSet());
        }
    }

    private List<ContactNo> found(Criterion criterion) {
        List<ContactNo> found = new ArrayList<>();
        segue.directory()
                .search(criterion, chunk -> chunk.forEach(contact -> found.add(contact.no())))
                .orThrow();
        return found.stream().sorted().toList();
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::toString).toList();
    }

    private SegmentNo filled(String description, Criterion criterion) {
        SegmentNo no = segue.segments().open(description).no();
        segue.segments().add(no, criterion).orThrow();
        return no;
    }

    private void saved(CriteriaCode code, Criterion criterion) {
        SegmentNo no = filled("To save " + code, criterion);
        segue.savedCriteria().save(no, code, "").orThrow();
        segue.segments().delete(no).orThrow();
    }

    @Test
    void rows_of_the_host_are_counted_added_up_and_dated() {
        assertThat(found(ORDERS.exist())).containsExactly(ANNA, BORIS);
        assertThat(found(ORDERS.where(AMOUNT.atLeast(Money.of("50", "EUR"))).exactly(1)))
                .containsExactly(ANNA, BORIS);
        assertThat(found(ORDERS.total(AMOUNT).is(Money.of("110", "EUR")))).containsExactly(ANNA);
        assertThat(found(ORDERS.latest().below(DateExpression.fixed(LocalDate.of(2026, 1, 1)))))
                .containsExactly(BORIS);
        assertThat(found(ORDERS.none().and(NO.oneOf("ANNA", "CLARA")))).containsExactly(CLARA);
    }

    @Test
    void a_condition_of_the_host_is_asked_with_its_arguments() {
        assertThat(found(custom("owes_money", "30"))).containsExactly(ANNA, CLARA);
        assertThat(found(custom("owes_money", "365"))).containsExactly(CLARA);
        assertThat(problems(segue.directory().search(custom("owes_money"), chunk -> {})))
                .containsExactly(
                        "custom criterion owes_money: It is asked for how many days, but the arguments were []. "
                                + "Give arguments that the host takes [criteria.custom-arguments]");
        assertThat(problems(segue.directory().search(custom("owes_mony", "30"), chunk -> {})))
                .containsExactly("criterion.custom: there is no custom criterion 'owes_mony' of contact. "
                        + "Did you mean 'owes_money'? [criteria.unknown-custom]");
    }

    @Test
    void what_the_host_knows_is_asked_while_a_log_goes_on_too() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);

        LoggingOutcome outcome = segue.segments()
                .log(
                        fair,
                        LogRequest.standard()
                                .withFollowUp(FollowUp.STANDARD.contactsWhere(
                                        ORDERS.exist().and(custom("owes_money", "30")))));

        SegmentNo followUp = outcome.orThrow().followUp().orElseThrow();
        assertThat(office.contacts(followUp)).containsExactly(ANNA);
    }

    @Test
    void names_of_relations_and_conditions_are_each_taken_once() {
        Segue.Builder builder = Segue.on(office.storage).relating(new Orders()).deciding(new OwesMoney());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.relating(new Orders()))
                .withMessage("Each relation has a name of its own, but 'order' is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.deciding(new OwesMoney()))
                .withMessage("Each custom criterion has a name of its own, but 'owes_money' is taken");
    }

    @Test
    void targets_of_an_active_campaign_are_found_with_their_companies() {
        SegmentNo fair = office.fair(ANNA);
        segue.segments()
                .plan(fair, plan -> plan.set(InteractionField.CAMPAIGN_TARGET, true))
                .orThrow();

        assertThat(found(targetOf(SPRING))).isEmpty();
        segue.campaigns().activate(SPRING).orThrow();
        assertThat(found(targetOf(SPRING))).containsExactly(ACME, ANNA);
        assertThat(found(targetOf(SPRING).negate().and(NO.oneOf("ANNA", "BETA"))))
                .containsExactly(BETA);
        assertThat(problems(segue.directory().search(targetOf(new CampaignNo("SPRNG")), chunk -> {})))
                .containsExactly("campaign SPRNG: There is no campaign 'SPRNG'. Use 'SPRING' [campaign.not-found]");
    }

    @Test
    void a_follow_up_in_the_log_cannot_ask_for_targets_that_the_log_changes() {
        SegmentNo fair = office.fair(ANNA);
        segue.segments()
                .plan(fair, plan -> plan.set(InteractionField.CAMPAIGN_TARGET, true))
                .orThrow();
        segue.campaigns().activate(SPRING).orThrow();

        LoggingOutcome outcome = segue.segments()
                .log(fair, LogRequest.standard().withFollowUp(FollowUp.STANDARD.contactsWhere(targetOf(SPRING))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(refused.objections().first())
                                .extracting(Problem::code)
                                .containsExactly("log.follow-up-targets"));
    }

    @Test
    void saved_criteria_say_what_they_say_when_the_step_is_done() {
        saved(CZECHS, COUNTRY.is("CZ"));
        List<ContactNo> czechs = found(COUNTRY.is("CZ"));
        SegmentNo first = filled("First", meets(CZECHS));
        segue.savedCriteria().delete(CZECHS).orThrow();
        saved(CZECHS, COUNTRY.is("CZ").and(NO.is("ANNA").negate()));
        SegmentNo second = filled("Second", meets(CZECHS));

        assertThat(office.contacts(first))
                .containsExactlyInAnyOrderElementsOf(czechs)
                .contains(ANNA);
        assertThat(office.contacts(second)).isNotEmpty().doesNotContain(ANNA);
        assertThat(segue.segments().steps(first, 0, 10).get(0).definition().criteria())
                .containsExactly(meets(CZECHS));
        assertThat(found(meets(CZECHS).negate().and(COUNTRY.is("CZ")))).containsExactly(ANNA);
    }

    @Test
    void criteria_that_cannot_be_named_are_refused_before_anything_is_done() {
        SegmentNo fair = segue.segments().open("Fair").no();
        saved(CZECHS, COUNTRY.is("CZ"));
        SegmentNo whole = filled("Whole", everyone());
        segue.segments().reduceEntireCompanies(whole, COUNTRY.is("SK")).orThrow();
        segue.savedCriteria().save(whole, new CriteriaCode("WHOLE"), "").orThrow();

        assertThat(problems(segue.segments()
                        .add(fair, meets(new CriteriaCode("CZECH")).or(meets(new CriteriaCode("WHOLE"))))))
                .containsExactly(
                        "saved criteria CZECH: There are no saved criteria 'CZECH'. Name a code that is saved [criteria.not-found]",
                        "saved criteria WHOLE step 2: It goes by entire companies, so that no contact alone tells whether it "
                                + "meets it. Save criteria without it, or do the steps again instead of naming them in a criterion "
                                + "[criteria.not-a-criterion]");
        assertThat(segue.segments().find(fair).orElseThrow().position()).isZero();
    }

    @Test
    void a_segment_does_not_ask_for_its_own_members_through_saved_criteria_either() {
        SegmentNo first = filled("First", COUNTRY.is("CZ"));
        saved(CZECHS, inSegment(first));
        SegmentNo second = filled("Second", meets(CZECHS));

        assertThat(problems(segue.segments().add(first, inSegment(second))))
                .containsExactly("segment %s: its criteria lead back to itself: %s → %s → %s. "
                                .formatted(first, first, second, first)
                        + "Ask for another segment [criteria.cycle]");
        segue.segments().undo(second).orThrow();
        segue.segments().add(first, inSegment(second)).orThrow();
        assertThat(problems(segue.segments().replay(first, CZECHS)))
                .singleElement()
                .asString()
                .contains("[criteria.cycle]");
    }

    @Test
    void parameters_are_bound_before_the_step() {
        Criterion inCountry =
                new Criterion.Comparison(COUNTRY, Criterion.Operator.EQ, Operand.parameter("country"), false);
        SegmentNo fair = segue.segments().open("Fair").no();

        assertThat(problems(segue.segments().add(fair, inCountry)))
                .containsExactly("parameter 'country': the criterion asks for it, a code, and there is no value. "
                        + "Give it with the request [criteria.parameter-missing]");
        segue.segments()
                .add(fair, Parameters.NONE.with("country", "CZ").bind(inCountry))
                .orThrow();
        assertThat(office.contacts(fair)).containsExactlyInAnyOrderElementsOf(found(COUNTRY.is("CZ")));
    }

    @Test
    void the_first_of_an_order_come_in_that_order_without_those_that_have_opted_out() {
        SegmentNo fair = segue.segments().open("Fair").no();
        Top lastTwo = Top.of(2, SortField.descending(NAME));
        office.optOut(DANA);

        segue.segments()
                .add(fair, NO.oneOf("ANNA", "BORIS", "CLARA", "DANA"), AddOptions.STANDARD.first(lastTwo))
                .orThrow();

        assertThat(office.contacts(fair)).containsExactly(CLARA, BORIS);
    }

    @Test
    void companies_are_brought_by_the_first_ones_alone() {
        SegmentNo fair = segue.segments().open("Fair").no();

        segue.segments()
                .add(
                        fair,
                        NO.oneOf("ANNA", "CLARA"),
                        AddOptions.STANDARD.withRelatedCompanies().first(Top.of(1, SortField.ascending(NAME))))
                .orThrow();

        assertThat(office.contacts(fair)).containsExactly(ACME, ANNA);
    }

    @Test
    void an_order_by_a_field_that_is_not_there_is_refused() {
        SegmentNo fair = segue.segments().open("Fair").no();
        Top byUnknown = Top.of(2, SortField.descending(MoneyField.custom("revenue")));

        assertThat(segue.segments()
                        .add(fair, everyone(), AddOptions.STANDARD.first(byUnknown))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("criteria.unknown-field");
    }

    @Test
    void a_sample_and_the_rest_are_everybody() {
        Criterion half = sample("TEST", "50");
        List<ContactNo> both = new ArrayList<>(found(half));
        both.addAll(found(half.negate()));

        assertThat(both).containsExactlyInAnyOrderElementsOf(found(everyone()));
        assertThat(found(half)).isNotEmpty();
        assertThat(found(half.negate())).isNotEmpty();
    }
}
