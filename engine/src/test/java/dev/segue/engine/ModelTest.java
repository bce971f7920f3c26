package dev.segue.engine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws over chance sequences of the facade's verbs, held against a model that copies all lines at each step. A failure tells
 * the seed and every verb up to it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelTest {
    private static final int SEQUENCES = 15;
    private static final int VERBS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_done_in_whatever_order_comes_out_as_the_model_says(long seed) {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            long drawn = seed * 1_000_003 + sequence;
            Office office = new Office();
            ModelRun run = new ModelRun(office, drawn);
            for (int verb = 0; verb < VERBS; verb++) {
                run.next();
            }
            Audit.of(office.storage);
        }
    }
}
