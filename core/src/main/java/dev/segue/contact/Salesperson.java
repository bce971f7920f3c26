package dev.segue.contact;

import dev.segue.SalespersonCode;
import dev.segue.Text;
import java.util.Optional;

/**
 * A salesperson. Immutable.
 *
 * @param name up to 250 characters
 */
public record Salesperson(
        SalespersonCode code, String name, Optional<String> jobTitle, Optional<String> phone, Optional<String> email) {
    /** Checks the texts. */
    public Salesperson {
        Text.checked("The name of salesperson " + code, name, 250);
        jobTitle.ifPresent(text -> Text.checked("The job title of salesperson " + code, text, 250));
        phone.ifPresent(text -> Text.checked("The phone of salesperson " + code, text, 100));
        email.ifPresent(text -> Text.checked("The e-mail address of salesperson " + code, text, 250));
    }

    /** A salesperson of whom only the name is known. */
    public static Salesperson of(SalespersonCode code, String name) {
        return new Salesperson(code, name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
