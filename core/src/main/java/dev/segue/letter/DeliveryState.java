package dev.segue.letter;

/** Where a delivery stands (rule DL-1). Immutable. */
public enum DeliveryState {
    /** It waits for a worker. */
    PLANNED,
    /** A worker has it, until its lease ends. */
    CLAIMED,
    /** The letter was handed over. Final. */
    DELIVERED,
    /** It could not be handed over and is not tried again. Final. */
    FAILED,
    /** The contact has opted out, was blocked or suppressed since, or is not known any more. Final. */
    SUPPRESSED,
    /** Its entry or its logged segment was cancelled before it was handed over. Final. */
    CANCELLED,
    /** It may have been handed over: a worker was lost between handing over and saying so. A person decides. */
    UNKNOWN;

    /** Whether it stays as it is. */
    public boolean isFinal() {
        return this != PLANNED && this != CLAIMED && this != UNKNOWN;
    }
}
