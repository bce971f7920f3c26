package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.Annotation;
import dev.segue.logging.Grouping;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.StatisticsRow.Reach;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Interactions;
import dev.segue.storage.Storage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Interactions}: statistics. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StatisticsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final LocalDate MARCH = LocalDate.of(2019, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2019, 5, 20);
    private static final StatisticsQuery ALL = StatisticsQuery.by(Grouping.NOTHING);

    @Test
    void int8_adds_up_what_the_entries_come_to() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.entersAgain(FAIR.no(), Contacts.anna());
        FieldSettings callOfAnHour = FieldSettings.NONE
                .set(InteractionField.DURATION, Duration.ofMinutes(61))
                .set(InteractionField.INITIATED_BY, InitiatedBy.US);
        edits(0, callOfAnHour.set(InteractionField.DATE, MARCH).set(InteractionField.CAMPAIGN_TARGET, true));
        edits(1, callOfAnHour.set(InteractionField.DATE, MAY).set(InteractionField.COST, Money.of("100", "CZK")));
        edits(2, FieldSettings.NONE.setNothing(InteractionField.COST).set(InteractionField.CAMPAIGN_RESPONSE, true));
        edits(3, FieldSettings.NONE.set(InteractionField.DATE, MARCH).set(InteractionField.CAMPAIGN_TARGET, true));
        PlainLogRun run = desk.logs(FAIR.no());
        storage.interactions().annotate(run.entries().get(1).no(), Office.annotated(Annotation.attemptFailed(true)));

        assertThat(statistics(ALL))
                .containsExactly(new StatisticsRow(
                        StatisticsKey.NONE,
                        4,
                        3,
                        amounts("CZK", "100.00", "EUR", "2.40"),
                        122,
                        1,
                        new Reach(2, 1),
                        new Reach(1, 1),
                        Optional.of(LocalDate.of(2019, 3, 4)),
                        Optional.of(MAY)));
    }

    @Test
    void int8_adds_up_costs_for_each_currency_exactly_and_however_much_it_is() {
        List<Contact> people = Contacts.people(30);
        desk.opensWith(FAIR, people);
        for (int i = 0; i < 30; i++) {
            Money cost = i % 3 == 0 ? Money.of("999999999999999.99", "EUR") : Money.of(i % 3 == 1 ? "0.1" : "7", "CZK");
            edits(i, FieldSettings.NONE.set(InteractionField.COST, i == 29 ? Money.of("5", "JPY") : cost));
        }
        desk.logs(FAIR.no());

        assertThat(statistics(ALL))
                .singleElement()
                .satisfies(row -> assertThat(row.cost())
                        .containsExactlyEntriesOf(amounts("CZK", "64.00", "EUR", "9999999999999999.90", "JPY", "5")));
    }

    @Test
    void int8_counts_the_entries_of_a_company_as_it_was_when_they_were_logged() {
        desk.logs(desk.opensWith(FAIR, Contacts.acme(), Contacts.anna(), Contacts.cyril(), Contacts.dora()));
        desk.knows(Contacts.anna().toBuilder().at(Contacts.zenit().no()).build(), Contacts.zenit());
        storage.directory().removeContacts(List.of(Contacts.acme().no()));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, annaAtZenit(), Contacts.zenit()));

        assertThat(statistics(StatisticsQuery.by(Grouping.COMPANY)))
                .extracting(StatisticsRow::key, StatisticsRow::entries, StatisticsRow::contacts)
                .containsExactly(
                        tuple(StatisticsKey.NONE, 1L, 1L),
                        tuple(key(Contacts.acme()), 2L, 2L),
                        tuple(key(Contacts.zenit()), 3L, 3L));
        assertThat(statistics(StatisticsQuery.by(Grouping.CONTACT)
                        .ofCompany(Contacts.acme().no())))
                .extracting(StatisticsRow::key)
                .containsExactly(key(Contacts.acme()), key(Contacts.anna()));
        assertThat(statistics(StatisticsQuery.by(Grouping.CONTACT)
                        .ofContact(Contacts.acme().no())))
                .extracting(StatisticsRow::entries)
                .containsExactly(1L);
    }

    @Test
    void int8_leaves_out_what_does_not_count_and_takes_it_in_again() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        PlainLogRun other = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        storage.interactions().cancel(run.entries().get(0).no(), Office.cancelled("Sent back"));
        storage.loggedSegments().cancel(other.no(), Office.SPRING.no(), Office.cancelled("Called off"));
        assertThat(statistics(StatisticsQuery.by(Grouping.CONTACT)))
                .extracting(StatisticsRow::key)
                .containsExactly(key(Contacts.dora()));

        storage.loggedSegments().cancel(run.no(), Office.cancelled("By mistake"));
        assertThat(statistics(ALL)).isEmpty();

        storage.loggedSegments().reinstate(run.no(), Office.reinstated("It was right"));
        storage.loggedSegments().reinstate(other.no(), Office.SPRING.no(), Office.reinstated("On again"));
        assertThat(statistics(ALL)).extracting(StatisticsRow::entries).containsExactly(2L);
    }

    @Test
    void int8_is_what_the_entries_say_one_by_one() {
        history();
        List<LoggedEntry> everything = storage.loggedSegments().page(Optional.empty(), Storage.CHUNK).stream()
                .flatMap(it -> History.entries(storage, it.no()).stream())
                .toList();

        Law.holds(150, seed -> {
            StatisticsQuery query = any(new Random(seed));
            assertThat(statistics(query)).as("%s", query).isEqualTo(NaiveStatistics.of(query, everything));
        });
    }

    @Test
    void int8_puts_every_entry_into_one_row() {
        history();
        long entries = statistics(ALL).get(0).entries();

        assertThat(entries).isPositive();
        for (Grouping by : Grouping.values()) {
            assertThat(statistics(StatisticsQuery.by(by)))
                    .allMatch(row -> row.entries() > 0)
                    .extracting(StatisticsRow::entries)
                    .satisfies(all -> assertThat(
                                    all.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(entries));
        }
    }

    @Test
    void int9_lists_rows_by_key() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(7)));
        List<StatisticsKey> expected =
                Contacts.people(7).stream().map(StatisticsContract::key).toList();

        for (int limit : new int[] {1, 3, 7, Storage.CHUNK}) {
            assertThat(statistics(StatisticsQuery.by(Grouping.CONTACT), limit))
                    .extracting(StatisticsRow::key)
                    .isEqualTo(expected);
        }
    }

    @Test
    void int9_lists_those_without_a_value_first_and_the_others_by_code_point() {
        history();

        List<StatisticsRow> rows = statistics(StatisticsQuery.by(Grouping.CAMPAIGN), 1);

        assertThat(rows)
                .extracting(StatisticsRow::key)
                .containsExactly(StatisticsKey.NONE, StatisticsKey.of("AUTUMN"), StatisticsKey.of("SPRING"));
        assertThat(storage.interactions()
                        .statistics(
                                StatisticsQuery.by(Grouping.CAMPAIGN), Optional.of(StatisticsKey.of("LIKE NONE")), 10))
                .isEqualTo(rows.subList(2, 3));
        assertThat(storage.interactions().statistics(ALL, Optional.of(StatisticsKey.NONE), 10))
                .isEmpty();
    }

    private List<StatisticsRow> statistics(StatisticsQuery query) {
        return statistics(query, Storage.CHUNK);
    }

    private List<StatisticsRow> statistics(StatisticsQuery query, int limit) {
        return Pages.all(
                limit, (after, most) -> storage.interactions().statistics(query, after, most), StatisticsRow::key);
    }

    private void edits(int line, FieldSettings settings) {
        desk.edits(FAIR.no(), desk.lines(FAIR.no()).get(line).id(), settings);
    }

    private static Contact annaAtZenit() {
        return Contacts.anna().toBuilder().at(Contacts.zenit().no()).build().under(Optional.of(Contacts.zenit()));
    }

    private static StatisticsKey key(Contact contact) {
        return StatisticsKey.of(contact.no().value());
    }

    private static SortedMap<Currency, BigDecimal> amounts(String... codesAndAmounts) {
        SortedMap<Currency, BigDecimal> amounts = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (int i = 0; i < codesAndAmounts.length; i += 2) {
            amounts.put(Currency.getInstance(codesAndAmounts[i]), new BigDecimal(codesAndAmounts[i + 1]));
        }
        return amounts;
    }

    /** Three logged segments with lines of all kinds, of which something has been said and something is cancelled. */
    private void history() {
        List<LoggedSegmentNo> logged = new ArrayList<>();
        for (String no : List.of("FIRST", "SECOND", "THIRD")) {
            Random random = new Random(no.hashCode());
            List<Contact> contacts = new ArrayList<>(Contacts.people(12));
            contacts.addAll(List.of(Contacts.acme(), Contacts.anna(), Contacts.bert(), Contacts.cyril()));
            SegmentNo segment = desk.opensWith(SegmentHeaders.of(no, "Segment " + no), contacts);
            storage.templates()
                    .keep(InteractionTemplate.of(Office.THANKS.code(), "Thanks")
                            .with(InteractionField.INITIATED_BY, InitiatedBy.US));
            desk.entersAgain(segment, contacts.subList(3, 9).toArray(Contact[]::new));
            for (SegmentLine line : desk.lines(segment)) {
                desk.edits(segment, line.id(), settings(random));
            }
            PlainLogRun run = desk.logs(segment, LogRequest.standard());
            logged.add(run.no());
            run.entries().forEach(entry -> say(entry.no(), random));
        }
        storage.loggedSegments().cancel(logged.get(1), Office.SPRING.no(), Office.cancelled("Called off"));
        storage.loggedSegments().cancel(logged.get(2), Office.cancelled("By mistake"));
        storage.loggedSegments().reinstate(logged.get(2), Office.reinstated("It was right"));
    }

    private void say(EntryNo no, Random random) {
        if (random.nextInt(4) == 0) {
            storage.interactions().annotate(no, Office.annotated(Annotation.attemptFailed(random.nextInt(4) > 0)));
        }
        if (random.nextInt(6) == 0) {
            storage.interactions().cancel(no, Office.cancelled("Sent back"));
        }
    }

    private static FieldSettings settings(Random random) {
        FieldSettings settings = FieldSettings.NONE.set(InteractionField.DATE, MARCH.plusDays(random.nextInt(40)));
        settings = random.nextBoolean() ? settings : settings.set(InteractionField.TEMPLATE, Office.THANKS.code());
        settings = random.nextBoolean() ? settings : settings.set(InteractionField.SALESPERSON, Office.KAREL.code());
        settings =
                random.nextBoolean() ? settings : settings.set(InteractionField.CAMPAIGN_TARGET, random.nextBoolean());
        settings = random.nextBoolean()
                ? settings
                : settings.set(InteractionField.CAMPAIGN_RESPONSE, random.nextBoolean());
        settings = random.nextBoolean()
                ? settings
                : settings.set(InteractionField.DURATION, Duration.ofMinutes(random.nextInt(200)));
        settings = random.nextBoolean()
                ? settings
                : settings.set(
                        InteractionField.INITIATED_BY,
                        InitiatedBy.values()[random.nextInt(InitiatedBy.values().length)]);
        return switch (random.nextInt(5)) {
            case 0 -> settings.setNothing(InteractionField.CAMPAIGN).set(InteractionField.COST, Money.of("3", "JPY"));
            case 1 -> settings.set(InteractionField.CAMPAIGN, Office.AUTUMN.no());
            case 2 -> settings.setNothing(InteractionField.COST);
            case 3 -> settings.set(InteractionField.COST, Money.of("12.34", "CZK"));
            default -> settings;
        };
    }

    private static StatisticsQuery any(Random random) {
        StatisticsQuery query = StatisticsQuery.by(Grouping.values()[random.nextInt(Grouping.values().length)]);
        LocalDate first = MARCH.plusDays(random.nextInt(40));
        query = random.nextBoolean() ? query : query.from(first);
        query = random.nextBoolean() ? query : query.to(first.plusDays(random.nextInt(20)));
        query = random.nextInt(4) > 0
                ? query
                : query.of(random.nextBoolean() ? Office.THANKS.code() : Office.INVITE.code());
        query = random.nextInt(4) > 0 ? query : query.of(Office.LETTERS.code());
        query = random.nextInt(4) > 0
                ? query
                : query.of(random.nextBoolean() ? Office.SPRING.no() : Office.AUTUMN.no());
        query = random.nextInt(4) > 0
                ? query
                : query.of(random.nextBoolean() ? Office.JANA.code() : Office.KAREL.code());
        query = random.nextInt(6) > 0
                ? query
                : query.ofContact(new ContactNo(Text.format("P%06d", 1 + random.nextInt(12))));
        return random.nextInt(6) > 0 ? query : query.ofCompany(Contacts.acme().no());
    }
}
