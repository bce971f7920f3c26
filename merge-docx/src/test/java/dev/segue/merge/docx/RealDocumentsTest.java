package dev.segue.merge.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeField;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mail-merge letter as LibreOffice saves it: {@code fair.docx}, made from {@code fair.fodt} beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealDocumentsTest {
    private final CompiledTemplate template = Merging.compiled(fair());

    @Test
    void finds_every_field_of_a_letter_that_libreoffice_saved_and_lists_the_header_before_the_footer_and_the_note() {
        assertThat(template.fields())
                .extracting(MergeField::name)
                .containsExactly("First Name", "City", "Name", "City", "City", "City", "Name", "Name");
    }

    @Test
    void fills_every_field_of_a_letter_that_libreoffice_saved() {
        byte[] letter = Merging.merged(template, Merging.values(Merging.ANNA));

        assertThat(DocxText.of(letter))
                .startsWith("Dear Anna, we meet in Brno!\nWho\nAnna Kovář\nSee the fair's page.\n")
                .contains("In the frame: Brno.");
        assertThat(DocxText.of(letter, "word/header1.xml")).isEqualTo("Segue fair office, for Brno\n");
        assertThat(DocxText.of(letter, "word/footer1.xml")).isEqualTo("Page 1 for Anna Kovář\n");
        assertThat(DocxText.of(letter, "word/footnotes.xml")).contains("Sent to Anna Kovář");
    }

    @Test
    void takes_the_data_source_out_of_a_letter_that_libreoffice_saved() {
        byte[] letter = Merging.merged(template, Merging.values(Merging.ANNA));

        assertThat(template.warnings()).extracting(Problem::code).containsOnly("docx.mail-merge-source-removed");
        assertThat(Merging.part(letter, "word/settings.xml")).doesNotContain("mailMerge", "SELECT");
    }

    private static byte[] fair() {
        try (InputStream file = RealDocumentsTest.class.getResourceAsStream("fair.docx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
