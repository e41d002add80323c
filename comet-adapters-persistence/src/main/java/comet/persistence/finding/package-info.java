/** Which title a text meant when it was looked up before. */
@NullMarked
package comet.persistence.finding;

import org.jspecify.annotations.NullMarked;
