package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.AddressCode;
import dev.segue.EntryNo;
import dev.segue.GroupCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.segment.LineId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LG-21 and HI-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitmentTest {
    private static final InteractionLogEntry ANNAS =
            Logs.entryOf(Contacts.anna(), FieldSettings.NONE.set(InteractionField.CAMPAIGN, Campaigns.SPRING.no()));

    private static InteractionLogEntry of(Contact contact) {
        return changed(contact, ANNAS.interaction());
    }

    private static InteractionLogEntry changed(Contact contact, InteractionValues values) {
        return new InteractionLogEntry(
                ANNAS.no(),
                ANNAS.loggedSegment(),
                ANNAS.segment(),
                ANNAS.line(),
                contact,
                values,
                ANNAS.templateRevision(),
                ANNAS.group(),
                ANNAS.loggedAt(),
                ANNAS.by(),
                ANNAS.salt());
    }

    private static InteractionLogEntry numbered(
            long no, long loggedSegment, String segment, LineId line, int revision, Optional<GroupCode> group) {
        return new InteractionLogEntry(
                new EntryNo(no),
                new LoggedSegmentNo(loggedSegment),
                new SegmentNo(segment),
                line,
                ANNAS.contact(),
                ANNAS.interaction(),
                revision,
                group,
                ANNAS.loggedAt(),
                ANNAS.by(),
                ANNAS.salt());
    }

    private static InteractionLogEntry stamped(Instant at, String by, Salt salt) {
        return new InteractionLogEntry(
                ANNAS.no(),
                ANNAS.loggedSegment(),
                ANNAS.segment(),
                ANNAS.line(),
                ANNAS.contact(),
                ANNAS.interaction(),
                ANNAS.templateRevision(),
                ANNAS.group(),
                at,
                new Actor(by),
                salt);
    }

    @Test
    void is_the_same_for_the_same_entry() {
        assertThat(of(Contacts.anna()).commitment()).isEqualTo(ANNAS.commitment());
        assertThat(numbered(1_000, 7, "SM00001", new LineId(1, 1), 3, Optional.of(new GroupCode("EVENTS"))))
                .isEqualTo(ANNAS);
    }

    @Test
    void is_another_if_any_part_of_the_entry_is() {
        LineId line = new LineId(1, 1);
        AlternativeAddress home = AlternativeAddress.of(new AddressCode("HOME"));
        Optional<GroupCode> group = ANNAS.group();
        List<InteractionLogEntry> entries = new ArrayList<>(List.of(
                ANNAS,
                numbered(1_001, 7, "SM00001", line, 3, group),
                numbered(1_000, 8, "SM00001", line, 3, group),
                numbered(1_000, 7, "SM00002", line, 3, group),
                numbered(1_000, 7, "SM00001", new LineId(1, 2), 3, group),
                numbered(1_000, 7, "SM00001", line, 4, group),
                numbered(1_000, 7, "SM00001", line, 3, Optional.empty()),
                stamped(ANNAS.loggedAt().plusNanos(1_000), "marie", ANNAS.salt()),
                stamped(ANNAS.loggedAt(), "eva", ANNAS.salt()),
                stamped(ANNAS.loggedAt(), "marie", new Salt(ANNAS.salt().high(), 23)),
                stamped(ANNAS.loggedAt(), "marie", new Salt(12, ANNAS.salt().low())),
                of(Contacts.franz()),
                of(Contacts.anna().with(ContactFields.CITY, "Praha")),
                of(Contacts.anna().without(ContactFields.CITY)),
                of(Contacts.anna().with(TextField.custom("note"), "VIP")),
                of(Contacts.anna().with(home)),
                of(Contacts.anna().with(AlternativeAddress.of(new AddressCode("OTHER")))),
                of(Contacts.anna().with(home.from(LocalDate.of(2027, 1, 1)))),
                of(Contacts.anna().with(home.to(LocalDate.of(2025, 1, 1)))),
                of(Contacts.anna().with(home.with(ContactFields.CITY, ""))),
                of(Contacts.anna().with(home.with(ContactFields.CITY, "Brno"))),
                of(Contacts.anna().with(home.with(ContactFields.COUNTY, "Brno"))),
                of(Contacts.anna().with(home).with(AlternativeAddress.of(new AddressCode("OTHER"))))));
        for (InteractionField<?> field : InteractionField.ALL) {
            entries.add(changed(ANNAS.contact(), otherwise(field)));
            if (ANNAS.interaction().get(field).isPresent()) {
                entries.add(changed(ANNAS.contact(), byPolicy(field)));
            }
        }

        assertThat(entries.stream().map(InteractionLogEntry::commitment)).doesNotHaveDuplicates();
    }

    private static <T> InteractionValues otherwise(InteractionField<T> field) {
        Optional<T> other = dev.segue.example.Drawn.valueOf(field)
                .allValues()
                .orElseThrow()
                .filter(value -> !ANNAS.interaction().get(field).equals(Optional.of(value)))
                .findFirst();
        return ANNAS.interaction().with(field, other, ANNAS.interaction().provenance(field));
    }

    private static <T> InteractionValues byPolicy(InteractionField<T> field) {
        return ANNAS.interaction().with(field, ANNAS.interaction().get(field), Provenance.POLICY);
    }

    @Test
    void tells_one_element_with_a_comma_from_two() {
        SetField hobbies = SetField.custom("hobbies");

        assertThat(of(Contacts.anna().with(ContactFields.MAILING_GROUPS, Set.of("FAIR, NEWS")))
                        .commitment())
                .isNotEqualTo(of(Contacts.anna().with(ContactFields.MAILING_GROUPS, Set.of("FAIR", "NEWS")))
                        .commitment());
        assertThat(of(Contacts.anna().with(hobbies, Set.of("a, b"))).commitment())
                .isNotEqualTo(
                        of(Contacts.anna().with(hobbies, Set.of("a", "b"))).commitment());
    }

    @Test
    void tells_an_empty_value_from_none_and_a_custom_attribute_from_a_standard_one() {
        Contact petr = Contacts.petr();

        assertThat(of(petr.with(ContactFields.CITY, "")).commitment()).isNotEqualTo(of(petr).commitment());
        assertThat(of(petr.with(ContactFields.MAILING_GROUPS, Set.of())).commitment())
                .isNotEqualTo(of(petr).commitment());
        assertThat(of(petr.with(TextField.custom("city"), "Brno")).commitment())
                .isNotEqualTo(of(petr.with(ContactFields.CITY, "Brno")).commitment());
    }

    @Test
    void keeps_apart_values_that_contain_what_parts_them() {
        TextField first = TextField.custom("a");
        TextField second = TextField.custom("b");

        assertThat(of(Contacts.petr().with(first, "x\ncontact.b=1:y")).commitment())
                .isNotEqualTo(
                        of(Contacts.petr().with(first, "x").with(second, "y")).commitment());
    }

    @Test
    void a_salt_is_sixteen_bytes() {
        assertThat(new Salt(1, 2).bytes()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    }
}
