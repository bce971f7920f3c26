package dev.segue.merge.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.merge.MergeLimits;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Compiles bad documents and looks at what is said about them; none may make the reader allocate out of proportion to the file. */
final class Refusals {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final long MOST_ALLOCATED = 8_000_000;
    private static final long MOST_TIMES = 16;

    private Refusals() {}

    static List<Problem> of(byte[] docx) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> DocxMerger.create().compile(docx, MergeLimits.STANDARD));
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(allocated)
                .as("bytes allocated to refuse a file of %,d", docx.length)
                .isLessThan(MOST_ALLOCATED + MOST_TIMES * docx.length);
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
