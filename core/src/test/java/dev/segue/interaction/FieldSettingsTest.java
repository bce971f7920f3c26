package dev.segue.interaction;

import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.example.Campaigns;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule IN-1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldSettingsTest {
    private static final FieldSettings CAMPAIGN_SET = FieldSettings.NONE.set(CAMPAIGN, Campaigns.SPRING.no());
    private static final FieldSettings NO_CAMPAIGN = FieldSettings.NONE.setNothing(CAMPAIGN);

    @Test
    void a_field_is_inherited_until_it_is_set() {
        assertThat(FieldSettings.NONE.isSet(CAMPAIGN)).isFalse();
        assertThat(FieldSettings.NONE.value(CAMPAIGN)).isEmpty();
        assertThat(CAMPAIGN_SET.isSet(CAMPAIGN)).isTrue();
        assertThat(CAMPAIGN_SET.value(CAMPAIGN)).contains(Campaigns.SPRING.no());
        assertThat(CAMPAIGN_SET.isSet(SALESPERSON)).isFalse();
    }

    @Test
    void set_to_nothing_is_set() {
        assertThat(NO_CAMPAIGN.isSet(CAMPAIGN)).isTrue();
        assertThat(NO_CAMPAIGN.value(CAMPAIGN)).isEmpty();
        assertThat(NO_CAMPAIGN).isNotEqualTo(FieldSettings.NONE).isNotEqualTo(CAMPAIGN_SET);
        assertThat(NO_CAMPAIGN.isEmpty()).isFalse();
    }

    @Test
    void a_set_field_can_be_inherited_again() {
        assertThat(CAMPAIGN_SET.inherit(CAMPAIGN)).isEqualTo(FieldSettings.NONE);
        assertThat(NO_CAMPAIGN.inherit(CAMPAIGN).isSet(CAMPAIGN)).isFalse();
        assertThat(CAMPAIGN_SET.set(COMMENT, "Hello").inherit(CAMPAIGN))
                .isEqualTo(FieldSettings.NONE.set(COMMENT, "Hello"));
        assertThat(CAMPAIGN_SET.inherit(SALESPERSON)).isSameAs(CAMPAIGN_SET);
    }

    @Test
    void the_last_setting_counts_and_earlier_settings_stay_as_they_were() {
        FieldSettings changed = CAMPAIGN_SET.set(CAMPAIGN, Campaigns.AUTUMN.no());

        assertThat(changed.value(CAMPAIGN)).contains(Campaigns.AUTUMN.no());
        assertThat(CAMPAIGN_SET.value(CAMPAIGN)).contains(Campaigns.SPRING.no());
        assertThat(changed.setNothing(CAMPAIGN)).isEqualTo(NO_CAMPAIGN);
        assertThat(FieldSettings.NONE.isEmpty()).isTrue();
    }

    @Test
    void stand_in_the_order_of_the_fields() {
        FieldSettings settings = FieldSettings.NONE
                .set(COMMENT, "Hello")
                .setNothing(CAMPAIGN)
                .set(DATE, LocalDate.of(2026, 3, 10))
                .set(DESCRIPTION, "Fair");

        assertThat(settings.fields()).containsExactly(DESCRIPTION, DATE, CAMPAIGN, COMMENT);
        assertThat(settings.asMap().get(CAMPAIGN)).isEqualTo(Optional.empty());
        assertThat(settings.asMap().get(COMMENT)).isEqualTo(Optional.of("Hello"));
        assertThat(settings)
                .hasToString("{description=Optional[Fair], date=Optional[2026-03-10], campaign=Optional.empty,"
                        + " comment=Optional[Hello]}");
        assertThatThrownBy(() -> settings.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> settings.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void are_equal_if_the_same_fields_are_set_to_the_same() {
        assertThat(CAMPAIGN_SET)
                .isEqualTo(FieldSettings.NONE.set(CAMPAIGN, Campaigns.SPRING.no()))
                .hasSameHashCodeAs(FieldSettings.NONE.set(CAMPAIGN, Campaigns.SPRING.no()))
                .isNotEqualTo(FieldSettings.NONE)
                .isNotEqualTo("campaign");
    }

    @Test
    void take_only_values_that_the_field_can_have() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldSettings.NONE.set(DESCRIPTION, "x".repeat(251)))
                .withMessageStartingWith("A description has at most 250 characters, but had 251");
        assertThatNullPointerException().isThrownBy(() -> FieldSettings.NONE.set(CAMPAIGN, null));
    }
}
