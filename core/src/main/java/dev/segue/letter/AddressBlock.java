package dev.segue.letter;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.ADDRESS_2;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COMPANY_NAME;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.COUNTY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NAME_2;
import static dev.segue.contact.ContactFields.POST_CODE;

import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.Field;
import dev.segue.interaction.InteractionValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on the envelope: a line each, none of them empty.
 *
 * <p>Rule LT-9: first the company and then the person at it, or the company alone, with its second name; the name of an alternative address
 * stands for the company's. Then the street lines, and post code and city in the order of the country: the post code before the city, and a
 * county on a line of its own; in Britain and Ireland city, county and post code on a line each; in the United States, Canada and Australia
 * on one line, as {@code Austin, TX 73301}; in New Zealand, India, Singapore, Thailand and Indonesia the city before the post code. At last the country, unless it is the sender's (rule LT-10).
 */
final class AddressBlock {
    /** City, county and post code each on a line. */
    private static final Set<String> POST_CODE_ALONE = Set.of("GB", "IE");

    /** {@code City, County Post code} on one line. */
    private static final Set<String> POST_CODE_LAST = Set.of("US", "CA", "AU");

    /** {@code City Post code} on one line, a county on the next. */
    private static final Set<String> CITY_FIRST = Set.of("NZ", "IN", "SG", "TH", "ID");

    private final Contact contact;
    private final Contact reached;
    private final Optional<AlternativeAddress> address;

    private AddressBlock(Contact contact, InteractionValues interaction) {
        this.contact = contact;
        this.address = interaction.addressOf(contact);
        this.reached = interaction.addressee(contact);
    }

    /** The lines for that contact. */
    static List<String> lines(Contact contact, InteractionValues interaction, SenderCompany sender) {
        AddressBlock block = new AddressBlock(contact, interaction);
        Stream<String> lines = Stream.of(
                        block.names(), block.street(), block.place(), block.country(sender.get(SenderPart.COUNTRY)))
                .flatMap(List::stream)
                .flatMap(String::lines)
                .map(String::strip);
        return lines.filter(AddressBlock::shows).toList();
    }

    private static boolean shows(String line) {
        return !line.chars()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    private List<String> names() {
        Optional<String> place = address.flatMap(it -> it.get(NAME)).filter(name -> !name.isBlank());
        List<String> names = new ArrayList<>();
        place.or(() -> contact.get(COMPANY_NAME)).ifPresent(names::add);
        if (contact.type() == ContactType.PERSON) {
            names.add(contact.name());
        }
        if (contact.type() == ContactType.PERSON || place.isEmpty()) {
            contact.get(NAME_2).ifPresent(names::add);
        }
        return names;
    }

    private List<String> street() {
        return List.of(part(ADDRESS), part(ADDRESS_2));
    }

    private List<String> place() {
        String code = Countries.code(part(COUNTRY));
        String postCode = part(POST_CODE);
        String city = part(CITY);
        String county = part(COUNTY);
        if (POST_CODE_ALONE.contains(code)) {
            return List.of(city, county, postCode);
        }
        if (POST_CODE_LAST.contains(code)) {
            return List.of(joined(", ", city, joined(" ", county, postCode)));
        }
        return List.of(CITY_FIRST.contains(code) ? joined(" ", city, postCode) : joined(" ", postCode, city), county);
    }

    private List<String> country(Optional<String> sender) {
        String country = part(COUNTRY);
        boolean abroad = !country.isBlank()
                && sender.filter(it -> Countries.code(it).equals(Countries.code(country)))
                        .isEmpty();
        return abroad ? List.of(Countries.name(country, sender)) : List.of();
    }

    private String part(Field<String> field) {
        return reached.get(field).orElse("");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
