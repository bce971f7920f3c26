package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.ContactFields;
import dev.segue.criteria.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The guide's tables of imports and of contact fields are those of the code: no row missing, none too many. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideTablesTest {
    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final Path CODE = Path.of("src/test/java/dev/segue/quickstart/GuideTest.java");
    private static final Path FIELDS = Path.of("../core/src/main/java/dev/segue/contact/ContactFields.java");
    private static final Pattern BLOCK = Pattern.compile("// guide\n(.*?)// end\n", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("import (static )?(dev\\.segue[\\w.]*)\\.(\\w+);");
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\* (.+)\\. \\*/\\s+public static final \\S+ (\\w+) =");

    @Test
    void the_guide_lists_what_its_code_imports_by_package() throws IOException {
        String source = Files.readString(CODE);
        Set<String> words = words(source);
        List<String> imported = new ArrayList<>();
        IMPORT.matcher(source)
                .results()
                .filter(it -> words.contains(it.group(3)))
                .collect(Collectors.groupingBy(
                        it -> "| " + (it.group(1) == null ? "" : "static, of ") + "`" + it.group(2) + "` | ",
                        Collectors.mapping(it -> it.group(3), Collectors.toCollection(TreeSet::new))))
                .forEach((place, names) -> imported.add(place + "`" + String.join("` `", names) + "` |"));

        assertThat(rows("## What is imported")).containsExactlyInAnyOrderElementsOf(imported);
    }

    @Test
    void the_guide_lists_the_standard_fields_of_a_contact_as_the_code_declares_them() throws IOException {
        List<MatchResult> constants =
                CONSTANT.matcher(Files.readString(FIELDS)).results().toList();
        List<String> declared = new ArrayList<>();
        for (Field<?> field : ContactFields.ALL) {
            constants.stream()
                    .filter(it -> it.group(2).equalsIgnoreCase(field.name()))
                    .map(it -> "| `" + it.group(2) + "` | " + field.typeName() + " | " + asMarkdown(it.group(1)) + " |")
                    .forEach(declared::add);
        }

        assertThat(declared).hasSameSizeAs(ContactFields.ALL);
        assertThat(rows("### The standard fields of a contact")).containsExactlyElementsOf(declared);
    }

    private static Set<String> words(String source) {
        return BLOCK.matcher(source)
                .results()
                .flatMap(
                        block -> Pattern.compile("\\w+").matcher(block.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String asMarkdown(String javadoc) {
        return javadoc.replaceAll("\\{@code (.*?)}", "`$1`");
    }

    /** The rows of the first table under a heading, without its head. */
    private static List<String> rows(String heading) throws IOException {
        return Files.readString(GUIDE)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("| "))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }
}
