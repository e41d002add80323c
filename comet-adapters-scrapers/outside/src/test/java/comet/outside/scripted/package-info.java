/** What the tests of every caller of the outside need: time that jumps, a log that is read. */
@NullMarked
package comet.outside.scripted;

import org.jspecify.annotations.NullMarked;
