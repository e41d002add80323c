/** Debrid services seen from the product: accounts, availability, and the closed set of failures. Immutable values. */
@NullMarked
package comet.core.debrid;

import org.jspecify.annotations.NullMarked;
