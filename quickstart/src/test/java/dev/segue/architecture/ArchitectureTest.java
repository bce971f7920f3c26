package dev.segue.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The boundaries that no compiler sees. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String[] CORE = Tree.packages("core").toArray(String[]::new);
    private static final String ENGINE = "dev.segue.engine..";
    private static final String FOLDER = "dev.segue.engine.folder";
    private static final String IN_MEMORY = "dev.segue.storage.inmemory..";
    private static final String DOCX = "dev.segue.merge.docx..";
    private static final String TEXT = "dev.segue.merge.text..";
    private static final String CRITERIA_JSON = "dev.segue.criteria.json..";
    private static final String PARSER = "tools.jackson.core..";
    private static final String PROGRAM = "dev.segue.quickstart..";

    /** Static methods that answer differently each time, or on each machine. */
    private static final Set<String> OUTSIDE = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "getenv",
            "getProperty",
            "lineSeparator",
            "random",
            "randomUUID",
            "systemDefault",
            "identityHashCode");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_WORLD_OUTSIDE =
            new DescribedPredicate<>("asks for the time, a random number or the machine's settings") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return access.getTargetOwner().getPackageName().startsWith("java.")
                            && (OUTSIDE.contains(access.getName())
                                    || access.getName().equals("getDefault")
                                            && (access.getTargetOwner().isEquivalentTo(Locale.class)
                                                    || access.getTargetOwner().isEquivalentTo(TimeZone.class)));
                }
            };

    private static final DescribedPredicate<JavaClass> A_FILE_OR_A_CONNECTION =
            new DescribedPredicate<>("a file or a connection") {
                @Override
                public boolean test(JavaClass type) {
                    String name = type.getBaseComponentType().getName();
                    return name.startsWith("java.nio.file.")
                            || name.startsWith("java.nio.channels.")
                            || name.startsWith("java.io.File")
                            || name.equals("java.io.RandomAccessFile")
                            || (name.startsWith("java.net.") && !name.equals("java.net.IDN"));
                }
            };

    private static final DescribedPredicate<JavaClass> A_CLOCK =
            JavaClass.Predicates.belongToAnyOf(Clock.class, InstantSource.class);

    @Test
    void core_uses_the_language_its_own_packages_and_a_logger_at_most() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(CORE)
                        .or(JavaClass.Predicates.resideInAnyPackage(
                                "", "java..", "javax.crypto..", "org.jspecify.annotations", "org.slf4j")))
                .check(Tree.CLASSES);
    }

    @Test
    void core_reads_and_writes_nothing() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(A_FILE_OR_A_CONNECTION)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(?!Serializable$|ObjectStreamException$).*")
                .check(Tree.CLASSES);
    }

    @Test
    void core_has_no_clock_no_random_source_and_no_thread() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(A_CLOCK)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, SecureRandom.class, SplittableRandom.class, Thread.class, Runtime.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.util.random..")
                .orShould()
                .accessTargetWhere(ASKS_THE_WORLD_OUTSIDE)
                .check(Tree.CLASSES);
    }

    @Test
    void a_clock_is_in_the_engine_alone_and_in_memory_for_leases() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, IN_MEMORY, PROGRAM)
                .should()
                .dependOnClassesThat(A_CLOCK)
                .check(Tree.CLASSES);
    }

    @Test
    void what_comes_from_outside_is_asked_for_in_the_assembly_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FOLDER, PROGRAM)
                .and()
                .doNotHaveFullyQualifiedName("dev.segue.engine.Segue$Builder")
                .should()
                .accessTargetWhere(ASKS_THE_WORLD_OUTSIDE)
                .check(Tree.CLASSES);
    }

    @Test
    void files_are_touched_by_the_folder_channel_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FOLDER, PROGRAM)
                .should()
                .dependOnClassesThat(A_FILE_OR_A_CONNECTION)
                .check(Tree.CLASSES);
    }

    @Test
    void an_adapter_sees_neither_the_engine_nor_another_adapter_nor_the_other_port() {
        noClasses()
                .that()
                .resideInAPackage(IN_MEMORY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, "dev.segue.merge..", "dev.segue.delivery..")
                .check(Tree.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(DOCX)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, "dev.segue.storage..", TEXT)
                .check(Tree.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(TEXT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, "dev.segue.storage..", DOCX)
                .check(Tree.CLASSES);
    }

    @Test
    void criteria_as_documents_need_core_and_a_parser_and_nobody_else_needs_the_parser() {
        classes()
                .that()
                .resideInAPackage(CRITERIA_JSON)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(CORE)
                        .or(JavaClass.Predicates.resideInAnyPackage(
                                CRITERIA_JSON, PARSER, "", "java..", "org.jspecify.annotations")))
                .check(Tree.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(CRITERIA_JSON)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CRITERIA_JSON, PARSER)
                .check(Tree.CLASSES);
    }

    @Test
    void the_engine_and_the_ports_see_no_adapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages(IN_MEMORY, DOCX, TEXT, PROGRAM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(IN_MEMORY, DOCX, TEXT)
                .check(Tree.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, PROGRAM)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .check(Tree.CLASSES);
    }

    @Test
    void classes_are_final_or_sealed_and_only_what_a_package_keeps_to_itself_may_be_abstract() {
        classes().should(BE_CLOSED).check(Tree.CLASSES);
    }

    @Test
    void no_name_says_only_that_it_helps() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[A-Z].*")
                .check(Tree.CLASSES);
    }

    private static final ArchCondition<JavaClass> BE_CLOSED =
            new ArchCondition<>("be final, sealed or package-private and abstract") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isInterface()
                            || type.isEnum()
                            || type.isAnonymousClass()
                            || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false)
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.reflect().isSealed()
                            || type.getModifiers().contains(JavaModifier.ABSTRACT)
                                    && !type.getModifiers().contains(JavaModifier.PUBLIC);
                    if (!closed) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended by anybody"));
                    }
                }
            };
}
