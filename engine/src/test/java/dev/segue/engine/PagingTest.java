package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.logging.Grouping;
import dev.segue.logging.StatisticsQuery;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb that lists something takes it page by page, of 1 to 1,000 rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {
    private static final SegmentNo OPEN = new SegmentNo("SM00002");
    private static final Map<Class<?>, Object> KNOWN = Map.of(
            SegmentNo.class,
            OPEN,
            LoggedSegmentNo.class,
            new LoggedSegmentNo(1),
            EntryNo.class,
            new EntryNo(1),
            ContactNo.class,
            ANNA,
            CampaignNo.class,
            Office.SPRING,
            StatisticsQuery.class,
            StatisticsQuery.by(Grouping.NOTHING),
            Optional.class,
            Optional.empty());

    private final Office office = office();

    private static Office office() {
        Office office = new Office();
        office.logged(office.fair(ANNA));
        office.fair(ANNA);
        return office;
    }

    /** Every method of a desk that returns a list and takes an int last. */
    static List<Method> verbs() {
        return Stream.of(Segue.class.getMethods())
                .filter(desk -> desk.getReturnType().getSimpleName().endsWith("Desk"))
                .flatMap(desk -> Stream.of(desk.getReturnType().getDeclaredMethods()))
                .filter(verb -> java.lang.reflect.Modifier.isPublic(verb.getModifiers()))
                .filter(verb ->
                        verb.getGenericReturnType() instanceof ParameterizedType && verb.getReturnType() == List.class)
                .filter(verb -> verb.getParameterCount() > 0)
                .filter(verb -> verb.getParameterTypes()[verb.getParameterCount() - 1] == int.class)
                .toList();
    }

    @Test
    void there_are_verbs_that_page_at_every_desk_that_keeps_many() {
        assertThat(verbs())
                .extracting(verb -> verb.getDeclaringClass().getSimpleName() + "." + verb.getName())
                .contains(
                        "SegmentDesk.page",
                        "SegmentDesk.lines",
                        "SegmentDesk.linesAfterStep",
                        "SegmentDesk.steps",
                        "SegmentDesk.segmentsOf",
                        "LoggedSegmentDesk.page",
                        "LoggedSegmentDesk.records",
                        "InteractionDesk.page",
                        "InteractionDesk.records",
                        "InteractionDesk.statistics",
                        "DeliveryDesk.page",
                        "SavedCriteriaDesk.page",
                        "ContactDesk.suppressions",
                        "ContactDesk.aliases",
                        "ContactDesk.tombstones",
                        "CampaignDesk.records");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void a_page_has_1_to_1000_rows_and_any_other_limit_is_refused_with_what_it_was(Method verb) {
        for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> called(verb, KNOWN, limit))
                    .as("limit %d", limit)
                    .hasRootCauseInstanceOf(IllegalArgumentException.class)
                    .rootCause()
                    .hasMessage(Text.format("The limit of a page is 1 to 1,000 rows, but was %,d", limit));
        }
        assertThat(called(verb, KNOWN, 1)).isInstanceOf(List.class);
        assertThat(called(verb, KNOWN, 1_000)).isInstanceOf(List.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void a_wrong_limit_is_refused_also_where_there_is_nothing_to_list(Method verb) {
        Map<Class<?>, Object> unknown = Map.of(
                SegmentNo.class, new SegmentNo("NOWHERE"),
                LoggedSegmentNo.class, new LoggedSegmentNo(99),
                EntryNo.class, new EntryNo(99),
                ContactNo.class, new ContactNo("NOBODY-ELSE"),
                CampaignNo.class, new CampaignNo("NOTHING"),
                StatisticsQuery.class, StatisticsQuery.by(Grouping.NOTHING),
                Optional.class, Optional.empty());

        assertThatThrownBy(() -> called(verb, unknown, 0))
                .rootCause()
                .hasMessage("The limit of a page is 1 to 1,000 rows, but was 0");
    }

    private Object called(Method verb, Map<Class<?>, Object> arguments, int limit) {
        List<Object> given = new ArrayList<>();
        Class<?>[] types = verb.getParameterTypes();
        for (int i = 0; i < types.length - 1; i++) {
            given.add(types[i] == int.class ? Integer.valueOf(0) : arguments.get(types[i]));
        }
        given.add(limit);
        try {
            Object desk = Stream.of(Segue.class.getMethods())
                    .filter(it -> it.getReturnType() == verb.getDeclaringClass())
                    .findFirst()
                    .orElseThrow()
                    .invoke(office.segue);
            return verb.invoke(desk, given.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
