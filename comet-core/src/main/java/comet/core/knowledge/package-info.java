/**
 * What the product remembers of torrents at debrid services: one place to ask before a list and before a playback, and
 * one to tell afterwards (DBC-03, DBC-10, SRCH-79). What is told is believed at once by whoever asks this instance, and
 * stored behind for all others; the rules are {@link comet.core.evidence}'s.
 */
@NullMarked
package comet.core.knowledge;

import org.jspecify.annotations.NullMarked;
