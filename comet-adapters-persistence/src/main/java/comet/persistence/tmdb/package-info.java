/** What stands at TMDB for IMDb ids, as it was found before. */
@NullMarked
package comet.persistence.tmdb;

import org.jspecify.annotations.NullMarked;
