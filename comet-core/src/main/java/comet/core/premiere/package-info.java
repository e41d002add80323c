/** Whether a title can be had at all yet: the filter for what is not released (metadata specification, section 14). */
@NullMarked
package comet.core.premiere;

import org.jspecify.annotations.NullMarked;
