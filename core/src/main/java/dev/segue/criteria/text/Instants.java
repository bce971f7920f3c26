package dev.segue.criteria.text;

import dev.segue.criteria.text.Token.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads moments: in UTC, with an offset, or as a clock shows them in a zone. What a clock never shows, or shows twice, is not guessed. Not thread-safe. */
final class Instants {
    private static final String FIX =
            "Write a moment such as 2026-02-01T08:30:00Z, or 2026-02-01T08:30 'Europe/Prague'";

    private final Cursor cursor;
    private final Days days;
    private final Zones zones;

    Instants(Cursor cursor, Days days, Zones zones) {
        this.cursor = cursor;
        this.days = days;
        this.zones = zones;
    }

    /** Whether a moment stands here, and not a day. */
    boolean isHere() {
        Token token = cursor.token();
        return token.is(Kind.NUMERAL) && token.text().indexOf('T') >= 0;
    }

    /** The moment that has to stand here. */
    Instant instant() {
        Token token = cursor.token();
        if (!token.is(Kind.NUMERAL)) {
            throw cursor.notOfType("a moment", FIX);
        }
        String written = token.text();
        int behindDate = written.indexOf('T');
        if (behindDate < 0) {
            throw bad(token, "'" + token.shown() + "' has no time of day", FIX);
        }
        int behindTime = endOfTime(written, behindDate + 1);
        LocalTime time = time(token, written.substring(behindDate + 1, behindTime));
        LocalDateTime local = days.date(token, written.substring(0, behindDate)).atTime(time);
        Optional<ZoneOffset> offset = offset(token, written.substring(behindTime));
        cursor.advance();
        if (!cursor.token().is(Kind.TEXT)) {
            return offset.map(local::toInstant).orElseThrow(() -> nowhere(token));
        }
        return inZone(token, local, offset);
    }

    private static int endOfTime(String written, int start) {
        int end = start;
        while (end < written.length() && "0123456789:.".indexOf(written.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Hours and minutes in two digits each, and seconds if need be, with up to nine decimals. */
    private LocalTime time(Token token, String written) {
        boolean minutes = written.length() == 5 || (written.length() > 5 && written.charAt(5) == ':');
        boolean seconds = written.length() <= 8 || written.charAt(8) == '.';
        if (minutes && seconds && !written.endsWith(".")) {
            try {
                return LocalTime.parse(written);
            } catch (DateTimeException e) {
                throw bad(token, "there is no time of day '" + written + "'", FIX);
            }
        }
        throw bad(token, "'" + token.shown() + "' is not how a moment is written", FIX);
    }

    private Optional<ZoneOffset> offset(Token token, String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        boolean full = written.equals("Z") || (written.length() == 6 && written.charAt(3) == ':');
        try {
            if (full) {
                return Optional.of(ZoneOffset.of(written));
            }
        } catch (DateTimeException e) {
            throw bad(token, "there is no offset '" + written + "' from UTC", FIX);
        }
        throw bad(token, "'" + token.shown() + "' is not how a moment is written", FIX);
    }

    private Instant inZone(Token token, LocalDateTime local, Optional<ZoneOffset> offset) {
        ZoneId zone = zones.zone();
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            throw noSuchTime(
                    token,
                    "there is no %s in %s: the clock goes from %s to %s"
                            .formatted(local, zone, gap.getDateTimeBefore(), gap.getDateTimeAfter()),
                    "Write a time before or after the gap");
        }
        String right = valid.stream().map(it -> local + it.getId()).collect(Collectors.joining(" or "));
        if (offset.isPresent() && !valid.contains(offset.get())) {
            throw noSuchTime(token, "'%s' is not the time in %s".formatted(token.shown(), zone), "Write " + right);
        }
        if (offset.isEmpty() && valid.size() > 1) {
            throw noSuchTime(token, "%s is there twice in %s".formatted(local, zone), "Write " + right);
        }
        return local.toInstant(offset.orElse(valid.get(0)));
    }

    private RuntimeException nowhere(Token token) {
        return bad(
                token,
                "'" + token.shown() + "' does not say where the clock shows it",
                "Put Z behind it for UTC, or the zone, such as 'Europe/Prague'");
    }

    private RuntimeException noSuchTime(Token token, String what, String fix) {
        return cursor.refused(token, "criteria.no-such-time", what, fix);
    }

    private RuntimeException bad(Token token, String what, String fix) {
        return cursor.refused(token, "criteria.bad-date", what, fix);
    }
}
