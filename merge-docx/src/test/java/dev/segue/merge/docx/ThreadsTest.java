package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.simple;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.merge.CompiledTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One template, many threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadsTest {
    private static final int THREADS = 16;
    private static final int LETTERS = 100;

    @Test
    void sixteen_threads_make_byte_for_byte_the_letters_that_one_makes() throws Exception {
        CompiledTemplate template = Merging.compiled(Docx.of(p(merge("Name")), p(simple("MERGEFIELD City")))
                .header(p(merge("City")))
                .footer(p(merge("Name"))));
        List<byte[]> alone =
                IntStream.range(0, LETTERS).mapToObj(i -> letter(template, i)).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<byte[]>>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int shift = thread * 7;
                all.add(threads.submit(() -> {
                    start.await();
                    return IntStream.range(0, LETTERS)
                            .mapToObj(i -> letter(template, (i + shift) % LETTERS))
                            .toList();
                }));
            }
            for (int thread = 0; thread < THREADS; thread++) {
                List<byte[]> letters = all.get(thread).get();
                for (int i = 0; i < LETTERS; i++) {
                    assertThat(letters.get(i)).isEqualTo(alone.get((i + thread * 7) % LETTERS));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] letter(CompiledTemplate template, int i) {
        return Merging.merged(
                template, Merging.values(Map.of("Name", "Anna no. " + i + "x".repeat(i * 31), "City", "c".repeat(i))));
    }
}
