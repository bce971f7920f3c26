package dev.segue.contact;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.ADDRESS_2;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.COUNTY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.FAX;
import static dev.segue.contact.ContactFields.MOBILE;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.PHONE;
import static dev.segue.contact.ContactFields.POST_CODE;
import static java.util.Objects.requireNonNull;

import dev.segue.AddressCode;
import dev.segue.criteria.Field;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a contact is to be reached besides its main address: for some days, or for a line that asks for it. Immutable.
 *
 * <p>Rule AD-1: an address with a validity is the effective one on each of its days, both ends included; one without is so for those lines
 * alone that name it. Rule AD-2: on no day two addresses of a contact are valid, so that on each day exactly one is effective, which is the
 * main address where no other is.
 *
 * @param validity the days on which it is effective by itself
 * @param values what it has of its own, in the order of {@link #FIELDS}; what it has not is the contact's (rule AD-3)
 */
public record AlternativeAddress(AddressCode code, Optional<Validity> validity, Map<Field<String>, String> values) {

    /** The parts of the postal address, which are taken together. */
    public static final List<Field<String>> POSTAL = List.of(ADDRESS, ADDRESS_2, POST_CODE, CITY, COUNTY, COUNTRY);

    /** What an address can have: a name, which stands on the envelope for the company's, the postal address, and ways to reach it. */
    public static final List<Field<String>> FIELDS =
            List.of(NAME, ADDRESS, ADDRESS_2, POST_CODE, CITY, COUNTY, COUNTRY, PHONE, MOBILE, FAX, EMAIL);

    /** Days from one to another, both included; a side without an end is open. */
    public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
        /** Refuses an end before the beginning, and a day that no store could keep (rule TX-7). */
        public Validity {
            from.ifPresent(Validity::requireInRange);
            to.ifPresent(Validity::requireInRange);
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException(
                        "An address is valid from a day to the same or a later one, but was from %s to %s"
                                .formatted(from.get(), to.get()));
            }
        }

        private static void requireInRange(LocalDate day) {
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new IllegalArgumentException(
                        "A day from or to which an address is valid lies between 1900-01-01 and 2199-12-31, but was "
                                + day);
            }
        }

        /** Whether that day is one of them. */
        public boolean holds(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }

        /** Whether there is a day in both. */
        public boolean overlaps(Validity other) {
            return !endsBefore(other) && !other.endsBefore(this);
        }

        private boolean endsBefore(Validity other) {
            return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
        }

        /** Both ends, an open one as {@code …}. */
        @Override
        public String toString() {
            return from.map(LocalDate::toString).orElse("…") + " to "
                    + to.map(LocalDate::toString).orElse("…");
        }
    }

    /** Checks the values and copies them. */
    public AlternativeAddress {
        requireNonNull(code, "address code");
        requireNonNull(validity, "validity");
        Map<Field<String>, String> checked = new LinkedHashMap<>();
        for (Field<String> field : FIELDS) {
            if (values.containsKey(field)) {
                checked.put(field, field.checked(values.get(field)));
            }
        }
        values.keySet().stream()
                .filter(field -> !checked.containsKey(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "An alternative address has the fields %s, but was given '%s'".formatted(FIELDS, field));
                });
        values = Collections.unmodifiableMap(checked);
    }

    /** An address without anything of its own, effective for lines that name it. */
    public static AlternativeAddress of(AddressCode code) {
        return new AlternativeAddress(code, Optional.empty(), Map.of());
    }

    /** The same, effective from that day on, for ever or until it ends. */
    public AlternativeAddress from(LocalDate first) {
        return valid(new Validity(Optional.of(first), validity.flatMap(Validity::to)));
    }

    /** The same, effective up to that day, which is the last. */
    public AlternativeAddress to(LocalDate last) {
        return valid(new Validity(validity.flatMap(Validity::from), Optional.of(last)));
    }

    /** The same, effective on these days. */
    public AlternativeAddress valid(Validity days) {
        return new AlternativeAddress(code, Optional.of(days), values);
    }

    /**
     * The same with one more value, or another one.
     *
     * @throws IllegalArgumentException if it is none of the {@link #FIELDS}, or cannot have the value
     */
    public AlternativeAddress with(Field<String> field, String value) {
        Map<Field<String>, String> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new AlternativeAddress(code, validity, changed);
    }

    /** The value of a field, if it has one of its own. */
    public Optional<String> get(Field<String> field) {
        return Optional.ofNullable(values.get(field));
    }

    /**
     * The contact as it is reached here. Rule AD-3: a telephone, mobile or fax number and an e-mail address of its own count before the
     * contact's, each for itself; the postal address counts as a whole if any part of it is its own, in the contact's country if it names
     * none. A blank value counts as none. The contact's name stays; the name of the address stands on the envelope (rule LT-9).
     */
    public Contact of(Contact contact) {
        Contact.Builder reached = contact.toBuilder();
        boolean postal = POSTAL.stream().anyMatch(field -> own(field).isPresent());
        for (Field<String> field : FIELDS) {
            if (own(field).isPresent() && !field.equals(NAME)) {
                reached.set(field, own(field).get());
            } else if (postal && POSTAL.contains(field) && !field.equals(COUNTRY)) {
                reached.clear(field);
            }
        }
        return reached.build();
    }

    private Optional<String> own(Field<String> field) {
        return get(field).filter(value -> !value.isBlank());
    }

    /** Whether it is the effective one on that day by itself. */
    public boolean validOn(LocalDate day) {
        return validity.filter(days -> days.holds(day)).isPresent();
    }
}
