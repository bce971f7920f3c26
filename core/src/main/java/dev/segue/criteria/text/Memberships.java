package dev.segue.criteria.text;

import dev.segue.CampaignNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions on what is known elsewhere: who is in a segment, a campaign, a sample. Not thread-safe. */
final class Memberships {
    private final Cursor cursor;
    private final Names names;
    private final Values values;
    private final Conditions conditions;

    Memberships(Cursor cursor, Names names, Values values, Conditions conditions) {
        this.cursor = cursor;
        this.names = names;
        this.values = values;
        this.conditions = conditions;
    }

    /** The condition that begins with {@code in}. */
    Criterion in(Scope scope) {
        String fix = "Write in segment 'SM00001', or in logged segment 12";
        Token first = cursor.advance();
        boolean logged = cursor.take("logged");
        cursor.expect("segment", fix);
        if (logged) {
            long number = values.numbers().whole("the number of a logged segment", Long.MAX_VALUE);
            return conditions.made(scope, first, () -> Criterion.inLoggedSegment(new LoggedSegmentNo(number)));
        }
        String number =
                cursor.expectText("the number of a segment in quotes", fix).text();
        return conditions.made(scope, first, () -> Criterion.inSegment(new SegmentNo(number)));
    }

    /** The condition that begins with {@code target}. */
    Criterion target(Scope scope) {
        String fix = "Write target of campaign 'SPRING'";
        Token first = cursor.advance();
        cursor.expect("of", fix);
        cursor.expect("campaign", fix);
        String number =
                cursor.expectText("the number of a campaign in quotes", fix).text();
        return conditions.made(scope, first, () -> Criterion.targetOf(new CampaignNo(number)));
    }

    /** The condition that begins with {@code meets}. */
    Criterion meets(Scope scope) {
        Token first = cursor.advance();
        String code = cursor.expectText("the code of saved criteria in quotes", "Write meets 'CODE'")
                .text();
        return conditions.made(scope, first, () -> Criterion.meets(new CriteriaCode(code)));
    }

    /** The condition that begins with {@code sample}. */
    Criterion sample(Scope scope) {
        String fix = "Write sample 10 percent of 'SALT'";
        Token first = cursor.advance();
        BigDecimal percent = values.numbers().number();
        cursor.expect("percent", fix);
        cursor.expect("of", fix);
        String salt = cursor.expectText("the salt of a sample in quotes", fix).text();
        return conditions.made(scope, first, () -> new Criterion.Sample(salt, percent));
    }

    /** The condition that begins with {@code custom}. */
    Criterion custom(Scope scope) {
        Token first = cursor.advance();
        String name = names.custom();
        List<String> arguments = new ArrayList<>();
        if (cursor.token().isSign("(")) {
            arguments(arguments);
        }
        return conditions.made(scope, first, () -> new Criterion.Custom(name, arguments));
    }

    private void arguments(List<String> arguments) {
        cursor.openList("Put the arguments in brackets");
        if (!cursor.token().isSign(")")) {
            do {
                arguments.add(cursor.expectText("a text in single quotes", "Write each argument in single quotes")
                        .text());
            } while (cursor.takeSign(","));
        }
        cursor.closeList();
    }
}
