package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.GroupCode;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule HI-6. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsQueryTest {
    private static final LocalDate DATE = Segments.OPENED_ON;
    private static final InteractionLogEntry ANNAS =
            Logs.entryOf(Contacts.anna(), FieldSettings.NONE.set(InteractionField.CAMPAIGN, Campaigns.SPRING.no()));
    private static final StatisticsQuery ALL = StatisticsQuery.by(Grouping.NOTHING);

    private static boolean includes(StatisticsQuery query) {
        return query.includes(LoggedEntry.untouched(ANNAS));
    }

    @Test
    void includes_what_counts_only() {
        Cancellation cancellation = new Cancellation("Why", ANNAS.by(), ANNAS.loggedAt());

        assertThat(includes(ALL)).isTrue();
        assertThat(ALL.includes(new LoggedEntry(
                        ANNAS, Optional.empty(), Optional.of(cancellation), Optional.empty(), Annotations.NONE)))
                .isFalse();
    }

    @Test
    void includes_both_ends_of_a_range() {
        assertThat(includes(ALL.from(DATE).to(DATE))).isTrue();
        assertThat(includes(ALL.from(DATE.plusDays(1)))).isFalse();
        assertThat(includes(ALL.to(DATE.minusDays(1)))).isFalse();
        assertThat(includes(ALL.from(DATE.minusDays(9)).to(DATE.plusDays(9)))).isTrue();
    }

    @Test
    void tells_its_filters_in_the_order_of_the_groupings_every_time() {
        StatisticsQuery query = ALL.ofCompany(new ContactNo("C1"))
                .ofContact(new ContactNo("P1"))
                .of(new SalespersonCode("JO"))
                .of(new CampaignNo("SPRING"))
                .of(new GroupCode("MEETINGS"))
                .of(new TemplateCode("INVITE"));

        assertThat(query.only().keySet())
                .containsExactly(
                        Grouping.TEMPLATE,
                        Grouping.GROUP,
                        Grouping.CAMPAIGN,
                        Grouping.SALESPERSON,
                        Grouping.CONTACT,
                        Grouping.COMPANY);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> query.only().clear());
    }

    @Test
    void includes_what_meets_every_filter() {
        ContactNo anna = Contacts.anna().no();
        ContactNo company = Contacts.anna().companyNo().orElseThrow();
        StatisticsQuery hers = ALL.of(new TemplateCode("INVITE"))
                .of(new GroupCode("EVENTS"))
                .of(Campaigns.SPRING.no())
                .of(new SalespersonCode("JANA"))
                .ofContact(anna)
                .ofCompany(company);

        assertThat(includes(hers)).isTrue();
        assertThat(Stream.of(
                        hers.of(new TemplateCode("CALL")),
                        hers.of(new GroupCode("CALLS")),
                        hers.of(new CampaignNo("AUTUMN")),
                        hers.of(new SalespersonCode("KARL")),
                        hers.ofContact(company),
                        hers.ofCompany(anna)))
                .noneMatch(StatisticsQueryTest::includes);
    }

    @Test
    void takes_contacts_and_companies_by_the_numbers_that_they_have_now_and_nothing_else() {
        ContactNo anna = Contacts.anna().no();
        ContactNo company = Contacts.anna().companyNo().orElseThrow();
        Map<ContactNo, ContactNo> survivors = Map.of(
                anna,
                new ContactNo("P-NEW"),
                company,
                new ContactNo("C-NEW"),
                new ContactNo("INVITE"),
                new ContactNo("CALL"));
        UnaryOperator<ContactNo> survivorOf = no -> survivors.getOrDefault(no, no);
        LoggedEntry annas = LoggedEntry.untouched(ANNAS);

        assertThat(Stream.of(
                        ALL.ofContact(anna),
                        ALL.ofContact(new ContactNo("P-NEW")),
                        ALL.ofCompany(company),
                        ALL.ofCompany(new ContactNo("C-NEW")),
                        ALL.of(new TemplateCode("INVITE"))))
                .allMatch(query -> query.includes(annas, survivorOf));
        assertThat(Stream.of(ALL.ofContact(Contacts.franz().no()), ALL.ofCompany(anna)))
                .noneMatch(query -> query.includes(annas, survivorOf));
        assertThat(Grouping.CONTACT.keyOf(ANNAS, survivorOf)).isEqualTo(StatisticsKey.of("P-NEW"));
        assertThat(Grouping.COMPANY.keyOf(ANNAS, survivorOf)).isEqualTo(StatisticsKey.of("C-NEW"));
    }

    @Test
    void groups_an_entry_by_what_it_has() {
        assertThat(Stream.of(Grouping.values()).map(by -> by.keyOf(ANNAS).toString()))
                .containsExactly(
                        "",
                        "INVITE",
                        "EVENTS",
                        "SPRING",
                        "JANA",
                        Contacts.anna().no().value(),
                        Contacts.anna().companyNo().orElseThrow().value());
        InteractionLogEntry without =
                Logs.entryOf(Contacts.anna(), FieldSettings.NONE.setNothing(InteractionField.CAMPAIGN));
        assertThat(Grouping.CAMPAIGN.keyOf(without)).isEqualTo(StatisticsKey.NONE);
    }

    @Test
    void keys_stand_by_code_point_and_the_one_without_a_value_first() {
        assertThat(Stream.of(StatisticsKey.of("b"), StatisticsKey.of("B"), StatisticsKey.NONE, StatisticsKey.of("1"))
                        .sorted())
                .extracting(StatisticsKey::toString)
                .containsExactly("", "1", "B", "b");
    }

    @Test
    void refuses_a_range_that_ends_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.from(DATE).to(DATE.minusDays(1)))
                .withMessage("A range of dates begins before it ends, but was from %s to %s"
                        .formatted(DATE, DATE.minusDays(1)));
    }
}
