/** Which title a text or an id means: what feed readers ask for by name (metadata specification, section 15). */
@NullMarked
package comet.core.finding;

import org.jspecify.annotations.NullMarked;
