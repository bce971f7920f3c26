package dev.segue.segment;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.example.Drawn;
import dev.segue.example.Templates;
import dev.segue.interaction.Effective;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InheritanceLawsTest {
    private static final Set<InteractionField<?>> PAST_THE_TEMPLATE = Set.of(TEMPLATE, SALESPERSON, CAMPAIGN, DATE);

    @Provide
    Arbitrary<Segment> segments() {
        return Drawn.segments();
    }

    @Provide
    Arbitrary<FieldSettings> lines() {
        return Drawn.lines();
    }

    @Provide
    Arbitrary<Optional<Contact>> contacts() {
        return Drawn.contacts().optional(0.9);
    }

    @Provide
    Arbitrary<InteractionField<?>> fields() {
        return Drawn.fields();
    }

    @Provide
    Arbitrary<InteractionField<?>> fieldsOfAPlan() {
        return Drawn.fields().filter(field -> !field.onLinesOnly());
    }

    @Provide
    Arbitrary<InteractionField<?>> fieldsTheContactHasNoSayIn() {
        return fieldsOfAPlan().filter(field -> field != CORRESPONDENCE_TYPE && field != LANGUAGE);
    }

    @Provide
    Arbitrary<InteractionField<?>> fieldsOfAPlanButTheTemplate() {
        return fieldsOfAPlan().filter(field -> field != TEMPLATE);
    }

    private static InteractionValues resolve(Segment segment, FieldSettings line, Optional<Contact> contact) {
        return new Inheritance(segment, Templates.ALL).resolve(line, contact);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void setting_a_field_and_inheriting_it_again_changes_nothing(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact,
            @ForAll("fields") InteractionField<?> field) {
        FieldSettings inheriting = line.inherit(field);

        FieldSettings there = setToSomething(inheriting, field);
        FieldSettings back = there.inherit(field);

        assertThat(back).isEqualTo(inheriting).hasSameHashCodeAs(inheriting);
        assertThat(resolve(segment, back, contact)).isEqualTo(resolve(segment, inheriting, contact));
        assertThat(inheriting.setNothing(field).inherit(field)).isEqualTo(inheriting);
    }

    private static <T> FieldSettings setToSomething(FieldSettings line, InteractionField<T> field) {
        return line.set(field, Drawn.valueOf(field).sample());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_a_line_sets_is_what_it_shows_be_it_a_value_or_nothing(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact) {
        InteractionValues shown = resolve(segment, line, contact);

        line.asMap().forEach((field, value) -> {
            assertThat(shown.get(field)).isEqualTo(value);
            assertThat(shown.provenance(field)).isEqualTo(Provenance.LINE);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_change_of_the_plan_shows_on_exactly_the_lines_that_inherit_the_field_from_it(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact,
            @ForAll("fieldsTheContactHasNoSayIn") InteractionField<?> field) {
        boolean inheritsFromThePlan =
                !line.isSet(field) && (line.value(TEMPLATE).isEmpty() || PAST_THE_TEMPLATE.contains(field));

        changeOfThePlanShows(segment, line, contact, field, inheritsFromThePlan);
    }

    private static <T> void changeOfThePlanShows(
            Segment segment,
            FieldSettings line,
            Optional<Contact> contact,
            InteractionField<T> field,
            boolean expected) {
        T value = Drawn.valueOf(field).sample();
        Effective<T> before = resolve(segment, line, contact).effective(field);

        Segment changed = segment.withPlan(segment.plan().set(field, value));
        Segment cleared = segment.withPlan(segment.plan().setNothing(field));

        Effective<T> decided = new Effective<>(Optional.of(value), Provenance.HEADER);
        Effective<T> nothing = new Effective<>(Optional.empty(), Provenance.HEADER);
        assertThat(resolve(changed, line, contact).effective(field)).isEqualTo(expected ? decided : before);
        assertThat(resolve(cleared, line, contact).effective(field)).isEqualTo(expected ? nothing : before);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_change_of_one_field_of_the_plan_leaves_the_others_as_they_are(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact,
            @ForAll("fieldsOfAPlanButTheTemplate") InteractionField<?> field) {
        InteractionValues before = resolve(segment, line, contact);

        Segment changed = segment.withPlan(setToSomething(segment.plan(), field));
        InteractionValues after = resolve(changed, line, contact);

        for (InteractionField<?> other : InteractionField.ALL) {
            boolean follows = other == field
                    || (field == IGNORE_CONTACT_CORRESPONDENCE_TYPE && other == CORRESPONDENCE_TYPE)
                    || (field == LANGUAGE && other == DOCUMENT)
                    || (field == DATE && other == ALTERNATIVE_ADDRESS);
            if (!follows) {
                assertThat(after.effective(other)).isEqualTo(before.effective(other));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_provenance_names_who_holds_the_value(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact) {
        InteractionValues shown = resolve(segment, line, contact);

        for (InteractionField<?> field : InteractionField.ALL) {
            Optional<?> value = shown.get(field);
            switch (shown.provenance(field)) {
                case LINE ->
                    assertThat(line.isSet(field) ? line.value(field) : null).isEqualTo(value);
                case HEADER ->
                    assertThat(heldByTheHeader(segment, field, value))
                            .as("%s", field)
                            .isTrue();
                case TEMPLATE ->
                    assertThat(heldByTheTemplate(segment, line, field, value))
                            .as("%s", field)
                            .isTrue();
                case CONTACT ->
                    assertThat(heldBy(contact.orElseThrow(), field, value))
                            .as("%s", field)
                            .isTrue();
                case NOBODY -> assertThat(value).isEmpty();
                case POLICY -> throw new AssertionError("No policy decides when values are inherited");
            }
        }
    }

    private static boolean heldByTheHeader(Segment segment, InteractionField<?> field, Optional<?> value) {
        if (field == DOCUMENT) {
            return segment.documents().containsValue(value.orElseThrow());
        }
        if (segment.plan().isSet(field)) {
            return segment.plan().value(field).equals(value);
        }
        if (field == DESCRIPTION) {
            return value.equals(Optional.of(segment.description()));
        }
        Optional<InteractionTemplate> planned = segment.plan().value(TEMPLATE).flatMap(Templates.ALL::find);
        return field == CORRESPONDENCE_TYPE
                && value.isPresent()
                && planned.orElseThrow().defaults().value(field).equals(value);
    }

    private static boolean heldByTheTemplate(
            Segment segment, FieldSettings line, InteractionField<?> field, Optional<?> value) {
        InteractionTemplate template =
                new Inheritance(segment, Templates.ALL).templateOf(line).orElseThrow();
        if (field == DOCUMENT) {
            return template.documents().containsValue(value.orElseThrow());
        }
        return field == DESCRIPTION
                ? value.equals(Optional.of(template.description()))
                : value.isPresent() && template.defaults().value(field).equals(value);
    }

    private static boolean heldBy(Contact contact, InteractionField<?> field, Optional<?> value) {
        if (field == LANGUAGE) {
            return contact.language().orElseThrow().fallbacks().contains(value.orElseThrow());
        }
        if (field == ALTERNATIVE_ADDRESS) {
            return contact.addresses().stream()
                    .anyMatch(address -> Optional.of(address.code()).equals(value));
        }
        return field == SALESPERSON
                ? contact.salesperson().equals(value)
                : field == CORRESPONDENCE_TYPE
                        && contact.get(ContactFields.CORRESPONDENCE_TYPE).equals(value);
    }

    @Property
    void pinning_a_field_changes_nothing_that_the_line_shows(
            @ForAll("segments") Segment segment,
            @ForAll("lines") FieldSettings line,
            @ForAll("contacts") Optional<Contact> contact,
            @ForAll("fields") InteractionField<?> field) {
        Inheritance inheritance = new Inheritance(segment, Templates.ALL);

        FieldSettings pinned = inheritance.pinned(line, field, contact);

        assertThat(pinned.isSet(field)).isTrue();
        InteractionValues before = inheritance.resolve(line, contact);
        InteractionValues after = inheritance.resolve(pinned, contact);
        assertThat(InteractionField.ALL)
                .allSatisfy(each -> assertThat(after.get(each)).isEqualTo(before.get(each)));
    }
}
