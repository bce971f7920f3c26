package dev.segue.letter;

import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.SUBJECT;

import dev.segue.CampaignNo;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.Formality;
import dev.segue.contact.Salesperson;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.Field;
import dev.segue.criteria.SetField;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionValues;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import dev.segue.segment.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The merge values of one letter under their stable names (rule LT-5). The same contact, interaction, segment and sources always give the
 * same values. Immutable and thread-safe.
 */
public final class LetterValues {
    private static final String ENTRY_NO = "Entry_No";
    private static final List<Field<?>> NOT_IN_LETTERS = List.of(
            ContactFields.EXCLUDED, ContactFields.BLOCKED, ContactFields.CORRESPONDENCE_TYPE, ContactFields.COMPANY_NO);

    private static final Set<String> SAME_FOR_ALL = sameForAll();

    private final Segment segment;
    private final LetterSources sources;
    private final List<Field<?>> contactFields;
    private final Gaps gaps;

    /**
     * The values of the letters of one segment.
     *
     * @param schema the contact schema, whose custom attributes are merge values too
     */
    public LetterValues(Segment segment, LetterSources sources, ContactSchema schema, Gaps gaps) {
        this.segment = segment;
        this.sources = sources;
        this.contactFields = inLetters(schema.fields());
        this.gaps = gaps;
    }

    /** All names a template may use under a schema, in the order of the documentation. */
    public static List<String> names(ContactSchema schema) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        inLetters(schema.fields()).forEach(field -> values.put(nameOf(field), Optional.empty()));
        putGreetings(values, Optional.empty(), Optional.empty(), Optional.empty());
        putSalesperson(values, Optional.empty());
        putSender(values, SenderCompany.UNKNOWN);
        putInteraction(values, InteractionValues.builder().build(), Optional.empty(), Optional.empty());
        putSegment(values, "", "");
        return List.copyOf(values.keySet());
    }

    /** Whether a name gets its value only when there is an entry (rule LT-8). */
    static boolean givenByLogging(String name) {
        return name.equalsIgnoreCase(ENTRY_NO);
    }

    /** Whether a name has the same value in all letters of a segment: the sender's company and the segment itself. */
    static boolean sameForAll(String name) {
        return SAME_FOR_ALL.contains(name);
    }

    private static Set<String> sameForAll() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        putSender(values, SenderCompany.UNKNOWN);
        putSegment(values, "", "");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(values.keySet());
        return Collections.unmodifiableSet(names);
    }

    /** The values for one contact, before there is an entry: {@code Entry_No} has none (rule LT-8). */
    public MergeValues of(Contact contact, InteractionValues interaction) {
        return of(contact, interaction, Optional.empty());
    }

    /** The values for an entry, from the contact as it was logged. */
    public MergeValues of(InteractionLogEntry entry) {
        return of(entry.contact(), entry.interaction(), Optional.of(entry.no()));
    }

    private MergeValues of(Contact contact, InteractionValues interaction, Optional<EntryNo> entry) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        Optional<Language> language = interaction.get(LANGUAGE);
        Contact reached = interaction.addressee(contact);
        contactFields.forEach(field -> values.put(
                nameOf(field), Optional.ofNullable(reached.valueOrNull(field)).map(it -> written(it, language))));
        Salutations salutations = sources.salutations();
        putGreetings(
                values,
                Optional.of(String.join("\n", AddressBlock.lines(contact, interaction, sources.sender()))),
                Optional.of(salutations.greeting(Formality.FORMAL, contact, language)),
                Optional.of(salutations.greeting(Formality.INFORMAL, contact, language)));
        Optional<SalespersonCode> salesperson = interaction.get(SALESPERSON);
        putSalesperson(values, salesperson.map(code -> sources.salespeople().get(code)));
        putSender(values, sources.sender());
        Optional<CampaignNo> campaign = interaction.get(CAMPAIGN);
        putInteraction(
                values, interaction, campaign.map(no -> sources.campaigns().get(no)), entry);
        putSegment(values, segment.no().value(), segment.description());
        return MergeValues.of(values, gaps);
    }

    private static void putGreetings(
            Map<String, Optional<String>> values,
            Optional<String> addressBlock,
            Optional<String> formal,
            Optional<String> informal) {
        values.put("Contact_Address_Block", addressBlock);
        values.put("Formal_Salutation", formal);
        values.put("Informal_Salutation", informal);
    }

    private static List<Field<?>> inLetters(Collection<Field<?>> fields) {
        return fields.stream()
                .filter(field -> !NOT_IN_LETTERS.contains(field) && !(field instanceof SetField))
                .toList();
    }

    private static void putSalesperson(Map<String, Optional<String>> values, Optional<Salesperson> salesperson) {
        values.put("Salesperson_Code", salesperson.map(it -> it.code().value()));
        values.put("Salesperson_Name", salesperson.map(Salesperson::name));
        values.put("Salesperson_Job_Title", salesperson.flatMap(Salesperson::jobTitle));
        values.put("Salesperson_Phone", salesperson.flatMap(Salesperson::phone));
        values.put("Salesperson_Email", salesperson.flatMap(Salesperson::email));
    }

    private static void putSender(Map<String, Optional<String>> values, SenderCompany sender) {
        values.put("Company_Name", Optional.of(sender.name()));
        for (SenderPart part : SenderPart.values()) {
            values.put("Company_" + capitalised(part.name().toLowerCase(Locale.ROOT)), sender.get(part));
        }
    }

    private static void putInteraction(
            Map<String, Optional<String>> values,
            InteractionValues interaction,
            Optional<Campaign> campaign,
            Optional<EntryNo> entry) {
        Optional<Language> language = interaction.get(LANGUAGE);
        values.put("Document_Date", interaction.get(DATE).map(date -> LetterDate.written(date, language)));
        values.put("Description", interaction.get(DESCRIPTION));
        values.put("Subject", interaction.get(SUBJECT));
        values.put("Campaign_No", interaction.get(CAMPAIGN).map(CampaignNo::value));
        values.put("Campaign_Description", campaign.map(Campaign::description));
        values.put("Language", language.map(Language::tag));
        values.put("Line_Comment", interaction.get(COMMENT));
        values.put(ENTRY_NO, entry.map(EntryNo::toString));
    }

    private static void putSegment(Map<String, Optional<String>> values, String no, String description) {
        values.put("Segment_No", Optional.of(no));
        values.put("Segment_Description", Optional.of(description));
    }

    private static String nameOf(Field<?> field) {
        return "Contact_" + capitalised(field.name());
    }

    /** {@code post_code} becomes {@code Post_Code}. */
    private static String capitalised(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("_", -1)) {
            words.add(word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return String.join("_", words);
    }

    private static String written(Object value, Optional<Language> language) {
        if (value instanceof LocalDate date) {
            return LetterDate.written(date, language);
        }
        if (value instanceof Money money) {
            return money.toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
