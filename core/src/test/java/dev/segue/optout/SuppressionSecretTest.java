package dev.segue.optout;

import static dev.segue.contact.ContactFields.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.example.Contacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppressionSecretTest {
    private static final SuppressionSecret SECRET = new SuppressionSecret(new byte[SuppressionSecret.LENGTH]);
    private static final SuppressionKey ANNA = SECRET.address("anna@alfa.example");

    private static Set<SuppressionKey> keysAt(String email) {
        Contact contact =
                Contact.person(new ContactNo("P1"), "Anna").set(EMAIL, email).build();
        return SECRET.keysOf(List.of(contact)).getOrDefault(contact.no(), Set.of());
    }

    private static List<String> flaws(String address) {
        return catchThrowableOfType(InvalidInputException.class, () -> SECRET.address(address)).problems().stream()
                .map(Problem::what)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@alfa.example",
                "ANNA@Alfa.EXAMPLE",
                "anna@alfa.example.",
                " anna@alfa.example\t",
                "Anna Malá <Anna@alfa.example>",
                "mailto:anna@alfa.example",
                "office@beta.example; anna@alfa.example",
                "an\u200Bna@alfa.example",
                "'anna@alfa.example'",
                "\"anna\"@alfa.example",
                "anna @ alfa.example",
                "anna(her own)@alfa.example",
                "anna@alfa.example/bob@x.example",
                "bob@x.example|anna@alfa.example",
                "anna@alfa.example&bob@x.example",
                "anna@alfa.example?subject=Hi",
                "anna@alfa.example!",
                "anna@alfa\u3002example",
                "anna\uFF20alfa.example",
                "to=anna@alfa.example"
            })
    void an_address_is_found_however_the_contact_writes_it(String written) {
        assertThat(keysAt(written)).contains(ANNA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@beta.example",
                "hanna@alfa.example",
                "anna.@alfa.example",
                "anna+fair@alfa.example",
                "anna",
                "@"
            })
    void another_address_is_not_meant(String written) {
        assertThat(keysAt(written)).doesNotContain(ANNA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'anna@alfa.example'",
                "a@alfa.example/b@x.example",
                "a@alfa.example?s",
                "a@mail.alfa\u3002example!"
            })
    void a_domain_is_found_whatever_stands_behind_it(String written) {
        assertThat(keysAt(written)).contains(SECRET.domain("alfa.example"));
    }

    @Test
    void a_domain_means_all_below_it_and_none_above_or_beside_it() {
        SuppressionKey domain = SECRET.domain("Example.COM.");

        assertThat(keysAt("anna@example.com")).contains(domain);
        assertThat(keysAt("anna@mail.eu.example.com")).contains(domain);
        assertThat(keysAt("anna@example.com.evil.org")).doesNotContain(domain);
        assertThat(keysAt("anna@myexample.com")).doesNotContain(domain);
        assertThat(SECRET.domain("mail.example.com")).isNotIn(keysAt("anna@example.com"));
    }

    @Test
    void a_domain_in_punycode_is_the_same_domain() {
        assertThat(keysAt("anna@xn--mller-kva.de")).contains(SECRET.domain("MÜLLER.de"));
        assertThat(keysAt("anna@müller.de")).contains(SECRET.address("Anna@xn--mller-kva.de"));
    }

    @Test
    void an_accent_may_be_written_as_one_character_or_as_two() {
        assertThat(keysAt("rene\u0301@alfa.example")).contains(SECRET.address("ren\u00E9@alfa.example"));
    }

    @Test
    void alternative_addresses_count_as_well() {
        Contact anna = Contacts.anna()
                .with(AlternativeAddress.of(new AddressCode("HOME")).with(EMAIL, "anna@home.example"));

        assertThat(SECRET.keysOf(List.of(anna)).get(anna.no()))
                .contains(ANNA, SECRET.address("anna@home.example"), SECRET.domain("home.example"));
    }

    @Test
    void a_contact_without_an_address_has_no_keys() {
        assertThat(SECRET.keysOf(List.of(Contacts.franz(), Contacts.anna())))
                .containsOnlyKeys(Contacts.anna().no());
    }

    @Test
    void everything_that_is_wrong_with_an_address_is_said_at_once() {
        assertThat(flaws("a<b..c@x@-alfa..example"))
                .containsExactly(
                        "It is no address: it has U+003C",
                        "It is no address: it has more than one @",
                        "It is no address: before its @ there is a dot too many",
                        "It is no address: a part of its domain begins or ends with a hyphen: '-alfa'",
                        "It is no address: its domain has a dot too many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@alfa.example",
                "anna@",
                "anna@@alfa.example",
                "anna @alfa.example",
                "anna@alfa.example ",
                "<anna@alfa.example>",
                "anna@alfa.example,b@alfa.example",
                ".anna@alfa.example",
                "anna@al\nfa.example",
                "anna@alfa.example..",
                "anna@[127.0.0.1]",
                "anna@al\u200Bfa.example",
                "\uD800@alfa.example"
            })
    void what_is_not_exactly_one_mailbox_is_refused(String address) {
        assertThat(flaws(address)).isNotEmpty();
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(flaws("a".repeat(65) + "@alfa.example")).hasSize(1);
        assertThat(flaws("a@" + "b".repeat(64) + ".example")).hasSize(1);
        assertThat(flaws("a@" + "b.".repeat(126) + "example")).hasSize(2);
        assertThat(SECRET.address("a".repeat(64) + "@" + "b".repeat(63) + ".example"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "com.", ".com", "a@example.com", "exa mple.com", "example.com/x", "-a.com"})
    void what_is_no_domain_of_two_parts_is_refused(String domain) {
        assertThatThrownBy(() -> SECRET.domain(domain))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsOnly("suppression.domain"));
    }

    @Test
    void another_secret_gives_other_keys_and_neither_shows_anything() {
        byte[] bytes = new byte[SuppressionSecret.LENGTH];
        bytes[31] = 1;
        SuppressionSecret other = new SuppressionSecret(bytes);

        assertThat(other.address("anna@alfa.example")).isNotEqualTo(ANNA);
        assertThat(ANNA.toString()).hasSizeLessThan(24).doesNotContain("anna");
        assertThat(SECRET).hasToString("a suppression secret").isNotEqualTo(other);
        assertThat(new SuppressionSecret(other.bytes())).isEqualTo(other).hasSameHashCodeAs(other);
        assertThatThrownBy(() -> new SuppressionSecret(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
