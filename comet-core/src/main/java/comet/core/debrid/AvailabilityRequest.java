package comet.core.debrid;

import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Optional;

/**
 * "Which of these could you play at once?"
 *
 * @param account through which account
 * @param hashes the torrents, at least one, the best first: what there is no time or allowance for is at the end
 *     (SRCH-73, DBT-09). Repetitions are dropped, the first {@value #MAX_HASHES} are kept
 * @param media what the viewer wants to see; decides which files of a torrent count
 * @param clientAddress the viewer's public address; empty when unknown, and for work that no viewer waits for (DBI-03)
 */
public record AvailabilityRequest(
        Account account, List<InfoHash> hashes, RequestedMedia media, Optional<String> clientAddress) {

    /** Torrents that are asked about at once; more than any search shows. */
    public static final int MAX_HASHES = 20_000;

    /** @throws IllegalArgumentException if there are no hashes */
    public AvailabilityRequest {
        hashes = hashes.stream().distinct().limit(MAX_HASHES).toList();
        if (hashes.isEmpty()) {
            throw new IllegalArgumentException("at least one torrent is asked about");
        }
    }
}
