package dev.segue.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.Digest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule LG-20. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static Digest commitment(int number) {
        return Digest.of(("entry " + number).getBytes(UTF_8));
    }

    private static List<Digest> commitments(int count) {
        return IntStream.range(0, count).mapToObj(MerkleTreeTest::commitment).toList();
    }

    private static Digest grown(List<Digest> commitments) {
        MerkleTree tree = new MerkleTree();
        commitments.forEach(tree::add);
        return tree.root();
    }

    /** As the rule says it, with all of them in memory. */
    private static Digest defined(List<Digest> commitments) {
        int count = commitments.size();
        if (count == 0) {
            return Digest.of();
        }
        if (count == 1) {
            return Digest.of(new byte[] {0}, commitments.get(0).bytes());
        }
        int split = Integer.highestOneBit(count - 1);
        return Digest.of(
                new byte[] {1},
                defined(commitments.subList(0, split)).bytes(),
                defined(commitments.subList(split, count)).bytes());
    }

    @Test
    void is_what_its_definition_says_for_any_number_of_entries() {
        for (int count = 0; count <= 130; count++) {
            assertThat(grown(commitments(count))).as("%d entries", count).isEqualTo(defined(commitments(count)));
        }
    }

    @Test
    void can_grow_on_after_its_root_was_asked_for() {
        MerkleTree tree = new MerkleTree();
        Set<Digest> roots = new HashSet<>();
        for (Digest commitment : commitments(20)) {
            tree.add(commitment);
            roots.add(tree.root());
            assertThat(tree.root()).isEqualTo(tree.root());
        }

        assertThat(tree.root()).isEqualTo(defined(commitments(20)));
        assertThat(roots).hasSize(20);
    }

    @Test
    void of_none_is_the_digest_of_nothing() {
        assertThat(new MerkleTree().root()).hasToString(NOTHING);
    }

    @Test
    void changes_with_every_entry_and_with_their_order() {
        Digest before = grown(commitments(9));

        for (int i = 0; i < 9; i++) {
            List<Digest> changed = new java.util.ArrayList<>(commitments(9));
            changed.set(i, commitment(99));
            assertThat(grown(changed)).as("entry %d", i).isNotEqualTo(before);
        }
        assertThat(grown(List.of(commitment(1), commitment(0)))).isNotEqualTo(grown(commitments(2)));
    }

    @Test
    void an_inner_node_is_no_leaf() {
        Digest pair = grown(commitments(2));

        assertThat(grown(List.of(pair))).isNotEqualTo(pair);
    }

    @Test
    void a_digest_is_written_as_sixty_four_digits_and_read_again() {
        assertThat(Digest.of("abc".getBytes(UTF_8)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(Digest.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
        assertThat(Digest.parse(NOTHING)).hasToString(NOTHING).isEqualTo(Digest.of());
        assertThat(Digest.parse(NOTHING).bytes())
                .hasSize(32)
                .startsWith(0xe3, 0xb0)
                .endsWith(0xb8, 0x55);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e3", "xyz", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550", "zz"})
    void a_digest_has_sixty_four_hexadecimal_digits(String hex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digest.parse(hex))
                .withMessage("A digest has 64 hexadecimal digits, but was '" + hex + "'");
    }
}
