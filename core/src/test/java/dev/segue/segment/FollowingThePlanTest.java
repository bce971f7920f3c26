package dev.segue.segment;

import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static dev.segue.segment.Inheritance.followsPlan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.TemplateCode;
import dev.segue.interaction.FieldSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules IN-2 and IN-4 to IN-7: which lines a change of the plan reaches. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingThePlanTest {
    private static final FieldSettings OWN_TEMPLATE = FieldSettings.NONE.set(TEMPLATE, new TemplateCode("THANKS"));

    @Test
    void a_line_follows_in_what_it_has_not_set() {
        assertThat(followsPlan(FieldSettings.NONE, SUBJECT)).isTrue();
        assertThat(followsPlan(FieldSettings.NONE.setNothing(SUBJECT), SUBJECT)).isFalse();
    }

    @Test
    void a_template_of_its_own_keeps_the_plan_out_but_for_what_reaches_past_it() {
        assertThat(followsPlan(OWN_TEMPLATE, SUBJECT)).isFalse();
        assertThat(followsPlan(OWN_TEMPLATE, DATE)).isTrue();
        assertThat(followsPlan(FieldSettings.NONE.setNothing(TEMPLATE), SUBJECT))
                .isTrue();
    }
}
