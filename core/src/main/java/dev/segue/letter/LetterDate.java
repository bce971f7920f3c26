package dev.segue.letter;

import dev.segue.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a date as a letter of that language does, from a table of its own, so that no version of Java changes it (rule LT-7). A language
 * that is not in the table has the ISO form.
 */
final class LetterDate {
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> CZECH = List.of(
            "ledna",
            "února",
            "března",
            "dubna",
            "května",
            "června",
            "července",
            "srpna",
            "září",
            "října",
            "listopadu",
            "prosince");
    private static final List<String> SLOVAK = List.of(
            "januára",
            "februára",
            "marca",
            "apríla",
            "mája",
            "júna",
            "júla",
            "augusta",
            "septembra",
            "októbra",
            "novembra",
            "decembra");
    private static final List<String> GERMAN = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");
    private static final List<String> POLISH = List.of(
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia");
    private static final List<String> FRENCH = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final Map<String, Form> FORMS = Map.of(
            "en", new Form("%d %s %d", ENGLISH),
            "cs", new Form("%d. %s %d", CZECH),
            "sk", new Form("%d. %s %d", SLOVAK),
            "de", new Form("%d. %s %d", GERMAN),
            "pl", new Form("%d %s %d", POLISH),
            "fr", new Form("%d %s %d", FRENCH));

    private LetterDate() {}

    static String written(LocalDate date, Optional<Language> language) {
        Form form = language.map(it ->
                        FORMS.get(it.fallbacks().get(it.fallbacks().size() - 1).tag()))
                .orElse(null);
        return form == null ? date.toString() : form.write(date);
    }

    private record Form(String pattern, List<String> months) {
        String write(LocalDate date) {
            return String.format(
                    Locale.ROOT, pattern, date.getDayOfMonth(), months.get(date.getMonthValue() - 1), date.getYear());
        }
    }
}
