package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.criteria.Criterion.inSegment;
import static dev.segue.criteria.Criterion.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.Actor;
import dev.segue.CriteriaCode;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.RefusedException;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {
    private static final SegmentNo UNKNOWN = new SegmentNo("NONE");

    private final Office office = new Office();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    private Segue allowing(AccessPolicy policy) {
        return office.over(office.storage)
                .allowing((by, verb, thing) -> {
                    questions.add(verb + " " + thing.inWords());
                    return policy.allows(by, verb, thing);
                })
                .build();
    }

    /** Somebody who may do everything but anything with those things. */
    private Segue without(AccessThing... others) {
        return allowing((by, verb, thing) -> !Set.of(others).contains(thing));
    }

    private static void assertDenied(Outcome<?> outcome, String where) {
        assertThat(outcome.problems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("access.denied", where));
    }

    private LoggedSegmentNo logged(SegmentNo no, LogRequest request) {
        return ((LoggingOutcome.Logged) office.segue.segments().log(no, request))
                .receipt()
                .loggedSegment();
    }

    @Test
    void a_denial_says_who_may_not_do_what_with_which_thing() {
        SegmentNo fair = office.fair(Office.ANNA);

        assertThat(allowing((by, verb, thing) -> false).segments().undo(fair).problems())
                .containsExactly(Problem.of(
                        "access.denied",
                        "segment " + fair,
                        "'eva' may not edit it",
                        "Ask whoever gives rights, or let somebody do it who may"));
    }

    @Test
    void denied_and_unknown_cannot_be_told_apart() {
        SegmentNo open = office.fair(Office.ANNA);
        SegmentNo history = office.fair(Office.BORIS);
        office.logged(history);
        Segue nobody = allowing((by, verb, thing) -> false);

        for (SegmentNo there : List.of(open, history)) {
            assertThat(nobody.segments().undo(there).problems().toString().replace(there.value(), "NONE"))
                    .isEqualTo(nobody.segments().undo(UNKNOWN).problems().toString());
            assertThat(nobody.segments()
                            .log(there, LogRequest.standard())
                            .toString()
                            .replace(there.value(), "NONE"))
                    .isEqualTo(nobody.segments()
                            .log(UNKNOWN, LogRequest.standard())
                            .toString());
            assertThat(refusal(() -> nobody.segments().find(there)).replace(there.value(), "NONE"))
                    .isEqualTo(refusal(() -> nobody.segments().find(UNKNOWN)));
        }
        assertThat(refusal(() -> nobody.interactions().find(new EntryNo(1))).replace('1', '9'))
                .isEqualTo(refusal(() -> nobody.interactions().find(new EntryNo(9))));
    }

    private static String refusal(Runnable verb) {
        try {
            verb.run();
        } catch (RefusedException e) {
            return e.getMessage() + e.problems();
        }
        throw new AssertionError("Was not refused");
    }

    @Test
    void the_members_of_a_segment_that_may_not_be_viewed_are_not_told_by_a_criterion_either() {
        SegmentNo theirs = office.fair(Office.ANNA);
        SegmentNo mine = office.fair(Office.BORIS);
        Segue eva = without(AccessThing.of(theirs));
        Criterion hidden = COUNTRY.is("SK").or(not(inSegment(theirs)));

        assertDenied(eva.segments().add(mine, hidden), "segment " + theirs);
        assertDenied(eva.segments().reduce(mine, hidden), "segment " + theirs);
        assertDenied(eva.segments().refine(mine, hidden), "segment " + theirs);
        assertDenied(eva.directory().search(hidden, chunk -> {}), "segment " + theirs);
        assertThat(office.contacts(mine)).containsExactly(Office.BORIS);
    }

    @Test
    void saved_criteria_and_follow_ups_that_name_what_may_not_be_viewed_are_not_done() {
        SegmentNo theirs = office.fair(Office.ANNA);
        SegmentNo first = office.fair(Office.BORIS);
        office.segue.segments().add(first, inSegment(theirs)).orThrow();
        CriteriaCode saved = new CriteriaCode("THEIRS");
        office.segue.savedCriteria().save(first, saved, "Those of theirs").orThrow();
        SegmentNo mine = office.segue.segments().open("Mine").no();
        LoggedSegmentNo logged = office.logged(first).loggedSegment();
        Segue eva = without(AccessThing.of(theirs));

        assertDenied(eva.segments().replay(mine, saved), "segment " + theirs);
        assertDenied(
                eva.segments().followUp(logged, FollowUp.STANDARD.contactsWhere(inSegment(theirs))),
                "segment " + theirs);
        assertDenied(without(AccessThing.of(logged)).segments().reuse(mine, logged), "logged segment " + logged);
        assertDenied(
                without(AccessThing.of(logged)).segments().followUp(logged, FollowUp.STANDARD),
                "logged segment " + logged);
        assertThat(office.contacts(mine)).isEmpty();
        assertThat(office.segue.segments().page(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void a_log_asks_for_what_comes_with_it_and_stores_nothing_if_any_of_it_is_denied() {
        SegmentNo theirs = office.fair(Office.ANNA);
        SegmentNo fair = office.fair(Office.ANNA, Office.BORIS);
        LogRequest request =
                LogRequest.standard().withDeliveries().withFollowUp(FollowUp.STANDARD.contactsWhere(inSegment(theirs)));
        List<String> all =
                List.of("LOG segment " + fair, "DELIVER segment " + fair, "EDIT segments", "VIEW segment " + theirs);

        for (String denied : all) {
            questions.clear();
            LoggingOutcome outcome = allowing((by, verb, thing) -> !(verb + " " + thing.inWords()).equals(denied))
                    .segments()
                    .log(fair, request);

            assertThat(Verbs.codes(outcome)).as(denied).containsExactly("access.denied");
            assertThat(questions).isEqualTo(all.subList(0, all.indexOf(denied) + 1));
        }
        assertThat(office.segue.loggedSegments().page(Optional.empty(), 10)).isEmpty();
        assertThat(office.segue.segments().page(Optional.empty(), 10)).hasSize(2);
        questions.clear();
        assertThat(allowing((by, verb, thing) -> true).segments().log(fair, request))
                .isInstanceOf(LoggingOutcome.Logged.class);
        assertThat(questions).isEqualTo(all);
    }

    @Test
    void a_policy_is_asked_once_however_many_lines_there_are_and_however_often_a_change_is_repeated() {
        SegmentNo fair = office.fair(office.visitors(2_500));
        int[] faster = {3};
        Segue eva = office.over(Tampered.storage(office.storage, call -> {
                    if (call.equals("Segments.update") && faster[0]-- > 0) {
                        office.segue
                                .segments()
                                .rename(fair, "Renamed " + faster[0])
                                .orThrow();
                    }
                }))
                .allowing((by, verb, thing) -> questions.add(verb + " " + thing.inWords()))
                .build();

        eva.segments().rename(fair, "Spring fair, by Eva").orThrow();
        eva.segments().log(fair, LogRequest.standard()).orThrow();

        assertThat(faster[0]).isNegative();
        assertThat(questions).containsExactly("EDIT segment " + fair, "LOG segment " + fair);
    }

    @Test
    void letters_of_a_logged_segment_that_may_not_be_delivered_stay_planned_and_the_others_leave() {
        LoggedSegmentNo theirs =
                logged(office.fair(office.visitors(120)), LogRequest.standard().withDeliveries());
        LoggedSegmentNo mine = logged(
                office.fair(Office.ANNA, Office.BORIS), LogRequest.standard().withDeliveries());
        Channel box = new Channel();

        DeliveryRun run = without(AccessThing.of(theirs)).deliveries().run(box);

        assertThat(run.delivered()).isEqualTo(2);
        assertThat(run.firstProblems())
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("access.denied", "logged segment " + theirs));
        assertThat(box.contacts()).containsExactly(Office.ANNA, Office.BORIS);
        assertThat(office.segue.deliveries().counts(mine)).isEqualTo(Map.of(DeliveryState.DELIVERED, 2L));
        assertThat(office.segue.deliveries().page(theirs, Optional.empty(), 200))
                .hasSize(120)
                .allSatisfy(letter -> {
                    assertThat(letter.state()).isEqualTo(DeliveryState.PLANNED);
                    assertThat(letter.attempts()).isZero();
                });
        assertThat(office.segue.deliveries().run(box).delivered()).isEqualTo(120);
    }

    @Test
    void letters_that_may_not_be_delivered_are_given_back_by_a_run_that_fails_too() {
        LoggedSegmentNo theirs = logged(
                office.fair(Office.CLARA, Office.DANA), LogRequest.standard().withDeliveries());
        Progress failing = (done, total) -> {
            if (questions.size() == 2) {
                throw new IllegalStateException("The screen is gone");
            }
            return Progress.Signal.GO_ON;
        };
        Segue eva = without(AccessThing.of(theirs));

        assertThatThrownBy(() -> eva.deliveries().run(new Channel(), failing)).hasMessage("The screen is gone");

        assertThat(office.segue.deliveries().counts(theirs)).isEqualTo(Map.of(DeliveryState.PLANNED, 2L));
    }

    @Test
    void a_view_of_a_version_asks_as_the_desk_does() {
        SegmentNo fair = office.fair(Office.ANNA);
        long version = office.version(fair);

        assertDenied(without(AccessThing.of(fair)).segments().ofVersion(version).undo(fair), "segment " + fair);
        assertThat(office.version(fair)).isEqualTo(version);
    }

    @Test
    void a_policy_that_fails_denies_and_is_told_of_once_without_what_it_says() {
        List<String> log = new ArrayList<>();
        Logger logger = (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, args) -> {
                    log.add(method.getName() + " " + Arrays.deepToString(args));
                    return null;
                });
        Access access = new Access(
                Optional.of((by, verb, thing) ->
                        AccessTest.<RuntimeException, Boolean>fails(new Exception("No rights of anna@example.com"))),
                () -> Office.EVA,
                logger);

        Optional<Problem> denial = access.may(AccessVerb.VIEW, AccessThing.of(Office.ANNA))
                .and(AccessVerb.EDIT, AccessThing.All.CONTACTS)
                .denial();

        assertThat(denial)
                .isEqualTo(new Access(Optional.of((by, verb, thing) -> false), () -> Office.EVA)
                        .may(AccessVerb.VIEW, AccessThing.of(Office.ANNA))
                        .denial());
        assertThat(log)
                .singleElement()
                .asString()
                .startsWith("error ")
                .contains("VIEW", "OneContact", "java.lang.Exception", "AccessTest")
                .doesNotContain("anna@example.com", "ANNA");
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable, T> T fails(Throwable checked) throws X {
        throw (X) checked;
    }

    @Test
    void if_nobody_knows_who_acts_nothing_may_be_done() {
        Segue nobody = office.over(office.storage)
                .actingAs(() -> {
                    throw new IllegalStateException("Not logged in");
                })
                .allowing((by, verb, thing) -> true)
                .build();

        assertThatThrownBy(() -> nobody.directory().campaigns())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Whoever acts is not known and may not view it");
    }

    @Test
    void without_a_policy_reading_does_not_ask_who_acts() {
        Segue segue = office.over(office.storage)
                .actingAs(() -> {
                    throw new IllegalStateException("Not logged in");
                })
                .build();

        assertThat(segue.directory().campaigns()).hasSize(2);
    }

    @Test
    void each_of_many_threads_is_judged_by_who_acts_in_it() throws Exception {
        ThreadLocal<Actor> acting = new ThreadLocal<>();
        Segue segue = office.over(office.storage)
                .actingAs(acting::get)
                .allowing((by, verb, thing) -> thing.equals(AccessThing.of(new SegmentNo(by.value()))))
                .build();
        List<SegmentNo> segments = List.of(
                office.fair(Office.ANNA),
                office.fair(Office.BORIS),
                office.fair(Office.CLARA),
                office.fair(Office.DANA));

        List<List<Integer>> allowed = Together.run(segments.size(), own -> () -> {
            acting.set(new Actor(segments.get(own).value()));
            List<Integer> mine = new ArrayList<>();
            for (int round = 0; round < 50; round++) {
                for (int i = 0; i < segments.size(); i++) {
                    Outcome<?> outcome = segue.segments().inheritAgain(segments.get(i), InteractionField.CAMPAIGN);
                    if (outcome.asOptional().isPresent()) {
                        mine.add(i);
                    }
                }
            }
            return mine.stream().distinct().toList();
        });

        assertThat(allowed).containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }
}
