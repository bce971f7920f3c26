package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule HI-5. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnotationsTest {
    private static final Actor MARIE = new Actor("marie");
    private static final Instant AT = Instant.parse("2026-03-11T08:00:00.123456Z");

    private static Annotations of(Annotation... annotations) {
        Annotations all = Annotations.NONE;
        for (Annotation annotation : annotations) {
            all = all.with(annotation);
        }
        return all;
    }

    @Test
    void nobody_having_said_anything_the_attempt_did_not_fail() {
        assertThat(of()).isEqualTo(new Annotations(Optional.empty(), false, Optional.empty(), List.of()));
    }

    @Test
    void the_latest_of_each_kind_counts() {
        assertThat(of(
                        Annotation.evaluation(Grade.NEGATIVE),
                        Annotation.attemptFailed(true),
                        Annotation.outcome("No answer"),
                        Annotation.evaluation(Grade.VERY_POSITIVE),
                        Annotation.attemptFailed(false),
                        Annotation.outcome("Comes with three")))
                .isEqualTo(new Annotations(
                        Optional.of(Grade.VERY_POSITIVE), false, Optional.of("Comes with three"), List.of()));
    }

    @Test
    void an_evaluation_and_an_outcome_can_be_taken_back() {
        assertThat(of(
                        Annotation.evaluation(Grade.NEUTRAL),
                        Annotation.outcome("No answer"),
                        Annotation.noEvaluation(),
                        Annotation.outcome("")))
                .isEqualTo(Annotations.NONE);
    }

    @Test
    void all_comments_are_kept_in_order() {
        assertThat(of(Annotation.comment("Rang"), Annotation.outcome("Back"), Annotation.comment("Rang"))
                        .comments())
                .containsExactly("Rang", "Rang");
    }

    @Test
    void texts_have_limits() {
        assertThat(of(Annotation.comment("x".repeat(4_000)), Annotation.outcome("y".repeat(250)))
                        .comments())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Annotation.comment("x".repeat(4_001)))
                .withMessageStartingWith("A comment has at most 4,000 characters, but had 4,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Annotation.comment(" "))
                .withMessage("A comment is not blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Annotation.outcome("y".repeat(251)))
                .withMessageStartingWith("The outcome of an interaction has at most 250 characters, but had 251");
        assertThatNullPointerException().isThrownBy(() -> Annotation.evaluation(null));
    }

    @Test
    void its_record_has_an_actor_and_an_instant_to_the_microsecond() {
        Annotation comment = Annotation.comment("Rang");

        assertThat(new Annotated(comment, MARIE, AT.plusNanos(789)).at()).isEqualTo(AT);
        assertThatNullPointerException().isThrownBy(() -> new Annotated(null, MARIE, AT));
        assertThatNullPointerException().isThrownBy(() -> new Annotated(comment, null, AT));
    }
}
