/**
 * Torrents as sources hand them on: what a {@code .torrent} tells, where a link to one leads, and which releases it makes
 * for a search (TOR-20 to TOR-36). What it holds of private torrents stays out of every text form.
 */
@NullMarked
package comet.scrapers.kit.torrentfile;

import org.jspecify.annotations.NullMarked;
