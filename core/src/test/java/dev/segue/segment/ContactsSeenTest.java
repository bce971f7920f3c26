package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rule PV-2. */
class ContactsSeenTest {

    private static List<ContactNo> contacts(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ContactNo("CT" + i)).toList();
    }

    private static ContactsSeen seen(List<ContactNo> contacts) {
        ContactsSeen.Gathering gathering = new ContactsSeen.Gathering();
        contacts.forEach(contact -> gathering.add(List.of(contact)));
        return gathering.seen();
    }

    @Property
    void the_order_in_which_they_came_does_not_count(@ForAll @IntRange(max = 50) int count, @ForAll long seed) {
        List<ContactNo> shuffled = new ArrayList<>(contacts(count));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(seen(shuffled).isSameAs(seen(contacts(count)))).isTrue();
    }

    @Property
    void one_more_one_fewer_and_another_one_are_told(@ForAll @IntRange(min = 1, max = 50) int count) {
        ContactsSeen all = seen(contacts(count));
        List<ContactNo> twice = new ArrayList<>(contacts(count));
        twice.add(new ContactNo("CT0"));
        List<ContactNo> other = new ArrayList<>(contacts(count));
        other.set(0, new ContactNo("OTHER"));

        assertThat(all.isSameAs(seen(contacts(count - 1)))).isFalse();
        assertThat(all.isSameAs(seen(twice))).isFalse();
        assertThat(all.isSameAs(seen(other))).isFalse();
    }

    @Test
    void the_first_ten_thousand_are_kept_by_name() {
        ContactsSeen few = seen(contacts(ContactsSeen.MOST_NAMED));
        ContactsSeen many = seen(contacts(ContactsSeen.MOST_NAMED + 1));

        assertThat(few.isWhole()).isTrue();
        assertThat(few.named()).hasSize(ContactsSeen.MOST_NAMED);
        assertThat(many.isWhole()).isFalse();
        assertThat(many.count()).isEqualTo(ContactsSeen.MOST_NAMED + 1);
        assertThat(many.named()).isEqualTo(few.named());
    }

    @Test
    void the_digest_is_the_sum_of_the_first_numbers_of_their_hashes() {
        assertThat(seen(List.of(new ContactNo("CT1"), new ContactNo("CT2"))).digest())
                .isEqualTo(new ContactsSeen.Sum(3185101196394303053L, 7271879717467000474L));
    }
}
