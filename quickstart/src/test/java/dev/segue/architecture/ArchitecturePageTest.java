package dev.segue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Compares the pictures of docs/architecture.md with the modules and their classes, both ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitecturePageTest {
    private static final String PAGE = Tree.text("docs/architecture.md");
    private static final Arrows MODULES = Arrows.drawn(PAGE, "Modules");
    private static final Arrows PACKAGES = Arrows.drawn(PAGE, "Packages");

    @Test
    void the_arrows_between_modules_are_their_dependencies() {
        assertThat(MODULES.list()).isEqualTo(Tree.dependencies().list());
    }

    @Test
    void all_modules_are_drawn() {
        Set<String> drawn = boxes(MODULES);

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(Tree.modules());
    }

    @Test
    void an_arrow_between_packages_is_a_use_in_the_code() {
        assertThat(Tree.uses(Tree.packages("core")).list()).containsAll(PACKAGES.list());
    }

    @Test
    void a_package_uses_what_lies_along_its_arrows_and_nothing_else() {
        assertThat(PACKAGES.reachable().list())
                .containsAll(Tree.uses(Tree.packages("core")).list());
    }

    @Test
    void all_packages_of_core_are_drawn() {
        assertThat(boxes(PACKAGES)).isEqualTo(Tree.packages("core"));
    }

    @Test
    void no_arrows_lead_back() {
        for (Arrows picture : new Arrows[] {MODULES, PACKAGES}) {
            picture.reachable()
                    .uses()
                    .forEach((from, reached) -> assertThat(reached).doesNotContain(from));
        }
    }

    private static Set<String> boxes(Arrows picture) {
        Set<String> boxes = new TreeSet<>(picture.uses().keySet());
        picture.uses().values().forEach(boxes::addAll);
        return boxes;
    }
}
