package dev.segue.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.DateField;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.logging.EntryFields;
import dev.segue.optout.OptOut;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules XP-1 to XP-5: what stands in an export, and how a reader gets it back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
    private static final NumberField EMPLOYEES = NumberField.custom("employees");
    private static final MoneyField BALANCE = MoneyField.custom("balance");
    private static final DateField SINCE = DateField.custom("since");
    private static final InstantField SEEN = InstantField.custom("seen");
    private static final FlagField KEY = FlagField.custom("key_account");
    private static final SetField TAGS = SetField.custom("tags");
    private static final TextField NOTE = TextField.custom("note");
    private static final Contact ALFA =
            Contact.company(new ContactNo("C1"), "Alfa").build();

    private static ExportRow row(Contact contact, InteractionValues interaction) {
        return row(contact, interaction, Optional.empty());
    }

    private static ExportRow row(Contact contact, InteractionValues interaction, Optional<OptOut> optOut) {
        SegmentLine line = new SegmentLine(LinePlace.of(new LineId(2, 14)), contact.no(), false, FieldSettings.NONE);
        return ExportRow.of(line, Optional.of(contact), interaction, optOut);
    }

    private static ExportRow row(Contact contact) {
        return row(contact, InteractionValues.builder().build());
    }

    private static List<String> read(String csv) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(csv)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A1",
                "+420 777",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "'",
                "'=1",
                "''",
                "plain",
                "Novák, Anna",
                "say \"ahoj\"",
                "two\r\nlines",
                " ahead",
                "behind ",
                "a;b",
                "\"",
                "=\"x\",\"y\"",
                "\\|",
                "😀 =1"
            })
    void a_text_comes_back_as_it_was(String text) {
        Export export = Export.of(ExportColumn.of(NOTE), ExportColumn.of(ContactFields.NO));

        String line = export.line(row(ALFA.with(NOTE, text)));

        assertThat(Csv.unguarded(read(line).get(0))).isEqualTo(text);
        assertThat(read(line)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-5", "@A1", "\t1", "\r1", "＝1", "＋1", "－1", "＠1", "'x", " =1"})
    void what_could_be_a_formula_stands_in_quotes_behind_an_apostrophe(String text) {
        String line = Export.of(ExportColumn.of(NOTE)).line(row(ALFA.with(NOTE, text)));

        assertThat(line).isEqualTo("\"'" + text + "\"\r\n");
        assertThat(read(Export.of(ExportColumn.of(NOTE)).unguarded().line(row(ALFA.with(NOTE, text)))))
                .containsExactly(text);
    }

    @Test
    void nul_is_guarded_though_no_text_of_a_contact_has_it() {
        assertThat(Csv.line(List.of(Cell.text("\u0000=1")), true)).isEqualTo("\"'\u0000=1\"\r\n");
    }

    @Test
    void numbers_dates_and_flags_are_written_as_programs_read_them() {
        Contact contact = ALFA.with(EMPLOYEES, new BigDecimal("-1200000.50"))
                .with(BALANCE, Money.of("-12.50", "EUR"))
                .with(SINCE, LocalDate.of(2026, 3, 1))
                .with(SEEN, Instant.parse("2026-03-01T09:00:00Z"))
                .with(KEY, true)
                .with(TAGS, Set.of("b", "a|c", "d\\e"));
        Export export = Export.of(
                ExportColumn.of(EMPLOYEES),
                ExportColumn.of(BALANCE),
                ExportColumn.of(SINCE),
                ExportColumn.of(SEEN),
                ExportColumn.of(KEY),
                ExportColumn.of(ContactFields.TYPE),
                ExportColumn.of(TAGS));

        String line = export.line(row(contact));

        assertThat(line)
                .isEqualTo(
                        "-1200000.5,\"'-12.50 EUR\",2026-03-01,2026-03-01T09:00:00Z,true,COMPANY,a\\|c|b|d\\\\e\r\n");
        assertThat(new BigDecimal(read(line).get(0)))
                .isEqualTo(contact.get(EMPLOYEES).orElseThrow());
        assertThat(Csv.elements(read(line).get(6))).isEqualTo(contact.get(TAGS).orElseThrow());
    }

    @Test
    void an_absent_value_and_an_empty_text_are_told_apart_by_quotes() {
        Export export = Export.of(ExportColumn.of(ContactFields.NO), ExportColumn.of(NOTE), ExportColumn.of(TAGS));

        assertThat(export.line(row(ALFA))).isEqualTo("C1,,\r\n");
        assertThat(export.line(row(ALFA.with(NOTE, "")))).isEqualTo("C1,\"\",\r\n");
        assertThat(Export.of(ExportColumn.of(NOTE), ExportColumn.of(TAGS)).line(row(ALFA)))
                .isEqualTo(",\r\n");
        assertThat(Export.of(ExportColumn.of(NOTE)).line(row(ALFA))).isEqualTo("\"\"\r\n");
    }

    @Test
    void an_unknown_contact_has_its_number_and_no_other_value() {
        ExportRow row = new ExportRow(
                new LineId(1, 3),
                new ContactNo("GONE"),
                Optional.empty(),
                InteractionValues.builder().build(),
                Optional.empty(),
                Optional.empty());

        assertThat(Export.ofContacts(ContactSchema.standard())
                        .and(ExportColumn.Fact.LINE)
                        .line(row))
                .matches("GONE,+1\\.3\r\n");
    }

    @Test
    void lines_have_their_facts_and_values_with_who_decided_them() {
        InteractionValues interaction = InteractionValues.builder()
                .put(InteractionField.CAMPAIGN, Optional.of(new CampaignNo("SPRING")), Provenance.HEADER)
                .put(InteractionField.DURATION, Optional.of(Duration.ofMinutes(90)), Provenance.LINE)
                .put(InteractionField.COMMENT, Optional.of("-"), Provenance.LINE)
                .build();
        Export export = Export.of(
                ExportColumn.Fact.LINE,
                ExportColumn.Fact.STEP,
                ExportColumn.Fact.COMMENTED,
                ExportColumn.Fact.ENTRY,
                ExportColumn.of(InteractionField.CAMPAIGN),
                ExportColumn.decidedBy(InteractionField.CAMPAIGN),
                ExportColumn.of(InteractionField.DURATION),
                ExportColumn.decidedBy(InteractionField.SUBJECT));

        assertThat(export.headings())
                .isEqualTo("line:id,line:step,line:commented,entry:no,interaction:campaign,interaction:campaign:by,"
                        + "interaction:duration,interaction:subject:by\r\n");
        assertThat(export.line(row(ALFA, interaction))).isEqualTo("2.14,2,true,,SPRING,HEADER,90,NOBODY\r\n");
    }

    @ParameterizedTest
    @EnumSource(OptOut.class)
    void a_line_says_why_its_contact_is_not_written_to(OptOut why) {
        Export export = Export.of(ExportColumn.Fact.OPT_OUT, ExportColumn.of(ContactFields.NO));
        InteractionValues nothing = InteractionValues.builder().build();

        assertThat(export.headings()).isEqualTo("line:opt_out,no\r\n");
        assertThat(export.line(row(ALFA, nothing, Optional.of(why)))).isEqualTo(why.name() + ",C1\r\n");
        assertThat(export.line(row(ALFA, nothing, Optional.empty()))).isEqualTo(",C1\r\n");
    }

    @Test
    void a_column_is_one_that_there_is_and_stands_once() {
        assertThat(Export.of(ExportColumn.of(EMPLOYEES))
                        .problems(ContactSchema.standard().with(SINCE)))
                .singleElement()
                .hasToString("column employees: Contacts have no number field 'employees'. Use a field of the schema"
                        + " [export.unknown-field]");
        assertThat(Export.of(ExportColumn.of(EMPLOYEES))
                        .problems(ContactSchema.standard().with(EMPLOYEES)))
                .isEmpty();
        assertThatThrownBy(() -> Export.of(ExportColumn.of(NOTE), ExportColumn.of(NOTE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note");
        assertThatThrownBy(() -> ExportColumn.of(EntryFields.DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interaction");
    }
}
