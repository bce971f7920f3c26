package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.InvalidInputException;
import dev.segue.Money;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.DateField;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.MoneyField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactsCsvTest {
    private static final MoneyField REVENUE = MoneyField.custom("annual_revenue");
    private static final DateField PARTNER_SINCE = DateField.custom("partner_since");
    private static final FlagField VIP = FlagField.custom("vip");
    private static final ContactSchema SCHEMA =
            ContactSchema.standard().with(REVENUE).with(PARTNER_SINCE).with(VIP);

    @TempDir
    private Path folder;

    @Test
    void reads_companies_and_persons_with_every_kind_of_value() {
        List<Contact> contacts = read("""
                no,type,name,company_no,language,correspondence_type,mailing_groups,annual_revenue,partner_since,vip
                C1,COMPANY,"Říman, Šťovíček & spol.",,de-at,EMAIL,FAIR | NEWS,1250.5 EUR,2019-05-31,true
                P1,PERSON,Zoë Žák,C1,,,,,,
                """);

        Contact company = contacts.get(0);
        assertThat(company.name()).isEqualTo("Říman, Šťovíček & spol.");
        assertThat(company.get(ContactFields.LANGUAGE)).contains("de-AT");
        assertThat(company.get(ContactFields.CORRESPONDENCE_TYPE)).contains(CorrespondenceType.EMAIL);
        assertThat(company.get(ContactFields.MAILING_GROUPS).orElseThrow()).containsExactly("FAIR", "NEWS");
        assertThat(company.get(REVENUE)).contains(Money.of("1250.50", "EUR"));
        assertThat(company.get(PARTNER_SINCE)).contains(LocalDate.of(2019, 5, 31));
        assertThat(company.get(VIP)).contains(true);
        assertThat(contacts.get(1).type()).isEqualTo(ContactType.PERSON);
        assertThat(contacts.get(1).companyNo()).contains(company.no());
        assertThat(contacts.get(1).language()).isEmpty();
    }

    @Test
    void lets_a_person_stand_before_its_company() {
        assertThat(read("no,type,name,company_no\nP1,PERSON,Jan,C1\nC1,COMPANY,Lípa,\n"))
                .hasSize(2);
    }

    @Test
    void skips_a_byte_order_mark_and_lines_without_values_and_takes_any_line_ends() {
        assertThat(
                        read(
                                "\uFEFFno,type,name\r\n\r\nP1,PERSON,Jan\r\n,,\r\nP2,PERSON,\"Jan\nthe younger\"\rP3,PERSON,Eva"))
                .extracting(Contact::name)
                .containsExactly("Jan", "Jan\nthe younger", "Eva");
    }

    @Test
    void names_the_line_of_a_problem_below_values_of_several_lines() {
        assertThat(problems("no,type,name\nP1,PERSON,\"a\nb\nc\"\n\nP2,FRIEND,Eva\n"))
                .extracting(Problem::where)
                .containsExactly("contacts.csv line 6 column type");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "language!de_AT!BCP-47",
                "language!ENU!names no known language",
                "language!deu!shorter code 'de'",
                "vip!yes!true or false",
                "correspondence_type!FAX!NONE, HARD_COPY, EMAIL",
                "partner_since!31.5.2019!2019-05-31",
                "partner_since!2019-02-30!2019-05-31",
                "annual_revenue!12!1250.50 EUR",
                "annual_revenue!1.5 XYZ!ISO 4217",
                "annual_revenue!1.005 EUR!at most 2 decimals",
                "annual_revenue!1E2147483647 EUR!1250.50 EUR",
                "mailing_groups!FAIR||NEWS!not blank",
                "country!' CZ'!does not begin or end with a blank",
                "salesperson!ABCDEFGHIJKLMNOPQRSTUVWXYZ!1 to 20 characters",
            })
    void refuses_a_value_that_its_field_cannot_have(String column, String cell, String expected) {
        List<Problem> problems = problems("no,type,name," + column + "\nP1,PERSON,Jan," + cell + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("csv.value");
        assertThat(problems.get(0).where()).isEqualTo("contacts.csv line 2 column " + column);
        assertThat(problems.get(0).toString()).contains(expected);
    }

    @Test
    void needs_a_number_a_type_and_a_name_on_every_row() {
        assertThat(problems("no,type,name\n,,Jan\nP2,PERSON,\n"))
                .extracting(Problem::where)
                .containsExactly(
                        "contacts.csv line 2 column no",
                        "contacts.csv line 2 column type",
                        "contacts.csv line 3 column name");
    }

    @Test
    void names_the_nearest_columns_for_wrong_ones_and_those_that_are_missing() {
        List<Problem> problems = problems("no,type,nmae,email,email,Post Code,weight\nP1,PERSON,Jan,,,,\n");

        assertThat(problems).extracting(Problem::code).containsOnly("csv.header");
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).contains("'nmae' is not known", "Perhaps 'name'"),
                        it -> assertThat(it).contains("'email' stands twice, as column 4 and column 5"),
                        it -> assertThat(it).contains("Perhaps 'post_code'"),
                        it -> assertThat(it).contains("'weight' is not known", "no, type, name, company_no"),
                        it -> assertThat(it).contains("'name' is missing"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({";,;", "'\t',a tab", "|,|"})
    void guesses_the_separator_of_a_header_that_is_one_column(String separator, String shown) {
        List<Problem> problems = problems("no,type,name\nP1,PERSON,Jan\n".replace(",", separator));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).what()).contains("the separator looks like ").contains(shown);
    }

    @Test
    void counts_the_cells_of_every_row() {
        assertThat(problems("no,type,name\nP1,PERSON\nP2,PERSON,Novák, Jan\n"))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        it -> assertThat(it).contains("line 2", "2 cells where the header has 3", "[csv.columns]"),
                        it -> assertThat(it).contains("line 3", "4 cells", "between quotes"));
    }

    @Test
    void says_where_a_quote_that_is_never_closed_was_opened() {
        List<Problem> problems = problems("no,type,name\nP1,PERSON,Jan\nP2,PERSON,\"Eva\nP3,PERSON,Ota\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("csv.quote");
        assertThat(problems.get(0).where()).isEqualTo("contacts.csv line 3 cell 3");
    }

    @Test
    void does_not_draw_a_large_file_into_memory_because_of_a_quote() {
        String rest = "P3,PERSON,Ota\n".repeat(200_000);

        assertThat(problems("no,type,name\nP2,PERSON,\"Eva\n" + rest))
                .extracting(Problem::where)
                .containsExactly("contacts.csv line 2 cell 3");
    }

    @Test
    void refuses_text_after_a_closing_quote() {
        assertThat(problems("no,type,name\nP1,PERSON,\"Jan\" Novák\n").get(0).what())
                .contains("after the closing quote");
    }

    @Test
    void refuses_another_encoding_and_says_in_which_line() {
        List<Problem> problems =
                problems("no,type,name\nP1,PERSON,Jan\nP2,PERSON,Říha\n".getBytes(Charset.forName("windows-1250")));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString())
                .contains("contacts.csv line 3", "D8", "not UTF-8", "CSV UTF-8", "[csv.encoding]");
    }

    @Test
    void tells_utf_16_and_spreadsheets_from_text() {
        assertThat(problems("no,type,name\n".getBytes(StandardCharsets.UTF_16))
                        .get(0)
                        .what())
                .contains("UTF-16");
        assertThat(problems(new byte[] {'P', 'K', 3, 4, 5, 6}).get(0).what()).contains("spreadsheet");
        assertThat(problems("no,type,name\nP1,PERSON,Jan\0\n").get(0).what()).contains("U+0000");
    }

    @Test
    void refuses_lines_that_never_end() {
        assertThat(problems("no,type,name\nP1,PERSON," + "x".repeat(200_000))
                        .get(0)
                        .toString())
                .contains("line 2", "more than 100,000 characters");
    }

    @Test
    void names_both_lines_of_a_number_that_stands_twice() {
        List<Problem> problems = problems("no,type,name\nP1,PERSON,Jan\nP1,PERSON,Eva\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains("line 3", "'P1' stands in line 2", "[csv.duplicate]");
    }

    @Test
    void refuses_a_person_at_a_company_that_is_not_there_or_is_none() {
        assertThat(problems("no,type,name,company_no\nP1,PERSON,Jan,C9\nP2,PERSON,Eva,P1\n"))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        it -> assertThat(it).contains("line 2 column company_no", "'C9' is not in the file"),
                        it -> assertThat(it).contains("line 3 column company_no", "'P1' in line 2 is no company"));
    }

    @Test
    void does_not_blame_persons_for_a_company_whose_row_is_wrong() {
        assertThat(problems("no,type,name,company_no\nC1,Company,Lípa,\nP1,PERSON,Jan,C1\n"))
                .extracting(Problem::where)
                .containsExactly("contacts.csv line 2 column type");
    }

    @Test
    void stops_at_a_hundred_problems() {
        assertThat(problems("no,type,name\n" + ",PERSON,Jan\n".repeat(500))).hasSize(100);
    }

    @Test
    void tells_a_file_without_anything_from_one_without_rows() {
        assertThat(problems("").get(0).what()).isEqualTo("the file is empty");
        assertThat(problems("no,type,name\n").get(0).what()).isEqualTo("there is a header but no row below it");
        assertThat(problems("").get(0).code()).isEqualTo("csv.empty");
    }

    @Test
    void says_that_a_file_is_missing_or_a_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "no,type,name\nP1,PERSON,Jan\n");

        assertThat(ContactsCsv.under(SCHEMA).read(file)).hasSize(1);
        assertThat(missing(folder).toString()).contains("is a folder", "[csv.missing]");
        assertThat(missing(folder.resolve("none.csv")).toString()).contains("none.csv", "does not exist");
    }

    private static Problem missing(Path file) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> ContactsCsv.under(SCHEMA).read(file))
                .problems()
                .get(0);
    }

    private static List<Problem> problems(String csv) {
        return problems(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problems(byte[] csv) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(csv))
                .problems();
    }

    private static List<Contact> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Contact> read(byte[] csv) {
        try {
            return ContactsCsv.under(SCHEMA).read("contacts.csv", new ByteArrayInputStream(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
