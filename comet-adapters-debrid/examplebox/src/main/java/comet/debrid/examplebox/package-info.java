// region package
/**
 * Examplebox, as its documentation tells it (its facts are numbered EX-01 to EX-32 in the page that adds it). It knows
 * what it has cached, plays only that, and keeps no library. Every call carries the key as a bearer token, every failure
 * is {@code {"error": "<word>"}} with whatever HTTP status.
 */
@NullMarked
package comet.debrid.examplebox;

import org.jspecify.annotations.NullMarked;
// end package
