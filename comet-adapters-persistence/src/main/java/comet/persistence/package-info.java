/**
 * The stores of the core on SQLite or PostgreSQL. {@link comet.persistence.Database} is the way in; the rest of what is
 * public is what it takes and gives.
 */
@NullMarked
package comet.persistence;

import org.jspecify.annotations.NullMarked;
