package dev.segue.criteria.text;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.CriteriaDomain;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Rules CR-18 and CR-24, over random criteria and random mistakes in their texts. */
@Domain(CriteriaDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class NotationLawsTest {
    /** Conditions that are wrong, in which column, and how. */
    private static final List<String> WRONG = List.of(
            "citty = 5 <- 1 <- unknown-field",
            "city <- 5 <- syntax",
            "city ~~ 'A' <- 6 <- unknown-operator",
            "vip = 'x' <- 7 <- type",
            "city in ('a' 'b', 'and', 'c') <- 14 <- syntax",
            "city in ((((('a'))))) <- 10 <- syntax",
            "city from 'b' to 'a' <- 1 <- range",
            "at least x visit where (vip = 5 or (city = 6)) <- 10 <- type",
            "at least 1 visit where (campaign is blank) dated to 5 <- 53 <- bad-date",
            "total cost of visit dated in last 0 days < 1 EUR <- 35 <- bad-number",
            "latest visit < today + 1 days in 'Nowhere' <- 34 <- bad-zone",
            "custom nobody('a', 'b') <- 8 <- unknown-custom",
            "custom owes_money('a', b) <- 24 <- type",
            "employees = 1e5 <- 13 <- bad-number",
            "created > 2026-02-31T10:00Z <- 11 <- bad-date",
            "in segment '' <- 1 <- value",
            "revenue > 5 <- 12 <- bad-currency",
            "everyone else <- 10 <- syntax");

    @Property(tries = 5_000)
    void a_written_criterion_reads_back_equal_or_is_refused_with_what_the_check_tells(
            @ForAll Criterion criterion, @ForAll long seed) {
        Criterion asked = new Asking(new Random(seed)).parametersOf(criterion);
        List<String> told = codes(CriterionCheck.problems(asked, Shop.CATALOG));

        String text = CriterionNotation.write(asked);

        assertThat(codes(Shop.problems(text))).as(text).containsExactlyInAnyOrderElementsOf(told);
        if (told.isEmpty()) {
            assertThat(Shop.parse(text)).as(text).isEqualTo(asked);
        }
    }

    @Property(tries = 5_000)
    void a_text_with_mistakes_gives_a_criterion_or_documented_problems_at_places_in_it(
            @ForAll Criterion criterion, @ForAll long seed) {
        Random random = new Random(seed);
        String text = new Mistakes(random).in(CriterionNotation.write(new Asking(random).parametersOf(criterion)));

        try {
            Criterion read = Shop.parse(text);

            assertThat(Shop.parse(CriterionNotation.write(read))).as(text).isEqualTo(read);
        } catch (InvalidInputException e) {
            assertThat(e.problems()).as(text).allSatisfy(problem -> Mistakes.assertDocumented(problem, text));
        }
    }

    @Property
    void an_order_and_a_limit_read_back_equal(@ForAll Criterion criterion, @ForAll long seed) {
        Selected selected = Selected.first(top(new Random(seed)), criterion);
        String text = CriterionNotation.write(selected);

        if (CriterionCheck.problems(criterion, Shop.CATALOG).isEmpty()) {
            assertThat(CriterionNotation.parseSelected(text, Shop.CATALOG))
                    .as(text)
                    .isEqualTo(selected);
        }
    }

    @Property
    void blanks_and_line_ends_between_the_pieces_change_nothing(@ForAll Criterion criterion, @ForAll long seed) {
        String text = CriterionNotation.write(criterion);
        String spread = spread(text, new Random(seed));

        assertThat(codes(Shop.problems(spread))).as(spread).isEqualTo(codes(Shop.problems(text)));
        if (CriterionCheck.problems(criterion, Shop.CATALOG).isEmpty()) {
            assertThat(Shop.parse(spread)).as(spread).isEqualTo(criterion);
        }
    }

    @Property
    void of_conditions_side_by_side_each_wrong_one_is_told_at_its_place_and_no_other(
            @ForAll @Size(min = 1, max = 6) List<Criterion> criteria, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("vip = yes");
        List<String> wrong = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (CriterionCheck.problems(criterion, Shop.CATALOG).isEmpty()) {
                text.append(" and (").append(CriterionNotation.write(criterion)).append(')');
            }
            if (random.nextBoolean()) {
                String[] mistake = WRONG.get(random.nextInt(WRONG.size())).split(" <- ");
                text.append(random.nextBoolean() ? " and not (" : " and (");
                int column = text.codePointCount(0, text.length()) + Integer.parseInt(mistake[1]);
                wrong.add("1:" + column + " criteria." + mistake[2]);
                text.append(mistake[0]).append(')');
            }
        }

        assertThat(Shop.codes(text.toString())).as(text.toString()).isEqualTo(wrong);
    }

    private static Top top(Random random) {
        List<SortField> by = new ArrayList<>();
        for (OrderedField<?> field : List.of(CITY, REVENUE, Shop.TOTAL)) {
            if (random.nextBoolean()) {
                by.add(random.nextInt(by.size() + 1), new SortField(field, random.nextBoolean()));
            }
        }
        return new Top(1 + random.nextInt(Top.MOST), by);
    }

    /** The text with other blanks where there are some, and with some around brackets and commas. */
    private static String spread(String text, Random random) {
        StringBuilder spread = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '\'' || character == '`';
            boolean blank = !quoted && character == ' ';
            boolean apart = !quoted && "(),".indexOf(character) >= 0;
            spread.append(apart ? blanks(random, 0) : "");
            spread.append(blank ? blanks(random, 1) : String.valueOf(character));
            spread.append(apart ? blanks(random, 0) : "");
        }
        return spread.toString();
    }

    private static String blanks(Random random, int least) {
        StringBuilder blanks = new StringBuilder();
        for (int i = least + random.nextInt(2); i > 0; i--) {
            blanks.append(" \t\r\n".charAt(random.nextInt(4)));
        }
        return blanks.toString();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
