package dev.segue.interaction;

import java.util.Optional;

/**
 * The value a field has in the end, and who decided it. Immutable.
 *
 * @param <T> the type of the field's values
 */
public record Effective<T>(Optional<T> value, Provenance provenance) {}
