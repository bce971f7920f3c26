package dev.segue.contact;

import static dev.segue.contact.SenderPart.ADDRESS;
import static dev.segue.contact.SenderPart.CITY;
import static dev.segue.contact.SenderPart.COUNTRY;
import static dev.segue.contact.SenderPart.EMAIL;
import static dev.segue.contact.SenderPart.HOME_PAGE;
import static dev.segue.contact.SenderPart.PHONE;
import static dev.segue.contact.SenderPart.POST_CODE;
import static dev.segue.contact.SenderPart.REGISTRATION_NO;
import static dev.segue.contact.SenderPart.VAT_NO;

import dev.segue.Text;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The company that writes the letters: the host's own. Immutable.
 *
 * @param name up to 250 characters, as every other part
 * @param parts what else is known of it, in the order of {@link SenderPart}; what is not known is absent
 */
public record SenderCompany(String name, Map<SenderPart, String> parts) {

    /** Nothing is known of the sender. */
    public static final SenderCompany UNKNOWN = named("");

    /** Checks the texts and copies the parts. */
    public SenderCompany {
        Text.checked("The name of the sender's company", name, 250);
        parts.forEach((part, text) -> Text.checked("The " + part + " of the sender's company", text, 250));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** A company of which only the name is known. */
    public static SenderCompany named(String name) {
        return new SenderCompany(name, Map.of());
    }

    /** One part, if it is known. */
    public Optional<String> get(SenderPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The same company with one more part, or another one. */
    public SenderCompany with(SenderPart part, String text) {
        Map<SenderPart, String> changed = new TreeMap<>(parts);
        changed.put(part, text);
        return new SenderCompany(name, changed);
    }

    /** The same company at an address. */
    public SenderCompany at(String street, String code, String town, String land) {
        return with(ADDRESS, street).with(POST_CODE, code).with(CITY, town).with(COUNTRY, land);
    }

    /** The same company with ways to reach it. */
    public SenderCompany reachedBy(String telephone, String mail, String page) {
        return with(PHONE, telephone).with(EMAIL, mail).with(HOME_PAGE, page);
    }

    /** The same company with the numbers under which it is registered. */
    public SenderCompany registered(String vat, String register) {
        return with(VAT_NO, vat).with(REGISTRATION_NO, register);
    }
}
