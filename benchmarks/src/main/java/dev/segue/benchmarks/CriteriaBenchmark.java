package dev.segue.benchmarks;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.TYPE;

import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.MoneyField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Selection in memory without an index: an evaluation over a list of contacts against a hand-written stream filter over the same contacts
 * as plain objects. Rounds are interleaved in one process; the ratio is that of the median times.
 */
public final class CriteriaBenchmark {
    private static final DateField LAST_INTERACTION = DateField.custom("last_interaction");
    private static final MoneyField REVENUE = MoneyField.custom("revenue");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final BigDecimal MUCH = new BigDecimal("50000");
    private static final String[] COUNTRIES = {"AT", "DE", "CH", "CZ", "FR", "GB", "IT", "PL", "SK", "US"};
    private static final String[] LANGUAGES = {"de", "cs", "en", "fr", "it", "pl"};
    private static final String[] GROUPS = {"NEWS", "FAIR", "XMAS", "PRESS", "VIP"};
    private static final String[] INDUSTRIES = {"GOV", "FOOD", "AUTO", "BANK", "CHEM"};

    private static final Criterion CRITERION = TYPE.is(ContactType.PERSON)
            .and(
                    COUNTRY.oneOf("AT", "DE", "CH").or(LANGUAGE.is("de")),
                    MAILING_GROUPS.anyOf("NEWS"),
                    INDUSTRY_GROUPS.noneOf("GOV"),
                    LAST_INTERACTION.before(LONG_AGO).or(REVENUE.atLeast(new Money(MUCH, euro()))));

    private CriteriaBenchmark() {}

    /** Takes {@code --quick} for fewer contacts and rounds. */
    public static void main(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int count = quick ? 100_000 : 1_000_000;
        int rounds = quick ? 31 : 41;
        Random random = new Random(4711);
        List<Plain> plain =
                IntStream.range(0, count).mapToObj(i -> Plain.random(i, random)).toList();
        Random again = new Random(4711);
        List<Contact> contacts = IntStream.range(0, count)
                .mapToObj(i -> Plain.random(i, again).toContact())
                .toList();
        Evaluation evaluation =
                Evaluation.of(CRITERION, new EvaluationMoment(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));

        ToIntFunction<Boolean> round = ours -> ours
                ? evaluation.matching(contacts, Facts.NONE).size()
                : plain.stream().filter(CriteriaBenchmark::satisfies).toList().size();
        int matching = round.applyAsInt(true);
        if (matching != round.applyAsInt(false)) {
            throw new IllegalStateException("Both select the same contacts, but did not");
        }
        long[] ours = new long[rounds];
        long[] theirs = new long[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long oursTook = timed(round, true);
            long theirsTook = timed(round, false);
            if (i >= 0) {
                ours[i] = oursTook;
                theirs[i] = theirsTook;
            }
        }
        say(
                "%,d contacts of 15 attributes, %.1f %% match, median of %d rounds",
                count, 100.0 * matching / count, rounds);
        say("%-24s %8.1f M contacts/s", "evaluation", count * 1e3 / median(ours));
        say("%-24s %8.1f M contacts/s", "stream filter", count * 1e3 / median(theirs));
        say("ratio criteria.unindexed-vs-stream %.2f", (double) median(theirs) / median(ours));
    }

    private static boolean satisfies(Plain it) {
        return it.type == ContactType.PERSON
                && (it.country.equals("AT")
                        || it.country.equals("DE")
                        || it.country.equals("CH")
                        || it.language.equals("de"))
                && it.mailingGroups.contains("NEWS")
                && !it.industryGroups.contains("GOV")
                && (it.lastInteraction.isBefore(LONG_AGO) || it.revenue.compareTo(MUCH) >= 0);
    }

    private static long timed(ToIntFunction<Boolean> round, boolean ours) {
        long start = System.nanoTime();
        int matching = round.applyAsInt(ours);
        long took = System.nanoTime() - start;
        if (matching < 0) {
            throw new IllegalStateException("A round matches none or some, but matched " + matching);
        }
        return took;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Currency euro() {
        return Currency.getInstance("EUR");
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    /** A contact as somebody writes it who needs no library. */
    private record Plain(
            String no,
            ContactType type,
            String name,
            String companyName,
            String address,
            String postCode,
            String city,
            String country,
            String language,
            String email,
            String salesperson,
            Set<String> mailingGroups,
            Set<String> industryGroups,
            LocalDate lastInteraction,
            BigDecimal revenue) {

        static Plain random(int i, Random random) {
            return new Plain(
                    "CT" + i,
                    random.nextInt(10) < 7 ? ContactType.PERSON : ContactType.COMPANY,
                    "Name " + i,
                    "Company " + i / 10,
                    "Street " + random.nextInt(1_000),
                    String.valueOf(10_000 + random.nextInt(90_000)),
                    "City " + random.nextInt(1_000),
                    one(COUNTRIES, random),
                    one(LANGUAGES, random),
                    "name" + i + "@example.org",
                    "SP" + random.nextInt(20),
                    some(GROUPS, random),
                    some(INDUSTRIES, random),
                    LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400)),
                    BigDecimal.valueOf(random.nextInt(10_000_000), 2));
        }

        Contact toContact() {
            ContactNo number = new ContactNo(no);
            return (type == ContactType.PERSON ? Contact.person(number, name) : Contact.company(number, name))
                    .set(ContactFields.COMPANY_NAME, companyName)
                    .set(ContactFields.ADDRESS, address)
                    .set(ContactFields.POST_CODE, postCode)
                    .set(ContactFields.CITY, city)
                    .set(COUNTRY, country)
                    .set(LANGUAGE, language)
                    .set(ContactFields.EMAIL, email)
                    .set(ContactFields.SALESPERSON, salesperson)
                    .set(MAILING_GROUPS, mailingGroups)
                    .set(INDUSTRY_GROUPS, industryGroups)
                    .set(LAST_INTERACTION, lastInteraction)
                    .set(REVENUE, new Money(revenue, euro()))
                    .build();
        }

        /** A string of its own each time, as a database driver makes it. */
        private static String one(String[] values, Random random) {
            return new String(values[random.nextInt(values.length)].toCharArray());
        }

        private static Set<String> some(String[] values, Random random) {
            List<String> some = new ArrayList<>();
            for (String value : values) {
                if (random.nextInt(10) < 3) {
                    some.add(value);
                }
            }
            return Set.copyOf(some);
        }
    }
}
