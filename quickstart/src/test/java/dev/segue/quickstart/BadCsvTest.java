package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.PHONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Money;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.DateField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.TextField;
import dev.segue.export.Export;
import dev.segue.export.ExportRow;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionValues;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of contacts that are large, endless, hostile, or come from an export. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadCsvTest {
    private static final TextField NOTE = TextField.custom("note");
    private static final NumberField BALANCE = NumberField.custom("balance");
    private static final MoneyField REVENUE = MoneyField.custom("annual_revenue");
    private static final DateField SINCE = DateField.custom("partner_since");
    private static final ContactSchema SCHEMA =
            ContactSchema.standard().with(NOTE).with(BALANCE).with(REVENUE).with(SINCE);
    private static final String HEADER = "no,type,name\n";

    /** Gives the same bytes for ever and counts them. */
    private static final class Endless extends InputStream {
        private final byte[] repeated;
        private long given;

        Endless(String text) {
            repeated = text.getBytes(UTF_8);
        }

        @Override
        public int read() {
            return repeated[(int) (given++ % repeated.length)];
        }
    }

    private static List<Problem> problems(InputStream in) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> ContactsCsv.under(SCHEMA).read("contacts.csv", in))
                .problems();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no,type,", HEADER + "P1,PERSON,"})
    void a_line_that_never_ends_is_given_up_after_a_hundred_thousand_characters(String begun) {
        Endless endless = new Endless("x");

        List<Problem> problems = problems(new SequenceInputStream(bytes(begun), endless));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains("line " + (begun.startsWith(HEADER) ? 2 : 1), "100,000");
        assertThat(endless.given).isLessThan(1 << 20);
    }

    @Test
    void a_quote_that_is_never_closed_in_lines_without_end_is_given_up_and_named_by_the_line_that_opened_it() {
        Endless endless = new Endless("P3,PERSON,Ota\n");

        List<Problem> problems =
                problems(new SequenceInputStream(bytes(HEADER + "P1,PERSON,Jan\nP2,PERSON,\"Eva\n"), endless));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0))
                .returns("csv.quote", Problem::code)
                .returns("contacts.csv line 3 cell 3", Problem::where);
        assertThat(endless.given).isLessThan(8L << 20);
    }

    @Test
    void one_bad_row_in_a_hundred_thousand_is_named_and_no_contact_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.csv");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= 100_000; i++) {
            csv.append('P').append(i).append(i == 99_998 ? ",FRIEND,Jan\n" : ",PERSON,Jan\n");
        }
        Files.writeString(file, csv);
        List<Contact> given = new ArrayList<>();

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> ContactsCsv.under(SCHEMA).read(file));
        catchThrowableOfType(
                InvalidInputException.class, () -> ContactsCsv.under(SCHEMA).forEach(file, given::add));

        assertThat(refused.problems())
                .singleElement()
                .returns("csv.value", Problem::code)
                .returns("many.csv line 99999 column type", Problem::where);
        assertThat(given).hasSize(99_997);
    }

    @Test
    void numbers_that_stand_twice_in_a_large_file_are_all_named_with_both_lines() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= 30; i++) {
            csv.append("P1,PERSON,Jan\n");
        }

        List<Problem> problems = problems(bytes(csv.toString()));

        assertThat(problems).hasSize(29).allSatisfy(it -> {
            assertThat(it.code()).isEqualTo("csv.duplicate");
            assertThat(it.what()).isEqualTo("the number 'P1' stands in line 2 already");
        });
        assertThat(problems.get(28).where()).isEqualTo("contacts.csv line 31 column no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n\r\n", "\uFEFF\n"})
    void a_file_with_nothing_in_it_is_empty_whatever_marks_it_has(String csv) {
        assertThat(problems(bytes(csv))).first().returns("csv.empty", Problem::code);
    }

    private static Contact hostile() {
        return Contact.person(new ContactNo("P1"), "=cmd|'/c calc'!A1")
                .set(COUNTRY, "CZ")
                .set(LANGUAGE, "de-AT")
                .set(PHONE, "+49 30 1234")
                .set(MAILING_GROUPS, Set.of("FAIR", "A|B", "C\\D"))
                .set(NOTE, "'@SUM(A1), \"twice\"\nand below")
                .set(BALANCE, new BigDecimal("-5"))
                .set(REVENUE, Money.of("-12.50", "EUR"))
                .set(SINCE, LocalDate.of(2019, 5, 31))
                .build();
    }

    private static String exported(Export export, Contact... contacts) {
        StringBuilder csv = new StringBuilder(export.headings());
        for (Contact contact : contacts) {
            SegmentLine line = new SegmentLine(LinePlace.of(new LineId(1, 1)), contact.no(), false, FieldSettings.NONE);
            csv.append(export.line(ExportRow.of(
                    line, Optional.of(contact), InteractionValues.builder().build(), Optional.empty())));
        }
        return csv.toString();
    }

    @Test
    void what_is_exported_for_programs_is_read_again_as_it_was() throws IOException {
        Contact company = Contact.company(new ContactNo("C1"), "Lípa & spol.").build();
        String csv = exported(Export.ofContacts(SCHEMA).unguarded(), company, hostile());

        assertThat(ContactsCsv.under(SCHEMA).read("contacts.csv", bytes(csv))).containsExactly(company, hostile());
    }

    @Test
    void what_could_be_a_formula_is_kept_as_it_is_and_guarded_when_it_is_exported() throws IOException {
        String csv = exported(Export.ofContacts(SCHEMA), hostile());

        assertThat(csv).contains("\"'=cmd|'/c calc'!A1\"", "\"'+49 30 1234\"", "\"''@SUM(A1)", ",-5,");
        assertThat(ContactsCsv.under(SCHEMA).read("contacts.csv", bytes("no,type,name\nP1,PERSON,=cmd|'/c calc'!A1\n")))
                .singleElement()
                .returns("=cmd|'/c calc'!A1", Contact::name);
    }
}
