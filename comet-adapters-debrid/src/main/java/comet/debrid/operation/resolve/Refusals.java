package comet.debrid.operation.resolve;

import comet.core.debrid.AddAnswer;
import comet.core.debrid.AddAnswer.Verdict;
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

    /** The service accepted the torrent. */
    Judged accepted(LinkRequest request, Instant now);

    /** The service answered {@code LEGAL_BLOCK} when the torrent was added or asked for. */
    Judged refused(LinkRequest request, Instant now);

    /** The service answered {@code LEGAL_BLOCK} when the link to that file was asked for. @return what that proves */
    List<Evidence> linkRefused(LinkRequest request, String fileName, Instant now);

    /** An answer about the torrent of a request and the name by which it is judged: its own, as far as it is known. */
    static AddAnswer answer(LinkRequest request, Verdict verdict, Instant now) {
        return new AddAnswer(request.torrent().infoHash(), name(request), verdict, now);
    }

    /** The name by which the torrent of a request is judged. */
    static String name(LinkRequest request) {
        return request.torrent().name().orElse(request.file().torrentName());
    }

    /** For services whose refusal is about the torrent: it is blocked for everybody (DBC-10). */
    Refusals TRUSTED = new Refusals() {
        @Override
        public void beforeAdd(LinkRequest request, Instant now) {}

        @Override
        public Judged accepted(LinkRequest request, Instant now) {
            return new Judged(List.of(), List.of(answer(request, Verdict.ACCEPTED, now)));
        }

        @Override
        public Judged refused(LinkRequest request, Instant now) {
            return new Judged(blocked(request, Optional.empty(), now), List.of(answer(request, Verdict.REFUSED, now)));
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
