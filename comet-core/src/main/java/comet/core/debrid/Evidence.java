package comet.core.debrid;

import comet.core.debrid.EvidenceKind.Audience;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing learned about one torrent at one service. It comes with the complete list of the torrent's files or with
 * none.
 *
 * @param service whose
 * @param torrent which; not always the one that was asked for, because one answer can prove what another meant (RD-51)
 * @param kind where the knowledge comes from
 * @param state what it says: {@code CACHED} or {@code NOT_CACHED}
 * @param files all playable files of what is cached
 * @param block why it is blocked; present for {@link EvidenceKind#BLOCKED} and nothing else
 * @param observedAt when it was learned
 */
public record Evidence(
        ServiceId service,
        InfoHash torrent,
        EvidenceKind kind,
        CacheState state,
        Optional<CompleteFileList> files,
        Optional<Block> block,
        Instant observedAt) {

    /** @throws IllegalArgumentException if such evidence cannot say that, or a part of it does not belong to the kind */
    public Evidence {
        if (!kind.canSay(state)) {
            throw new IllegalArgumentException(kind + " never says " + state);
        }
        if (files.isPresent() && state != CacheState.CACHED) {
            throw new IllegalArgumentException("only what is cached has files");
        }
        if (block.isPresent() != (kind == EvidenceKind.BLOCKED)) {
            throw new IllegalArgumentException("a block, and nothing else, has a reason");
        }
    }

    /** That a torrent is cached. */
    public static Evidence cached(
            ServiceId service, InfoHash torrent, EvidenceKind kind, Optional<CompleteFileList> files, Instant now) {
        return new Evidence(service, torrent, kind, CacheState.CACHED, files, Optional.empty(), now);
    }

    /** That a torrent is not cached, and not for a reason of its own. */
    public static Evidence notCached(ServiceId service, InfoHash torrent, EvidenceKind kind, Instant now) {
        return new Evidence(service, torrent, kind, CacheState.NOT_CACHED, Optional.empty(), Optional.empty(), now);
    }

    /** That a torrent is blocked. */
    public static Evidence blocked(ServiceId service, InfoHash torrent, Block block, Instant now) {
        return new Evidence(
                service,
                torrent,
                EvidenceKind.BLOCKED,
                CacheState.NOT_CACHED,
                Optional.empty(),
                Optional.of(block),
                now);
    }

    /** Whom it is about: a block of a plan is narrower than other blocks (DBC-04). */
    public Audience audience() {
        return block.map(because -> because.reason().audience()).orElse(kind.audience());
    }
}
