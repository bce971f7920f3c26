package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.AddressCode;
import dev.segue.Text;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Storage;
import dev.segue.storage.Suppressions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Suppressions}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SuppressionsContract extends StorageUnderTest {
    private static final SuppressionSecret SECRET = secretOf(7);

    @Test
    void sup1_has_no_secret_until_one_is_offered_and_then_keeps_the_first() {
        assertThat(storage.suppressions().secret()).isEmpty();

        assertThat(storage.suppressions().secretOr(SECRET)).isEqualTo(SECRET);

        assertThat(storage.suppressions().secret()).contains(SECRET);
        assertThat(storage.suppressions().secretOr(secretOf(8))).isEqualTo(SECRET);
        assertThat(storage.suppressions().secret()).contains(SECRET);
    }

    @Test
    void sup1_keeps_one_secret_of_many_that_are_offered_at_once() {
        List<SuppressionSecret> told =
                Threads.together(Threads.MANY, i -> () -> storage.suppressions().secretOr(secretOf(i)));

        assertThat(Set.copyOf(told)).hasSize(1);
        assertThat(storage.suppressions().secret()).contains(told.get(0));
    }

    @Test
    void sup2_keeps_the_first_suppression_of_a_key() {
        Suppression first = suppressed(anna(), "Asked us to stop");

        assertThat(storage.suppressions().add(first)).isTrue();

        assertThat(storage.suppressions().add(suppressed(anna(), "Asked again")))
                .isFalse();
        assertThat(storage.suppressions().find(anna())).contains(first);
    }

    @Test
    void sup2_lets_exactly_one_of_many_at_once_be_added() {
        List<Boolean> added = Threads.together(
                Threads.MANY, i -> () -> storage.suppressions().add(suppressed(anna(), "By thread " + i)));

        assertThat(added).containsOnlyOnce(true);
        assertThat(storage.suppressions().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void sup3_tells_addresses_and_domains_that_are_listed_from_those_that_are_not() {
        SuppressionKey domain = SECRET.domain("mail.example");
        add(anna());
        add(domain);
        SuppressionKey otherKind = new SuppressionKey(SuppressionKey.Kind.ADDRESS, domain.hash());

        assertThat(storage.suppressions().among(Set.of(anna(), domain, otherKind, SECRET.address("bert@mail.example"))))
                .containsExactlyInAnyOrder(anna(), domain);
        assertThat(storage.suppressions().among(Set.of())).isEmpty();
    }

    @Test
    void sup3_tells_whose_addresses_are_listed() {
        storage.suppressions().secretOr(SECRET);
        add(SECRET.domain("fairs.example"));
        add(SECRET.address("CT1001@MAIL.example"));
        Contact moved = Contacts.dora()
                .with(AlternativeAddress.of(new AddressCode("HOME"))
                        .with(ContactFields.EMAIL, "dora@office.fairs.example"));

        assertThat(storage.suppressions().suppressed(List.of(Contacts.anna(), Contacts.bert(), Contacts.acme(), moved)))
                .containsExactlyInAnyOrder(Contacts.anna().no(), moved.no());
        assertThat(storage.suppressions().suppressed(List.of(Contacts.dora()))).isEmpty();
    }

    @Test
    void sup3_looks_up_as_many_keys_as_a_call_may_name() {
        List<SuppressionKey> keys = keys(Storage.CHUNK);
        keys.subList(0, 500).forEach(this::add);

        assertThat(storage.suppressions().among(keys)).containsExactlyInAnyOrderElementsOf(keys.subList(0, 500));
    }

    @Test
    void sup4_finds_and_lists_each_as_it_was_added_by_key() {
        List<Suppression> added = keys(23).stream()
                .map(key -> new Suppression(
                        key,
                        Office.NOW.instant(),
                        new Actor("žofie " + key.hash().charAt(0)),
                        "Nechce poštu \uD83D\uDEAB"))
                .sorted((left, right) -> left.key().compareTo(right.key()))
                .toList();
        List<Suppression> shuffled = new ArrayList<>(added);
        Collections.shuffle(shuffled, new Random(4));
        shuffled.forEach(storage.suppressions()::add);

        for (int limit : new int[] {1, 5, 23, Storage.CHUNK}) {
            assertThat(Pages.all(limit, storage.suppressions()::page, Suppression::key))
                    .isEqualTo(added);
        }
        assertThat(added)
                .allSatisfy(
                        it -> assertThat(storage.suppressions().find(it.key())).contains(it));
    }

    @Test
    void sup5_takes_exactly_that_key_off_the_list_and_frees_it() {
        add(anna());
        add(SECRET.domain("mail.example"));

        assertThat(storage.suppressions().remove(anna())).isTrue();

        assertThat(storage.suppressions().remove(anna())).isFalse();
        assertThat(storage.suppressions().find(anna())).isEmpty();
        assertThat(storage.suppressions().among(Set.of(anna(), SECRET.domain("mail.example"))))
                .containsExactly(SECRET.domain("mail.example"));
        assertThat(storage.suppressions().add(suppressed(anna(), "Once more"))).isTrue();
        assertThat(storage.suppressions().find(anna())).contains(suppressed(anna(), "Once more"));
    }

    @Test
    void sup5_is_what_a_plain_map_is() {
        Random random = new Random(5);
        List<SuppressionKey> keys = keys(8);
        TreeMap<SuppressionKey, Suppression> model = new TreeMap<>();

        for (int round = 0; round < 200; round++) {
            SuppressionKey key = keys.get(random.nextInt(keys.size()));
            if (random.nextBoolean()) {
                Suppression next = suppressed(key, "Round " + round);
                assertThat(storage.suppressions().add(next)).isEqualTo(model.putIfAbsent(key, next) == null);
            } else {
                assertThat(storage.suppressions().remove(key)).isEqualTo(model.remove(key) != null);
            }
        }

        assertThat(storage.suppressions().page(Optional.empty(), 10)).isEqualTo(List.copyOf(model.values()));
        assertThat(model).isNotEmpty();
    }

    @Test
    void sup6_raises_the_epoch_with_every_change_and_with_nothing_else() {
        List<Long> rises = new ArrayList<>();
        long last = storage.directory().exclusionEpoch();
        SuppressionKey domain = SECRET.domain("mail.example");
        for (Runnable step : List.<Runnable>of(
                () -> storage.suppressions().add(suppressed(anna(), "Stop")),
                () -> storage.suppressions().add(suppressed(anna(), "Stop again")),
                () -> storage.suppressions().add(suppressed(domain, "Stop")),
                () -> storage.suppressions().remove(SECRET.address("nobody@mail.example")),
                () -> storage.suppressions().remove(domain),
                () -> storage.suppressions().secretOr(SECRET))) {
            step.run();
            long now = storage.directory().exclusionEpoch();
            rises.add(now - last);
            last = now;
        }

        assertThat(rises.stream().map(rise -> rise > 0)).containsExactly(true, false, true, false, true, false);
        assertThat(rises).allMatch(rise -> rise >= 0);
    }

    @Test
    void sup7_refuses_a_page_and_a_lookup_of_the_wrong_size() {
        for (int limit : new int[] {0, -1, Storage.CHUNK + 1}) {
            assertThatThrownBy(() -> storage.suppressions().page(Optional.empty(), limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> storage.suppressions().among(keys(Storage.CHUNK + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void add(SuppressionKey key) {
        assertThat(storage.suppressions().add(suppressed(key, "Asked us to stop")))
                .isTrue();
    }

    private static SuppressionKey anna() {
        return SECRET.address("ct1001@mail.example");
    }

    private static List<SuppressionKey> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0
                        ? SECRET.domain("d" + i + ".example")
                        : SECRET.address(Text.format("a%d@mail.example", i)))
                .toList();
    }

    private static Suppression suppressed(SuppressionKey key, String reason) {
        return new Suppression(key, Office.NOW.instant(), Office.USER, reason);
    }

    private static SuppressionSecret secretOf(int seed) {
        byte[] bytes = new byte[SuppressionSecret.LENGTH];
        new Random(seed).nextBytes(bytes);
        return new SuppressionSecret(bytes);
    }
}
