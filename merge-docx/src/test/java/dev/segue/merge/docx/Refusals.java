package dev.segue.merge.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.merge.MergeLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Compiles bad documents and looks at what is said about them; none may take a second. */
final class Refusals {
    private Refusals() {}

    static List<Problem> of(byte[] docx) {
        InvalidInputException refusal = Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> catchThrowableOfType(
                        InvalidInputException.class, () -> DocxMerger.create().compile(docx, MergeLimits.STANDARD)));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.problems()).hasSizeLessThanOrEqualTo(100);
        return refusal.problems();
    }

    static List<Problem> of(Docx docx) {
        return of(docx.bytes());
    }

    /** The only problem of a document. */
    static Problem only(byte[] docx) {
        List<Problem> problems = of(docx);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static Problem only(Docx docx) {
        return only(docx.bytes());
    }

    static String code(byte[] docx) {
        return only(docx).code();
    }
}
