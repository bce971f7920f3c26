package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.interaction.FieldSettings;

/**
 * A contact that a step selects. Immutable.
 *
 * @param onPurpose whether it has opted out and is to be admitted all the same
 * @param settings the first content of the line it gets
 */
public record Candidate(ContactNo contact, SortKey key, boolean onPurpose, FieldSettings settings) {}
