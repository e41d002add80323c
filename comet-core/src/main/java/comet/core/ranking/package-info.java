/** What a viewer wants to see and in which order: profiles as data, verdicts and order as values. */
@NullMarked
package comet.core.ranking;

import org.jspecify.annotations.NullMarked;
