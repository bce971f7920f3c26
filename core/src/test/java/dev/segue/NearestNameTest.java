package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NearestNameTest {
    private static final Set<String> NAMES = Set.of("country", "county", "city", "company_name", "mailing_groups");

    @ParameterizedTest
    @CsvSource({
        "contry, country",
        "coutnry, country",
        "conty, county",
        "ctiy, city",
        "citty, city",
        "companyname, company_name",
        "mail_groups, mailing_groups",
        "country, country"
    })
    void is_the_one_with_the_fewest_letters_to_change(String written, String nearest) {
        assertThat(NearestName.to(written, NAMES)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"telephone", "land", "country_of_origin", "''"})
    void is_none_if_more_than_a_third_would_have_to_change(String written) {
        assertThat(NearestName.to(written, NAMES)).isEmpty();
    }

    @Test
    void may_differ_by_two_letters_or_a_third() {
        assertThat(NearestName.to("ab", Set.of("abcd"))).contains("abcd");
        assertThat(NearestName.to("ab", Set.of("abcde"))).isEmpty();
        assertThat(NearestName.to("abcdefghi", Set.of("abcdefghijkl"))).contains("abcdefghijkl");
        assertThat(NearestName.to("abcdefgh", Set.of("abcdefghijk"))).isEmpty();
    }

    @Test
    void counts_neighbours_that_are_swapped_as_one_change() {
        assertThat(NearestName.to("abdc", Set.of("abcd", "abxx"))).contains("abcd");
        assertThat(NearestName.to("badcfe", Set.of("abcdef"))).isEmpty();
    }

    @Test
    void is_the_first_of_two_that_are_equally_near() {
        assertThat(NearestName.to("cat", Set.of("car", "cab"))).contains("cab");
    }
}
