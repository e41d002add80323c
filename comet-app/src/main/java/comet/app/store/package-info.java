/** What commands need that work on the stores of this installation while nothing is served. */
@NullMarked
package comet.app.store;

import org.jspecify.annotations.NullMarked;
