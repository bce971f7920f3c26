package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.DateExpression;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryFilterTest {
    private final InteractionLogEntry entry = Logs.entryOf(
            Contacts.anna(),
            FieldSettings.NONE
                    .set(InteractionField.CAMPAIGN, Campaigns.SPRING.no())
                    .set(InteractionField.DATE, LocalDate.of(2026, 3, 10)));

    @Test
    void picks_an_entry_by_its_own_fields() {
        assertThat(accepts(EntryFields.CAMPAIGN.is(Campaigns.SPRING.no().value())))
                .isTrue();
        assertThat(accepts(EntryFields.CAMPAIGN.is(Campaigns.AUTUMN.no().value())))
                .isFalse();
    }

    @Test
    void takes_relative_dates_at_its_moment() {
        assertThat(accepts(EntryFields.DATE.on(DateExpression.today()))).isTrue();
        assertThat(accepts(EntryFields.DATE.before(DateExpression.today()))).isFalse();
    }

    @Test
    void picks_everything_by_everyone_and_nothing_by_its_negation() {
        assertThat(accepts(Criterion.everyone())).isTrue();
        assertThat(accepts(Criterion.everyone().negate())).isFalse();
    }

    @Test
    void refuses_to_ask_an_entry_for_a_field_of_its_contact() {
        assertThatThrownBy(() -> accepts(ContactFields.COUNTRY.is("CZ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fields of interaction")
                .hasMessageContaining("country");
    }

    private boolean accepts(Criterion criterion) {
        return new EntryFilter(criterion, Logs.MOMENT).accepts(entry);
    }
}
