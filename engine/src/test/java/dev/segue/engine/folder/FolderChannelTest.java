package dev.segue.engine.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.MediaType;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderChannelTest {
    @TempDir
    Path folder;

    static Letter letter(long no, String name, byte[] content) {
        return new Letter(
                new DeliveryNo(no),
                new LoggedSegmentNo(1),
                new SegmentNo("SM00001"),
                new EntryNo(no),
                Contact.person(new ContactNo("P" + no % 1_000), name).build(),
                CorrespondenceType.HARD_COPY,
                Optional.empty(),
                new MediaType("text/plain"),
                content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String written(long no, String name) throws IOException {
        FolderChannel.into(folder).handOver(letter(no, name, "Dear".getBytes(UTF_8)));
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    @Test
    void writes_a_letter_under_its_number_and_the_name_of_its_contact() throws IOException {
        HandOver handOver =
                FolderChannel.into(folder).handOver(letter(7, "Žofie O'Neill-Nová", "Dear".getBytes(UTF_8)));

        assertThat(files()).containsExactly("00000007 Žofie O_Neill-Nová.txt");
        assertThat(handOver)
                .isEqualTo(new HandOver.Accepted(folder.resolve(files().get(0)).toString()));
        assertThat(Files.readString(folder.resolve(files().get(0)))).isEqualTo("Dear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot",
                "/absolute",
                "C:evil",
                "CON",
                "nul.txt",
                ".hidden",
                "dots...",
                "...",
                "\u202Egpj.exe",
                "\uD83D\uDE00 emoji \uD83D\uDE00",
                "a\tb",
                "a\nb",
                "trailing. ",
                "<>:\"|?*",
                "%2e%2e%2f",
                "~",
                "$HOME",
                "-rf"
            })
    void no_name_leaves_the_folder_or_hides_what_it_is(String name) throws IOException {
        assertThat(written(12, name))
                .matches("00000012 [\\p{L}\\p{N}\\p{Mn} ._-]*[^. ]\\.txt")
                .doesNotContain("..");
    }

    @Test
    void a_name_fits_into_every_file_system_however_long_the_name_and_the_number_are() throws IOException {
        String file = written(Long.MAX_VALUE, "張".repeat(250));

        assertThat(file.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(file).startsWith(Long.MAX_VALUE + " 張張").endsWith("張.txt");
    }

    @Test
    void whoever_may_read_other_files_of_the_process_may_read_a_letter() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));

        HandOver handOver = FolderChannel.into(folder).handOver(letter(7, "Anna", "Dear".getBytes(UTF_8)));

        assertThat(Files.getPosixFilePermissions(Path.of(((HandOver.Accepted) handOver).place())))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void contacts_of_the_same_name_have_files_of_their_own() throws IOException {
        FolderChannel channel = FolderChannel.into(folder);
        channel.handOver(letter(1, "Jan Novák", "first".getBytes(UTF_8)));
        channel.handOver(letter(2, "Jan Novák", "second".getBytes(UTF_8)));
        channel.handOver(letter(2, "Jan Novák", "second again".getBytes(UTF_8)));

        assertThat(files()).containsExactly("00000001 Jan Novák.txt", "00000002 Jan Novák.txt");
        assertThat(Files.readString(folder.resolve("00000002 Jan Novák.txt"))).isEqualTo("second again");
    }

    @Test
    void a_name_has_the_same_digits_whatever_the_locale_of_the_host_is() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(written(12, "Amal")).isEqualTo("00000012 Amal.txt");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_to_be_tried_again_and_says_which() throws IOException {
        Path file = Files.writeString(folder.resolve("letters"), "not a folder");

        HandOver handOver = FolderChannel.into(file).handOver(letter(1, "Anna", "Dear".getBytes(UTF_8)));

        assertThat(handOver).isInstanceOfSatisfying(HandOver.Rejected.class, rejected -> {
            assertThat(rejected.temporary()).isTrue();
            assertThat(rejected.problem().code()).isEqualTo("delivery.folder");
            assertThat(rejected.problem().what()).contains(file.toString());
            assertThat(rejected.problem().retry()).isEqualTo(Retry.LATER);
        });
        assertThat(files()).containsExactly("letters");
    }

    @Test
    void a_letter_that_cannot_take_its_place_leaves_nothing_behind() throws IOException {
        Files.createDirectories(folder.resolve("00000001 Anna.txt").resolve("occupied"));

        HandOver handOver = FolderChannel.into(folder).handOver(letter(1, "Anna", "Dear".getBytes(UTF_8)));

        assertThat(handOver).isInstanceOf(HandOver.Rejected.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_process_that_is_killed_leaves_no_visible_letter_in_part() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process process = child("C.UTF-8").start();
            try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                for (int letters = 0; letters < 5 + round * 7; letters++) {
                    assertThat(said.readLine()).isNotNull();
                }
                process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
            }
        }

        List<String> visible =
                files().stream().filter(name -> !name.startsWith(".")).toList();
        assertThat(visible).hasSizeGreaterThanOrEqualTo(5).allMatch(name -> name.endsWith("Žofie.txt"));
        for (String name : visible) {
            assertThat(Files.size(folder.resolve(name))).as(name).isEqualTo(Child.SIZE);
        }
    }

    @Test
    void a_channel_takes_away_what_processes_left_that_were_killed_long_ago() throws IOException {
        Path left = Files.writeString(folder.resolve(".segue-11111111.part"), "De");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.writeString(folder.resolve(".segue-22222222.part"), "Another process writes this now");
        Path mine = Files.writeString(folder.resolve("old.part"), "Not of this program");
        Files.setLastModifiedTime(mine, FileTime.from(Instant.EPOCH));

        FolderChannel.into(folder).handOver(letter(7, "Anna", "Dear".getBytes(UTF_8)));

        assertThat(files()).containsExactly(".segue-22222222.part", "00000007 Anna.txt", "old.part");
    }

    @Test
    void a_host_whose_file_names_are_ascii_only_gets_ascii_names() throws Exception {
        Process process = child("C").start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(said.readLine()).contains("Accepted").contains("00000001 _ofie.txt");
        } finally {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private ProcessBuilder child(String locale) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        return builder;
    }

    /** Delivers letters until it is killed. */
    static final class Child {
        static final int SIZE = 2_000_000;

        private Child() {}

        public static void main(String[] args) {
            FolderChannel channel = FolderChannel.into(Path.of(args[0]));
            byte[] content = new byte[SIZE];
            Arrays.fill(content, (byte) 'x');
            for (int no = 1; no < 10_000; no++) {
                System.out.println(channel.handOver(letter((no - 1) % 50 + 1, "Žofie", content)));
            }
        }
    }
}
