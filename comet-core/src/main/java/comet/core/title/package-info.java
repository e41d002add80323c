/** Who is asked how a title is called, and for what of it (metadata specification, sections 7 and 8). */
@NullMarked
package comet.core.title;

import org.jspecify.annotations.NullMarked;
