package dev.segue.criteria.text;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads time zones. Not thread-safe. */
final class Zones {
    private final Cursor cursor;

    Zones(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The zone that has to stand here in quotes. */
    ZoneId zone() {
        String fix = "Write a zone in quotes, such as 'Europe/Prague'";
        Token token = cursor.expectText("a time zone", fix);
        try {
            return ZoneId.of(token.text());
        } catch (DateTimeException e) {
            throw cursor.refused(
                    token,
                    "criteria.bad-zone",
                    "there is no time zone '" + token.shown() + "'",
                    Words.didYouMean(token.text(), ZoneId.getAvailableZoneIds(), fix));
        }
    }
}
