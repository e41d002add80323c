/** Ranking profiles as files: their JSON form, and the table that people read. */
@NullMarked
package comet.app.ranking;

import org.jspecify.annotations.NullMarked;
