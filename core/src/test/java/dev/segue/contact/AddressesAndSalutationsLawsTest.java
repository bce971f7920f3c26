package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.contact.AlternativeAddress.Validity;
import dev.segue.example.Contacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Rules AD-2 and SA-2. */
class AddressesAndSalutationsLawsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Property
    void on_any_day_exactly_one_address_is_effective(
            @ForAll @Size(max = 6) List<@IntRange(min = -1, max = 9) Integer> ends,
            @ForAll @IntRange(max = 9) int day) {
        List<AlternativeAddress> kept = new ArrayList<>();
        Contact contact = Contacts.anna();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            Optional<LocalDate> from =
                    Optional.of(ends.get(i)).filter(it -> it >= 0).map(JUNE::plusDays);
            Optional<LocalDate> to =
                    Optional.of(ends.get(i + 1)).filter(it -> it >= 0).map(JUNE::plusDays);
            try {
                AlternativeAddress next =
                        AlternativeAddress.of(new AddressCode("A" + i)).valid(new Validity(from, to));
                contact = contact.with(next);
                kept.add(next);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("valid");
            }
        }
        LocalDate date = JUNE.plusDays(day);

        assertThat(contact.addresses()).isEqualTo(kept);
        assertThat(kept.stream().filter(address -> address.validOn(date)).count())
                .isLessThanOrEqualTo(1);
        assertThat(contact.addressOn(date).map(List::of).orElse(List.of()))
                .isEqualTo(
                        kept.stream().filter(address -> address.validOn(date)).toList());
    }

    @Property
    void a_formula_without_parts_is_itself(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = 'z') String text) {
        assertThat(SalutationFormula.formal(text).of(Contacts.anna())).isEqualTo(text);
        assertThat(SalutationFormula.formal(text).of(Contacts.petr())).isEqualTo(text);
    }
}
