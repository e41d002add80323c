/**
 * The episodes of series: what the catalogues say of them, put together, kept, and renewed when it is old (metadata
 * specification, section 13).
 */
@NullMarked
package comet.core.episodes;

import org.jspecify.annotations.NullMarked;
