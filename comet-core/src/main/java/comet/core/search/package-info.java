/**
 * Use case: from "what is this media id?" to the streams a viewer is offered, or to the reason why there are none.
 * Values are immutable; the use case is thread-safe.
 */
@NullMarked
package comet.core.search;

import org.jspecify.annotations.NullMarked;
