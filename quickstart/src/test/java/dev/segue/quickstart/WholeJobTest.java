package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is run once as a user runs it, and what it wrote is read as a user reads it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeJobTest {
    private static final String ENGLISH = "Every spring we open the mill";
    private static final String CZECH = "každé jaro na dva dny otevíráme naši papírnu";
    private static final String OWN_LETTER = "this letter is for you alone";

    @TempDir
    private static Path folder;

    private static final Map<String, DocxFile> LETTERS = new TreeMap<>();
    private static String printed;
    private static String report;

    @BeforeAll
    static void run() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path target = folder.resolve("out");
        assertThat(Main.run(new String[] {"--out", target.toString()}, stream(out), System.err))
                .isZero();
        printed = out.toString(StandardCharsets.UTF_8);
        report = Files.readString(target.resolve("report.html"));
        try (Stream<Path> files = Files.list(target.resolve("letters"))) {
            files.forEach(file -> LETTERS.put(file.getFileName().toString(), DocxFile.at(file)));
        }
    }

    @Test
    void writes_a_letter_for_every_delivery_and_says_how_many_and_where() {
        assertThat(LETTERS)
                .hasSize(131)
                .allSatisfy((name, letter) -> assertThat(name).matches("\\d{8} .+\\.docx"));
        assertThat(printed)
                .contains("Letters  " + folder.resolve("out") + "/letters (131 files)", "Reading contacts: 380")
                .contains("Report   " + folder.resolve("out") + "/report.html", "Preview  ");
        assertThat(state("delivered")).isEqualTo("131");
    }

    @Test
    void greets_everybody_by_name_and_number_and_leaves_no_field_unmerged() {
        Map<String, Contact> contacts = contacts();

        assertThat(LETTERS).allSatisfy((file, letter) -> {
            Contact contact = contacts.get(nameIn(file));
            assertThat(contact.type()).isEqualTo(ContactType.PERSON);
            int line = contact.companyNo().isPresent() ? 1 : 0;
            assertThat(letter.text().lines().skip(line).findFirst()).hasValue(contact.name());
            assertThat(letter.text()).doesNotContain("«", "»");
            assertThat(letter.text("word/header1.xml")).contains("Papírna Doubrava a.s.", "Mlýnská 46, 602 00 Brno");
            assertThat(letter.parts()).containsKey("word/media/logo.png");
        });
    }

    @Test
    void greets_formally_in_the_language_of_the_letter() {
        Map<String, Contact> contacts = contacts();

        assertThat(LETTERS).allSatisfy((file, letter) -> {
            Contact contact = contacts.get(nameIn(file));
            boolean lady = contact.get(ContactFields.SALUTATION).orElseThrow().equals("F");
            String surname = contact.get(ContactFields.SURNAME).orElseThrow();
            String text = letter.text();
            if (text.contains(CZECH)) {
                assertThat(text).contains(lady ? "Vážená paní " + surname + "," : "Vážený pane,");
            } else if (text.contains(ENGLISH)) {
                assertThat(text).contains((lady ? "Dear Ms " : "Dear Mr ") + surname + ",");
            } else {
                assertThat(text)
                        .contains(
                                "Dear " + contact.get(ContactFields.FIRST_NAME).orElseThrow() + ",");
            }
        });
    }

    @Test
    void addresses_a_letter_as_its_country_does_and_names_it_in_czech() {
        assertThat(LETTERS.values())
                .anySatisfy(
                        letter -> assertThat(letter.text())
                                .startsWith(
                                        "Harbour Light Brewery Ltd\nOliver Thornton\n97 Orchard Road\nManchester\nM2 3AE\nSpojené království\n"))
                .anySatisfy(
                        letter -> assertThat(letter.text())
                                .startsWith(
                                        "Advokátní kancelář Říman & Šťovíček\nKateřina Urbanová\nLidická 95\n460 01 Liberec\nBrno, "));
    }

    @Test
    void writes_czech_to_those_who_read_it_and_english_to_all_others() {
        Map<String, Contact> contacts = contacts();

        assertThat(LETTERS).allSatisfy((file, letter) -> {
            boolean czech = contacts.get(nameIn(file))
                    .get(ContactFields.LANGUAGE)
                    .filter("cs"::equals)
                    .isPresent();
            String text = letter.text();
            assertThat(text.contains(CZECH)).isEqualTo(czech);
            assertThat(text.contains(ENGLISH) || text.contains(OWN_LETTER)).isEqualTo(!czech);
            assertThat(text).contains(czech ? "Brno, 2. března 2026" : "Brno, 2 March 2026");
        });
        assertThat(LETTERS.values()).filteredOn(it -> it.text().contains(CZECH)).hasSizeGreaterThan(30);
    }

    @Test
    void shows_what_was_set_for_one_in_that_ones_letter_and_in_no_other() {
        String everybodys = "Jarní veletrh papíru · Spring paper fair";

        assertThat(with("Jarní veletrh a roční smlouva na rok 2027")).containsExactly("Kateřina Urbanová");
        assertThat(with("Pavel Hruška, +420 541 210 300")).containsExactly("Doris Gruber");
        assertThat(with("P.S. The samples of cotton paper")).containsExactly("Agnieszka Wiśniewska");
        assertThat(with(OWN_LETTER)).containsExactly("Agnieszka Zielińska");
        assertThat(with(everybodys)).hasSize(130).doesNotContain("Kateřina Urbanová");
    }

    @Test
    void shows_the_contacts_own_data_in_the_letters_table() {
        String letter = letterOf("Doris Gruber").text();

        assertThat(letter)
                .contains(
                        "Customer no.\nP10161\n", "Company\nAlpenkräuter Tauern GmbH\n", "Wiener Straße 76, 1070 Wien");
    }

    @Test
    void previews_the_letter_that_is_written_later() {
        DocxFile preview = DocxFile.at(folder.resolve("out/preview.docx"));

        assertThat(preview.text()).isEqualTo(letterOf("Kateřina Urbanová").text());
    }

    @Test
    void writes_to_nobody_who_has_opted_out_whenever_that_was() {
        Set<String> excluded = ShippedData.contacts().stream()
                .filter(Contact::excluded)
                .map(Contact::name)
                .collect(Collectors.toSet());

        assertThat(names()).doesNotContainAnyElementsOf(excluded);
        assertThat(state("suppressed")).isEqualTo("1");
        assertThat(report).contains("1 opted out", "Has opted out since the segment was logged");
    }

    @Test
    void reports_every_part_of_the_job() {
        assertThat(report)
                .contains(
                        "By hand: Autumn catalogue",
                        "By criteria, with a step back: Spring fair invitation",
                        "From the saved criteria FAIR",
                        "From logged segment 1")
                .contains("5 Refine to: job_responsibilities has any of", "6 One step back")
                .contains(
                        "The plan for all lines",
                        "Lines that differ from the plan",
                        "(this line)",
                        "(plan)",
                        "(contact)")
                .contains("Preview", "Dry run", "Would become entries", "Digest over all entries", "Logged segments")
                .contains(
                        ">cancelled</span>", "The letter came back: address unknown", "is cancelled and does not count")
                .contains("Calls after the spring fair", "Open segments now");
    }

    @Test
    void links_only_to_what_is_there() {
        assertThat(report.split("href=\""))
                .filteredOn(it -> !it.startsWith("#") && !it.startsWith("<"))
                .allSatisfy(it -> {
                    String target = java.net
                            .URI
                            .create(it.substring(0, it.indexOf('"')))
                            .getPath();
                    assertThat(folder.resolve("out").resolve(target)).exists();
                });
        assertThat(report).contains("href=\"preview.docx\"", "href=\"letters/00000001%20Kate");
    }

    private static String state(String state) {
        String row = report.substring(report.indexOf(">" + state + "</span>"));
        String cell = row.substring(row.indexOf("<td class=\"number\""));
        return cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>"));
    }

    private static Stream<String> with(String text) {
        return LETTERS.entrySet().stream()
                .filter(it -> it.getValue().text().contains(text))
                .map(it -> nameIn(it.getKey()));
    }

    private static DocxFile letterOf(String name) {
        return LETTERS.entrySet().stream()
                .filter(it -> nameIn(it.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> names() {
        return LETTERS.keySet().stream().map(WholeJobTest::nameIn);
    }

    private static String nameIn(String file) {
        return file.substring(9, file.length() - ".docx".length());
    }

    private static Map<String, Contact> contacts() {
        return ShippedData.contacts().stream()
                .collect(Collectors.toMap(
                        contact -> contact.name().replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_"),
                        Function.identity(),
                        (one, other) -> one));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
