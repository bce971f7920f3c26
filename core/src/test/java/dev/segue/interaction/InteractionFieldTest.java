package dev.segue.interaction;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.COST;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.DURATION;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.CampaignNo;
import dev.segue.GroupCode;
import dev.segue.Money;
import dev.segue.TemplateCode;
import dev.segue.example.Campaigns;
import dev.segue.example.Templates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InteractionFieldTest {

    @Test
    void each_stands_at_its_place_and_is_found_by_its_name() {
        for (int place = 0; place < InteractionField.ALL.size(); place++) {
            InteractionField<?> field = InteractionField.ALL.get(place);
            assertThat(field.ordinal()).isEqualTo(place);
            assertThat(InteractionField.named(field.name()))
                    .hasValueSatisfying(it -> assertThat(it).isSameAs(field));
            assertThat(field).hasToString(field.name());
        }
        assertThat(InteractionField.named("Subject")).isEmpty();
    }

    @Test
    void document_comment_and_alternative_address_are_of_a_line_alone() {
        assertThat(InteractionField.ALL)
                .filteredOn(InteractionField::onLinesOnly)
                .containsExactlyInAnyOrder(DOCUMENT, COMMENT, ALTERNATIVE_ADDRESS);
    }

    @Test
    void a_subject_has_up_to_250_characters_and_a_comment_4000() {
        assertThat(SUBJECT.checked("x".repeat(250))).hasSize(250);
        assertThat(COMMENT.checked("x".repeat(4_000))).hasSize(4_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUBJECT.checked("x".repeat(251)))
                .withMessageStartingWith("A subject has at most 250 characters, but had 251");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMENT.checked("x".repeat(4_001)))
                .withMessageStartingWith("A comment has at most 4,000 characters, but had 4,001");
    }

    @Test
    void a_date_lies_in_three_centuries() {
        assertThat(DATE.checked(LocalDate.of(1900, 1, 1))).isEqualTo("1900-01-01");
        assertThat(DATE.checked(LocalDate.of(2199, 12, 31))).isEqualTo("2199-12-31");
        for (LocalDate wrong : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DATE.checked(wrong))
                    .withMessage("The date of an interaction lies between 1900-01-01 and 2199-12-31, but was " + wrong);
        }
    }

    @Test
    void a_cost_is_not_negative() {
        assertThat(COST.checked(Money.of("0", "EUR"))).isEqualTo(Money.of("0", "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COST.checked(Money.of("-0.01", "EUR")))
                .withMessage("The cost of an interaction is not negative, but was -0.01 EUR");
    }

    @Test
    void a_duration_is_of_whole_minutes() {
        assertThat(DURATION.checked(Duration.ZERO)).isZero();
        assertThat(DURATION.checked(Duration.ofDays(100))).isEqualTo(Duration.ofDays(100));
        for (Duration wrong : List.of(
                Duration.ofSeconds(90),
                Duration.ofMinutes(-1),
                Duration.ofDays(100).plusMinutes(1),
                Duration.ofMinutes(1).plusNanos(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DURATION.checked(wrong))
                    .withMessage(
                            "The duration of an interaction is 0 or more whole minutes and at most 100 days, but was "
                                    + wrong);
        }
    }

    @Test
    void a_value_is_of_the_fields_type() {
        @SuppressWarnings("unchecked")
        InteractionField<Object> subject = (InteractionField<Object>) (InteractionField<?>) SUBJECT;

        assertThatThrownBy(() -> subject.checked(12)).isInstanceOf(ClassCastException.class);
        assertThat(SUBJECT.type()).isEqualTo(String.class);
    }

    @Test
    void values_know_who_decided_them() {
        InteractionValues values = InteractionValues.builder()
                .put(SUBJECT, Optional.of("Fair"), Provenance.LINE)
                .put(COST, new Effective<>(Optional.empty(), Provenance.HEADER))
                .build();

        assertThat(values.effective(SUBJECT)).isEqualTo(new Effective<>(Optional.of("Fair"), Provenance.LINE));
        assertThat(values.effective(COST)).isEqualTo(new Effective<>(Optional.empty(), Provenance.HEADER));
        assertThat(values.effective(DATE)).isEqualTo(new Effective<>(Optional.empty(), Provenance.NOBODY));
    }

    @Test
    void values_with_one_decided_otherwise_are_other_values() {
        InteractionValues values = InteractionValues.builder()
                .put(SUBJECT, Optional.of("Fair"), Provenance.LINE)
                .build();
        InteractionValues changed = values.with(SUBJECT, Optional.of("Fair"), Provenance.POLICY);

        assertThat(changed).isNotEqualTo(values).isNotEqualTo("Fair");
        assertThat(values.provenance(SUBJECT)).isEqualTo(Provenance.LINE);
        assertThat(changed.with(SUBJECT, Optional.of("Fair"), Provenance.LINE))
                .isEqualTo(values)
                .hasSameHashCodeAs(values);
        assertThat(changed.with(SUBJECT, Optional.of("News"), Provenance.POLICY))
                .isNotEqualTo(changed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values.with(SUBJECT, Optional.of("x".repeat(251)), Provenance.LINE));
    }

    @Test
    void a_campaign_does_not_end_before_it_starts() {
        CampaignNo spring = Campaigns.SPRING.no();
        Optional<LocalDate> first = Optional.of(LocalDate.of(2026, 3, 1));
        Optional<LocalDate> before = Optional.of(LocalDate.of(2026, 2, 28));

        assertThat(new Campaign(spring, "", first, first).endingDate()).isEqualTo(first);
        assertThat(new Campaign(spring, "", Optional.empty(), before).startingDate())
                .isEmpty();
        assertThat(new Campaign(spring, "", first, Optional.empty()).endingDate())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Campaign(spring, "", first, before))
                .withMessage("Campaign SPRING ends on or after its start 2026-03-01, but ended 2026-02-28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Campaign.of(spring, "x".repeat(251)))
                .withMessageStartingWith("The description of campaign SPRING has at most 250");
    }

    @Test
    void a_group_has_a_description_of_bounded_length() {
        assertThat(new InteractionGroup(new GroupCode("EVENTS"), "x".repeat(250)).description())
                .hasSize(250);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InteractionGroup(new GroupCode("EVENTS"), "x".repeat(251)))
                .withMessageStartingWith("The description of group EVENTS has at most 250");
    }

    @Test
    void a_catalog_holds_one_revision_of_each_template() {
        TemplateCatalog catalog = new TemplateCatalog(List.of(Templates.INVITE, Templates.INVITE.asRevision(4)));

        assertThat(catalog.find(Templates.INVITE.code())).contains(Templates.INVITE.asRevision(4));
        assertThat(catalog.find(new TemplateCode("GONE"))).isEmpty();
    }
}
