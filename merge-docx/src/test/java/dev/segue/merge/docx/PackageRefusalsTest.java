package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files that are no Word documents, and packages that two programs could read differently. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackageRefusalsTest {
    private static final byte[] ONE = {1};
    private static final String TYPE = "application/octet-stream";

    @Test
    void refuses_nothing_one_byte_and_a_file_cut_off_anywhere() {
        byte[] whole = letter().bytes();

        assertThat(Refusals.code(new byte[0])).isEqualTo("docx.not-a-package");
        assertThat(Refusals.code(ONE)).isEqualTo("docx.not-a-package");
        for (int length = 2; length < whole.length; length += 97) {
            assertThat(Refusals.code(Arrays.copyOf(whole, length))).isEqualTo("docx.not-a-package");
        }
    }

    @Test
    void says_what_a_renamed_file_is() {
        assertThat(Refusals.only("%PDF-1.7 …".getBytes(UTF_8)).what()).contains("a PDF");
        assertThat(Refusals.only("{\\rtf1\\ansi}".getBytes(UTF_8)).what()).contains("an RTF document");
        assertThat(Refusals.only("\n <!DOCTYPE HTML><html>".getBytes(UTF_8)).what())
                .contains("an HTML page");
        assertThat(Refusals.only("\uFEFF<html>".getBytes(UTF_8)).what()).contains("an HTML page");
        assertThat(Refusals.only(ole("WordDocument")).what()).contains("a Word 97-2003 document");
        assertThat(List.of(Refusals.code("<html>".getBytes(UTF_8)), Refusals.code(ole("WordDocument"))))
                .containsOnly("docx.wrong-kind");
    }

    @Test
    void says_that_a_spreadsheet_or_another_package_is_no_word_document() {
        byte[] workbook = Docx.of()
                .part(
                        "word/document.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "<x/>")
                .bytes();

        assertThat(Refusals.only(workbook).what()).contains("spreadsheetml");
        assertThat(Refusals.code(workbook)).isEqualTo("docx.wrong-kind");
        assertThat(Refusals.code(new RawZip().add("mimetype", ONE).bytes())).isEqualTo("docx.wrong-kind");
    }

    @Test
    void refuses_an_encrypted_document_and_says_how_to_save_it() {
        Problem problem = Refusals.only(ole("EncryptedPackage"));

        assertThat(problem.code()).isEqualTo("docx.encrypted");
        assertThat(problem.fix()).isEqualTo("Save it without a password");
        assertThat(Refusals.code(letter().zip()
                        .spoil("word/document.xml", entry -> entry.flags = 1)
                        .bytes()))
                .isEqualTo("docx.encrypted");
    }

    @Test
    void refuses_macros_by_their_part_their_relationship_and_their_content_type() {
        Docx project = letter().part("word/vbaProject.bin", TYPE, ONE);
        Docx related = letter().relate(
                        "word/document.xml",
                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        "x.bin",
                        false);
        Docx typed = Docx.of(p(merge("Name")));
        String main = new String(typed.parts().get("word/document.xml"), UTF_8);
        typed.part("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", main);

        assertThat(Refusals.only(project).code()).isEqualTo("docx.macros");
        assertThat(Refusals.only(related).code()).isEqualTo("docx.macros");
        assertThat(Refusals.only(typed).code()).isEqualTo("docx.macros");
        assertThat(Refusals.only(letter().part("word/a.xml", "application/vnd.ms-word.vbaData+xml", "<x/>"))
                        .code())
                .isEqualTo("docx.macros");
    }

    @Test
    void refuses_a_zip_bomb_by_what_it_declares() {
        Problem problem = Refusals.only(letter().part("word/media/a.png", "image/png", new byte[20_000_000])
                .bytes());

        assertThat(problem.code()).isEqualTo("docx.too-large");
        assertThat(problem.where()).contains("word/media/a.png");
        assertThat(problem.what()).contains("20,000,000").contains("1:100");
    }

    @Test
    void refuses_a_zip_bomb_that_declares_less_than_it_holds() {
        byte[] bomb = letter().zip()
                .add("word/media/a.png", new byte[20_000_000], entry -> {
                    entry.size = 1_000;
                    entry.localSize = 1_000;
                })
                .bytes();

        assertThat(Refusals.code(bomb)).isEqualTo("docx.corrupt");
    }

    @Test
    void refuses_a_part_and_a_package_that_unpack_beyond_the_limit() {
        RawZip part = letter().zip().add("big.bin", ONE, entry -> entry.size = 100_000_001);
        RawZip all = letter().zip();
        for (int i = 0; i < 21; i++) {
            all.add("big" + i, ONE, entry -> {
                entry.size = 10_000_000;
                entry.localSize = 10_000_000;
                entry.packed = new byte[100_000];
                entry.packedSize = 100_000;
            });
        }

        assertThat(Refusals.only(part.bytes()).what()).contains("100,000,001").contains("100,000,000");
        assertThat(Refusals.of(all.bytes())).extracting(Problem::code).contains("docx.too-large");
    }

    @Test
    void refuses_more_than_a_thousand_parts() {
        RawZip zip = letter().zip();
        for (int i = 0; i < 2_000; i++) {
            zip.add("part" + i, ONE);
        }

        assertThat(Refusals.only(zip.bytes()).code()).isEqualTo("docx.too-many-parts");
        assertThat(Refusals.only(zip.bytes()).what()).contains("1,000");
    }

    @Test
    void refuses_two_parts_of_one_name_also_in_other_case() {
        assertThat(Refusals.code(letter().zip().add("word/document.xml", ONE).bytes()))
                .isEqualTo("docx.duplicate-part");
        assertThat(Refusals.code(letter().zip().add("WORD/Document.xml", ONE).bytes()))
                .isEqualTo("docx.duplicate-part");
    }

    @Test
    void refuses_names_that_lead_elsewhere() {
        for (String name : List.of(
                "../../etc/cron.d/x",
                "/etc/passwd",
                "C:/x",
                "word\\document.xml",
                "a\u0000.xml",
                "a//b",
                "./a",
                "a/..",
                "a%2Fb",
                "a%5Cb",
                "a%00b",
                "a\u007F.xml",
                "x/[0].piece",
                "",
                "dir/")) {
            assertThat(Refusals.code(letter().zip().add(name, ONE).bytes()))
                    .as(name)
                    .isEqualTo("docx.bad-part-name");
        }
        assertThat(Refusals.code(letter().zip()
                        .add("x", ONE, entry -> {
                            entry.name = new byte[] {(byte) 0xC0, (byte) 0xAF};
                            entry.localName = entry.name;
                        })
                        .bytes()))
                .isEqualTo("docx.bad-part-name");
    }

    @Test
    void refuses_a_part_whose_own_header_differs_from_the_directory() {
        assertThat(Refusals.code(spoilt(entry -> entry.localSize++))).isEqualTo("docx.corrupt");
        assertThat(Refusals.code(spoilt(entry -> entry.localName = "word/documenT.xml".getBytes(UTF_8))))
                .isEqualTo("docx.corrupt");
    }

    @Test
    void refuses_a_part_that_lies_inside_another() {
        RawZip inner = new RawZip().add("word/media/b.png", ONE);
        byte[] hidden = inner.bytes();
        RawZip zip = new RawZip().add("word/media/a.png", hidden, entry -> {
            entry.method = 0;
            entry.packed = hidden;
            entry.packedSize = hidden.length;
        });
        zip.add("word/media/b.png", ONE, entry -> entry.elsewhere = 30 + "word/media/a.png".length());
        letter().parts().forEach(zip::add);

        assertThat(Refusals.only(zip.bytes()).what()).contains("share the same bytes");
        assertThat(Refusals.code(zip.bytes())).isEqualTo("docx.corrupt");
    }

    @Test
    void refuses_damaged_parts() {
        assertThat(Refusals.code(spoilt(entry -> entry.crc ^= 1))).isEqualTo("docx.corrupt");
        assertThat(Refusals.code(spoilt(entry -> entry.packed = new byte[entry.packed.length])))
                .isEqualTo("docx.corrupt");
        assertThat(Refusals.code(spoilt(entry -> entry.method = 12))).isEqualTo("docx.corrupt");
        assertThat(Refusals.code(spoilt(entry -> entry.packedSize = 1_000_000_000)))
                .isEqualTo("docx.corrupt");
    }

    @Test
    void refuses_a_part_that_unpacks_to_more_or_less_than_it_says_or_has_bytes_left_over() {
        byte[] content = "a letter to Anna, a letter to Eva".getBytes(UTF_8);
        byte[] packed = PackedPart.of("x", content).packed();

        for (Consumer<RawZip.Entry> spoil : List.<Consumer<RawZip.Entry>>of(
                entry -> resize(entry, content.length - 1),
                entry -> resize(entry, content.length + 1),
                entry -> repack(entry, Arrays.copyOf(packed, packed.length + 1)),
                entry -> repack(entry, Arrays.copyOf(packed, packed.length - 1)))) {
            Problem problem = Refusals.only(
                    letter().zip().add("word/media/a.png", content, spoil).bytes());

            assertThat(problem.code()).isEqualTo("docx.corrupt");
            assertThat(problem.what()).contains("does not have the");
        }
    }

    private static void resize(RawZip.Entry entry, int size) {
        entry.size = size;
        entry.localSize = size;
    }

    private static void repack(RawZip.Entry entry, byte[] packed) {
        entry.packed = packed;
        entry.packedSize = packed.length;
    }

    @Test
    void refuses_a_folder_that_leads_elsewhere() {
        assertThat(Refusals.code(letter().zip().add("../", new byte[0]).bytes()))
                .isEqualTo("docx.bad-part-name");
        assertThat(Refusals.code(letter().zip().add("a//", new byte[0]).bytes()))
                .isEqualTo("docx.bad-part-name");
    }

    @Test
    void refuses_every_package_with_a_byte_changed_or_makes_the_same_letter() {
        byte[] whole = letter().bytes();
        String expected = DocxText.of(Merging.merged(letter()));

        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x15;
            try {
                assertThat(DocxText.of(Merging.merged(Merging.compiled(changed), Merging.values(Merging.ANNA))))
                        .isEqualTo(expected);
            } catch (InvalidInputException refusal) {
                assertThat(refusal.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void keeps_an_archive_among_the_pictures_unopened() {
        byte[] inner = Docx.of().zip().add("../evil", ONE).bytes();
        Docx docx = letter().part("word/media/inner.zip", TYPE, inner);

        assertThat(DocxText.parts(Merging.merged(docx)).get("word/media/inner.zip"))
                .isEqualTo(inner);
    }

    @Test
    void lists_all_problems_at_once_but_not_more_than_a_hundred() {
        RawZip zip = letter().zip();
        for (int i = 0; i < 150; i++) {
            zip.add("../" + i, ONE);
        }

        assertThat(Refusals.of(zip.bytes())).hasSize(100);
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }

    private static byte[] spoilt(Consumer<RawZip.Entry> spoil) {
        return letter().zip().spoil("word/document.xml", spoil).bytes();
    }

    private static byte[] ole(String stream) {
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] file = Arrays.copyOf(magic, 4096);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }
}
