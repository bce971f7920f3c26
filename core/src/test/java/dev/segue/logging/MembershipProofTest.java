package dev.segue.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Digest;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule LG-23. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipProofTest {
    private static final InteractionLogEntry ANNAS = Logs.entryOf(Contacts.anna(), FieldSettings.NONE);

    static List<Digest> commitments(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Digest.of(("entry " + number).getBytes(UTF_8)))
                .toList();
    }

    static MembershipProof proof(List<Digest> commitments, int index) {
        MerkleTree tree = MerkleTree.proving(index);
        commitments.forEach(tree::add);
        return tree.proof();
    }

    static Digest root(List<Digest> commitments) {
        MerkleTree tree = new MerkleTree();
        commitments.forEach(tree::add);
        return tree.root();
    }

    @Test
    void every_entry_of_any_number_of_entries_is_proven_under_their_digest_and_no_other() {
        for (int count = 1; count <= 70; count++) {
            List<Digest> all = commitments(count);
            Digest root = root(all);
            Digest other = root(commitments(count + 1));
            for (int index = 0; index < count; index++) {
                MembershipProof proof = proof(all, index);

                assertThat(proof.provesIn(root)).as("%d of %d", index, count).isTrue();
                assertThat(proof.provesIn(other)).as("%d of %d", index, count).isFalse();
                assertThat(MembershipProof.parse(proof.toString())).isEqualTo(proof);
            }
        }
    }

    @Test
    void is_of_the_entry_it_was_made_for_and_of_no_changed_one() {
        InteractionLogEntry changed =
                Logs.entryOf(Contacts.anna(), FieldSettings.NONE.set(InteractionField.DESCRIPTION, "Something else"));
        MembershipProof proof = proof(List.of(ANNAS.commitment(), commitments(1).get(0)), 0);

        assertThat(proof.isOf(ANNAS)).isTrue();
        assertThat(proof.isOf(changed)).isFalse();
    }

    @Test
    void is_written_in_one_line() {
        List<Digest> two = commitments(2);

        assertThat(proof(two, 1)).hasToString("segue-proof-1 1 2 " + two.get(1) + " " + MerkleTree.leafOf(two.get(0)));
    }

    @Test
    void a_text_that_is_no_proof_is_refused_with_what_it_was() {
        String good = proof(commitments(3), 1).toString();

        for (String text : List.of("", "proof", good + " ", good.substring(1), good.replace(' ', '\n'), good + " ab")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MembershipProof.parse(text))
                    .withMessageContaining("segue-proof-1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MembershipProof.parse(good.replace(" 1 3 ", " 3 3 ")))
                .withMessage("An entry is proven at a place from 0 below the number of entries, but was 3 of 3");
    }

    @Test
    void a_leaf_that_was_not_added_cannot_be_proven() {
        MerkleTree tree = MerkleTree.proving(1);
        tree.add(Digest.of());

        assertThatThrownBy(tree::proof)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Leaf 1 was to be proven, but there are 1");
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.proving(-1));
    }
}
