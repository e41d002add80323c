/** What remembered evidence says, rule by rule. */
@NullMarked
package comet.core.evidence;

import org.jspecify.annotations.NullMarked;
