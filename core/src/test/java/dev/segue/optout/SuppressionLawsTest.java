package dev.segue.optout;

import static dev.segue.contact.ContactFields.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class SuppressionLawsTest {
    private static final SuppressionSecret SECRET = new SuppressionSecret(new byte[SuppressionSecret.LENGTH]);

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> words = Arbitraries.of("a", "B", "é", "ß", "Ω", "7", "x-y", "o'hara", "a_b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<String> labels = Arbitraries.of("a", "B", "é", "Ж", "7", "x-y", "xn--mller-kva");
        return Combinators.combine(words, labels.list().ofMinSize(1).ofMaxSize(4))
                .as((local, domain) -> local + "@" + String.join(".", domain));
    }

    private static Set<SuppressionKey> keysAt(String email) {
        Contact contact =
                Contact.person(new ContactNo("P1"), "Anna").set(EMAIL, email).build();
        return SECRET.keysOf(List.of(contact)).getOrDefault(contact.no(), Set.of());
    }

    @Property
    void a_suppressed_address_is_found_however_its_case_is_written(@ForAll("addresses") String address) {
        SuppressionKey key = SECRET.address(address);

        assertThat(keysAt(address)).contains(key);
        assertThat(keysAt(Text.fold(address))).contains(key);
        assertThat(keysAt(address.replace('a', 'A')
                        .replace('B', 'b')
                        .replace('é', 'É')
                        .replace('Ж', 'ж')))
                .contains(key);
        assertThat(keysAt(address.toUpperCase(Locale.ROOT).replace("SS", "ß"))).contains(key);
    }

    @Property
    void no_other_address_is_found(@ForAll("addresses") String suppressed, @ForAll("addresses") String other) {
        boolean same = Text.fold(suppressed)
                .replace("xn--mller-kva", "müller")
                .equals(Text.fold(other).replace("xn--mller-kva", "müller"));

        assertThat(keysAt(other).contains(SECRET.address(suppressed))).isEqualTo(same);
    }

    @Property
    void whatever_the_text_of_an_address_it_can_be_looked_at(@ForAll @StringLength(max = 60) String text) {
        String checked = text.replaceAll("[\\x00\\p{Cs}]", "?");

        assertThat(keysAt(checked + "@xn--" + checked))
                .allMatch(key -> key.hash().length() == 64);
    }
}
