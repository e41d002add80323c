/**
 * Real-Debrid. Every add makes a new entry, even of a torrent that is there; files are chosen before anything is
 * downloaded, and each chosen file gets a link, which is unrestricted for the viewer's address. What is cached cannot be
 * asked: it shows when a torrent is downloaded as soon as its files are chosen. The same answer means that a torrent is
 * refused and that the account is paused for new ones.
 *
 * <p>Facts: the service's own API documentation, and what it was seen to answer (specification debrid/realdebrid.md).
 */
@NullMarked
package comet.debrid.realdebrid;

import org.jspecify.annotations.NullMarked;
