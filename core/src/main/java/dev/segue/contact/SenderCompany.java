package dev.segue.contact;

import dev.segue.Text;
import java.util.List;
import java.util.Optional;

/**
 * The company that writes the letters: the host's own. Immutable.
 *
 * @param name up to 250 characters, as every other part
 */
public record SenderCompany(
        String name,
        Optional<String> address,
        Optional<String> address2,
        Optional<String> postCode,
        Optional<String> city,
        Optional<String> country,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> homePage,
        Optional<String> vatNo,
        Optional<String> registrationNo) {

    /** Nothing is known of the sender. */
    public static final SenderCompany UNKNOWN = named("");

    /** Checks the texts. */
    public SenderCompany {
        Text.checked("The name of the sender's company", name, 250);
        for (Optional<String> part :
                List.of(address, address2, postCode, city, country, phone, email, homePage, vatNo, registrationNo)) {
            part.ifPresent(text -> Text.checked("A part of the sender's company", text, 250));
        }
    }

    /** A company of which only the name is known. */
    public static SenderCompany named(String name) {
        return new SenderCompany(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same company at an address. */
    public SenderCompany at(String street, String code, String town, String land) {
        return new SenderCompany(
                name,
                Optional.of(street),
                address2,
                Optional.of(code),
                Optional.of(town),
                Optional.of(land),
                phone,
                email,
                homePage,
                vatNo,
                registrationNo);
    }

    /** The same company with ways to reach it. */
    public SenderCompany reachedBy(String telephone, String mail, String page) {
        return new SenderCompany(
                name,
                address,
                address2,
                postCode,
                city,
                country,
                Optional.of(telephone),
                Optional.of(mail),
                Optional.of(page),
                vatNo,
                registrationNo);
    }

    /** The same company with the numbers under which it is registered. */
    public SenderCompany registered(String vat, String register) {
        return new SenderCompany(
                name,
                address,
                address2,
                postCode,
                city,
                country,
                phone,
                email,
                homePage,
                Optional.of(vat),
                Optional.of(register));
    }
}
