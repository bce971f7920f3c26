package dev.segue.engine;

import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.criteria.NumberField;
import dev.segue.export.Export;
import dev.segue.export.ExportColumn;
import dev.segue.export.ExportColumn.Fact;
import dev.segue.logging.LoggingReceipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules XP-1 to XP-5 over open and logged segments. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportingTest {
    private static final Export WHO = Export.of(Fact.LINE, ExportColumn.of(NO), ExportColumn.of(NAME));

    private final Office office = new Office();
    private final Segue segue = office.segue;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writes_the_lines_in_their_order_with_their_effective_values() throws IOException {
        SegmentNo fair = office.fair(DANA, ANNA);
        segue.segments()
                .override(
                        fair,
                        office.line(fair, ANNA).line().id(),
                        it -> it.setNothing(CAMPAIGN).set(COMMENT, "=Regards"))
                .orThrow();
        Export export = WHO.and(
                Fact.COMMENTED, ExportColumn.of(COMMENT), ExportColumn.of(CAMPAIGN), ExportColumn.decidedBy(CAMPAIGN));

        assertThat(segue.segments().export(fair, export, out, Progress.NONE).orThrow())
                .isEqualTo(2);

        assertThat(out.toString(UTF_8))
                .isEqualTo("line:id,no,name,line:commented,interaction:comment,interaction:campaign,"
                        + "interaction:campaign:by\r\n"
                        + "1.1,DANA,Dana Krátká,false,,SPRING,HEADER\r\n"
                        + "1.2,ANNA,Anna Nová,true,\"'=Regards\",,LINE\r\n");
    }

    @Test
    void lines_say_why_logging_skips_them_and_entries_have_nothing_there() throws IOException {
        office.optOut(CLARA);
        SegmentNo fair = office.fair(DANA, ANNA, BORIS);
        segue.segments()
                .enter(fair, List.of(CLARA), EnterOptions.STANDARD.ignoringExclusion())
                .orThrow();
        office.optOut(BORIS);
        segue.contacts().suppressAddress("anna@example.com", "bounced").orThrow();
        Export export = Export.of(ExportColumn.of(NO), Fact.OPT_OUT);

        segue.segments().export(fair, export, out, Progress.NONE).orThrow();
        segue.loggedSegments()
                .export(office.logged(fair).loggedSegment(), export, out, Progress.NONE)
                .orThrow();

        assertThat(out.toString(UTF_8))
                .isEqualTo("no,line:opt_out\r\nDANA,\r\nANNA,SUPPRESSED\r\nBORIS,EXCLUDED\r\nCLARA,\r\n"
                        + "no,line:opt_out\r\nDANA,\r\nCLARA,\r\n");
    }

    @Test
    void a_contact_that_is_gone_does_not_stop_it() throws IOException {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.directory().remove(List.of(ANNA));

        segue.segments().export(fair, WHO, out, Progress.NONE).orThrow();

        assertThat(out.toString(UTF_8)).isEqualTo("line:id,no,name\r\n1.1,ANNA,\r\n1.2,BORIS,Boris Malý\r\n");
    }

    @Test
    void tells_how_far_it_is_and_stops_between_chunks() throws IOException {
        SegmentNo fair = office.fair(office.visitors(2_500));
        List<Long> told = new ArrayList<>();

        segue.segments()
                .export(fair, WHO, OutputStream.nullOutputStream(), (done, total) -> {
                    assertThat(total).hasValue(2_500);
                    told.add(done);
                    return Progress.Signal.GO_ON;
                })
                .orThrow();
        Outcome<Long> cancelled = segue.segments().export(fair, WHO, out, (done, total) -> Progress.Signal.CANCEL);

        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(cancelled.problems()).extracting(Problem::code).containsExactly("export.cancelled");
        assertThat(out.toString(UTF_8).lines()).hasSize(1_001);
    }

    @Test
    void is_refused_if_the_segment_changes_meanwhile() throws IOException {
        SegmentNo fair = office.fair(office.visitors(1_500));

        Outcome<Long> outcome = segue.segments().export(fair, WHO, out, (done, total) -> {
            segue.segments().rename(fair, "Fair " + done).orThrow();
            return Progress.Signal.GO_ON;
        });

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("segment.stale");
        assertThat(segue.segments()
                        .ofVersion(1)
                        .export(fair, WHO, out, Progress.NONE)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("segment.stale");
    }

    @Test
    void writes_nothing_for_a_field_that_contacts_do_not_have() throws IOException {
        SegmentNo fair = office.fair(ANNA);
        Export export = Export.of(ExportColumn.of(NumberField.custom("employees")));

        assertThat(segue.segments().export(fair, export, out, Progress.NONE).problems())
                .extracting(Problem::code)
                .containsExactly("export.unknown-field");
        assertThat(out.size()).isZero();
    }

    @Test
    void what_the_stream_throws_reaches_the_caller() {
        SegmentNo fair = office.fair(ANNA);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> segue.segments().export(fair, WHO, full, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void entries_have_the_contacts_as_they_were_logged_and_whether_they_count() throws IOException {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LoggingReceipt receipt = office.logged(fair);
        segue.interactions().cancel(receipt.firstEntry(), "moved away").orThrow();
        segue.directory().remove(List.of(ANNA));

        segue.loggedSegments()
                .export(receipt.loggedSegment(), WHO.and(Fact.ENTRY, Fact.COUNTS), out, Progress.NONE)
                .orThrow();

        assertThat(out.toString(UTF_8))
                .isEqualTo("line:id,no,name,entry:no,entry:counts\r\n"
                        + "1.1,ANNA,Anna Nová,1,false\r\n1.2,BORIS,Boris Malý,2,true\r\n");
        assertThat(segue.segments().export(fair, WHO, out, Progress.NONE).problems())
                .extracting(Problem::code)
                .containsExactly("segment.already-logged");
    }
}
