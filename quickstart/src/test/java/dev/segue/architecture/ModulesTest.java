package dev.segue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/adr/0016 says of the modules of the Java platform. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {
    private static final Pattern NAME = Pattern.compile("(?m)^module (\\S+) \\{");
    private static final Pattern EXPORTED = Pattern.compile("(?m)^ {4}exports (\\S+);");

    /** All that the BOM lists is published. */
    static List<String> published() {
        return Pattern.compile("<artifactId>segue-(.*?)</artifactId>")
                .matcher(Tree.text("bom/pom.xml"))
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !it.equals("bom"))
                .toList();
    }

    @Test
    void no_package_stands_in_two_modules() {
        assertThat(Tree.homes()).allSatisfy((name, homes) -> assertThat(homes).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_module_exports_all_its_packages_and_is_called_as_one_of_them(String module) {
        String descriptor = Tree.text(module + "/src/main/java/module-info.java");
        Set<String> exported = EXPORTED.matcher(descriptor)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toSet());

        assertThat(exported).isEqualTo(Tree.packages(module));
        assertThat(NAME.matcher(descriptor).results().map(it -> it.group(1)))
                .hasSize(1)
                .allSatisfy(name -> assertThat(exported).contains(name));
    }

    @Test
    void the_bom_lists_every_module_but_the_programs() {
        assertThat(Tree.modules())
                .filteredOn(it -> !List.of("quickstart", "benchmarks").contains(it))
                .containsExactlyInAnyOrderElementsOf(published());
    }
}
