/** Learns the files of torrents that are known by a magnet alone, from their peers (TOR-40 to TOR-44). */
@NullMarked
package comet.scrapers.kit.magnet;

import org.jspecify.annotations.NullMarked;
