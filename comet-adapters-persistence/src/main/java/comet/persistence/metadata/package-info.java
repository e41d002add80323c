/** Titles looked up before. */
@NullMarked
package comet.persistence.metadata;

import org.jspecify.annotations.NullMarked;
