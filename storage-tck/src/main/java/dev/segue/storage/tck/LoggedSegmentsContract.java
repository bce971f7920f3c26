package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.Storage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link LoggedSegments}: what is found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoggedSegmentsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Cancellation BY_MISTAKE = Office.cancelled("Logged by mistake");

    @Test
    void lsg1_finds_what_the_run_concluded_by_both_numbers() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        PlainLogRun autumn = desk.logs(
                desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()),
                Runs.named("FOLLOWED", LogRequest.standard().withFollowUp()));

        for (PlainLogRun run : List.of(spring, autumn)) {
            assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
            assertThat(storage.loggedSegments()
                            .ofSegment(run.concluded().segment().no()))
                    .contains(run.concluded());
        }
    }

    @Test
    void lsg1_finds_nothing_that_was_not_logged() {
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna());
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        LoggedSegmentNo never = new LoggedSegmentNo(run.no().value() + 100);

        assertThat(storage.loggedSegments().find(never)).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(SegmentHeaders.AUTUMN_FAIR.no()))
                .isEmpty();
        assertThat(storage.loggedSegments().ofSegment(new SegmentNo("sm00001"))).isEmpty();
        assertThat(storage.loggedSegments().steps(never, 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().campaignEntries(never)).isEmpty();
        assertThat(storage.loggedSegments()
                        .membersAmong(never, Set.of(Contacts.anna().no())))
                .isEmpty();
        assertThat(storage.loggedSegments().find(run.no())).isPresent();
    }

    @Test
    void lsg1_keeps_it_whatever_changes_around_it() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));

        desk.knows(Contacts.anna().with(ContactFields.NAME, "Anna Velká"));
        storage.directory().put(SenderCompany.named("Bureau s.r.o."));
        storage.templates().keep(Office.INVITE);

        assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
    }

    @Test
    void lsg2_keeps_the_steps_in_force_as_they_were() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.strikes(FAIR.no(), desk.lines(FAIR.no()).get(0));
        desk.goesTo(FAIR.no(), 1);
        desk.reduces(FAIR.no(), ContactFields.COUNTRY.is("AT"));
        desk.refines(FAIR.no(), ContactFields.COUNTRY.is("CZ"));
        desk.adds(FAIR.no(), ContactFields.COUNTRY.is("DE"));
        desk.goesTo(FAIR.no(), 4);
        List<Step> inForce = desk.steps(FAIR.no()).subList(0, 3);

        PlainLogRun run = desk.logs(FAIR.no());

        assertThat(inForce).extracting(Step::number).containsExactly(1, 3, 4);
        for (int limit : new int[] {1, 2, 3, Storage.CHUNK}) {
            assertThat(History.steps(storage, run.no(), limit)).isEqualTo(inForce);
        }
        assertThat(storage.loggedSegments().steps(run.no(), 2, 10)).isEqualTo(inForce.subList(1, 3));
    }

    @Test
    void lsg3_lists_by_number_in_whatever_order_they_were_committed() {
        List<PlainLogRun> runs = List.of("A", "B", "C", "D", "E").stream()
                .map(no -> desk.run(desk.opensWith(SegmentHeaders.of(no, "Segment " + no), Contacts.anna())))
                .toList();
        for (int i : new int[] {3, 0, 4, 1}) {
            runs.get(i).log();
        }
        List<LoggedSegment> expected =
                List.of(0, 1, 3, 4).stream().map(i -> runs.get(i).concluded()).toList();

        for (int limit : new int[] {1, 2, 3, 4, Storage.CHUNK}) {
            assertThat(Pages.all(limit, storage.loggedSegments()::page, LoggedSegment::no))
                    .isEqualTo(expected);
        }
        assertThat(storage.loggedSegments().page(Optional.of(runs.get(2).no()), 10))
                .isEqualTo(expected.subList(2, 4));
    }

    @Test
    void lsg7_keeps_the_campaign_entries_by_campaign_number() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.cyril());
        edits(0, FieldSettings.NONE.setNothing(InteractionField.CAMPAIGN));
        edits(
                2,
                FieldSettings.NONE
                        .set(InteractionField.CAMPAIGN, Office.AUTUMN.no())
                        .set(InteractionField.DATE, LocalDate.of(2019, 9, 1))
                        .set(InteractionField.SALESPERSON, Office.KAREL.code()));
        edits(3, FieldSettings.NONE.set(InteractionField.DATE, LocalDate.of(2019, 3, 1)));

        PlainLogRun run = desk.logs(FAIR.no());

        assertThat(storage.loggedSegments().campaignEntries(run.no()))
                .containsExactly(
                        new CampaignEntry(
                                run.no(),
                                Office.AUTUMN.no(),
                                FAIR.no(),
                                FAIR.description(),
                                LocalDate.of(2019, 9, 1),
                                Optional.of(Office.KAREL.code()),
                                1,
                                Optional.empty()),
                        new CampaignEntry(
                                run.no(),
                                Office.SPRING.no(),
                                FAIR.no(),
                                FAIR.description(),
                                LocalDate.of(2019, 3, 1),
                                Optional.of(Office.JANA.code()),
                                2,
                                Optional.empty()));
        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);
        assertThat(storage.loggedSegments().campaignEntries(run.no())).hasSize(2);
    }

    private void edits(int line, FieldSettings settings) {
        desk.edits(FAIR.no(), desk.lines(FAIR.no()).get(line).id(), settings);
    }
}
