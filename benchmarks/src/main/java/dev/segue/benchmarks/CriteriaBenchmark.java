package dev.segue.benchmarks;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.TYPE;

import dev.segue.Money;
import dev.segue.contact.Contact;
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
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Selection in memory without an index: an evaluation over a list of contacts against a hand-written stream filter and against expression
 * languages over the same contacts as plain objects. Rounds are interleaved in one process; the ratio is that of the median times.
 */
public final class CriteriaBenchmark {
    static final DateField LAST_INTERACTION = DateField.custom("last_interaction");
    static final MoneyField REVENUE = MoneyField.custom("revenue");
    static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    static final BigDecimal MUCH = new BigDecimal("50000");

    private static final Criterion CRITERION = TYPE.is(ContactType.PERSON)
            .and(
                    COUNTRY.oneOf("AT", "DE", "CH").or(LANGUAGE.is("de")),
                    MAILING_GROUPS.anyOf("NEWS"),
                    INDUSTRY_GROUPS.noneOf("GOV"),
                    LAST_INTERACTION.before(LONG_AGO).or(REVENUE.atLeast(new Money(MUCH, euro()))));

    private static final String OURS = "evaluation";
    private static final int FOR_SLOW = 50_000;

    private CriteriaBenchmark() {}

    /** Takes {@code --quick} for fewer contacts and rounds. */
    public static void main(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int count = quick ? 100_000 : 1_000_000;
        int rounds = quick ? 31 : 41;
        Random random = new Random(4711);
        List<PlainContact> plain = IntStream.range(0, count)
                .mapToObj(i -> PlainContact.random(i, random))
                .toList();
        Random again = new Random(4711);
        List<Contact> contacts = IntStream.range(0, count)
                .mapToObj(i -> PlainContact.random(i, again).toContact())
                .toList();
        Evaluation evaluation =
                Evaluation.of(CRITERION, new EvaluationMoment(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));

        Map<String, ToIntFunction<List<PlainContact>>> peers = new LinkedHashMap<>();
        peers.put(
                "stream filter",
                all -> all.stream()
                        .filter(CriteriaBenchmark::satisfies)
                        .toList()
                        .size());
        ExpressionPeers.predicates()
                .forEach((name, predicate) -> peers.put(
                        name, all -> all.stream().filter(predicate).toList().size()));
        Map<String, long[]> times = new LinkedHashMap<>();
        IntSupplier ours = () -> evaluation.matching(contacts, Facts.NONE).size();
        int matching = ours.getAsInt();
        times.put(OURS, new long[rounds]);
        peers.forEach((name, peer) -> {
            if (peer.applyAsInt(plain) != matching) {
                throw new IllegalStateException("All select the same contacts, but " + name + " did not");
            }
            times.put(name, new long[rounds]);
        });
        for (int i = -rounds; i < rounds; i++) {
            keep(times, OURS, i, timed(ours));
            for (Map.Entry<String, ToIntFunction<List<PlainContact>>> peer : peers.entrySet()) {
                boolean slow = !peer.getKey().equals("stream filter");
                List<PlainContact> some = slow ? plain.subList(0, FOR_SLOW) : plain;
                keep(
                        times,
                        peer.getKey(),
                        i,
                        timed(() -> peer.getValue().applyAsInt(some)) * (slow ? count / FOR_SLOW : 1));
            }
        }
        say(
                "%,d contacts of 15 attributes, %.1f %% match, median of %d rounds; expression languages look at %,d of them",
                count, 100.0 * matching / count, rounds, FOR_SLOW);
        times.forEach((name, each) -> say("%-24s %8.2f M contacts/s", name, count * 1e3 / median(each)));
        say("ratio criteria.unindexed-vs-stream %.2f", ratio(times, "stream filter"));
        say("ratio criteria.vs-cel %.1f", ratio(times, ExpressionPeers.CEL));
        say("ratio criteria.vs-jexl %.1f", ratio(times, ExpressionPeers.JEXL));
        say("ratio criteria.vs-spel %.1f", ratio(times, ExpressionPeers.SPEL));
    }

    private static double ratio(Map<String, long[]> times, String peer) {
        return (double) median(Objects.requireNonNull(times.get(peer)))
                / median(Objects.requireNonNull(times.get(OURS)));
    }

    private static void keep(Map<String, long[]> times, String name, int round, long took) {
        if (round >= 0) {
            Objects.requireNonNull(times.get(name))[round] = took;
        }
    }

    private static boolean satisfies(PlainContact it) {
        return it.type() == ContactType.PERSON
                && (it.country().equals("AT")
                        || it.country().equals("DE")
                        || it.country().equals("CH")
                        || it.language().equals("de"))
                && it.mailingGroups().contains("NEWS")
                && !it.industryGroups().contains("GOV")
                && (it.lastInteraction().isBefore(LONG_AGO) || it.revenue().compareTo(MUCH) >= 0);
    }

    private static long timed(IntSupplier round) {
        long start = System.nanoTime();
        int matching = round.getAsInt();
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

    static Currency euro() {
        return Currency.getInstance("EUR");
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
