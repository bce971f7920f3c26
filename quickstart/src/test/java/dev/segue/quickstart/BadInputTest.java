package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input ends with exit code 2 and one message that says what to do, and everything on the disk is as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final String HEADER = "no,type,name\n";

    @TempDir
    private Path folder;

    private Path out;

    /** There is the output of an earlier run, which has to stay. */
    @BeforeEach
    void anEarlierRun() throws IOException {
        out = folder.resolve("out");
        try (OutputFolder earlier = OutputFolder.at(out)) {
            Files.writeString(earlier.work().resolve("report.html"), "earlier");
            earlier.finish();
        }
    }

    @Test
    void contacts_that_are_not_there() {
        assertThat(refusal("--contacts", folder.resolve("none.csv").toString()))
                .contains("none.csv", "does not exist", "Name a readable CSV file with --contacts");
    }

    @Test
    void a_wrong_column() throws IOException {
        assertThat(withContacts("no,type,name,e-mail\nC1,COMPANY,Lípa,info@lipa.example\n"))
                .contains("mine.csv line 1", "'e-mail' is not known", "Perhaps 'email' is meant");
    }

    @Test
    void a_bad_row() throws IOException {
        assertThat(withContacts("no,type,name,partner_since\nC1,COMPANY,Lípa,\nC2,COMPANY,Buk,31.5.2019\n"))
                .contains("mine.csv line 3 column partner_since", "'31.5.2019'", "Write a date such as 2019-05-31");
    }

    @Test
    void a_number_that_stands_twice() throws IOException {
        assertThat(withContacts(HEADER + "C1,COMPANY,Lípa\nC2,COMPANY,Buk\nC1,COMPANY,Dub\n"))
                .contains("mine.csv line 4 column no", "'C1' stands in line 2 already", "a number of its own");
    }

    @Test
    void contacts_of_whom_everybody_has_opted_out() throws IOException {
        assertThat(withContacts("no,type,name,excluded\nC1,COMPANY,Lípa,true\n"))
                .contains("opted out", "Give at least one contact");
    }

    @Test
    void a_template_that_is_no_word_document() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.docx"), "Dear customer");

        assertThat(withTemplate(file)).contains("mine.docx", "not a Word document", "Save it in Word as");
    }

    @Test
    void a_template_that_is_damaged() throws IOException {
        byte[] whole = ShippedData.bytes(ShippedData.LETTER_EN);
        Path file = Files.write(folder.resolve("mine.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(withTemplate(file)).contains("mine.docx");
    }

    @Test
    void a_template_with_macros() throws IOException {
        Path file = DocxFile.english()
                .with("word/vbaProject.bin", "macros")
                .with(
                        "word/_rels/document.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                                + " Target=\"vbaProject.bin\"/></Relationships>")
                .writeTo(folder.resolve("mine.docx"));

        assertThat(refusal(2, "--template", file.toString()))
                .contains("mine.docx", "macros", "Save the document as .docx without macros");
    }

    @Test
    void a_template_that_would_start_a_program() throws IOException {
        Path file = DocxFile.english()
                .withInBody(
                        "<w:t xml:space=\"preserve\">Yours sincerely</w:t></w:r>",
                        "<w:t>Yours</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO cmd.exe\"><w:r><w:t>x</w:t></w:r></w:fldSimple>")
                .writeTo(folder.resolve("mine.docx"));

        assertThat(withTemplate(file)).contains("mine.docx word/document.xml paragraph", "DDEAUTO");
    }

    @Test
    void a_template_with_a_field_that_nobody_knows() throws IOException {
        Path file =
                DocxFile.english().withInBody("Contact_Email", "Contact_Emial").writeTo(folder.resolve("mine.docx"));

        assertThat(withTemplate(file))
                .contains("mine.docx word/document.xml paragraph", "'Contact_Emial'", "Use 'Contact_Email'");
    }

    @Test
    void a_template_that_is_not_there_or_a_folder() {
        assertThat(withTemplate(folder.resolve("none.docx"))).contains("none.docx", "does not exist", "--template");
        assertThat(withTemplate(folder)).contains("is a folder", "--template");
    }

    @Test
    void a_folder_that_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(refusalInto(file.resolve("out")))
                .contains("cannot be written", "Name a new or an empty folder with --out");
    }

    @Test
    void a_file_in_the_place_of_the_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(refusalInto(file)).contains("is a file", "Name a new or an empty folder with --out");
    }

    @Test
    void a_folder_with_things_in_it_that_are_not_ours() throws IOException {
        Files.writeString(out.resolve("notes.txt"), "mine");

        assertThat(refusalInto(out)).contains("'notes.txt'", "Name a new or an empty folder with --out");
    }

    @Test
    void an_option_that_is_not_one() {
        Run run = run("--contact", "x.csv");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("Unknown option", "'--contact'", "--help")
                .doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    private String withContacts(String csv) throws IOException {
        return refusal(
                "--contacts", Files.writeString(folder.resolve("mine.csv"), csv).toString());
    }

    private String withTemplate(Path file) {
        return refusal("--template", file.toString());
    }

    private String refusalInto(Path place) {
        return refusal("--out", place.toString());
    }

    /** What is said about one problem, after it has been seen that it is the only thing that happened. */
    private String refusal(String... args) {
        return refusal(1, args);
    }

    private String refusal(int problems, String... args) {
        Map<String, String> before = everything();

        Run run = run(args);

        assertThat(run.code()).isEqualTo(2);
        assertThat(everything()).isEqualTo(before);
        assertThat(run.out()).doesNotContain("Report", "Letters");
        assertThat(run.err().lines())
                .hasSize(1 + problems)
                .first()
                .isEqualTo(
                        problems == 1
                                ? "There is a problem with the input, so nothing was written:"
                                : "There are 2 problems with the input, so nothing was written:");
        return run.err();
    }

    private Run run(String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        String[] all = args[0].equals("--out")
                ? args
                : Stream.concat(Stream.of("--out", out.toString()), Stream.of(args))
                        .toArray(String[]::new);
        int code = Main.run(all, stream(printed), stream(complained));
        return new Run(code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    }

    /** Every file with its content. */
    private Map<String, String> everything() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                files.put(
                        path.toString(),
                        Files.isDirectory(path) ? "" : Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private record Run(int code, String out, String err) {}
}
