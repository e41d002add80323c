/** The add-on Debridio: links that a debrid service would play, of which each names its torrent. Specification: DIO-01 to DIO-D3. */
@NullMarked
package comet.scrapers.debridio;

import org.jspecify.annotations.NullMarked;
