package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutputFolderTest {

    @TempDir
    private Path parent;

    @Test
    void appears_whole_when_it_is_finished_and_leaves_nothing_beside_it() throws IOException {
        Path out = parent.resolve("a/b/out");

        try (OutputFolder folder = OutputFolder.at(out)) {
            Files.writeString(folder.work().resolve("letter.txt"), "Dear");
            assertThat(out).doesNotExist();
            folder.finish();
        }

        assertThat(out.resolve("letter.txt")).hasContent("Dear");
        assertThat(names(out.getParent())).containsExactly("out");
    }

    @Test
    void leaves_nothing_at_all_when_it_is_not_finished() throws IOException {
        try (OutputFolder folder = OutputFolder.at(parent.resolve("a/b/out"))) {
            Files.writeString(
                    Files.createDirectories(folder.work().resolve("letters")).resolve("1.txt"), "Dear");
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void replaces_what_an_earlier_run_wrote_and_an_empty_folder() throws IOException {
        Path out = Files.createDirectory(parent.resolve("out"));

        write(out, "letters/old.txt");
        write(out, "letters/new.txt");

        assertThat(names(out)).containsExactlyInAnyOrder(".segue-quickstart", "letters");
        assertThat(names(out.resolve("letters"))).containsExactly("new.txt");
        assertThat(names(parent)).containsExactly("out");
    }

    @Test
    void refuses_a_folder_with_other_things_in_it_and_keeps_them() throws IOException {
        Path photo = Files.writeString(parent.resolve("photo.jpg"), "x");

        Problem problem = refusal(parent);

        assertThat(problem.toString()).contains("'photo.jpg'", "--out", "[out.foreign]");
        assertThat(photo).exists();
    }

    @Test
    void refuses_an_earlier_output_in_which_somebody_has_put_something() throws IOException {
        Path out = parent.resolve("out");
        write(out, "letters/1.txt");
        Files.writeString(out.resolve("letters/notes.txt"), "mine");

        assertThat(refusal(out).what()).contains("'letters/notes.txt'");
        assertThat(out.resolve("letters/1.txt")).exists();
    }

    @Test
    void refuses_files_links_and_the_root() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");
        Path link = Files.createSymbolicLink(parent.resolve("link"), Files.createDirectory(parent.resolve("target")));

        assertThat(refusal(file).code()).isEqualTo("out.foreign");
        assertThat(refusal(link).code()).isEqualTo("out.foreign");
        assertThat(refusal(parent.getRoot()).code()).isEqualTo("out.foreign");
    }

    @Test
    void says_that_nothing_can_be_written_there() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");

        assertThat(refusal(file.resolve("below/out")).code()).isEqualTo("out.unwritable");
    }

    @Test
    void keeps_what_somebody_put_in_its_place_while_it_was_made() throws IOException {
        Path out = parent.resolve("out");

        try (OutputFolder folder = OutputFolder.at(out)) {
            Files.writeString(Files.createDirectory(out).resolve("photo.jpg"), "x");

            assertThat(catchThrowableOfType(InvalidInputException.class, folder::finish))
                    .hasMessageContaining("photo.jpg");
        }

        assertThat(names(out)).containsExactly("photo.jpg");
        assertThat(names(parent)).containsExactly("out");
    }

    private static void write(Path out, String name) throws IOException {
        try (OutputFolder folder = OutputFolder.at(out)) {
            Path file = folder.work().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text");
            folder.finish();
        }
    }

    private static Problem refusal(Path out) {
        return catchThrowableOfType(InvalidInputException.class, () -> OutputFolder.at(out))
                .problems()
                .get(0);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).toList().stream();
        }
    }
}
