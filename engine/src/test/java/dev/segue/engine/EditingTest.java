package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.Effective;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.Provenance;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditingTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private LineId lineOf(SegmentNo fair, ContactNo contact) {
        return office.line(fair, contact).line().id();
    }

    @Test
    void every_verb_of_a_version_is_refused_if_the_segment_has_another_and_changes_nothing() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LoggedSegmentNo history = office.logged(office.fair(CLARA)).loggedSegment();
        segue.savedCriteria().save(fair, new CriteriaCode("GUESTS"), "").orThrow();
        segue.segments().enter(fair, List.of(DANA)).orThrow();
        segue.segments().undo(fair).orThrow();
        LineId line = lineOf(fair, ANNA);
        Map<String, Function<SegmentDesk, Outcome<?>>> verbs = new LinkedHashMap<>();
        verbs.put("rename", it -> it.rename(fair, "Other"));
        verbs.put("plan", it -> it.plan(fair, plan -> plan.subject("Hello")));
        verbs.put("override", it -> it.override(fair, line, edit -> edit.set(SUBJECT, "Hello")));
        verbs.put("inheritAgain", it -> it.inheritAgain(fair, SUBJECT));
        verbs.put("pin", it -> it.pin(fair, SUBJECT));
        verbs.put("add", it -> it.add(fair, Criterion.everyone()));
        verbs.put("reduce", it -> it.reduce(fair, Criterion.everyone()));
        verbs.put("reduceEntireCompanies", it -> it.reduceEntireCompanies(fair, Criterion.everyone()));
        verbs.put("refine", it -> it.refine(fair, Criterion.everyone()));
        verbs.put("refineEntireCompanies", it -> it.refineEntireCompanies(fair, Criterion.everyone()));
        verbs.put("enter", it -> it.enter(fair, List.of(CLARA)));
        verbs.put("strike", it -> it.strike(fair, List.of(line)));
        verbs.put("strikeContacts", it -> it.strikeContacts(fair, List.of(ANNA)));
        verbs.put("changeContact", it -> it.changeContact(fair, line, CLARA));
        verbs.put("reuse", it -> it.reuse(fair, history));
        verbs.put("replay", it -> it.replay(fair, new CriteriaCode("GUESTS")));
        verbs.put("undo", it -> it.undo(fair));
        verbs.put("redo", it -> it.redo(fair));
        verbs.put("backTo", it -> it.backTo(fair, 0));
        verbs.put("delete", it -> it.delete(fair));
        Segment before = segue.segments().find(fair).orElseThrow();
        List<LineView> lines = office.lines(fair);

        verbs.forEach((name, verb) -> {
            assertThat(codes(verb.apply(segue.segments().ofVersion(before.version() - 1))))
                    .as(name)
                    .containsExactly("segment.stale");
            assertThat(segue.segments().find(fair)).as(name).contains(before);
            assertThat(office.lines(fair)).as(name).isEqualTo(lines);
        });
        verbs.forEach((name, verb) -> assertThat(
                        codes(verb.apply(segue.segments().ofVersion(office.version(fair)))))
                .as(name)
                .doesNotContain("segment.stale"));
    }

    @Test
    void an_edit_that_somebody_else_forestalls_is_done_on_the_newer_version_and_a_step_is_refused() {
        SegmentNo fair = office.fair(ANNA);
        boolean[] rival = {false};
        Segue raced = office.over(Tampered.storage(office.storage, call -> {
                    if (rival[0] && List.of("Segments.update", "Segments.step").contains(call)) {
                        rival[0] = false;
                        long version = office.version(fair);
                        segue.segments()
                                .plan(fair, plan -> plan.subject("Rival " + version))
                                .orThrow();
                    }
                }))
                .build();

        rival[0] = true;
        assertThat(raced.segments().rename(fair, "Renamed").orThrow().description())
                .isEqualTo("Renamed");
        assertThat(segue.segments().find(fair).orElseThrow().plan().value(SUBJECT))
                .isPresent();
        rival[0] = true;
        assertThat(codes(raced.segments().enter(fair, List.of(BORIS)))).containsExactly("segment.stale");
        rival[0] = true;
        PlanChange change =
                raced.segments().plan(fair, plan -> plan.campaign("AUTUMN")).orThrow();
        assertThat(change.keepTheirOwn()).containsOnlyKeys(CAMPAIGN);
    }

    @Test
    void a_change_of_the_plan_says_what_changed_and_how_many_lines_keep_their_own() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.segments()
                .override(fair, lineOf(fair, ANNA), it -> it.setNothing(SUBJECT))
                .orThrow();
        segue.segments()
                .override(fair, lineOf(fair, BORIS), it -> it.set(TEMPLATE, Office.CALL))
                .orThrow();

        PlanChange change = segue.segments()
                .plan(fair, plan -> plan.subject("Come!").campaign("AUTUMN"))
                .orThrow();

        assertThat(change.lines()).isEqualTo(3);
        assertThat(change.keepTheirOwn()).isEqualTo(Map.of(SUBJECT, 2L, CAMPAIGN, 0L));
        assertThat(change.following(SUBJECT)).isEqualTo(1);
        assertThat(office.lines(fair).stream().map(it -> it.interaction().get(SUBJECT)))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Come!"));
    }

    @Test
    void pins_what_lines_show_and_lets_them_inherit_again() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().plan(fair, plan -> plan.subject("Before")).orThrow();

        segue.segments().pin(fair, SUBJECT).orThrow();
        segue.segments().plan(fair, plan -> plan.subject("After")).orThrow();
        assertThat(office.line(fair, ANNA).interaction().effective(SUBJECT))
                .isEqualTo(new Effective<>(Optional.of("Before"), Provenance.LINE));
        segue.segments().inheritAgain(fair, SUBJECT).orThrow();

        assertThat(office.line(fair, BORIS).interaction().effective(SUBJECT))
                .isEqualTo(new Effective<>(Optional.of("After"), Provenance.HEADER));
    }

    @Test
    void pinning_the_template_leaves_everything_else_as_the_lines_show_it() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments()
                .plan(fair, plan -> plan.subject("Before").description("Our fair"))
                .orThrow();
        segue.letters()
                .useOwnDocument(fair, Language.of("en"), office.document("Come, {Contact_Name}"))
                .orThrow();
        segue.segments().override(fair, lineOf(fair, BORIS), it -> it.set(SUBJECT, "For Boris"));
        List<Map<InteractionField<?>, Optional<?>>> before = shown(fair);

        segue.segments().pin(fair, TEMPLATE).orThrow();
        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();

        assertThat(shown(fair)).isEqualTo(before);
        assertThat(office.line(fair, ANNA).line().settings().isSet(SALESPERSON)).isFalse();
    }

    private List<Map<InteractionField<?>, Optional<?>>> shown(SegmentNo no) {
        return office.lines(no).stream()
                .map(view -> {
                    Map<InteractionField<?>, Optional<?>> values = new LinkedHashMap<>();
                    InteractionField.ALL.forEach(
                            field -> values.put(field, view.interaction().get(field)));
                    return values;
                })
                .toList();
    }

    @Test
    void a_template_can_be_changed_and_cleared_and_all_that_is_inherited_follows() {
        segue.templates()
                .keep(InteractionTemplate.of(Office.CALL, "Call")
                        .with(SUBJECT, "By phone")
                        .with(CAMPAIGN, Office.AUTUMN))
                .orThrow();
        SegmentNo fair = segue.segments().open("Fair").no();
        segue.segments().enter(fair, List.of(ANNA)).orThrow();

        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        assertThat(office.line(fair, ANNA).interaction().get(SUBJECT)).contains("By phone");
        assertThat(office.line(fair, ANNA).interaction().provenance(CAMPAIGN)).isEqualTo(Provenance.TEMPLATE);
        segue.segments().plan(fair, plan -> plan.template("INVITE")).orThrow();
        assertThat(office.line(fair, ANNA).interaction().get(SUBJECT)).isEmpty();
        assertThat(office.line(fair, ANNA).interaction().get(DOCUMENT)).contains(office.invitation);
        segue.segments().plan(fair, plan -> plan.inherit(TEMPLATE)).orThrow();
        assertThat(office.line(fair, ANNA).interaction().get(DOCUMENT)).isEmpty();
        assertThat(office.line(fair, ANNA).interaction().provenance(SUBJECT)).isEqualTo(Provenance.NOBODY);
    }

    @Test
    void the_letter_of_a_line_is_its_own_document_else_the_segments_copy_else_the_templates() throws IOException {
        SegmentNo fair = office.fair(ANNA, BORIS);
        assertThat(preview(fair, ANNA)).isEqualTo("Dear Anna Nová, yours Jana Opálková");

        segue.letters()
                .useOwnDocument(fair, Language.of("en"), office.document("Segment's own for {Contact_Name}"))
                .orThrow();
        segue.segments()
                .override(
                        fair,
                        lineOf(fair, BORIS),
                        it -> it.set(DOCUMENT, office.document("Just {Contact_Name}"))
                                .set(COMMENT, "See you"))
                .orThrow();

        assertThat(preview(fair, ANNA)).isEqualTo("Segment's own for Anna Nová");
        assertThat(preview(fair, BORIS)).isEqualTo("Just Boris Malý");
        assertThat(codes(segue.letters().useOwnDocument(fair, Language.of("en"), new DocumentHash("0".repeat(64)))))
                .containsExactly("letter.document-unknown");
        LoggingReceipt receipt = office.logged(fair);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        segue.letters().write(receipt.firstEntry(), again).orThrow();
        assertThat(again.toString(UTF_8)).isEqualTo("Segment's own for Anna Nová");
        assertThat(office.entries(receipt.loggedSegment()).get(1).interaction().get(COMMENT))
                .contains("See you");
        assertThat(codes(segue.letters().keep("{Contact_Nmae}".getBytes(UTF_8), TextMerger.TEXT)))
                .containsExactly("letter.unknown-field");
    }

    private String preview(SegmentNo fair, ContactNo contact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(segue.letters().preview(fair, lineOf(fair, contact), out).orThrow())
                .isEqualTo(TextMerger.TEXT);
        return out.toString(UTF_8);
    }

    @Test
    void listeners_are_told_after_the_commit_may_call_back_and_change_nothing_by_throwing() {
        List<String> told = new ArrayList<>();
        Segue[] own = new Segue[1];
        own[0] = office.over(office.storage)
                .telling(event -> {
                    throw new IllegalStateException("not today");
                })
                .telling(event -> {
                    told.add(event.getClass().getSimpleName());
                    if (event instanceof SegueEvent.SegmentLogged logged) {
                        assertThat(own[0].loggedSegments().find(logged.receipt().loggedSegment()))
                                .isPresent();
                        own[0].segments().open("Opened by a listener");
                    }
                })
                .build();
        SegmentNo fair = own[0].segments().open("Fair").no();
        own[0].segments().enter(fair, List.of(ANNA)).orThrow();
        own[0].segments().undo(fair).orThrow();
        own[0].segments().redo(fair).orThrow();
        own[0].segments().plan(fair, plan -> plan.template("CALL")).orThrow();

        own[0].segments().log(fair, LogRequest.standard()).orThrow();
        own[0].segments().log(fair, LogRequest.standard());
        own[0].interactions().cancel(new EntryNo(1), "mistake").orThrow();

        assertThat(told)
                .containsExactly(
                        "SegmentOpened",
                        "StepDone",
                        "PositionMoved",
                        "PositionMoved",
                        "SegmentChanged",
                        "SegmentLogged",
                        "SegmentOpened",
                        "EntryCancelled");
    }

    @Test
    void lists_open_and_logged_segments_page_by_page_and_refuses_pages_that_are_too_large() {
        SegmentNo first = office.fair(ANNA);
        SegmentNo second = office.fair(BORIS);
        SegmentNo third = office.fair(CLARA);
        segue.segments().delete(second).orThrow();
        LoggedSegmentNo history = office.logged(third).loggedSegment();

        assertThat(segue.segments().page(Optional.empty(), 1))
                .extracting(Segment::no)
                .containsExactly(first);
        assertThat(segue.segments().page(Optional.of(first), 10)).isEmpty();
        assertThat(codes(segue.segments().rename(second, "Gone"))).containsExactly("segment.not-found");
        assertThat(codes(segue.segments().rename(third, "Too late"))).containsExactly("segment.already-logged");
        assertThat(segue.segments().open("Next").no()).isEqualTo(new SegmentNo("SM00004"));
        assertThat(segue.loggedSegments().page(Optional.empty(), 10))
                .extracting(LoggedSegment::no)
                .containsExactly(history);
        assertThat(segue.interactions().page(CLARA, Optional.empty(), 10)).hasSize(1);
        assertThatThrownBy(() -> segue.segments().page(Optional.empty(), 1_001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> segue.segments().lines(first, Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_that_is_not_named_changes_nothing() {
        SegmentNo fair = office.fair(ANNA);
        long before = office.version(fair);

        assertThatThrownBy(() -> segue.segments().inheritAgain(fair, null)).hasMessage("field");
        assertThatThrownBy(() -> segue.segments().pin(fair, null)).hasMessage("field");

        assertThat(office.version(fair)).isEqualTo(before);
    }
}
