/**
 * TorBox, as its documentation, its answers and its clients tell it (facts TB-01 to TB-83 of the specification). It says
 * what it has cached and lists the files, adding a torrent twice gives the same entry, it downloads all files of a
 * torrent, and each link is a call of its own. Every call carries the key as a bearer token; the call for a link carries
 * it in the query as well (TB-01), so nothing here may keep, show or hand on the address of a call.
 *
 * <p>Every answer is an envelope, {@code {"success", "error", "detail", "data"}}, of which {@code success} decides.
 */
@NullMarked
package comet.debrid.torbox;

import org.jspecify.annotations.NullMarked;
