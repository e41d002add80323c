/** The add-on Peerflix: indexers for Spanish speakers, asked by id. Specification: PFX-01 to PFX-D3. */
@NullMarked
package comet.scrapers.peerflix;

import org.jspecify.annotations.NullMarked;
