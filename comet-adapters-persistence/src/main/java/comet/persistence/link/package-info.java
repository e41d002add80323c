/** Links that were made, encrypted (PLAY-10 to PLAY-13). */
@NullMarked
package comet.persistence.link;

import org.jspecify.annotations.NullMarked;
