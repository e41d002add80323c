/**
 * BitMagnet, an indexer of the distributed hash table with a Torznab address (BMG-01 to BMG-D4).
 */
@NullMarked
package comet.scrapers.bitmagnet;

import org.jspecify.annotations.NullMarked;
