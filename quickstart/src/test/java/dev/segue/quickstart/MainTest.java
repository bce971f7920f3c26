package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void does_the_whole_job_on_its_own_data() {
        int code = run("--out", target().toString());

        assertThat(written(err)).isEmpty();
        assertThat(code).isZero();
        assertThat(target().resolve("report.html")).exists();
        assertThat(written(out)).contains(target().resolve("report.html").toString());
    }

    @Test
    void replaces_what_an_earlier_run_wrote_as_a_whole() throws IOException {
        run("--out", target().toString());
        Path contacts = Files.writeString(folder.resolve("mine.csv"), "no,type,name\nC1,COMPANY,Lípa\n");

        assertThat(run("--out", target().toString(), "--contacts", contacts.toString()))
                .isZero();
        assertThat(target().resolve("letters").toFile().list()).containsExactly("00000001 Lípa.docx");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out", "mine.csv");
    }

    @Test
    void takes_the_users_own_letter() throws IOException {
        Path letter = DocxFile.english()
                .withInBody("An invitation to our spring fair", "Come to us")
                .writeTo(folder.resolve("mine.docx"));

        assertThat(run("--out", target().toString(), "--template", letter.toString()))
                .isZero();
        assertThat(DocxFile.at(target().resolve("preview.docx")).text()).contains("Come to us", "Kateřina Urbanová");
    }

    @Test
    void takes_the_users_own_contacts() throws IOException {
        Path contacts = Files.writeString(folder.resolve("mine.csv"), "no,type,name\nC1,COMPANY,Lípa\n");

        assertThat(run("--out", target().toString(), "--contacts", contacts.toString()))
                .isZero();
        assertThat(written(out)).contains("Reading contacts: 1");
    }

    @Test
    void takes_a_segment_of_any_size_the_whole_way_and_tells_what_each_verb_took() throws IOException {
        assertThat(run("--size", "2500", "--out", target().toString())).isZero();

        List<String> table = Files.readAllLines(target().resolve("size.txt"));
        assertThat(table.get(0)).contains("verb", "seconds", "peak MB", "kept MB");
        assertThat(table.subList(1, table.size())).hasSize(15).allMatch(row -> row.contains("2,500"));
        assertThat(written(out)).contains(table);
    }

    @Test
    void refuses_a_size_that_is_none_or_that_contradicts_other_input() {
        assertThat(run("--size", "0", "--out", target().toString())).isEqualTo(2);
        assertThat(run("--size", "5", "--contacts", "mine.csv", "--out", target().toString()))
                .isEqualTo(2);

        assertThat(written(err))
                .contains("[size.option]", "but was 0", "--contacts")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ends_with_every_problem_of_a_file_and_writes_nothing() throws IOException {
        Path contacts = Files.writeString(
                folder.resolve("mine.csv"), "no,type,name,language\nC1,COMPANY,Lípa,xx-\nP1,FRIEND,Jan,cs\n");

        int code = run("--out", target().toString(), "--contacts", contacts.toString());

        assertThat(code).isEqualTo(2);
        assertThat(written(err))
                .contains(
                        "2 problems",
                        "mine.csv line 2 column language",
                        "mine.csv line 3 column type",
                        "nothing was written");
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(contacts));
    }

    @Test
    void ends_with_one_message_for_a_missing_file() {
        assertThat(run(
                        "--out",
                        target().toString(),
                        "--contacts",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(run(
                        "--out",
                        target().toString(),
                        "--template",
                        folder.resolve("none.docx").toString()))
                .isEqualTo(2);

        assertThat(written(err)).contains("[csv.missing]", "--contacts", "[template.missing]", "--template");
        assertThat(written(err)).doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ends_with_one_message_for_a_folder_that_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(run("--out", file.resolve("out").toString())).isEqualTo(2);

        assertThat(written(err)).contains("[out.unwritable]", "--out").doesNotContain("\tat ");
    }

    @Test
    void ends_with_one_message_for_an_unknown_option() {
        assertThat(run("--contact", "x.csv")).isEqualTo(2);

        assertThat(written(err)).contains("--contact", "--help").doesNotContain("\tat ");
    }

    @Test
    void shows_help_and_version_without_doing_anything() {
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();

        assertThat(written(out)).contains("--contacts", "--template", "--out", "Exit codes", "segue-quickstart");
    }

    @Test
    void says_that_the_disk_failed_as_a_matter_of_the_folder() {
        int code = run((options, work, console) -> {
            throw new IOException("No space left on device");
        });

        assertThat(code).isEqualTo(2);
        assertThat(written(err)).contains("No space left on device", "[out.unwritable]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tells_a_fault_of_the_program_from_one_of_the_input() {
        int code = run((options, work, console) -> {
            Files.writeString(work.resolve("half.txt"), "half");
            throw new IllegalStateException("Impossible");
        });

        assertThat(code).isEqualTo(1);
        assertThat(written(err)).contains("fault of the program", "Impossible");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_in_the_end_where_everything_is() {
        int code = run((options, work, console) -> List.of("Letters: {out}/letters"));

        assertThat(code).isZero();
        assertThat(written(out)).contains("Letters: " + target() + "/letters");
    }

    private Path target() {
        return folder.resolve("out").toAbsolutePath();
    }

    private int run(String... args) {
        return Main.run(args, stream(out), stream(err));
    }

    private int run(Job job) {
        return Main.run(new String[] {"--out", target().toString()}, stream(out), stream(err), false, job);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String written(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
