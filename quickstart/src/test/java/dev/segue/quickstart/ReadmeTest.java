package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import dev.segue.merge.docx.DocxMerger;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The README's code is this code: it is compiled, run and compared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/segue/quickstart/ReadmeTest.java");

    @Test
    void the_ten_lines_run() {
        List<Contact> contacts = List.of(Contact.person(new ContactNo("P1"), "Anna Nová")
                .set(COUNTRY, "CZ")
                .set(MAILING_GROUPS, Set.of("FAIR"))
                .build());

        // ten lines
        Segue segue = Segue.on(InMemoryStorage.create())
                .mergingWith(DocxMerger.create())
                .build();
        segue.directory().put(contacts).orThrow();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.templates()
                .keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation"))
                .orThrow();
        SegmentNo fair = segue.segments().open("Spring fair invitation").no();
        segue.segments()
                .add(fair, COUNTRY.is("CZ").and(MAILING_GROUPS.anyOf("FAIR")))
                .orThrow();
        segue.segments()
                .plan(fair, plan -> plan.template("INVITE").salesperson("JO"))
                .orThrow();
        LineView first = segue.segments().lines(fair, Optional.empty(), 1).get(0);
        segue.segments()
                .override(fair, first.line().id(), it -> it.set(DESCRIPTION, "With regards from the owner"))
                .orThrow();
        LoggingReceipt receipt =
                segue.segments().log(fair, LogRequest.standard().withFollowUp()).orThrow();
        // end of the ten lines

        assertThat(receipt.counts().entries()).isEqualTo(1);
        assertThat(receipt.followUp()).isPresent();
    }

    @Test
    void the_readme_shows_exactly_them() throws IOException {
        String source = Files.readString(SOURCE);
        int begin = source.indexOf("// ten lines\n");
        String code =
                source.substring(begin + "// ten lines\n".length(), source.indexOf("// end of the ten lines", begin));

        String readme = Files.readString(Path.of("../README.md"));
        int fence = readme.indexOf("```java\n");
        String shown = readme.substring(fence + "```java\n".length(), readme.indexOf("```", fence + 3));

        assertThat(shown.replaceAll("\\s+", "")).isEqualTo(code.replaceAll("\\s+", ""));
    }

    @Test
    void the_readme_depends_on_what_the_bom_has_in_its_version() throws IOException {
        String bom = Files.readString(Path.of("../bom/pom.xml"));
        String readme = Files.readString(Path.of("../README.md"));

        assertThat(all("<artifactId>(segue-.*?)</artifactId>", readme))
                .startsWith("segue-bom")
                .isSubsetOf(all("<artifactId>(segue-.*?)</artifactId>", bom));
        assertThat(all("<version>(.*?)</version>", readme))
                .containsExactly(all("<version>(.*?)</version>", bom).get(0));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_shipped_letters_are_those_that_the_builder_builds() throws IOException {
        for (var letter : LetterTemplates.all().entrySet()) {
            assertThat(ShippedData.bytes(letter.getKey())).as(letter.getKey()).isEqualTo(letter.getValue());
        }
    }
}
