/** Premiumize's adapter, held to its specification by conversations with a scripted service. */
@NullMarked
package comet.debrid.premiumize;

import org.jspecify.annotations.NullMarked;
