package comet.debrid.operation.resolve;

import comet.core.debrid.Block;
import comet.core.debrid.Evidence;
import comet.core.debrid.LinkRequest;
import comet.core.port.DebridException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what it means that a service refuses for legal reasons, and whether an account may add at all just now. It is
 * told of every add. Thread-safe.
 */
public interface Refusals {

    /**
     * Called before an add.
     *
     * @throws DebridException if nothing is to be sent now
     */
    void beforeAdd(LinkRequest request, Instant now) throws DebridException;

    /** The service accepted the torrent. @return what that proves, also of torrents refused before */
    List<Evidence> accepted(LinkRequest request, Instant now);

    /** The service answered {@code LEGAL_BLOCK} when the torrent was added or asked for. @return what that proves */
    List<Evidence> refused(LinkRequest request, Instant now);

    /** The service answered {@code LEGAL_BLOCK} when the link to that file was asked for. @return what that proves */
    List<Evidence> linkRefused(LinkRequest request, String fileName, Instant now);

    /** For services whose refusal is about the torrent: it is blocked for everybody (DBC-10). */
    Refusals TRUSTED = new Refusals() {
        @Override
        public void beforeAdd(LinkRequest request, Instant now) {}

        @Override
        public List<Evidence> accepted(LinkRequest request, Instant now) {
            return List.of();
        }

        @Override
        public List<Evidence> refused(LinkRequest request, Instant now) {
            return blocked(request, Optional.empty(), now);
        }

        @Override
        public List<Evidence> linkRefused(LinkRequest request, String fileName, Instant now) {
            return blocked(request, Optional.of(fileName), now);
        }

        private static List<Evidence> blocked(LinkRequest request, Optional<String> file, Instant now) {
            return List.of(Evidence.blocked(
                    request.account().service(),
                    request.torrent().infoHash(),
                    new Block(Block.Reason.LEGAL, file),
                    now));
        }
    };
}
