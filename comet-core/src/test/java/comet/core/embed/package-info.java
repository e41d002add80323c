/** The engine for embedders, from its one door. */
@NullMarked
package comet.core.embed;

import org.jspecify.annotations.NullMarked;
