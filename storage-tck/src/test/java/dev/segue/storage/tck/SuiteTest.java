package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The suites themselves: they have a test for every clause, fail everywhere for a storage that does nothing, and never skip. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteTest {
    private static final Path PORTS = Path.of("../storage-spi/src/main/java/dev/segue/storage");
    private static final Path SUITES = Path.of("src/main/java/dev/segue/storage/tck");
    private static final Pattern CLAUSE = Pattern.compile("<b>\\[([A-Z]{3}-\\d+)]</b>");
    private static final Pattern TEST = Pattern.compile("([a-z]{3})([1-9]\\d*)_[a-z0-9_]+");

    @Test
    void every_clause_has_a_test_and_every_test_a_clause() throws IOException {
        List<String> clauses = sources(PORTS)
                .flatMap(source -> CLAUSE.matcher(source).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(clauses).hasSizeGreaterThan(70).doesNotHaveDuplicates();
        Set<String> tested = tests().map(SuiteTest::clauseOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(new TreeSet<>(clauses));
    }

    @Test
    void every_test_fails_for_a_storage_that_does_nothing() throws IOException {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(NothingStored.class))
                .execute()
                .testEvents();

        assertThat(events.succeeded().list())
                .as("tests that a storage passes by doing nothing")
                .isEmpty();
        assertThat(events.failed().count()).isEqualTo(tests().count());
        assertThat(events.skipped().count() + events.aborted().count()).isZero();
    }

    @Test
    void the_whole_contract_has_every_suite_once() throws IOException {
        List<Class<?>> nested = Arrays.stream(WholeStorageContract.class.getDeclaredClasses())
                .filter(its -> its.isAnnotationPresent(Nested.class))
                .<Class<?>>map(Class::getSuperclass)
                .toList();

        assertThat(nested).containsExactlyInAnyOrderElementsOf(suites().toList());
    }

    @Test
    void no_test_can_be_skipped() throws IOException {
        assertThat(tests().flatMap(test -> Arrays.stream(test.getDeclaredAnnotations()))
                        .<Class<?>>map(Annotation::annotationType))
                .containsOnly(Test.class);
        assertThat(suites().flatMap(suite -> Arrays.stream(suite.getDeclaredAnnotations()))
                        .<Class<?>>map(Annotation::annotationType))
                .containsOnly(DisplayNameGeneration.class);
        assertThat(sources(SUITES))
                .isNotEmpty()
                .noneMatch(source -> Pattern.compile("(?i)\\bassum|@(Disabled|Enabled)|TestAborted")
                        .matcher(source)
                        .find());
    }

    @Test
    void no_adapter_can_override_a_test_or_call_it() throws IOException {
        assertThat(tests())
                .noneMatch(test -> Modifier.isPublic(test.getModifiers())
                        || Modifier.isProtected(test.getModifiers())
                        || Modifier.isStatic(test.getModifiers()));
        assertThat(suites()).allMatch(suite -> suite.getSuperclass() == StorageUnderTest.class);
    }

    private static String clauseOf(Method test) {
        Matcher name = TEST.matcher(test.getName());
        assertThat(name.matches()).as("%s begins with its clause", test).isTrue();
        return name.group(1).toUpperCase(Locale.ROOT) + "-" + name.group(2);
    }

    private static Stream<Method> tests() throws IOException {
        return suites().flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static Stream<Class<?>> suites() throws IOException {
        try (Stream<Path> files = Files.list(SUITES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Contract.java"))
                    .<Class<?>>map(name -> named("dev.segue.storage.tck." + name.replace(".java", "")))
                    .filter(suite -> suite != WholeStorageContract.class)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is a source of " + name + ", but no class", e);
        }
    }

    private static Stream<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SuiteTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class NothingStored extends WholeStorageContract {
        @Override
        protected Storage emptyStorage(ContactSchema schema) {
            return DoNothing.storage();
        }

        @Override
        protected void pass(Duration time) {}
    }
}
