/**
 * The Torznab address of AnimeTosho (ATO-01 to ATO-D4), which is searched by title.
 */
@NullMarked
package comet.scrapers.animetosho;

import org.jspecify.annotations.NullMarked;
