package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule TX-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifiersTest {
    record Kind<T extends Comparable<T>>(String thing, int longest, Function<String, T> of) {
        @Override
        public String toString() {
            return thing;
        }

        int compare(String left, String right) {
            return of.apply(left).compareTo(of.apply(right));
        }
    }

    record Counter<T extends Comparable<T>>(String thing, LongFunction<T> of) {
        @Override
        public String toString() {
            return thing;
        }

        int compare(long left, long right) {
            return of.apply(left).compareTo(of.apply(right));
        }
    }

    static List<Kind<?>> identifiers() {
        return List.of(
                new Kind<>("An actor", 100, Actor::new),
                new Kind<>("An address code", 20, AddressCode::new),
                new Kind<>("A campaign number", 20, CampaignNo::new),
                new Kind<>("A contact number", 20, ContactNo::new),
                new Kind<>("A code of saved criteria", 20, CriteriaCode::new),
                new Kind<>("An interaction group code", 20, GroupCode::new),
                new Kind<>("A request id", 64, RequestId::new),
                new Kind<>("A salesperson code", 20, SalespersonCode::new),
                new Kind<>("A salutation code", 20, SalutationCode::new),
                new Kind<>("A segment number", 20, SegmentNo::new),
                new Kind<>("An interaction template code", 20, TemplateCode::new));
    }

    static List<Counter<?>> counters() {
        return List.of(
                new Counter<>("A delivery number", DeliveryNo::new),
                new Counter<>("An interaction log entry number", EntryNo::new),
                new Counter<>("A logged segment number", LoggedSegmentNo::new));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void keeps_what_it_is_given_and_shows_it(Kind<?> kind) {
        String longest = "Ž".repeat(kind.longest());

        assertThat(kind.of().apply(longest))
                .hasToString(longest)
                .isEqualTo(kind.of().apply(longest));
        assertThat(kind.of().apply("a b/ß")).hasToString("a b/ß");
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void is_neither_blank_nor_too_long(Kind<?> kind) {
        String rule = "%s has 1 to %d characters and is not blank, but was '%s'";

        for (String wrong : List.of("", " ", "\t", "x".repeat(kind.longest() + 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of().apply(wrong))
                    .withMessage(Text.format(rule, kind.thing(), kind.longest(), Text.shown(wrong)));
        }
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void has_no_blank_at_its_ends(Kind<?> kind) {
        for (String wrong : List.of(" x", "x ", "\u2003x", "x\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of().apply(wrong))
                    .withMessage("%s does not begin or end with a blank, but was '%s'"
                            .formatted(kind.thing(), Text.shown(wrong)));
        }
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void has_no_control_character_and_none_above_the_basic_plane(Kind<?> kind) {
        for (String wrong : List.of("a\0b", "a\nb", "a\u007Fb", "a\uD83D\uDE00b", "a\uD83Db")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of().apply(wrong))
                    .withMessage(
                            "%s has no control character and none above U+FFFF, but had U+%04X at position 2 in '%s'"
                                    .formatted(kind.thing(), (int) wrong.charAt(1), Text.shown(wrong)));
        }
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void is_compared_by_code_point_with_regard_to_case(Kind<?> kind) {
        assertThat(kind.of().apply("a")).isNotEqualTo(kind.of().apply("A"));
        assertThat(kind.compare("Z", "a")).isNegative();
        assertThat(kind.compare("z", "ä")).isNegative();
        assertThat(kind.compare("10", "9")).isNegative();
        assertThat(kind.compare("a", "a")).isZero();
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void is_not_null(Kind<?> kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.of().apply(null)).withMessage(kind.thing());
    }

    @ParameterizedTest
    @MethodSource("counters")
    void counts_from_one(Counter<?> counter) {
        assertThat(counter.of().apply(1)).hasToString("1");
        assertThat(counter.of().apply(Long.MAX_VALUE)).hasToString("9223372036854775807");
        for (long wrong : List.of(0L, -1L, Long.MIN_VALUE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> counter.of().apply(wrong))
                    .withMessage(Text.format("%s is 1 or more, but was %d", counter.thing(), wrong));
        }
    }

    @ParameterizedTest
    @MethodSource("counters")
    void is_compared_as_a_number(Counter<?> counter) {
        assertThat(counter.compare(9, 10)).isNegative();
        assertThat(counter.compare(10, 10)).isZero();
    }

    @Test
    void a_document_is_known_by_sixty_four_hexadecimal_digits() {
        assertThat(new DocumentHash("0a".repeat(32))).hasToString("0a".repeat(32));
        for (String wrong : List.of("", "0A".repeat(32), "0a".repeat(31), "0a".repeat(32) + "0", "g".repeat(64))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DocumentHash(wrong))
                    .withMessage("A document hash has 64 lower-case hexadecimal digits, but was '" + wrong + "'");
        }
    }

    @Test
    void a_media_type_is_a_type_and_a_subtype_in_lower_case() {
        assertThat(new MediaType("Text/PLAIN")).hasToString("text/plain").isEqualTo(new MediaType("text/plain"));
        for (String wrong :
                List.of("", "text", "text/", "/plain", "text/plain;charset=utf-8", "a/b/c", "a/" + "b".repeat(126))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MediaType(wrong))
                    .withMessage("A media type is type/subtype without parameters, but was '%s'"
                            .formatted(Text.shown(wrong)));
        }
    }
}
