/**
 * What Jackett and Prowlarr have in common, which search many indexers for us: the list of indexers, kept fresh (IDX-01 to
 * IDX-22), and how what an indexer says of a torrent becomes releases (JKT-03).
 */
@NullMarked
package comet.scrapers.kit.indexer;

import org.jspecify.annotations.NullMarked;
