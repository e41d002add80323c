package comet.core.port;

import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.playback.Link;
import comet.core.playback.PlaybackRequest;
import comet.core.torrent.InfoHash;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one debrid service does for the accounts people have there. The core knows services by this interface alone:
 * what they differ in is data ({@link #capabilities}), never an {@code instanceof}.
 *
 * <p>An API key leaves for no host but the service's own (DBP-02).
 */
public interface DebridService {

    /** Which service this is. */
    ServiceId id();

    /** What it can do. Constant for the life of the instance (DBP-10). */
    Capabilities capabilities();

    /**
     * Makes sure that the account may be used (DBA-01 to DBA-03). Remembers the answer for a while, so that calling it
     * before every search is right.
     *
     * @param clientAddress the viewer's public address; empty when unknown
     * @throws DebridException if the account cannot be used, or nobody could say
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    void verify(ApiKey key, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException;

    /**
     * Says which torrents the service could serve at once, without adding any to the account (DBC-05).
     *
     * <p>Partial knowledge is an answer: a batch that fails makes its own hashes {@code UNKNOWN} and costs the others
     * nothing (DBC-01).
     *
     * @param hashes at least one; the implementation cuts them into batches of the service's own size
     * @param scope what the viewer asked for; decides which files of a torrent count
     * @return exactly one entry for each of {@code hashes}; unmodifiable
     * @throws DebridException if every batch failed the same way; carries that failure
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Map<InfoHash, Availability> availability(
            ApiKey key, Set<InfoHash> hashes, Scope scope, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException;

    /**
     * Makes the link that plays, adding the torrent to the account where that is needed (DBW-03).
     *
     * @throws DebridException if there is no link; {@code NOT_READY} when the service has accepted the torrent and is
     *     downloading it
     * @throws InterruptedException if interrupted; what was added stays
     */
    Link link(PlaybackRequest request, Deadline deadline) throws DebridException, InterruptedException;
}
