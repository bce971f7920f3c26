package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.RequestId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a segment is to be logged. Immutable.
 *
 * @param deliveries whether a letter is planned for every entry with a correspondence type
 * @param followUp the follow-up segment to be made, if one is wanted
 * @param skipObjected whether lines with objections are left out instead of refusing all (rule LG-3)
 * @param dryRun whether only to say what logging would do (rule LG-4)
 * @param requestId makes a repeat return the first receipt (rule LG-5); one is made if absent
 * @param version the version a person saw; if it is not the segment's any more, nothing happens
 */
public record LogRequest(
        boolean deliveries,
        Optional<FollowUp> followUp,
        boolean skipObjected,
        boolean dryRun,
        Optional<RequestId> requestId,
        OptionalLong version) {

    /** The most characters of a fingerprint. */
    public static final int LONGEST_FINGERPRINT = 150;

    /** Needs everything but the optional. */
    public LogRequest {
        requireNonNull(followUp, "follow-up");
        requireNonNull(requestId, "request id");
        requireNonNull(version, "version");
    }

    /** Logs every line or none, plans no letters, makes no follow-up. */
    public static LogRequest standard() {
        return new LogRequest(false, Optional.empty(), false, false, Optional.empty(), OptionalLong.empty());
    }

    /** The same, and plans a letter for every entry with a correspondence type. */
    public LogRequest withDeliveries() {
        return new LogRequest(true, followUp, skipObjected, dryRun, requestId, version);
    }

    /** The same, and makes a follow-up segment of everybody who is logged. */
    public LogRequest withFollowUp() {
        return withFollowUp(FollowUp.STANDARD);
    }

    /** The same, and makes that follow-up segment. */
    public LogRequest withFollowUp(FollowUp wanted) {
        return new LogRequest(deliveries, Optional.of(wanted), skipObjected, dryRun, requestId, version);
    }

    /** The same, leaving out lines with objections. */
    public LogRequest skippingObjected() {
        return new LogRequest(deliveries, followUp, true, dryRun, requestId, version);
    }

    /** The same, but only says what it would do. */
    public LogRequest asDryRun() {
        return new LogRequest(deliveries, followUp, skipObjected, true, requestId, version);
    }

    /** The same under that request id. */
    public LogRequest as(RequestId id) {
        return new LogRequest(deliveries, followUp, skipObjected, dryRun, Optional.of(id), version);
    }

    /** The same, only if the segment still has that version. */
    public LogRequest ofVersion(long seen) {
        return new LogRequest(deliveries, followUp, skipObjected, dryRun, requestId, OptionalLong.of(seen));
    }

    /**
     * What makes two requests the same request, whatever their ids: everything that changes what is stored. It is one line of words for
     * people, at most {@value #LONGEST_FINGERPRINT} characters, and the same in every process (rule LG-5); a follow-up's description and
     * criteria stand in it as the first 12 digits of their SHA-256.
     */
    public String fingerprint() {
        return (deliveries ? "letters" : "no letters")
                + (skipObjected ? ", lines with objections left out" : ", every line or none")
                + followUp.map(wanted -> ", " + wanted.fingerprint()).orElse(", no follow-up");
    }
}
