/** Offcloud's adapter, held to its specification by conversations with a scripted service. */
@NullMarked
package comet.debrid.offcloud;

import org.jspecify.annotations.NullMarked;
