package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.storage.Numbers;
import dev.segue.storage.Numbers.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Numbers}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NumbersContract extends StorageUnderTest {

    @Test
    void num1_gives_blocks_that_follow_one_another_from_one() {
        Numbers numbers = storage.numbers();

        assertThat(numbers.reserve(Series.ENTRIES, 1)).isEqualTo(1);
        long second = numbers.reserve(Series.ENTRIES, 1_000_000);
        long third = numbers.reserve(Series.ENTRIES, 3);
        long fourth = numbers.reserve(Series.ENTRIES, 1);

        assertThat(second).isGreaterThan(1);
        assertThat(third).isGreaterThanOrEqualTo(second + 1_000_000);
        assertThat(fourth).isGreaterThanOrEqualTo(third + 3);
    }

    @Test
    void num1_begins_every_series_at_one() {
        assertThat(Series.values())
                .allSatisfy(series ->
                        assertThat(storage.numbers().reserve(series, 7)).isEqualTo(1));
    }

    @Test
    void num2_gives_no_number_twice_to_many_at_once() {
        List<List<Long>> given = Threads.together(Threads.MANY, thread -> () -> {
            List<Long> mine = new ArrayList<>();
            for (int round = 1; round <= 50; round++) {
                int count = 1 + (thread + round) % 4;
                long first = storage.numbers().reserve(Series.DELIVERIES, count);
                LongStream.range(first, first + count).forEach(mine::add);
            }
            return mine;
        });

        List<Long> all = given.stream().flatMap(List::stream).toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isPositive());
        assertThat(given).allSatisfy(mine -> assertThat(mine).isSorted());
    }

    @Test
    void num2_gives_no_number_twice_that_was_not_used() {
        long unused = storage.numbers().reserve(Series.SEGMENTS, 10);

        long next = storage.numbers().reserve(Series.SEGMENTS, 1);

        assertThat(unused).isPositive();
        assertThat(next).isGreaterThanOrEqualTo(unused + 10);
    }

    @Test
    void num3_keeps_series_apart() {
        storage.numbers().reserve(Series.SEGMENTS, 500);
        storage.numbers().reserve(Series.ENTRIES, 70_000);

        assertThat(storage.numbers().reserve(Series.LOGGED_SEGMENTS, 1)).isEqualTo(1);
        assertThat(storage.numbers().reserve(Series.DELIVERIES, 1)).isEqualTo(1);
        assertThat(storage.numbers().reserve(Series.SEGMENTS, 1)).isBetween(501L, 70_000L);
    }
}
