package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Digest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MembershipProofLawsTest {
    @Property(tries = 300)
    void no_changed_proof_proves(
            @ForAll @IntRange(min = 1, max = 2_000) int count,
            @ForAll @IntRange(max = 1_999) int any,
            @ForAll @IntRange(max = 1_999) int anyOther) {
        List<Digest> all = MembershipProofTest.commitments(count);
        Digest root = MembershipProofTest.root(all);
        MembershipProof proof = MembershipProofTest.proof(all, any % count);
        int other = anyOther % count;

        assertThat(proof.provesIn(root)).isTrue();
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(11);
        if (other != proof.index()) {
            assertThat(new MembershipProof(proof.commitment(), other, count, proof.path()).provesIn(root))
                    .isFalse();
            assertThat(new MembershipProof(all.get(other), proof.index(), count, proof.path()).provesIn(root))
                    .isFalse();
        }
        for (int i = 0; i < proof.path().size(); i++) {
            List<Digest> changed = new ArrayList<>(proof.path());
            changed.set(i, Digest.of(new byte[] {1}));
            assertThat(new MembershipProof(proof.commitment(), proof.index(), count, changed).provesIn(root))
                    .isFalse();
        }
        List<Digest> longer = new ArrayList<>(proof.path());
        longer.add(root);
        assertThat(new MembershipProof(proof.commitment(), proof.index(), count, longer).provesIn(root))
                .isFalse();
        assertThat(proof.path().isEmpty()
                        || !new MembershipProof(
                                        proof.commitment(),
                                        proof.index(),
                                        count,
                                        proof.path().subList(1, proof.path().size()))
                                .provesIn(root))
                .isTrue();
    }
}
