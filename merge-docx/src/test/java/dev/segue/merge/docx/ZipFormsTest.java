package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
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

    @Test
    void refuses_a_directory_that_does_not_fit_what_its_end_says() {
        byte[] whole = pictured();
        int end = whole.length - 22;
        int count = whole[end + 10];
        int directory = ByteBuffer.wrap(whole).order(LITTLE_ENDIAN).getInt(end + 16);

        assertCorrupt("more than", with(whole, end + 10, count - 1, end + 8, count - 1));
        assertCorrupt("too early", with(whole, end + 10, count + 1, end + 8, count + 1));
        assertCorrupt("too early", with(whole, directory, 'X'));
        assertCorrupt("too early", with(whole, central(whole) + 33, 1));
        assertCorrupt("does not fit", with(whole, end + 8, count - 1));
        assertCorrupt("does not fit", with(whole, end + 4, 1));
        assertCorrupt("does not fit", with(whole, end + 12, whole[end + 12] + 1));
        assertCorrupt("does not fit", with(whole, end + 16, whole[end + 16] + 1));
    }

    @Test
    void refuses_a_stored_part_of_another_length_than_it_says() {
        byte[] picture = {1, 2, 3};

        assertCorrupt(
                "differ",
                letter().zip()
                        .add("word/media/a.png", picture, entry -> {
                            entry.method = 0;
                            entry.packed = picture;
                            entry.packedSize = picture.length;
                            entry.size = 4;
                            entry.localSize = 4;
                        })
                        .bytes());
    }

    @Test
    void refuses_a_part_whose_own_header_differs_in_anything() {
        byte[] whole = pictured();
        int local = local(whole);

        for (int differing : new int[] {6, 7, 8, 14, 15, 18, 22, 30}) {
            assertCorrupt("differ", with(whole, local + differing, whole[local + differing] ^ 2));
        }
        assertCorrupt("differ", with(whole, local + 26, whole[local + 26] - 1, local + 28, 1));
        assertCorrupt("does not begin", with(whole, local, 'X'));
        assertCorrupt("ends beyond", with(whole, local + 29, 0x7F));
        assertCorrupt("method 12", with(whole, local + 8, 12, central(whole) + 10, 12));
    }

    @Test
    void refuses_a_part_that_begins_nowhere() {
        byte[] whole = pictured();
        int end = whole.length - 22;
        byte[] commented = Arrays.copyOf(with(whole, end + 20, 4), whole.length + 4);
        commented = with(commented, whole.length, 'P', whole.length + 1, 'K', whole.length + 2, 3, whole.length + 3, 4);
        int at = central(whole) + 42;

        assertCorrupt("does not begin", with(whole, at, 1));
        assertCorrupt("does not begin", with(whole, at + 3, 0xF0));
        assertCorrupt("does not begin", with(commented, at, whole.length & 0xFF, at + 1, whole.length >> 8));
    }

    @Test
    void holds_every_size_of_the_long_form_against_the_directory() {
        byte[] whole = letter().part("word/media/a.png", "image/png", new byte[] {1})
                .zip()
                .spoil("word/media/a.png", entry -> entry.localLong = true)
                .bytes();
        int extra = local(whole) + 30 + "word/media/a.png".length();

        assertMerges(whole);
        for (int differing : new int[] {0, 4, 8, 12, 16}) {
            assertCorrupt("differ", with(whole, extra + differing, whole[extra + differing] ^ 2));
        }
    }

    @Test
    void holds_sizes_that_are_there_against_the_directory_even_if_they_could_follow() {
        RawZip zip = letter().zip().spoil("word/document.xml", entry -> {
            entry.flags = 8;
            entry.localSize++;
        });

        assertCorrupt("differ", zip.bytes());
    }

    @Test
    void takes_a_comment_that_holds_the_mark_of_an_end() {
        byte[] whole = letter().bytes();
        byte[] commented = Arrays.copyOf(with(whole, whole.length - 2, 24), whole.length + 24);

        assertMerges(
                with(commented, whole.length, 'P', whole.length + 1, 'K', whole.length + 2, 5, whole.length + 3, 6));
    }

    private static byte[] pictured() {
        return letter().part("word/media/a.png", "image/png", new byte[] {1}).bytes();
    }

    /** Where the picture's own header begins. */
    private static int local(byte[] file) {
        return new String(file, ISO_8859_1).indexOf("word/media/a.png") - 30;
    }

    /** Where the picture's entry in the directory begins. */
    private static int central(byte[] file) {
        return new String(file, ISO_8859_1).lastIndexOf("word/media/a.png") - 46;
    }

    private static void assertCorrupt(String what, byte[] file) {
        Problem problem = Refusals.only(file);
        assertThat(problem.code()).isEqualTo("docx.corrupt");
        assertThat(problem.what()).contains(what);
    }

    /** A copy of a file with other bytes at some places: place, byte, place, byte. */
    private static byte[] with(byte[] file, int... changes) {
        byte[] changed = file.clone();
        for (int i = 0; i < changes.length; i += 2) {
            changed[changes[i]] = (byte) changes[i + 1];
        }
        return changed;
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
