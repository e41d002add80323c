/**
 * Premiumize, as its documentation tells it and as it answers (PM-01 to PM-62). It says which torrents it has cached and
 * plays those without adding them to the account; what it has not cached becomes a transfer. Every failure is {@code
 * {"status": "error"}} with HTTP 200. Its list of transfers does not tell which torrent a transfer is: the adapter
 * remembers that of the transfers it made.
 */
@NullMarked
package comet.debrid.premiumize;

import org.jspecify.annotations.NullMarked;
