/**
 * What a viewer's accounts could play at once, for one list of torrents (search flow, section 11): what is remembered
 * first, then each service once about what nobody knows. Nothing here writes to an account (DBC-11), and nothing waits
 * for the slowest service. Values are immutable; the check is thread-safe.
 */
@NullMarked
package comet.core.availability;

import org.jspecify.annotations.NullMarked;
