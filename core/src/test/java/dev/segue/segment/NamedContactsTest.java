package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.contact.ContactFields;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Strike;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CN-3 for steps: whom a step names, and how it names survivors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedContactsTest {
    private static final ContactNo ANNA = new ContactNo("P101");
    private static final ContactNo FORMERLY_ANNA = new ContactNo("P102");
    private static final ContactNo PETR = new ContactNo("P301");
    private static final Optional<LineId> LINE = Optional.of(new LineId(1, 1));
    private static final UnaryOperator<ContactNo> SURVIVOR = no -> no.equals(FORMERLY_ANNA) ? ANNA : no;

    private final StepDefinition add = new Add(ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD);

    @Test
    void a_step_by_hand_names_its_contacts_and_a_step_by_criteria_names_nobody() {
        assertThat(new Enter(List.of(ANNA, PETR), false, false).named()).containsExactly(ANNA, PETR);
        assertThat(new Strike(List.of(PETR), Optional.empty()).named()).containsExactly(PETR);
        assertThat(new ChangeContact(LINE, ANNA, PETR, false, false).named()).containsExactly(ANNA, PETR);
        assertThat(add.named()).isEmpty();
    }

    @Test
    void survivors_are_named_instead_each_once_and_nothing_else_changes() {
        assertThat(new Enter(List.of(FORMERLY_ANNA, PETR, ANNA), true, false).resolved(SURVIVOR))
                .isEqualTo(new Enter(List.of(ANNA, PETR), true, false));
        assertThat(new Strike(List.of(FORMERLY_ANNA), Optional.of(List.of(LINE.get()))).resolved(SURVIVOR))
                .isEqualTo(new Strike(List.of(ANNA), Optional.of(List.of(LINE.get()))));
        assertThat(new ChangeContact(LINE, FORMERLY_ANNA, PETR, true, false).resolved(SURVIVOR))
                .isEqualTo(new ChangeContact(LINE, ANNA, PETR, true, false));
        assertThat(new ChangeContact(LINE, PETR, FORMERLY_ANNA, false, true).resolved(SURVIVOR))
                .isEqualTo(new ChangeContact(LINE, PETR, ANNA, false, true));
        assertThat(add.resolved(SURVIVOR)).isSameAs(add);
    }
}
