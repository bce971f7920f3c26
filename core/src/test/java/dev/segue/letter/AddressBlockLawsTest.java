package dev.segue.letter;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.ADDRESS_2;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.COUNTY;
import static dev.segue.contact.ContactFields.NAME_2;
import static dev.segue.contact.ContactFields.POST_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.Field;
import dev.segue.interaction.InteractionValues;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rule LT-9. */
class AddressBlockLawsTest {
    private static final SenderCompany SENDER = SenderCompany.named("Papírna").with(SenderPart.COUNTRY, "CZ");

    @Property
    void has_no_empty_line_whatever_is_known(@ForAll("contacts") Contact contact) {
        assertThat(AddressBlock.lines(contact, InteractionValues.builder().build(), SENDER))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line).isNotBlank().doesNotContain("\n", "\r");
                    assertThat(line.strip()).isEqualTo(line);
                });
    }

    @Provide
    Arbitrary<Contact> contacts() {
        Arbitrary<Contact> drawn = Arbitraries.of(
                Contact.person(new ContactNo("P1"), "Anna").build(),
                Contact.company(new ContactNo("C1"), "Alfa").build());
        for (Field<String> field : List.of(ADDRESS, ADDRESS_2, POST_CODE, CITY, COUNTY, NAME_2)) {
            drawn = drawn.flatMap(contact -> texts().map(text -> contact.with(field, text))
                    .injectNull(0.3)
                    .map(it -> it == null ? contact : it));
        }
        return drawn.flatMap(
                contact -> Arbitraries.of("CZ", "GB", "US", "NZ", "XX").map(it -> contact.with(COUNTRY, it)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("", " ", "\u00A0", "\n", "a", " b ", "a\n\nb", "\r\n", "a\r\n b", "\t");
    }
}
