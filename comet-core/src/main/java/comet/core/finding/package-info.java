/**
 * Which title a text or an id means: what feed readers ask for by name (metadata specification, section 15), and of which
 * kind a title is where only providers of titles can say.
 */
@NullMarked
package comet.core.finding;

import org.jspecify.annotations.NullMarked;
