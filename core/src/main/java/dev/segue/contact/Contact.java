package dev.segue.contact;

import static dev.segue.contact.ContactFields.BLOCKED;
import static dev.segue.contact.ContactFields.BUSINESS_RELATIONS;
import static dev.segue.contact.ContactFields.COMPANY_NAME;
import static dev.segue.contact.ContactFields.COMPANY_NO;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.contact.ContactFields.TYPE;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.criteria.ContactRow;
import dev.segue.criteria.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A company or a person, as the host knows it at one moment. Immutable.
 *
 * <p>Everything known of it is a value of a {@link Field}, standard or custom; what is not known is absent. It may have alternative addresses
 * besides. Rule CN-1: a contact has a
 * number, a type and a name; a company's company is itself, by number and by name, a person's is a company or none. Rule CN-2: a person's industry
 * groups, business relations and company name are those of its company, see {@link #under}.
 */
public final class Contact implements ContactRow {
    private static final int STANDARD = ContactFields.ALL.size();

    private final ContactNo no;

    /** The standard values by slot, then name and value of each custom attribute, by name: one array, as criteria ask millions. */
    private final @Nullable Object[] values;

    /** By code; the one empty list for nearly all. */
    private final List<AlternativeAddress> addresses;

    private Contact(ContactNo no, @Nullable Object[] values, List<AlternativeAddress> addresses) {
        this.no = no;
        this.values = values;
        this.addresses = addresses;
    }

    /** Begins a company. */
    public static Builder company(ContactNo no, String name) {
        return new Builder(no, ContactType.COMPANY, name).put(COMPANY_NO, no.value());
    }

    /** Begins a person, who belongs to no company until {@link Builder#at} says so. */
    public static Builder person(ContactNo no, String name) {
        return new Builder(no, ContactType.PERSON, name);
    }

    /** The number. */
    @Override
    public ContactNo no() {
        return no;
    }

    /** Whether it is a company or a person. */
    public ContactType type() {
        return TYPE.of(this).orElseThrow();
    }

    /** The name. */
    public String name() {
        return NAME.of(this).orElseThrow();
    }

    /** The company's number: its own if it is a company. */
    public Optional<ContactNo> companyNo() {
        return COMPANY_NO.of(this).map(ContactNo::new);
    }

    /** The salesperson who looks after it. */
    public Optional<SalespersonCode> salesperson() {
        return ContactFields.SALESPERSON.of(this).map(SalespersonCode::new);
    }

    /** The language. */
    public Optional<Language> language() {
        return ContactFields.LANGUAGE.of(this).map(Language::new);
    }

    /** Whether it has opted out of segments. */
    public boolean excluded() {
        return Boolean.TRUE.equals(valueOrNull(EXCLUDED));
    }

    /** Whether nobody may write to it, which nothing overrides; a blocked company's persons are not blocked by that (rule EX-6). */
    public boolean blocked() {
        return Boolean.TRUE.equals(valueOrNull(BLOCKED));
    }

    /** Its alternative addresses, by code. */
    public List<AlternativeAddress> addresses() {
        return addresses;
    }

    /** The alternative address of that code. */
    public Optional<AlternativeAddress> address(AddressCode code) {
        return addresses.stream().filter(address -> address.code().equals(code)).findFirst();
    }

    /** The alternative address that is effective on that day by itself; absent if the main one is (rules AD-1 and AD-2). */
    public Optional<AlternativeAddress> addressOn(LocalDate day) {
        return addresses.stream().filter(address -> address.validOn(day)).findFirst();
    }

    /** The value of a field, if it is known. */
    public <T> Optional<T> get(Field<T> field) {
        return field.of(this);
    }

    @Override
    @SuppressWarnings("exports") // a host need not have JSpecify
    public @Nullable Object valueOrNull(Field<?> field) {
        int slot = field.slot();
        return slot >= 0 ? values[slot] : customOrNull(field.name());
    }

    /** A field's name is one object wherever it is written. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable Object customOrNull(String name) {
        for (int i = STANDARD; i < values.length; i += 2) {
            if (name == values[i]) {
                return values[i + 1];
            }
        }
        return null;
    }

    /** The custom attributes by name, in the order of their names; values are of the types that {@link Field}s have. */
    public Map<String, Object> customAttributes() {
        return Collections.unmodifiableMap(attributes());
    }

    private SortedMap<String, Object> attributes() {
        SortedMap<String, Object> attributes = new TreeMap<>();
        for (int i = STANDARD; i < values.length; i += 2) {
            attributes.put((String) values[i], values[i + 1]);
        }
        return attributes;
    }

    /** The same contact with one more value, or another one. */
    public <T> Contact with(Field<T> field, T value) {
        return toBuilder().set(field, value).build();
    }

    /** The same contact without that value. */
    public Contact without(Field<?> field) {
        return toBuilder().clear(field).build();
    }

    /** The same contact with one more alternative address, or another one under its code. */
    public Contact with(AlternativeAddress address) {
        return toBuilder().put(address).build();
    }

    /** The same contact without the alternative address of that code. */
    public Contact without(AddressCode code) {
        return toBuilder().remove(code).build();
    }

    /** The same contact under another number; a company is its own company under that number too (rule CN-4). */
    public Contact withNumber(ContactNo number) {
        @Nullable Object[] changed = values.clone();
        changed[NO.slot()] = number.value();
        if (type() == ContactType.COMPANY) {
            changed[COMPANY_NO.slot()] = number.value();
        }
        return new Contact(number, changed, addresses);
    }

    /**
     * The same contact as a member of its company: a person takes the industry groups, the business relations and the name of the company,
     * and has none of its own (rule CN-2). A company is returned as it is.
     *
     * @param company the company the person belongs to, or absent if it has none or it is not known
     */
    public Contact under(Optional<Contact> company) {
        if (type() == ContactType.COMPANY) {
            return this;
        }
        Builder member = toBuilder();
        member.standard[INDUSTRY_GROUPS.slot()] =
                company.map(it -> it.valueOrNull(INDUSTRY_GROUPS)).orElse(null);
        member.standard[BUSINESS_RELATIONS.slot()] =
                company.map(it -> it.valueOrNull(BUSINESS_RELATIONS)).orElse(null);
        company.ifPresent(it -> member.standard[COMPANY_NAME.slot()] = it.name());
        return member.build();
    }

    /** Begins another contact from this one. */
    public Builder toBuilder() {
        return new Builder(no, Arrays.copyOf(values, STANDARD), attributes(), addresses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact contact
                && Arrays.equals(contact.values, values)
                && contact.addresses.equals(addresses);
    }

    @Override
    public int hashCode() {
        return no.hashCode();
    }

    /** The number and the name. */
    @Override
    public String toString() {
        return no + " " + name();
    }

    /** Gathers what is known of a contact. Not thread-safe. */
    public static final class Builder {
        private final ContactNo no;
        private final @Nullable Object[] standard;
        private final SortedMap<String, Object> custom;
        private List<AlternativeAddress> addresses;

        private Builder(ContactNo no, ContactType type, String name) {
            this(no, new Object[STANDARD], new TreeMap<>(), List.of());
            put(NO, no.value());
            put(TYPE, type);
            put(NAME, name);
        }

        private Builder(
                ContactNo no,
                @Nullable Object[] standard,
                SortedMap<String, Object> custom,
                List<AlternativeAddress> addresses) {
            this.no = no;
            this.standard = standard;
            this.custom = custom;
            this.addresses = addresses;
        }

        /** The company a person belongs to. */
        public Builder at(ContactNo company) {
            return set(COMPANY_NO, company.value());
        }

        /**
         * Sets a value.
         *
         * @throws IllegalArgumentException if the field cannot have it, if it is the number or the type, or if it is a company's company
         */
        public <T> Builder set(Field<T> field, T value) {
            boolean fixed = field.equals(NO)
                    || field.equals(TYPE)
                    || (field.equals(COMPANY_NO) && standard[TYPE.slot()] == ContactType.COMPANY);
            if (fixed && !Objects.equals(value, standard[field.slot()])) {
                throw new IllegalArgumentException(
                        "The %s of contact %s is given with its number and stays '%s', but was set to '%s'"
                                .formatted(field, no, standard[field.slot()], value));
            }
            return put(field, value);
        }

        /**
         * Takes a value away.
         *
         * @throws IllegalArgumentException if the field is one that every contact has
         */
        public Builder clear(Field<?> field) {
            boolean needed = field.equals(NO)
                    || field.equals(TYPE)
                    || field.equals(NAME)
                    || (field.equals(COMPANY_NO) && standard[TYPE.slot()] == ContactType.COMPANY);
            if (needed) {
                throw new IllegalArgumentException("Contact %s cannot be without its %s".formatted(no, field));
            }
            keep(field, null);
            return this;
        }

        /** Puts an alternative address, in place of the one under its code. */
        public Builder put(AlternativeAddress address) {
            Map<AddressCode, AlternativeAddress> byCode = byCode();
            byCode.put(address.code(), address);
            addresses = List.copyOf(byCode.values());
            return this;
        }

        /** Takes the alternative address of that code away. */
        public Builder remove(AddressCode code) {
            Map<AddressCode, AlternativeAddress> byCode = byCode();
            byCode.remove(code);
            addresses = List.copyOf(byCode.values());
            return this;
        }

        private Map<AddressCode, AlternativeAddress> byCode() {
            Map<AddressCode, AlternativeAddress> byCode = new TreeMap<>();
            addresses.forEach(address -> byCode.put(address.code(), address));
            return byCode;
        }

        private <T> Builder put(Field<T> field, T value) {
            if (!field.subject().equals(Field.CONTACT)) {
                throw new IllegalArgumentException(
                        "A contact has fields of a contact, but '%s' is one of %s".formatted(field, field.subject()));
            }
            keep(field, identified(field, field.checked(value)));
            return this;
        }

        /** Refuses a text that is not the identifier which its field holds; a language is kept in its canonical form. */
        private Object identified(Field<?> field, Object value) {
            if (field.equals(NAME) && value.toString().isBlank()) {
                throw new IllegalArgumentException(
                        "The name of contact %s is not blank, but was '%s'".formatted(no, value));
            }
            if (field.equals(COMPANY_NO)) {
                return new ContactNo(value.toString()).value();
            }
            if (field.equals(ContactFields.SALESPERSON)) {
                return new SalespersonCode(value.toString()).value();
            }
            return field.equals(ContactFields.LANGUAGE) ? new Language(value.toString()).tag() : value;
        }

        private void keep(Field<?> field, @Nullable Object value) {
            int slot = field.slot();
            if (slot >= 0) {
                if (slot >= STANDARD || !field.equals(ContactFields.BY_SLOT.get(slot))) {
                    throw new IllegalArgumentException(
                            "A contact has the standard fields and custom ones, but '%s' is neither".formatted(field));
                }
                standard[slot] = value;
                return;
            }
            if (value == null) {
                custom.remove(field.name());
            } else {
                custom.put(field.name(), value);
            }
        }

        /**
         * The contact as it is now; the builder can go on. A company's company name is its name.
         *
         * @throws IllegalArgumentException if two of its addresses are valid on one day (rule AD-2)
         */
        public Contact build() {
            checkValidities();
            if (standard[TYPE.slot()] == ContactType.COMPANY) {
                standard[COMPANY_NAME.slot()] = standard[NAME.slot()];
            }
            @Nullable Object[] values = Arrays.copyOf(standard, STANDARD + 2 * custom.size());
            int place = STANDARD;
            for (Map.Entry<String, Object> attribute : custom.entrySet()) {
                values[place++] = attribute.getKey();
                values[place++] = attribute.getValue();
            }
            return new Contact(no, values, addresses);
        }

        private void checkValidities() {
            for (int i = 1; i < addresses.size(); i++) {
                for (AlternativeAddress earlier : addresses.subList(0, i)) {
                    checkValidities(earlier, addresses.get(i));
                }
            }
        }

        private void checkValidities(AlternativeAddress left, AlternativeAddress right) {
            left.validity()
                    .ifPresent(days -> right.validity().filter(days::overlaps).ifPresent(others -> {
                        throw new IllegalArgumentException(
                                "Of contact %s one address at most is valid on a day, but '%s' is from %s and '%s' from %s"
                                        .formatted(no, left.code(), days, right.code(), others));
                    }));
        }
    }
}
