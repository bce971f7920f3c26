package dev.segue.optout;

import static dev.segue.contact.ContactFields.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.contact.Contact;
import dev.segue.example.Contacts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptOutTest {
    private final Contact anna = Contacts.anna();
    private final Contact olga = Contacts.olga();

    @Test
    void nothing_keeps_out_whoever_did_not_ask_for_it() {
        assertThat(OptOut.of(anna, false, false)).isEmpty();
        assertThat(OptOut.of(anna.with(BLOCKED, false), false, false)).isEmpty();
    }

    @Test
    void an_exclusion_keeps_out_unless_it_is_ignored() {
        assertThat(OptOut.of(olga, false, false)).contains(OptOut.EXCLUDED);
        assertThat(OptOut.of(olga, false, true)).isEmpty();
    }

    @Test
    void a_block_and_a_suppression_keep_out_whatever_is_ignored() {
        for (boolean ignored : new boolean[] {false, true}) {
            assertThat(OptOut.of(anna.with(BLOCKED, true), false, ignored)).contains(OptOut.BLOCKED);
            assertThat(OptOut.of(anna, true, ignored)).contains(OptOut.SUPPRESSED);
            assertThat(OptOut.of(olga.with(BLOCKED, true), true, ignored)).contains(OptOut.BLOCKED);
            assertThat(OptOut.of(olga, true, ignored)).contains(OptOut.SUPPRESSED);
        }
    }

    @Test
    void a_blocked_company_does_not_block_its_persons() {
        Contact alfa = Contacts.alfa().with(BLOCKED, true);

        assertThat(OptOut.of(alfa, false, false)).contains(OptOut.BLOCKED);
        assertThat(OptOut.of(anna.under(Optional.of(alfa)), false, false)).isEmpty();
    }

    @Test
    void a_suppression_has_a_reason_that_is_not_blank() {
        SuppressionKey key = new SuppressionKey(SuppressionKey.Kind.ADDRESS, "0".repeat(64));

        assertThatThrownBy(() -> new Suppression(key, Instant.EPOCH, new Actor("eva"), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SuppressionKey(SuppressionKey.Kind.ADDRESS, "anna@alfa.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
        assertThat(new Suppression(key, Instant.parse("2026-03-01T09:00:00.123456789Z"), new Actor("eva"), "Asked")
                        .at())
                .isEqualTo("2026-03-01T09:00:00.123456Z");
    }
}
