package dev.segue.logging;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Operand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A request's fingerprint has this form in it, and receipts are kept for years: what it is must never change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriterionFormTest {
    private static final Criterion CZECH = COUNTRY.is("CZ");
    private static final String CZECH_FORM = CriterionForm.of(CZECH);

    @Test
    void every_kind_has_a_form_of_its_own_that_stays() {
        String country = COUNTRY.subject() + ".country";
        Map<Criterion, String> forms = new LinkedHashMap<>();
        forms.put(new Criterion.Everyone(), "everyone()");
        forms.put(new Criterion.AllOf(List.of(CZECH)), form("all_of", CZECH_FORM));
        forms.put(new Criterion.AnyOf(List.of(CZECH, CZECH)), form("any_of", CZECH_FORM, CZECH_FORM));
        forms.put(new Criterion.Not(CZECH), form("not", CZECH_FORM));
        forms.put(new Criterion.Blank(COUNTRY), form("blank", country));
        forms.put(new Criterion.Wildcard(COUNTRY, "C*", true), form("wildcard", country, "C*", "true"));
        forms.put(new Criterion.OneOf(COUNTRY, List.of("AT", "CZ")), form("one_of", country, "AT", "CZ"));
        forms.put(new Criterion.MemberOfSegment(new SegmentNo("SM00001")), form("in_segment", "SM00001"));
        forms.put(new Criterion.MemberOfLoggedSegment(new LoggedSegmentNo(7)), form("in_logged_segment", "7"));

        forms.forEach(
                (criterion, form) -> assertThat(CriterionForm.of(criterion)).isEqualTo(form));
    }

    @Test
    void the_ends_of_a_range_are_told_apart() {
        Optional<Operand> austria = Optional.of(new Operand.Value("AT"));

        String from = CriterionForm.of(new Criterion.Range(COUNTRY, austria, Optional.empty()));
        String to = CriterionForm.of(new Criterion.Range(COUNTRY, Optional.empty(), austria));

        assertThat(from)
                .startsWith("range(")
                .contains("AT")
                .endsWith(form("", "end()").substring(1));
        assertThat(to).startsWith("range(").contains("AT").contains(",5:end(),").isNotEqualTo(from);
    }

    @Test
    void sets_of_which_one_or_all_are_asked_for_are_told_apart() {
        assertThat(CriterionForm.of(MAILING_GROUPS.anyOf("FAIR")))
                .startsWith("any_of_set(")
                .endsWith("4:FAIR)");
        assertThat(CriterionForm.of(MAILING_GROUPS.allOf("FAIR")))
                .startsWith("all_of_set(")
                .endsWith("4:FAIR)");
    }

    private static String form(String kind, String... parts) {
        StringBuilder form = new StringBuilder();
        for (String part : parts) {
            form.append(form.isEmpty() ? "" : ",")
                    .append(part.length())
                    .append(':')
                    .append(part);
        }
        return kind + "(" + form + ")";
    }
}
