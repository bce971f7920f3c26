package dev.segue.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules CR-19 and CR-24. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedTextTest {
    /** Texts, each with the one problem that it has below it; a line end in a text is ⏎. */
    private static final String MISTAKES = """
            city =\s
              1:8: a text in single quotes is expected, but the text ends. Write a text in single quotes, such as 'Praha' [criteria.syntax]
            (city = 'A'
              1:1: the bracket that opens here is not closed. Close it with ) [criteria.syntax]
            city = 'A' 'B'
              1:12: 'and' or 'or' is expected, but 'B' stands there. Join conditions with and or or [criteria.syntax]
            city = 'A' :b
              1:12: 'and' or 'or' is expected, but ':b' stands there. Join conditions with and or or [criteria.syntax]
            city = 'A')
              1:11: the bracket closes nothing. Remove it, or open one before [criteria.syntax]
            city = 'a'; drop table contact
              1:11: 'and' or 'or' is expected, but ';' stands there. Join conditions with and or or [criteria.syntax]
            city = 'O'Brien'
              1:11: a quote ends the text 'O', and 'Brien' follows at once. Write a quote inside a text twice: 'O''Brien' [criteria.syntax]
            city = 'A' B
              1:12: 'and' or 'or' is expected, but 'B' stands there. Join conditions with and or or [criteria.syntax]
            city = 'A
              1:8: the quote that opens here is not closed. Close it with ' [criteria.syntax]
            `city = 'A'
              1:1: the quote that opens here is not closed. Close it with ` [criteria.syntax]
            city
              1:5: an operator is expected, but the text ends. Write one of =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank [criteria.syntax]
            city and vip = yes
              1:6: an operator is expected, but 'and' stands there. Write one of =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank [criteria.syntax]
            city or vip = yes
              1:6: an operator is expected, but 'or' stands there. Write one of =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank [criteria.syntax]
            not
              1:4: a condition is expected, but the text ends. Write a condition, such as city = 'Praha' [criteria.syntax]
            from = 5
              1:1: a condition is expected, but 'from' stands there. Write a condition, such as city = 'Praha'; a name that is a word of the notation stands in backquotes [criteria.syntax]
            5 = employees
              1:1: a condition is expected, but '5' stands there. Write a condition, such as city = 'Praha' [criteria.syntax]
            all vip = yes
              1:5: '(' is expected, but 'vip' stands there. Put what belongs together in brackets [criteria.syntax]
            city is null
              1:9: 'blank' is expected, but 'null' stands there. Write is blank, or is not blank [criteria.syntax]
            city in 'a'
              1:9: '(' is expected, but 'a' stands there. Put the values in brackets, with commas between them [criteria.syntax]
            city in ()
              1:10: a text in single quotes is expected, but ')' stands there. Write a text in single quotes, such as 'Praha' [criteria.syntax]
            city in ('a' 'b')
              1:14: ',' or ')' is expected, but 'b' stands there. Put commas between the values and close the bracket [criteria.syntax]
            city in ('a', ('b'))
              1:15: a text in single quotes is expected, but '(' stands there. Write a text in single quotes, such as 'Praha' [criteria.syntax]
            city = 'a' AND vip = yes
              1:12: 'and' or 'or' is expected, but 'AND' stands there. Write 'and' in lower case [criteria.syntax]
            city = 'a' IGNORING CASE
              1:12: 'and' or 'or' is expected, but 'IGNORING' stands there. Write 'ignoring' in lower case [criteria.syntax]
            city = 'a' ignoring
              1:20: 'case' is expected, but the text ends. Write ignoring case [criteria.syntax]
            city matches :p
              1:14: a pattern is expected, but ':p' stands there. Write the pattern in single quotes, such as 'P*' [criteria.type]
            city = :City
              1:8: A parameter's name has 1 to 63 of a-z, 0-9 and _, and begins with a letter, but was 'City'. Name the parameter as fields are named [criteria.syntax]
            created = day 5
              1:15: a parameter is expected, but '5' stands there. Name what gives the day, such as day :since [criteria.syntax]
            mailing_groups has ('A')
              1:20: 'any of' or 'all of' is expected, but '(' stands there. Write has any of (…), or has all of (…) [criteria.syntax]
            mailing_groups has any ('A')
              1:24: 'of' is expected, but '(' stands there. Write has any of (…), or has all of (…) [criteria.syntax]
            city = ‘Praha’
              1:8: a text does not stand in U+2018 LEFT SINGLE QUOTATION MARK. Put it in straight single quotes, such as 'Praha' [criteria.syntax]
            city = "Nové Město"
              1:8: a text does not stand in U+0022 QUOTATION MARK. Put it in straight single quotes, such as 'Praha' [criteria.syntax]
            (city = „Praha) and vip = yes
              1:9: a text does not stand in U+201E DOUBLE LOW-9 QUOTATION MARK. Put it in straight single quotes, such as 'Praha' [criteria.syntax]
            city = »Praha'
              1:8: a text does not stand in U+00BB RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK. Put it in straight single quotes, such as 'Praha' [criteria.syntax]
            city\u202E = 'A'
              1:5: there is a character that cannot be seen: U+202E RIGHT-TO-LEFT OVERRIDE. Remove it, or put a blank in its place [criteria.syntax]
            ci\u200Bty = 'A'
              1:3: there is a character that cannot be seen: U+200B ZERO WIDTH SPACE. Remove it, or put a blank in its place [criteria.syntax]
            \uFEFFcity = 'A'
              1:1: there is a character that cannot be seen: U+FEFF ZERO WIDTH NO-BREAK SPACE. Remove it, or put a blank in its place [criteria.syntax]
            city\u00A0= 'A'
              1:5: there is a character that cannot be seen: U+00A0 NO-BREAK SPACE. Remove it, or put a blank in its place [criteria.syntax]
            city =\0'A'
              1:7: there is a character that cannot be seen: U+0000 NULL. Remove it, or put a blank in its place [criteria.syntax]
            city =\uD800'A'
              1:7: there is a character that cannot be seen: U+D800 HIGH SURROGATES D800. Remove it, or put a blank in its place [criteria.syntax]
            vip = yes and 😀
              1:15: a condition is expected, but '😀' stands there; it has U+1F600 GRINNING FACE. Write a condition, such as city = 'Praha' [criteria.syntax]
            city = 'a' and city = 'b' or city = 'c' and vip = yes
              1:27: 'and' and 'or' stand side by side, and which comes first is not guessed. Put brackets around what belongs together, such as (a and b) or c [criteria.syntax]
            citty = 'A'
              1:1: there is no field 'citty' of contact. Did you mean 'city'? [criteria.unknown-field]
            CITY = 'A'
              1:1: there is no field 'CITY' of contact. Did you mean 'city'? [criteria.unknown-field]
            \u0441ity = 'A'
              1:1: there is no field '\u0441ity' of contact; it has U+0441 CYRILLIC SMALL LETTER ES. Did you mean 'city'? [criteria.unknown-field]
            `id"; drop table x--` = 'A'
              1:1: there is no field 'id"; drop table x--' of contact. Use one of the names the contact schema has [criteria.unknown-field]
            at least 1 visit where (minuts > 5)
              1:25: there is no field 'minuts' of visit. Did you mean 'minutes'? [criteria.unknown-field]
            at least 2 vist where (campaign = 5)
              1:12: there is no relation 'vist'. Did you mean 'visit'? [criteria.unknown-relation]
            custom owes_mony('30')
              1:8: there is no custom criterion 'owes_mony'. Did you mean 'owes_money'? [criteria.unknown-custom]
            minutes > 5
              1:1: 'minutes' is a field of visit, but contact is asked for it. Ask for rows of it, such as at least 1 visit where (…) [criteria.wrong-subject]
            at least 2 visit where (city = 'X')
              1:25: 'city' is a field of contact, but visit is asked for it. Ask for it outside the condition on rows of visit [criteria.wrong-subject]
            total city of visit > 5
              1:7: 'city' is a field of contact, but visit is asked for it. Ask for it outside the condition on rows of visit [criteria.wrong-subject]
            at least 2 visit where (at least 1 visit)
              1:25: a row of visit is asked for rows of visit, which only a contact has. Ask for it outside the condition on rows [criteria.wrong-subject]
            at least 2 visit where (in segment 'A')
              1:25: a row of visit is asked for membership of segment A, which only a contact has. Ask for it outside the condition on rows [criteria.wrong-subject]
            city ~~ 'A'
              1:6: '~~' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Use one of them [criteria.unknown-operator]
            city != 'a'
              1:6: '!=' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Write not (city = …), which is also so where there is no value [criteria.unknown-operator]
            country <> 'a'
              1:9: '<>' is no operator of the code 'country'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Write not (country = …), which is also so where there is no value [criteria.unknown-operator]
            employees == 5
              1:11: '==' is no operator of the number 'employees'; those are =, <, <=, >, >=, from … to …, in (…), is blank, is not blank. Write = [criteria.unknown-operator]
            city LIKE '100%_off\\'
              1:6: 'LIKE' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Write matches, where * stands for any characters and ? for one [criteria.unknown-operator]
            city not in ('a')
              1:6: 'not' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Write not before the whole condition [criteria.unknown-operator]
            city between 'a' and 'b'
              1:6: 'between' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Write from … to … [criteria.unknown-operator]
            vip < yes
              1:5: '<' is no operator of the flag 'vip'; those are =, in (…), is blank, is not blank. Use one of them [criteria.unknown-operator]
            type from PERSON
              1:6: 'from' is no operator of the choice 'type'; those are =, in (…), is blank, is not blank. Use one of them [criteria.unknown-operator]
            type to PERSON
              1:6: 'to' is no operator of the choice 'type'; those are =, in (…), is blank, is not blank. Use one of them [criteria.unknown-operator]
            employees matches '5'
              1:11: 'matches' is no operator of the number 'employees'; those are =, <, <=, >, >=, from … to …, in (…), is blank, is not blank. Use one of them [criteria.unknown-operator]
            city has any of ('A')
              1:6: 'has' is no operator of the text 'city'; those are =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank. Use one of them [criteria.unknown-operator]
            mailing_groups = 'A'
              1:16: '=' is no operator of the set 'mailing_groups'; those are has any of, has all of, is blank, is not blank. Use one of them [criteria.unknown-operator]
            mailing_groups in ('A')
              1:16: 'in' is no operator of the set 'mailing_groups'; those are has any of, has all of, is blank, is not blank. Use one of them [criteria.unknown-operator]
            latest visit != today
              1:14: '!=' compares no total and no latest day. Write one of =, <, <=, >, >= [criteria.unknown-operator]
            latest visit dated to today from 2026-01-01
              1:29: 'from' compares no total and no latest day. Write one of =, <, <=, >, >= [criteria.unknown-operator]
            total minutes of visit
              1:23: an operator is expected, but the text ends. Write one of =, <, <=, >, >= [criteria.syntax]
            total minutes of visit and vip = yes
              1:24: an operator is expected, but 'and' stands there. Write one of =, <, <=, >, >= [criteria.syntax]
            latest visit 2026-01-01
              1:14: an operator is expected, but '2026-01-01' stands there. Write one of =, <, <=, >, >= [criteria.syntax]
            employees > 'ten'
              1:13: a number is expected, but 'ten' stands there. Write a number, such as 10.5 [criteria.type]
            employees > ten
              1:13: a number is expected, but 'ten' stands there. Write a number, such as 10.5 [criteria.type]
            city = Praha
              1:8: a text in single quotes is expected, but 'Praha' stands there. Write 'Praha' [criteria.type]
            city in ('a', 5)
              1:15: a text in single quotes is expected, but '5' stands there. Write '5' [criteria.type]
            city = `a`
              1:8: a text in single quotes is expected, but 'a' stands there. Write 'a' [criteria.type]
            vip = true
              1:7: yes or no is expected, but 'true' stands there. Write yes or no [criteria.type]
            vip = NO
              1:7: yes or no is expected, but 'NO' stands there. Write 'no' in lower case [criteria.type]
            type = 'PERSON'
              1:8: a choice is expected, but 'PERSON' stands there. Write one of COMPANY, PERSON, without quotes [criteria.type]
            revenue = '5 EUR'
              1:11: an amount of money is expected, but '5 EUR' stands there. Write an amount with its currency, such as 150.00 EUR [criteria.type]
            birthday > '2026-02-01'
              1:12: a date is expected, but '2026-02-01' stands there. Write the date without quotes [criteria.type]
            birthday in (today)
              1:14: a date such as 2026-02-01 is expected, but 'today' stands there. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.type]
            created in ('a')
              1:13: a moment is expected, but 'a' stands there. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.type]
            employees = 5 ignoring case
              1:15: the number 'employees' has no upper and lower case. Leave out ignoring case [criteria.type]
            total campaign of visit > 5
              1:7: the code 'campaign' cannot be added up. Add up a number or money [criteria.type]
            in segment SM1
              1:12: the number of a segment in quotes is expected, but 'SM1' stands there. Write in segment 'SM00001', or in logged segment 12 [criteria.type]
            birthday = today in Europe
              1:21: a time zone is expected, but 'Europe' stands there. Write a zone in quotes, such as 'Europe/Prague' [criteria.type]
            custom owes_money(30)
              1:19: a text in single quotes is expected, but '30' stands there. Write each argument in single quotes [criteria.type]
            type = PERSN
              1:8: 'type' has no choice 'PERSN'. Did you mean 'PERSON'? [criteria.value]
            type = NOBODY
              1:8: 'type' has no choice 'NOBODY'. Write one of COMPANY, PERSON [criteria.value]
            city = '\0'
              1:1: The value of city has no U+0000 and no lone surrogate, but had U+0000 at position 1 in '<U+0000>'. Give a value that the field can have [criteria.value]
            vip = yes and birthday = 1800-01-01
              1:15: The value of birthday lies between 1900-01-01 and 2199-12-31, but was 1800-01-01. Give a value that the field can have [criteria.value]
            created > 9999-12-31T23:59-05:00
              1:1: The value of created lies in the years 1 to 9999, but was +10000-01-01T04:59:00Z. Give a value that is allowed here [criteria.value]
            city matches '100%_off\\'
              1:1: A pattern does not end in a lone backslash, but was '100%_off\\'. Give a value that is allowed here [criteria.value]
            vip = yes and city = ''
              1:15: the value is blank. Give a value, or ask whether the field is blank [criteria.blank-operand]
            vip = yes and⏎  city from 'b' to 'a'
              2:3: nothing lies in the range: its end is before its beginning, or of another currency. Swap the ends, or give both in one currency [criteria.range]
            at least 1 visit where (campaign = '')
              1:25: the value is blank. Give a value, or ask whether the field is blank [criteria.blank-operand]
            at least 1 visit where (vip = yes)
              1:25: 'vip' is a field of contact, but visit is asked for it. Ask for it outside the condition on rows of visit [criteria.wrong-subject]
            in segment ''
              1:1: A segment number has 1 to 20 characters and is not blank, but was ''. Give a value that is allowed here [criteria.value]
            at least 0 visit
              1:1: A bound AT_LEAST is 1 or more rows, but was 0. Give a value that is allowed here [criteria.value]
            sample 101 percent of 'A'
              1:1: The share of a sample is above 0 and at most 100 percent, with at most 4 decimals, but was 101. Give a value that is allowed here [criteria.value]
            employees > 1,5
              1:13: a comma stands behind the number '1'. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            revenue > -1,50 EUR
              1:12: a comma stands behind the number '1'. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 1e999999999
              1:13: '1e999999999' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > NaN
              1:13: 'NaN' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > -Infinity
              1:14: 'Infinity' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 1.
              1:13: '1.' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 1.000.000
              1:13: '1.000.000' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 1_000
              1:13: '1_000' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 5-3
              1:13: '5-3' is no number. Write digits with a point before the decimals, such as 1234.50 [criteria.bad-number]
            employees > 1234567890123456
              1:13: a number has at most 15 digits before and 10 behind the point, but was '1234567890123456'. Write fewer digits [criteria.bad-number]
            employees > 1.12345678901
              1:13: a number has at most 15 digits before and 10 behind the point, but was '1.12345678901'. Write fewer digits [criteria.bad-number]
            revenue > 100.005 EUR
              1:11: An amount in EUR has at most 2 decimals, but was 100.005. Write an amount that the currency has [criteria.bad-number]
            revenue > 100 XAU
              1:11: Money has a currency with a number of decimals, but was XAU. Write an amount that the currency has [criteria.bad-number]
            revenue > 100
              1:14: a currency is expected, but the text ends. Write an amount with its currency, such as 150.00 EUR [criteria.bad-currency]
            revenue > 100 and vip = yes
              1:15: a currency is expected, but 'and' stands there. Write an amount with its currency, such as 150.00 EUR [criteria.bad-currency]
            revenue > 100 eur
              1:15: there is no currency 'eur'. Write its ISO 4217 code in capitals, such as EUR [criteria.bad-currency]
            at least 2147483648 visit
              1:10: a number of rows is expected, but '2147483648' stands there. Write a whole number of at most 2147483647 [criteria.bad-number]
            at least 1.5 visit
              1:10: a number of rows is expected, but '1.5' stands there. Write a whole number of at most 2147483647 [criteria.bad-number]
            in logged segment 9223372036854775808
              1:19: the number of a logged segment is expected, but '9223372036854775808' stands there. Write a whole number of at most 9223372036854775807 [criteria.bad-number]
            at least 2 visit dated in last 200000 days
              1:32: A date lies at most 100,000 units from today, but was -199,999. Write how many days the window has [criteria.bad-number]
            city ＝ 'A'
              1:6: an operator is expected, but '＝' stands there; it has U+FF1D FULLWIDTH EQUALS SIGN. Write one of =, <, <=, >, >=, from … to …, in (…), matches, is blank, is not blank [criteria.syntax]
            at least 2 visit dated in last 0 days
              1:32: A window has at least 1 day, but had 0. Write how many days the window has [criteria.bad-number]
            birthday > 2026-02-31
              1:12: there is no day '2026-02-31': February 2026 has 28 days. Write a day that exists, up to 2026-02-28 [criteria.bad-date]
            birthday > 2025-02-29
              1:12: there is no day '2025-02-29': February 2025 has 28 days. Write a day that exists, up to 2025-02-28 [criteria.bad-date]
            birthday > 2026-04-00
              1:12: there is no day '2026-04-00': April 2026 has 30 days. Write a day that exists, up to 2026-04-30 [criteria.bad-date]
            birthday > 31.02.2026
              1:12: there is no day '31.02.2026': February 2026 has 28 days. Write a day that exists, up to 2026-02-28 [criteria.bad-date]
            birthday > 1.2.2026
              1:12: '1.2.2026' is not how a date is written. Write 2026-02-01 [criteria.bad-date]
            birthday > 01/02/2026
              1:12: '01/02/2026' is not how a date is written. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 2026-2-1
              1:12: '2026-2-1' is not how a date is written. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 20260201
              1:12: '20260201' is not how a date is written. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 2026-13-01
              1:12: there is no month 13, but '2026-13-01' stands there. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 2026-00-01
              1:12: there is no month 00, but '2026-00-01' stands there. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 0000-01-01
              1:12: a date lies in the years 1 to 9999, but '0000-01-01' stands there. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > 2026-06-01T02:30Z
              1:12: '2026-06-01T02:30Z' has a time of day, which a date has not. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > yesterday
              1:12: 'yesterday' is no date. Write a date as year-month-day, such as 2026-02-01, or one around today [criteria.bad-date]
            birthday > tody
              1:12: 'tody' is no date. Did you mean 'today'? [criteria.bad-date]
            birthday > today + 100001 days
              1:20: a date lies at most 100,000 units from today, but was 100001. Write a smaller number [criteria.bad-date]
            birthday > today + 3
              1:21: days, weeks, months or years is expected, but the text ends. Write what is counted, such as today - 3 months [criteria.syntax]
            birthday > today + 3 quarters
              1:22: days, weeks, months or years is expected, but 'quarters' stands there. Write what is counted, such as today - 3 months [criteria.syntax]
            birthday > start of month + 1 day
              1:31: 'months' is expected, but 'day' stands there. Count in the period itself: start of month + 2 months [criteria.syntax]
            birthday > end of day
              1:19: week, month, quarter or year is expected, but 'day' stands there. Write which period, such as start of month [criteria.syntax]
            birthday = today in 'Mars/Olympus'
              1:21: there is no time zone 'Mars/Olympus'. Write a zone in quotes, such as 'Europe/Prague' [criteria.bad-zone]
            birthday = today in 'Europe/Praque'
              1:21: there is no time zone 'Europe/Praque'. Did you mean 'Europe/Prague'? [criteria.bad-zone]
            created > 2026-03-29T02:30 'Europe/Berlin'
              1:11: there is no 2026-03-29T02:30 in Europe/Berlin: the clock goes from 2026-03-29T02:00 to 2026-03-29T03:00. Write a time before or after the gap [criteria.no-such-time]
            created > 2026-10-25T02:30 'Europe/Berlin'
              1:11: 2026-10-25T02:30 is there twice in Europe/Berlin. Write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00 [criteria.no-such-time]
            created > 2026-06-01T02:30+01:00 'Europe/Berlin'
              1:11: '2026-06-01T02:30+01:00' is not the time in Europe/Berlin. Write 2026-06-01T02:30+02:00 [criteria.no-such-time]
            created > 2026-03-29T02:30+01:00 'Europe/Berlin'
              1:11: there is no 2026-03-29T02:30 in Europe/Berlin: the clock goes from 2026-03-29T02:00 to 2026-03-29T03:00. Write a time before or after the gap [criteria.no-such-time]
            created > 2026-06-01T02:30 'Mars/Olympus'
              1:28: there is no time zone 'Mars/Olympus'. Write a zone in quotes, such as 'Europe/Prague' [criteria.bad-zone]
            created > 2026-06-01T02:30
              1:11: '2026-06-01T02:30' does not say where the clock shows it. Put Z behind it for UTC, or the zone, such as 'Europe/Prague' [criteria.bad-date]
            created > 2026-02-30T02:30Z
              1:11: there is no day '2026-02-30': February 2026 has 28 days. Write a day that exists, up to 2026-02-28 [criteria.bad-date]
            created > 2026-06-01T24:00Z
              1:11: there is no time of day '24:00'. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T23:59:60Z
              1:11: there is no time of day '23:59:60'. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T2:30Z
              1:11: '2026-06-01T2:30Z' is not how a moment is written. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T02:30:05.Z
              1:11: '2026-06-01T02:30:05.Z' is not how a moment is written. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T02:30+5
              1:11: '2026-06-01T02:30+5' is not how a moment is written. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T02:30+02-00
              1:11: '2026-06-01T02:30+02-00' is not how a moment is written. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created > 2026-06-01T02:30+19:00
              1:11: there is no offset '+19:00' from UTC. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            created in (2026-06-01)
              1:13: '2026-06-01' has no time of day. Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague' [criteria.bad-date]
            at 2 visit
              1:4: 'least' or 'most' is expected, but '2' stands there. Write at least 2, or at most 2 [criteria.syntax]
            at least 2
              1:11: the name of a relation is expected, but the text ends. Name what is counted, such as at least 1 interaction [criteria.syntax]
            exactly visit
              1:9: a number of rows is expected, but 'visit' stands there. Write a whole number of at most 2147483647 [criteria.type]
            at least 2 visit where campaign = 'X'
              1:24: '(' is expected, but 'campaign' stands there. Put what belongs together in brackets [criteria.syntax]
            at least 2 visit dated
              1:23: 'from', 'to' or 'in last' is expected, but the text ends. Write dated from … to …, or dated in last 30 days [criteria.syntax]
            at least 2 visit dated in 30 days
              1:27: 'last' is expected, but '30' stands there. Write dated from … to …, or dated in last 30 days [criteria.syntax]
            at least 2 visit dated in last 30 weeks
              1:35: 'day' is expected, but 'weeks' stands there. Write dated from … to …, or dated in last 30 days [criteria.syntax]
            at least 2 visit dated from today dated to today
              1:35: 'and' or 'or' is expected, but 'dated' stands there. Join conditions with and or or [criteria.syntax]
            at least 2 visit where (campaign = 'A') where (campaign = 'B')
              1:41: 'and' or 'or' is expected, but 'where' stands there. Join conditions with and or or [criteria.syntax]
            total of visit > 5
              1:10: 'of' is expected, but 'visit' stands there. Name whose rows are added up, such as total duration of interaction [criteria.syntax]
            total > 5
              1:7: the name of a field is expected, but '>' stands there. Name what is added up, such as total duration of interaction [criteria.syntax]
            in 'SM1'
              1:4: 'segment' is expected, but 'SM1' stands there. Write in segment 'SM00001', or in logged segment 12 [criteria.syntax]
            target campaign 'X'
              1:8: 'of' is expected, but 'campaign' stands there. Write target of campaign 'SPRING' [criteria.syntax]
            target of 'X'
              1:11: 'campaign' is expected, but 'X' stands there. Write target of campaign 'SPRING' [criteria.syntax]
            meets
              1:6: the code of saved criteria in quotes is expected, but the text ends. Write meets 'CODE' [criteria.syntax]
            sample 10 of 'A'
              1:11: 'percent' is expected, but 'of' stands there. Write sample 10 percent of 'SALT' [criteria.syntax]
            custom
              1:7: the name of a custom criterion is expected, but the text ends. Name it, such as custom owes_money('30') [criteria.syntax]
            custom owes_money('a' 'b')
              1:23: ',' or ')' is expected, but 'b' stands there. Put commas between the values and close the bracket [criteria.syntax]
            vip = yes limit 5
              1:11: a criterion has no order and no limit of its own. Leave out what stands from here on [criteria.bad-sort]
            vip = yes order by name limit 5
              1:11: a criterion has no order and no limit of its own. Leave out what stands from here on [criteria.bad-sort]
            """;

    static Stream<Arguments> texts_with_one_mistake() {
        List<String> lines = MISTAKES.lines().toList();
        return IntStream.range(0, lines.size() / 2)
                .map(i -> i * 2)
                .mapToObj(i -> arguments(
                        lines.get(i).replace('⏎', '\n'), lines.get(i + 1).strip()));
    }

    @ParameterizedTest
    @MethodSource("texts_with_one_mistake")
    void a_mistake_is_told_with_its_place_and_what_would_be_right(String text, String problem) {
        assertThat(Shop.problems(text)).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void line_ends_of_other_systems_cannot_be_seen_and_begin_no_line() {
        String fix = ". Remove it, or put a blank in its place [criteria.syntax]";

        assertThat(Shop.problems("city =\u2028'A' and\u2029vip = yes"))
                .extracting(Problem::toString)
                .containsExactly(
                        "1:7: there is a character that cannot be seen: U+2028 LINE SEPARATOR" + fix,
                        "1:15: there is a character that cannot be seen: U+2029 PARAGRAPH SEPARATOR" + fix);
    }

    @Test
    void a_text_of_blanks_is_no_criterion_and_least_of_all_everybody() {
        String empty =
                "there is no criterion. Write a condition, or everyone if all contacts are meant [criteria.empty]";

        assertThat(Shop.problems("")).extracting(Problem::toString).containsExactly("1:1: " + empty);
        assertThat(Shop.problems(" \n\t ")).extracting(Problem::toString).containsExactly("2:3: " + empty);
    }

    /** A text, and where which problems are. */
    static Stream<Arguments> texts_with_several_mistakes() {
        return Stream.of(
                arguments("citty = 'a' and vip = yes and cuntry = 'b'", "1:1 unknown-field, 1:31 unknown-field"),
                arguments(
                        "(citty = 'a' and vip = 5) or cuntry = 'b'",
                        "1:2 unknown-field, 1:24 type, 1:30 unknown-field"),
                arguments("citty in ('a', 'b') or (vip = 5)", "1:1 unknown-field, 1:31 type"),
                arguments("citty in ('and', `or`) or (vip = 5)", "1:1 unknown-field, 1:34 type"),
                arguments("city in (5, 6) and vip = 5", "1:10 type, 1:26 type"),
                arguments("city between 'a' and 'b' and vip = 5", "1:6 unknown-operator, 1:36 type"),
                arguments(
                        "at least 1 visit where (minuts = 5 and cost = 5) and vip = 5",
                        "1:25 unknown-field, 1:48 bad-currency, 1:60 type"),
                arguments(
                        "at least 1 visit where (topics in ('a') or cost > 1 EUR",
                        "1:24 syntax, 1:32 unknown-operator"),
                arguments(
                        "at least 1 vist where (vip = 5 and city = 5) and vip = 5", "1:12 unknown-relation, 1:56 type"),
                arguments("id\"; drop table x-- = 'A'", "1:1 unknown-field, 1:3 syntax"),
                arguments("city = “Praha” and vip = maybe", "1:8 syntax, 1:26 type"),
                arguments("city = “Praha and vip = maybe", "1:8 syntax, 1:25 type"),
                arguments("city = “Praha\n” and vip = yes", "1:8 syntax, 2:1 syntax, 2:1 syntax"),
                arguments("city = 'a') and citty = 'b'", "1:11 syntax, 1:17 unknown-field"),
                arguments(
                        "city = 'a') or citty = 'b') and vip = 5",
                        "1:11 syntax, 1:16 unknown-field, 1:27 syntax, 1:39 type"),
                arguments("city = 'a') vip = 5 and vip = 5", "1:11 syntax"),
                arguments("((vip = 5", "1:1 syntax, 1:2 syntax, 1:9 type"),
                arguments("not (vip = 5) and not vip = 6", "1:12 type, 1:29 type"),
                arguments("city = 'a' and city = 'b' or vip = 5", "1:27 syntax, 1:36 type"),
                arguments(
                        "(city = 'a' and city = 'b' or vip = yes) and (vip = no or city = 'a' and vip = yes)",
                        "1:28 syntax, 1:70 syntax"),
                arguments(
                        "city = ''\nand\r\nname = ''\rand\n\nbirthday = 1800-01-01",
                        "1:1 blank-operand, 3:1 blank-operand, 6:1 value"),
                arguments("city = '😀' and citty = '😀' and 😀", "1:16 unknown-field, 1:32 syntax"),
                arguments("city in ('', ' ') and vip = yes", "1:1 blank-operand, 1:1 blank-operand"),
                arguments(
                        "at least 1 visit where (campaign = '') dated from 2026-02-01 to 2026-01-01",
                        "1:1 range, 1:25 blank-operand"),
                arguments("vip limit 5", "1:5 syntax, 1:5 bad-sort"),
                arguments("\u200B\u200B\u200Bvip = yes", "1:1 syntax, 1:2 syntax, 1:3 syntax"));
    }

    @ParameterizedTest
    @MethodSource("texts_with_several_mistakes")
    void all_mistakes_are_told_at_once_in_the_order_of_their_places(String text, String problems) {
        List<String> expected = Stream.of(problems.split(", "))
                .map(it -> it.replace(" ", " criteria."))
                .toList();

        assertThat(Shop.codes(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void no_text_at_all_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> CriterionNotation.parse(null, Shop.CATALOG))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> CriterionNotation.parse("everyone", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("catalog");
    }

    @Test
    void what_is_thrown_says_it_all_to_people() {
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Shop.parse("citty = 'a' and vip = 5")))
                .hasMessage("""
                        1:1: there is no field 'citty' of contact. Did you mean 'city'? [criteria.unknown-field]
                        1:23: yes or no is expected, but '5' stands there. Write yes or no [criteria.type]""");
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        List<Problem> problems =
                Shop.problems("INITIALS = 'I' and employees > 1,5 IGNORING CASE and birthday = 31.02.2026");
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));

                assertThat(Shop.problems("INITIALS = 'I' and employees > 1,5 IGNORING CASE and birthday = 31.02.2026"))
                        .as(tag)
                        .isEqualTo(problems);
                String text = "initials = 'İI' ignoring case and employees > 1234.5 and birthday = today - 12 months"
                        + " and created = 2026-03-29T02:30:00Z and revenue = -1234.50 EUR and sample 12.5 percent of 'I'"
                        + " and at least 12 visit dated in last 30 days";
                assertThat(CriterionNotation.write(Shop.parse(text))).as(tag).isEqualTo(text);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
