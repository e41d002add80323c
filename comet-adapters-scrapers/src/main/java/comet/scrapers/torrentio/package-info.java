/** The add-on Torrentio: public indexers, asked by id. Specification: TIO-01 to TIO-D3. */
@NullMarked
package comet.scrapers.torrentio;

import org.jspecify.annotations.NullMarked;
