/** Who is never written to, and why: excluded, blocked or suppressed contacts. Nothing is null unless it says {@code @Nullable}. */
@NullMarked
package dev.segue.optout;

import org.jspecify.annotations.NullMarked;
