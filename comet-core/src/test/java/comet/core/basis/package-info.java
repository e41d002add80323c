/** What an answer is made from, and until when it may be given again. */
@NullMarked
package comet.core.basis;

import org.jspecify.annotations.NullMarked;
