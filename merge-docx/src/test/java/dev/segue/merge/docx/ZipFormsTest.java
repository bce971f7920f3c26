package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The ways in which honest programs write ZIP files, and the few that are refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ZipFormsTest {

    @Test
    void takes_sizes_that_follow_the_data_comments_extra_fields_and_folders() throws IOException {
        assertMerges(zipped(entry -> {
            entry.setComment("saved by nobody");
            entry.setExtra(new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0});
        }));
    }

    @Test
    void takes_parts_that_are_stored_and_writes_them_packed() throws IOException {
        byte[] file = zipped(entry -> entry.setMethod(ZipEntry.STORED));

        byte[] letter = assertMerges(file);

        assertThat(letter.length).isLessThan(file.length);
        assertThat(DocxText.parts(letter)).containsKey("_rels/.rels");
    }

    @Test
    void takes_local_sizes_in_the_long_form_and_holds_them_against_the_directory() {
        RawZip zip = letter().zip().spoil("word/document.xml", entry -> entry.localLong = true);

        assertMerges(zip.bytes());
        assertThat(Refusals.code(zip.spoil("word/document.xml", entry -> entry.localSize++)
                        .bytes()))
                .isEqualTo("docx.corrupt");
    }

    @Test
    void refuses_a_directory_in_the_long_form_and_says_so() {
        byte[] plain = letter().bytes();
        Bytes file = new Bytes(plain.length + 76).add(plain, 0, plain.length - 22);
        int at = file.length();
        file.addInt(0x06064b50L)
                .addInt(44)
                .addInt(0)
                .addShort(45)
                .addShort(45)
                .addInt(0)
                .addInt(0);
        file.add(new byte[32])
                .addInt(0x07064b50L)
                .addInt(0)
                .addInt(at)
                .addInt(0)
                .addInt(1);
        file.addInt(0x06054b50L)
                .addInt(0)
                .addInt(0xFFFFFFFFL)
                .addInt(0xFFFFFFFFL)
                .addInt(0xFFFFFFFFL)
                .addShort(0);

        Problem end = Refusals.only(file.toArray());
        Problem entry = Refusals.only(letter().zip()
                .spoil("word/document.xml", part -> part.size = 0xFFFFFFFF)
                .bytes());

        assertThat(List.of(end.code(), entry.code())).containsOnly("docx.corrupt");
        assertThat(List.of(end.what(), entry.what())).allMatch(what -> what.contains("ZIP64"));
    }

    @Test
    void refuses_a_part_that_no_array_can_hold_whatever_the_limits_are() {
        MergeLimits generous =
                new MergeLimits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1_000, Integer.MAX_VALUE, 256);
        byte[] file = letter().zip()
                .add("big.bin", new byte[100], entry -> {
                    entry.size = 0x90000000;
                    entry.localSize = entry.size;
                })
                .bytes();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> DocxMerger.create().compile(file, generous))
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("docx.too-large"));
    }

    private static byte[] assertMerges(byte[] file) {
        CompiledTemplate template = Merging.compiled(file);
        byte[] letter = Merging.merged(template, Merging.values(Merging.ANNA));
        assertThat(DocxText.of(letter)).isEqualTo("Anna Kovář\n");
        return letter;
    }

    private static byte[] zipped(Consumer<ZipEntry> form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            zip.setComment("a comment on the whole");
            zip.putNextEntry(new ZipEntry("word/"));
            for (Map.Entry<String, byte[]> part : letter().parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                form.accept(entry);
                if (entry.getMethod() == ZipEntry.STORED) {
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }
}
