package dev.segue.storage.tck;

import dev.segue.Text;
import java.util.function.LongConsumer;

/** Asserts a law for one seed after another, and says which seed breaks it. */
final class Law {

    private Law() {}

    static void holds(int rounds, LongConsumer forSeed) {
        for (long seed = 1; seed <= rounds; seed++) {
            try {
                forSeed.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(Text.format("Broken for seed %d: %s", seed, e), e);
            }
        }
    }
}
