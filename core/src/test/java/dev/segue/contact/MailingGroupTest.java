package dev.segue.contact;

import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.example.Contacts;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CN-6: a mailing group and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailingGroupTest {
    private static final MailingGroup FAIR = new MailingGroup("FAIR");
    private static final MailingGroup SPRING = new MailingGroup("SPRING");

    @Test
    void a_contact_keeps_its_other_groups_and_everything_else() {
        Contact anna = Contacts.anna();

        assertThat(SPRING.with(anna)).isEqualTo(anna.with(MAILING_GROUPS, Set.of("FAIR", "NEWS", "SPRING")));
        assertThat(FAIR.without(anna)).isEqualTo(anna.with(MAILING_GROUPS, Set.of("NEWS")));
        assertThat(SPRING.without(SPRING.with(anna))).isEqualTo(anna);
    }

    @Test
    void who_is_in_it_or_is_not_stays_the_same_object() {
        Contact anna = Contacts.anna();
        Contact petr = Contacts.petr();

        assertThat(FAIR.with(anna)).isSameAs(anna);
        assertThat(FAIR.without(petr)).isSameAs(petr);
        assertThat(FAIR.without(FAIR.with(petr))).isEqualTo(petr);
    }

    @Test
    void has_a_code_that_is_not_blank() {
        assertThatThrownBy(() -> new MailingGroup(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not blank");
    }
}
