package dev.segue.merge.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.InvalidInputException;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The clauses of {@link DocumentMerger}. The author of a merger extends it and says how to make a template and read a letter:
 *
 * <pre>{@code
 * class DocxMergerContractTest extends DocumentMergerContract {
 *     @Override
 *     protected MergeKit kit() {
 *         return new DocxKit();
 *     }
 * }
 * }</pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DocumentMergerContract {

    /** The merger and its kind of document. Called once or more in each test. */
    protected abstract MergeKit kit();

    @Test
    void dm1_has_media_types_that_never_change() {
        DocumentMerger merger = kit().merger();

        assertThat(merger.mediaTypes()).isNotEmpty().isEqualTo(merger.mediaTypes());
        assertThat(kit().merger().mediaTypes()).isEqualTo(merger.mediaTypes());
    }

    @Test
    void dm2_has_a_version_that_never_changes() {
        DocumentMerger merger = kit().merger();

        assertThat(merger.version()).isNotBlank().isEqualTo(merger.version());
        assertThat(kit().merger().version()).isEqualTo(merger.version());
    }

    @Test
    void dm3_lists_fields_in_the_order_of_the_document_and_repeated_ones_again() {
        CompiledTemplate template = letters().compiled("Name", "City", "nAME", "Name");

        assertThat(template.fields()).extracting(MergeField::name).containsExactly("Name", "City", "nAME", "Name");
    }

    @Test
    void dm4_gives_every_field_a_place() {
        assertThat(letters().compiled("Name", "City").fields())
                .hasSize(2)
                .allSatisfy(field -> assertThat(field.place()).isNotBlank());
    }

    @Test
    void dm5_refuses_what_is_no_template() {
        MergeKit kit = kit();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> kit.merger().compile(kit.notATemplate(), MergeLimits.STANDARD))
                .satisfies(refusal -> assertThat(refusal.problems()).isNotEmpty());
    }

    @Test
    void dm6_refuses_a_template_above_the_limit_and_takes_one_at_the_limit() {
        byte[] template = kit().template(List.of("Name"));

        assertThat(kit().merger()
                        .compile(template, withPackedBytes(template.length))
                        .fields())
                .hasSize(1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> kit().merger().compile(template, withPackedBytes(template.length - 1L)));
    }

    @Test
    void dm7_neither_changes_the_array_nor_depends_on_it_afterwards() throws IOException {
        byte[] array = kit().template(List.of("Name"));
        byte[] before = array.clone();

        CompiledTemplate template = kit().merger().compile(array, MergeLimits.STANDARD);
        byte[] after = array.clone();
        Arrays.fill(array, (byte) 'x');

        assertThat(after).isEqualTo(before);
        assertThat(letters().text(template, Letters.name("Anna"))).isEqualTo("[Anna]");
    }

    @Test
    void dm8_takes_a_template_without_fields_and_warns() throws IOException {
        CompiledTemplate template = letters().compiled();

        assertThat(template.fields()).isEmpty();
        assertThat(template.warnings()).isNotEmpty();
        assertThat(letters().text(template, Letters.name("Anna"))).isEqualTo("[]");
    }

    @Test
    void dm9_refuses_null() {
        DocumentMerger merger = kit().merger();

        assertThatNullPointerException().isThrownBy(() -> merger.compile(null, MergeLimits.STANDARD));
        assertThatNullPointerException().isThrownBy(() -> merger.compile("x".getBytes(UTF_8), null));
    }

    private Letters letters() {
        return new Letters(kit());
    }

    private static MergeLimits withPackedBytes(long bytes) {
        MergeLimits standard = MergeLimits.STANDARD;
        return new MergeLimits(
                bytes,
                standard.unpackedBytes(),
                standard.partBytes(),
                standard.parts(),
                standard.ratio(),
                standard.depth());
    }
}
