/** The episodes of series, looked up before. */
@NullMarked
package comet.persistence.episode;

import org.jspecify.annotations.NullMarked;
