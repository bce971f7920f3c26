package dev.segue.merge.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The suites themselves: they let a good merger pass, let a bad one fail everywhere, and have a test for every clause. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteTest {
    private static final Pattern CLAUSE = Pattern.compile("\\[((?:DM|CT)-\\d+)]");

    @Test
    void every_test_of_a_merger_fails_for_one_that_does_nothing() {
        assertAllFail(run(NothingMerger.class), tests(DocumentMergerContract.class));
    }

    @Test
    void every_test_of_a_template_fails_for_one_that_does_nothing() {
        assertAllFail(run(NothingTemplate.class), tests(CompiledTemplateContract.class));
    }

    @Test
    void every_test_passes_for_a_merger_that_keeps_the_contract() {
        assertAllPass(run(LinesMerger.class), tests(DocumentMergerContract.class));
        assertAllPass(run(LinesTemplate.class), tests(CompiledTemplateContract.class));
    }

    @Test
    void every_clause_has_a_test_and_every_test_a_clause() throws IOException {
        assertThat(clausesOfTests(DocumentMergerContract.class)).isEqualTo(clausesOf(DocumentMerger.class));
        assertThat(clausesOfTests(CompiledTemplateContract.class)).isEqualTo(clausesOf(CompiledTemplate.class));
    }

    private static TreeSet<String> clausesOf(Class<?> port) throws IOException {
        Path source = Path.of("../merge-spi/src/main/java", port.getName().replace('.', '/') + ".java");
        return CLAUSE.matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> clausesOfTests(Class<?> suite) {
        return Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .map(name -> name.substring(0, 2).toUpperCase(Locale.ROOT) + "-" + name.substring(2, name.indexOf('_')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long tests(Class<?> suite) {
        return Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }

    private static Events run(Class<?> suite) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();
    }

    private static void assertAllFail(Events events, long tests) {
        assertThat(events.succeeded().list())
                .as("tests that a merger passes by doing nothing")
                .isEmpty();
        assertThat(events.failed().count()).isEqualTo(tests).isPositive();
        assertThat(events.skipped().count() + events.aborted().count()).isZero();
    }

    private static void assertAllPass(Events events, long tests) {
        assertThat(events.failed().list()).isEmpty();
        assertThat(events.succeeded().count()).isEqualTo(tests).isPositive();
    }

    static class NothingMerger extends DocumentMergerContract {
        @Override
        protected MergeKit kit() {
            return new DoNothingKit();
        }
    }

    static class NothingTemplate extends CompiledTemplateContract {
        @Override
        protected MergeKit kit() {
            return new DoNothingKit();
        }
    }

    static class LinesMerger extends DocumentMergerContract {
        @Override
        protected MergeKit kit() {
            return new LinesKit();
        }
    }

    static class LinesTemplate extends CompiledTemplateContract {
        @Override
        protected MergeKit kit() {
            return new LinesKit();
        }
    }
}
