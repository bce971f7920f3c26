package dev.segue.storage.tck;

import static dev.segue.criteria.Criterion.inLoggedSegment;
import static dev.segue.criteria.Criterion.inSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Alias;
import dev.segue.contact.AliasCheck;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.logging.EntryFields;
import dev.segue.logging.Grouping;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Merged;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StruckLine;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliased;
import dev.segue.storage.Aliases;
import dev.segue.storage.Candidate;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Selection;
import dev.segue.storage.SortKey;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Aliases}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AliasesContract extends StorageUnderTest {
    private static final ContactNo ANNA = Contacts.anna().no();
    private static final ContactNo BERT = Contacts.bert().no();
    private static final ContactNo CYRIL = Contacts.cyril().no();
    private static final ContactNo DORA = Contacts.dora().no();
    private static final ContactNo EMIL = Contacts.emil().no();
    private static final ContactNo NEW = new ContactNo("CT9001");
    private static final SegmentNo FAIR = SegmentHeaders.SPRING_FAIR.no();
    private static final SegmentNo AUTUMN = SegmentHeaders.AUTUMN_FAIR.no();
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.COMMENT, "With regards from the owner");
    private static final FieldSettings HOTEL = FieldSettings.NONE.set(InteractionField.COMMENT, "Hotel is booked");

    @Test
    void ali1_does_everything_a_merge_means_in_one_unit() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.people(200));
        desk.knows(Contacts.dora());
        desk.enters(FAIR, Contacts.dora());
        ContactNo last = new ContactNo("P000200");
        AtomicBoolean over = new AtomicBoolean();
        Future<Boolean> reading = Threads.begin(() -> {
            while (storage.aliases().find(DORA).isEmpty() && !over.get()) {
                Thread.onSpinWait();
            }
            return storage.segments().linesOf(FAIR, last).size() == 1
                    && desk.contactsIn(FAIR).stream().noneMatch(DORA::equals)
                    && storage.contacts().byNumbers(List.of(DORA)).isEmpty();
        });

        try {
            merges(DORA, last);
        } finally {
            over.set(true);
        }

        assertThat(Threads.result(reading, "reading what was merged")).isTrue();
    }

    @Test
    void ali2_refuses_for_every_reason_at_once_and_leaves_everything_as_it_was() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.acme());
        Desk.Snapshot before = desk.snapshot(FAIR);
        ContactNo nobody = new ContactNo("NOBODY");

        assertThat(refused(Alias.Kind.MERGED, nobody, nobody))
                .containsExactly("alias.same-number", "alias.contact-unknown", "alias.contact-unknown");
        assertThat(refused(Alias.Kind.MERGED, Contacts.acme().no(), ANNA)).containsExactly("alias.type");
        assertThat(refused(Alias.Kind.MERGED, ANNA, Contacts.acme().no())).containsExactly("alias.type");
        assertThat(refused(Alias.Kind.RENUMBERED, ANNA, Contacts.acme().no())).containsExactly("alias.number-used");
        assertThat(refused(Alias.Kind.RENUMBERED, nobody, NEW)).containsExactly("alias.contact-unknown");

        assertThat(desk.snapshot(FAIR)).isEqualTo(before);
        assertThat(storage.aliases().page(Optional.empty(), 10)).isEmpty();
        assertThat(storage.contacts().byNumbers(List.of(ANNA))).containsValue(Contacts.anna());
    }

    @Test
    void ali2_refuses_a_former_number_and_a_cycle_and_says_whom_it_became() {
        desk.knows(Contacts.all());
        merges(ANNA, BERT);

        assertThat(refusal(Alias.Kind.MERGED, ANNA, DORA))
                .extracting(Problem::code, Problem::fix)
                .containsExactly(tuple("alias.already", "Name contact " + BERT));
        assertThat(refused(Alias.Kind.MERGED, BERT, ANNA)).containsExactly("alias.cycle");
        assertThat(refused(Alias.Kind.MERGED, DORA, ANNA)).containsExactly("alias.into-former");
        assertThat(refused(Alias.Kind.RENUMBERED, DORA, ANNA)).containsExactly("alias.number-used");
    }

    @Test
    void ali2_refuses_a_number_that_was_ever_used() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna());
        desk.logs(FAIR);
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.cyril());
        desk.strikes(AUTUMN, desk.lines(AUTUMN).get(0));
        desk.knows(Contacts.dora(), Contacts.bert());
        storage.directory().removeContacts(List.of(ANNA, CYRIL));

        assertThat(refused(Alias.Kind.RENUMBERED, DORA, ANNA)).containsExactly("alias.number-used");
        assertThat(refused(Alias.Kind.RENUMBERED, DORA, CYRIL)).containsExactly("alias.number-used");
        assertThat(merges(ANNA, BERT).alias().to()).isEqualTo(BERT);
    }

    @Test
    void ali2_refuses_a_number_that_only_persons_name_as_their_company() {
        desk.knows(Contacts.anna(), Contacts.zenit());

        assertThat(refused(
                        Alias.Kind.RENUMBERED,
                        Contacts.zenit().no(),
                        Contacts.acme().no()))
                .containsExactly("alias.number-used");

        assertThat(storage.aliases().page(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void ali2_does_exactly_one_of_many_concurrent_merges_of_one_contact() {
        desk.knows(Contacts.people(Threads.MANY));
        desk.knows(Contacts.dora());

        List<Aliased> outcomes = Threads.together(
                Threads.MANY,
                i -> () -> attempt(
                        Alias.Kind.MERGED,
                        DORA,
                        Contacts.people(Threads.MANY).get(i).no()));

        assertThat(outcomes.stream().filter(Aliased.Done.class::isInstance)).hasSize(1);
        assertThat(storage.aliases().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void ali3_resolves_chains_to_their_end_and_lists_each_record() {
        desk.knows(Contacts.all());
        Alias first = merges(BERT, ANNA).alias();
        Alias second = merges(ANNA, DORA).alias();
        Alias third = renumbers(DORA, NEW).alias();

        assertThat(storage.aliases().current(List.of(ANNA, BERT, DORA, NEW, CYRIL)))
                .isEqualTo(Map.of(ANNA, NEW, BERT, NEW, DORA, NEW));
        assertThat(storage.aliases().find(BERT)).contains(first);
        assertThat(storage.aliases().find(NEW)).isEmpty();
        assertThat(Pages.<Alias, ContactNo>all(1, storage.aliases()::page, Alias::from))
                .containsExactly(second, first, third);
    }

    @Test
    void ali4_gives_the_survivor_every_line_also_removed_and_undone_ones() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora());
        desk.edits(FAIR, new LineId(1, 1), OWNER);
        desk.strikes(FAIR, desk.lines(FAIR).get(0));
        desk.enters(FAIR, Contacts.anna());
        desk.goesTo(FAIR, 2);
        desk.knows(Contacts.bert());
        long version = desk.version(FAIR);

        Merged merged = merges(ANNA, BERT);

        assertThat(merged.lines()).isEqualTo(2);
        assertThat(merged.segments()).isEqualTo(1);
        assertThat(merged.struckCount()).isZero();
        assertThat(desk.version(FAIR)).isEqualTo(version + 1);
        assertThat(contactsAfter(FAIR, 1)).containsExactly(BERT, DORA);
        assertThat(desk.linesAfter(FAIR, 1).get(0).settings()).isEqualTo(OWNER);
        assertThat(desk.contactsIn(FAIR)).containsExactly(DORA);
        desk.goesTo(FAIR, 3);
        assertThat(desk.contactsIn(FAIR)).containsExactly(DORA, BERT);
        assertThat(storage.segments().linesOf(FAIR, BERT)).hasSize(1);
    }

    @Test
    void ali4_raises_the_version_of_the_segments_that_have_such_a_line_and_of_no_other() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna());
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.bert());
        long fair = desk.version(FAIR);
        long autumn = desk.version(AUTUMN);

        merges(ANNA, BERT);

        assertThat(desk.version(FAIR)).isEqualTo(fair + 1);
        assertThat(desk.version(AUTUMN)).isEqualTo(autumn);
    }

    @Test
    void ali4_leaves_lines_on_purpose_only_if_the_survivor_has_opted_out_too_or_it_is_only_another_number() {
        desk.opens(SegmentHeaders.SPRING_FAIR);
        desk.knows(
                Contacts.anna().with(ContactFields.EXCLUDED, true),
                Contacts.bert(),
                Contacts.cyril().with(ContactFields.EXCLUDED, true),
                Contacts.dora().with(ContactFields.EXCLUDED, true),
                Contacts.emil());
        StepDefinition entering = new StepDefinition.Enter(List.of(ANNA, CYRIL, EMIL), false, true);
        Selection onPurpose = Candidates.pushing(List.of(
                new Candidate(ANNA, SortKey.at(1), true, FieldSettings.NONE),
                new Candidate(CYRIL, SortKey.at(2), true, FieldSettings.NONE),
                new Candidate(EMIL, SortKey.at(3), true, FieldSettings.NONE)));
        Desk.done(storage.segments().step(FAIR, desk.version(FAIR), Office.step(entering), onPurpose));

        done(request(Alias.Kind.MERGED, ANNA, BERT, Consent.SURVIVORS));
        done(request(Alias.Kind.MERGED, CYRIL, DORA, Consent.SURVIVORS));
        renumbers(EMIL, NEW);

        assertThat(desk.lines(FAIR))
                .extracting(SegmentLine::contact, SegmentLine::onPurpose)
                .containsExactly(tuple(BERT, false), tuple(DORA, true), tuple(NEW, true));
    }

    @Test
    void ali4_ends_a_log_that_goes_on_as_stale() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert());

        LogResult result = desk.run(FAIR).meanwhile(chunk -> merges(ANNA, BERT)).log();

        assertThat(result).isInstanceOf(LogResult.Stale.class);
        assertThat(desk.contactsIn(FAIR)).containsExactly(BERT, DORA);
        assertThat(storage.interactions().page(BERT, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void ali5_strikes_the_later_of_two_lines_that_double_and_names_it() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert(), Contacts.cyril());
        desk.enters(FAIR, Contacts.bert(), Contacts.cyril());
        desk.edits(FAIR, new LineId(1, 1), OWNER);
        desk.edits(FAIR, new LineId(2, 1), HOTEL);

        Merged merged = merges(ANNA, BERT);

        assertThat(merged.struckCount()).isEqualTo(1);
        assertThat(merged.struck()).containsExactly(new StruckLine(FAIR, new LineId(2, 1), new LineId(1, 1), true));
        assertThat(desk.contactsIn(FAIR)).containsExactly(BERT, DORA, CYRIL);
        assertThat(desk.lines(FAIR).get(0).settings()).isEqualTo(OWNER);
        assertThat(storage.segments().line(FAIR, new LineId(2, 1))).isEmpty();
        assertThat(storage.segments().count(FAIR)).isEqualTo(3);
        assertThat(desk.steps(FAIR))
                .extracting(Step::admitted, Step::present)
                .containsExactly(tuple(2L, 2L), tuple(1L, 3L));
    }

    @Test
    void ali5_keeps_membership_exact_at_every_kept_step() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert());
        desk.enters(FAIR, Contacts.bert());
        desk.strikes(FAIR, desk.lines(FAIR).get(0));
        desk.edits(FAIR, new LineId(2, 1), HOTEL);
        desk.goesTo(FAIR, 1);

        Merged merged = merges(BERT, ANNA);

        assertThat(merged.struck()).containsExactly(new StruckLine(FAIR, new LineId(2, 1), new LineId(1, 1), false));
        for (int step = 1; step <= 3; step++) {
            desk.goesTo(FAIR, step);
            assertThat(desk.contactsIn(FAIR)).containsExactly(ANNA, DORA);
            assertThat(storage.segments().count(FAIR)).isEqualTo(2);
        }
        assertThat(desk.lines(FAIR).get(0).settings()).isEqualTo(HOTEL);
    }

    @Test
    void ali5_keeps_lines_that_a_step_allowed_although_there_was_one() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna());
        desk.knows(Contacts.bert());
        desk.entersAgain(FAIR, Contacts.bert());

        Merged merged = merges(ANNA, BERT);

        assertThat(merged.struckCount()).isZero();
        assertThat(desk.contactsIn(FAIR)).containsExactly(BERT, BERT);
    }

    @Test
    void ali6_takes_the_merged_contact_away_and_gives_the_survivor_the_stricter_consent() {
        desk.knows(Contacts.dora(), Contacts.emil());
        long epoch = storage.directory().exclusionEpoch();

        Merged merged = merges(EMIL, DORA);

        assertThat(merged.excluded()).contains(true);
        assertThat(storage.contacts().byNumbers(List.of(DORA, EMIL)))
                .isEqualTo(Map.of(DORA, Contacts.dora().with(ContactFields.EXCLUDED, true)));
        assertThat(storage.directory().exclusionEpoch()).isGreaterThan(epoch);
    }

    @Test
    void ali6_blocks_the_survivor_of_a_blocked_contact() {
        Contact blocked = Contacts.bert().with(ContactFields.BLOCKED, true);
        desk.knows(Contacts.dora(), blocked);
        long epoch = storage.directory().exclusionEpoch();

        merges(blocked.no(), DORA);

        assertThat(storage.contacts().byNumbers(List.of(DORA)))
                .containsValue(Contacts.dora().with(ContactFields.BLOCKED, true));
        assertThat(storage.directory().exclusionEpoch()).isGreaterThan(epoch);
    }

    @Test
    void ali6_keeps_the_survivors_consent_if_that_was_asked_for() {
        desk.knows(Contacts.dora(), Contacts.emil());

        Merged merged = done(request(Alias.Kind.MERGED, EMIL, DORA, Consent.SURVIVORS));

        assertThat(merged.excluded()).contains(false);
        assertThat(storage.contacts().byNumbers(List.of(DORA))).containsValue(Contacts.dora());
    }

    @Test
    void ali6_moves_the_persons_of_a_merged_company_to_the_survivor() {
        desk.knows(Contacts.all());

        merges(Contacts.acme().no(), Contacts.zenit().no());

        Contact anna = storage.contacts().byNumbers(List.of(ANNA)).get(ANNA);
        assertThat(anna)
                .isEqualTo(Contacts.anna().toBuilder()
                        .at(Contacts.zenit().no())
                        .build()
                        .under(Optional.of(Contacts.zenit())));
        List<ContactNo> members = new ArrayList<>();
        storage.contacts()
                .ofCompanies(
                        List.of(Contacts.zenit().no()), chunk -> chunk.forEach(contact -> members.add(contact.no())));
        assertThat(members).containsExactlyInAnyOrder(Contacts.zenit().no(), ANNA, BERT, CYRIL);
    }

    @Test
    void ali6_finds_a_renumbered_company_and_its_persons_under_the_new_number() {
        desk.knows(Contacts.acme(), Contacts.anna());

        Merged renumbered = renumbers(Contacts.acme().no(), NEW);

        assertThat(renumbered.excluded()).contains(false);
        assertThat(storage.contacts().byNumbers(List.of(Contacts.acme().no(), NEW, ANNA)))
                .isEqualTo(Map.of(
                        NEW,
                        Contacts.acme().withNumber(NEW),
                        ANNA,
                        Contacts.anna().toBuilder().at(NEW).build()));
    }

    @Test
    void ali6_leaves_contacts_to_the_host_that_has_them() {
        desk.knows(Contacts.emil(), Contacts.dora());
        Map<ContactNo, Contact> hosts = Map.of(ANNA, Contacts.anna(), BERT, Contacts.bert());
        Alias alias = new Alias(ANNA, BERT, Alias.Kind.MERGED, Office.USER, Office.NOW.instant());

        Merged merged = done(new AliasRequest(alias, Consent.MOST_RESTRICTIVE, Optional.of(hosts)));

        assertThat(merged.excluded()).isEmpty();
        assertThat(storage.contacts().byNumbers(List.of(ANNA, BERT))).isEmpty();
        assertThat(storage.aliases().current(List.of(ANNA))).isEqualTo(Map.of(ANNA, BERT));
    }

    @Test
    void ali7_shows_all_entries_of_a_contact_under_each_of_its_numbers_and_changes_none() {
        PlainLogRun spring = desk.logs(desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora()));
        PlainLogRun autumn = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.bert()));
        PlainLogRun winter = desk.logs(desk.opensWith(SegmentHeaders.of("WINTER", "Winter fair"), Contacts.anna()));
        List<LoggedEntry> before = History.entries(storage, spring.no());
        List<Delivery> deliveries = History.deliveries(storage, spring.no());
        List<EntryNo> all = List.of(
                spring.entries().get(0).no(),
                autumn.entries().get(0).no(),
                winter.entries().get(0).no());

        merges(ANNA, BERT);

        for (ContactNo number : List.of(ANNA, BERT)) {
            assertThat(History.entries(storage, number, 1))
                    .extracting(it -> it.entry().no())
                    .containsExactlyElementsOf(all);
            assertThat(storage.interactions().counting(List.of(number)).get(number))
                    .extracting(it -> it.entry().no())
                    .containsExactlyElementsOf(all);
            for (PlainLogRun run : List.of(spring, autumn, winter)) {
                assertThat(storage.loggedSegments().membersAmong(run.no(), List.of(number, DORA)))
                        .contains(number);
            }
        }
        assertThat(History.entries(storage, spring.no())).isEqualTo(before);
        assertThat(History.deliveries(storage, spring.no())).isEqualTo(deliveries);
    }

    @Test
    void ali7_finds_lines_and_facts_under_each_number_of_a_contact() {
        PlainLogRun spring = desk.logs(desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna()));
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.bert());
        merges(ANNA, BERT);
        List<Object> read = new ArrayList<>();
        FactNeeds needs = new FactNeeds(
                Set.of(EntryFields.INTERACTIONS), Set.of(inSegment(AUTUMN), inLoggedSegment(spring.no())));

        storage.segments()
                .log(
                        desk.run(AUTUMN).command(),
                        Runs.of(
                                (chunk, own) -> {
                                    Facts facts = own.facts(needs, List.of(ANNA, BERT));
                                    for (ContactNo no : List.of(ANNA, BERT)) {
                                        read.add(List.of(
                                                facts.rows(EntryFields.INTERACTIONS, no)
                                                        .size(),
                                                facts.holds(inSegment(AUTUMN), no),
                                                facts.holds(inLoggedSegment(spring.no()), no)));
                                    }
                                    return LogRun.Batch.STOP;
                                },
                                lines -> new LogRun.Conclusion.RollBack()));

        assertThat(read).containsExactly(List.of(1, true, true), List.of(1, true, true));
        assertThat(storage.segments().linesOf(AUTUMN, ANNA)).hasSize(1);
        assertThat(storage.segments().membersAmong(AUTUMN, List.of(ANNA, BERT, DORA)))
                .containsExactlyInAnyOrder(ANNA, BERT);
    }

    @Test
    void ali7_counts_a_merged_contact_once_in_statistics_and_puts_it_into_one_row() {
        desk.logs(desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.cyril()));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.bert()));
        desk.knows(Contacts.acme(), Contacts.zenit());

        merges(ANNA, BERT);
        merges(Contacts.acme().no(), Contacts.zenit().no());

        assertThat(rows(StatisticsQuery.by(Grouping.NOTHING)))
                .extracting(StatisticsRow::entries, StatisticsRow::contacts)
                .containsExactly(tuple(3L, 2L));
        assertThat(rows(StatisticsQuery.by(Grouping.CONTACT)))
                .extracting(row -> row.key().toString(), StatisticsRow::entries)
                .containsExactly(tuple(BERT.value(), 2L), tuple(CYRIL.value(), 1L));
        assertThat(rows(StatisticsQuery.by(Grouping.NOTHING).ofContact(ANNA)))
                .extracting(StatisticsRow::entries)
                .containsExactly(2L);
        assertThat(rows(StatisticsQuery.by(Grouping.COMPANY)
                        .ofCompany(Contacts.acme().no())))
                .extracting(row -> row.key().toString(), StatisticsRow::entries)
                .containsExactly(tuple(Contacts.zenit().no().value(), 3L));
    }

    @Test
    void ali8_does_a_step_on_a_former_number_with_the_survivor_and_keeps_it_so() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.dora());
        desk.knows(Contacts.anna(), Contacts.bert());
        merges(ANNA, BERT);

        desk.enters(FAIR, Contacts.anna(), Contacts.bert());

        assertThat(desk.contactsIn(FAIR)).containsExactly(DORA, BERT);
        assertThat(desk.steps(FAIR).get(1).definition())
                .isEqualTo(new StepDefinition.Enter(List.of(BERT), false, false));
        desk.does(FAIR, new StepDefinition.Strike(List.of(ANNA), Optional.empty()));
        assertThat(desk.contactsIn(FAIR)).containsExactly(DORA);
        SegmentLine dora = desk.lines(FAIR).get(0);
        desk.does(FAIR, Desk.changing(dora, Contacts.anna()));
        assertThat(desk.contactsIn(FAIR)).containsExactly(BERT);
    }

    @Test
    void ali8_admits_the_survivor_of_a_contact_that_is_merged_while_it_is_selected() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.dora());
        desk.knows(Contacts.anna(), Contacts.bert());
        StepDefinition czechs = new StepDefinition.Add(ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD);
        Selection merging = chunks -> {
            desk.selecting(czechs).pushTo(chunks);
            merges(ANNA, BERT);
        };

        Desk.done(storage.segments().step(FAIR, desk.version(FAIR), Office.step(czechs), merging));

        assertThat(desk.contactsIn(FAIR)).containsExactly(DORA, BERT);
        assertThat(desk.steps(FAIR).get(1).admitted()).isEqualTo(1);
    }

    @Test
    void ali8_admits_the_survivor_on_purpose_only_if_both_were_selected_so() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.emil());
        desk.knows(
                Contacts.anna(),
                Contacts.bert().with(ContactFields.EXCLUDED, true),
                Contacts.cyril(),
                Contacts.dora().with(ContactFields.EXCLUDED, true));
        StepDefinition czechs = new StepDefinition.Add(ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD);
        Selection merging = chunks -> {
            Candidates.pushing(List.of(
                            new Candidate(ANNA, SortKey.at(1), true, FieldSettings.NONE),
                            new Candidate(BERT, SortKey.at(2), false, FieldSettings.NONE),
                            new Candidate(CYRIL, SortKey.at(3), true, FieldSettings.NONE),
                            new Candidate(DORA, SortKey.at(4), true, FieldSettings.NONE)))
                    .pushTo(chunks);
            merges(ANNA, BERT);
            merges(CYRIL, DORA);
        };

        Desk.done(storage.segments().step(FAIR, desk.version(FAIR), Office.step(czechs), merging));

        assertThat(desk.lines(FAIR).subList(1, 3))
                .extracting(SegmentLine::contact, SegmentLine::onPurpose)
                .containsExactly(tuple(BERT, false), tuple(DORA, true));
    }

    @Test
    void ali8_admits_on_purpose_whom_a_merge_made_another_only_if_the_survivor_has_opted_out_too() {
        desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.emil());
        desk.knows(
                Contacts.anna().with(ContactFields.EXCLUDED, true),
                Contacts.bert(),
                Contacts.cyril().with(ContactFields.EXCLUDED, true),
                Contacts.dora().with(ContactFields.EXCLUDED, true));
        StepDefinition czechs = new StepDefinition.Add(ContactFields.COUNTRY.is("CZ"), AddOptions.STANDARD);
        Selection merging = chunks -> {
            Candidates.pushing(List.of(
                            new Candidate(ANNA, SortKey.at(1), true, FieldSettings.NONE),
                            new Candidate(CYRIL, SortKey.at(2), true, FieldSettings.NONE)))
                    .pushTo(chunks);
            done(request(Alias.Kind.MERGED, ANNA, BERT, Consent.SURVIVORS));
            done(request(Alias.Kind.MERGED, CYRIL, DORA, Consent.SURVIVORS));
        };

        Desk.done(storage.segments().step(FAIR, desk.version(FAIR), Office.step(czechs), merging));

        assertThat(desk.lines(FAIR).subList(1, 3))
                .extracting(SegmentLine::contact, SegmentLine::onPurpose)
                .containsExactly(tuple(BERT, false), tuple(DORA, true));
    }

    @Test
    void ali8_opens_a_segment_with_the_survivor_of_a_contact_that_is_merged_meanwhile() {
        desk.knows(Contacts.anna(), Contacts.bert());
        StepDefinition everybody = new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD);
        Selection merging = chunks -> {
            desk.selecting(everybody).pushTo(chunks);
            merges(ANNA, BERT);
        };

        storage.segments().open(SegmentHeaders.AUTUMN_FAIR, Office.step(everybody), merging);

        assertThat(desk.contactsIn(AUTUMN)).containsExactly(BERT);
    }

    @Test
    void ali9_refuses_a_contact_under_a_former_number_and_puts_none_of_its_list() {
        desk.knows(Contacts.anna(), Contacts.bert());
        merges(ANNA, BERT);

        assertThatThrownBy(() -> storage.directory().putContacts(List.of(Contacts.dora(), Contacts.anna())))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(refused.problems()).containsExactly(AliasCheck.numberIsFormer(ANNA, BERT)));

        assertThat(storage.contacts().byNumbers(List.of(ANNA, DORA))).isEmpty();
    }

    @Test
    void ali9_puts_a_person_of_a_company_that_was_merged_into_the_survivor() {
        desk.knows(Contacts.acme(), Contacts.zenit());
        merges(Contacts.acme().no(), Contacts.zenit().no());

        desk.knows(Contacts.anna());

        assertThat(storage.contacts().byNumbers(List.of(ANNA)).get(ANNA).companyNo())
                .contains(Contacts.zenit().no());
    }

    @Test
    void ali9_does_not_remove_the_survivor_with_a_former_number() {
        desk.knows(Contacts.anna(), Contacts.bert());
        merges(ANNA, BERT);

        storage.directory().removeContacts(List.of(ANNA));

        assertThat(storage.contacts().byNumbers(List.of(BERT))).hasSize(1);
    }

    private List<ContactNo> contactsAfter(SegmentNo no, int step) {
        return desk.linesAfter(no, step).stream().map(SegmentLine::contact).toList();
    }

    private List<StatisticsRow> rows(StatisticsQuery query) {
        return storage.interactions().statistics(query, Optional.empty(), Storage.CHUNK);
    }

    private Merged merges(ContactNo from, ContactNo into) {
        return done(request(Alias.Kind.MERGED, from, into, Consent.MOST_RESTRICTIVE));
    }

    private Merged renumbers(ContactNo from, ContactNo to) {
        return done(request(Alias.Kind.RENUMBERED, from, to, Consent.MOST_RESTRICTIVE));
    }

    private Merged done(AliasRequest request) {
        Aliased aliased = storage.aliases().append(request);
        assertThat(aliased).isInstanceOf(Aliased.Done.class);
        Merged merged = ((Aliased.Done) aliased).merged();
        assertThat(merged.alias()).isEqualTo(request.alias());
        return merged;
    }

    private Aliased attempt(Alias.Kind kind, ContactNo from, ContactNo to) {
        return storage.aliases().append(request(kind, from, to, Consent.MOST_RESTRICTIVE));
    }

    private List<Problem> refusal(Alias.Kind kind, ContactNo from, ContactNo to) {
        Aliased aliased = attempt(kind, from, to);
        assertThat(aliased).isInstanceOf(Aliased.Refused.class);
        return ((Aliased.Refused) aliased).problems();
    }

    private List<String> refused(Alias.Kind kind, ContactNo from, ContactNo to) {
        return refusal(kind, from, to).stream().map(Problem::code).toList();
    }

    private static AliasRequest request(Alias.Kind kind, ContactNo from, ContactNo to, Consent consent) {
        return new AliasRequest(
                new Alias(from, to, kind, Office.USER, Office.NOW.instant()), consent, Optional.empty());
    }
}
