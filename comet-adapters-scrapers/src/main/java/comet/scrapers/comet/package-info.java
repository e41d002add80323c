/** Another instance of Comet, asked by id for what it has as torrents. Specification: CMT-01 to CMT-D3. */
@NullMarked
package comet.scrapers.comet;

import org.jspecify.annotations.NullMarked;
