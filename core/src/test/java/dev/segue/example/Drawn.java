package dev.segue.example;

import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Field;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.Segment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plans, lines and contacts drawn at random, small enough that they often meet. */
public final class Drawn {
    private static final AddressCode SUMMER = new AddressCode("SUMMER");
    private static final AlternativeAddress COTTAGE =
            AlternativeAddress.of(SUMMER).from(LocalDate.of(2026, 4, 1)).to(LocalDate.of(2026, 9, 30));
    private static final Map<Class<?>, List<?>> VALUES = Map.of(
            TemplateCode.class,
                    List.of(
                            Templates.INVITE.code(),
                            Templates.CALL.code(),
                            Templates.REMINDER.code(),
                            new TemplateCode("GONE")),
            String.class, List.of("", "Come to the fair", "Přijďte"),
            LocalDate.class, List.of(Segments.OPENED_ON, LocalDate.of(2026, 4, 20)),
            CampaignNo.class, List.of(Campaigns.SPRING.no(), Campaigns.AUTUMN.no(), Campaigns.FORGOTTEN),
            SalespersonCode.class, List.of(Logs.JANA.code(), Logs.KARL.code(), Logs.FORMER),
            CorrespondenceType.class, List.of(CorrespondenceType.values()),
            Boolean.class, List.of(true, false),
            Language.class, List.of(Templates.CZECH, Templates.AUSTRIAN, Language.of("fr")),
            Money.class, List.of(Money.of("1", "EUR"), Money.of("2", "CZK")),
            DocumentHash.class, List.of(Templates.PERSONAL_LETTER, Templates.document('9')));
    private static final Map<Class<?>, List<?>> MORE_VALUES = Map.of(
            Duration.class, List.of(Duration.ZERO, Duration.ofMinutes(90)),
            InformationFlow.class, List.of(InformationFlow.values()),
            InitiatedBy.class, List.of(InitiatedBy.values()),
            AddressCode.class, List.of(SUMMER, new AddressCode("GONE")));

    private Drawn() {}

    /** Any value a field can have. */
    public static <T> Arbitrary<T> valueOf(InteractionField<T> field) {
        List<?> values = VALUES.getOrDefault(field.type(), MORE_VALUES.get(field.type()));
        return Arbitraries.of(values.stream().map(field.type()::cast).toList());
    }

    /** Any field. */
    public static Arbitrary<InteractionField<?>> fields() {
        return Arbitraries.of(InteractionField.ALL);
    }

    /** What a line sets. */
    public static Arbitrary<FieldSettings> lines() {
        Arbitrary<FieldSettings> drawn = Arbitraries.just(FieldSettings.NONE);
        for (InteractionField<?> field : InteractionField.ALL) {
            drawn = perhaps(drawn, field);
        }
        return drawn;
    }

    private static Arbitrary<FieldSettings> plans() {
        Arbitrary<FieldSettings> drawn = Arbitraries.just(FieldSettings.NONE);
        for (InteractionField<?> field : InteractionField.ALL) {
            drawn = field.onLinesOnly() ? drawn : perhaps(drawn, field);
        }
        return drawn;
    }

    private static <T> Arbitrary<FieldSettings> perhaps(Arbitrary<FieldSettings> drawn, InteractionField<T> field) {
        Arbitrary<Optional<Optional<T>>> setting = valueOf(field).optional(0.7).optional(0.4);
        return Combinators.combine(drawn, setting)
                .as((settings, set) -> set.map(value ->
                                value.map(it -> settings.set(field, it)).orElseGet(() -> settings.setNothing(field)))
                        .orElse(settings));
    }

    /** A segment with any plan, and perhaps a Czech copy of a document. */
    public static Arbitrary<Segment> segments() {
        return Combinators.combine(plans(), Arbitraries.of(true, false)).as((plan, copy) -> {
            Segment segment = Segments.UNPLANNED.withPlan(plan);
            return copy ? segment.withDocument(Templates.CZECH, Templates.document('1')) : segment;
        });
    }

    /** Any contact. */
    public static Arbitrary<Contact> contacts() {
        return Combinators.combine(
                        perhaps(ContactFields.LANGUAGE, "cs", "de-AT", "fr"),
                        perhaps(ContactFields.EMAIL, "petr@example", " ", ""),
                        perhaps(ContactFields.SALESPERSON, "JANA", "KARL", "FORMER"),
                        perhaps(
                                ContactFields.CORRESPONDENCE_TYPE,
                                CorrespondenceType.NONE,
                                CorrespondenceType.HARD_COPY,
                                CorrespondenceType.EMAIL),
                        perhaps(ContactFields.EXCLUDED, true, false),
                        Arbitraries.of(COTTAGE, COTTAGE.with(ContactFields.EMAIL, "petr@cottage.example"))
                                .optional(0.5))
                .as((language, email, salesperson, type, excluded, address) -> {
                    Contact.Builder contact = Contacts.petr().toBuilder();
                    language.ifPresent(it -> contact.set(ContactFields.LANGUAGE, it));
                    email.ifPresent(it -> contact.set(ContactFields.EMAIL, it));
                    salesperson.ifPresent(it -> contact.set(ContactFields.SALESPERSON, it));
                    type.ifPresent(it -> contact.set(ContactFields.CORRESPONDENCE_TYPE, it));
                    excluded.ifPresent(it -> contact.set(ContactFields.EXCLUDED, it));
                    address.ifPresent(contact::put);
                    return contact.build();
                });
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Arbitrary<Optional<T>> perhaps(Field<T> field, T... values) {
        return Arbitraries.of(values).map(field::checked).optional(0.8);
    }
}
