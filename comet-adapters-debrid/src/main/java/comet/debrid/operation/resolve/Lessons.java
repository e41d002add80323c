package comet.debrid.operation.resolve;

import static comet.core.debrid.EvidenceKind.ACCOUNT;
import static comet.core.debrid.EvidenceKind.CHECK;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.Block;
import comet.core.debrid.CacheState;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Learned;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one playback teaches about its torrent (DBC-03). */
final class Lessons {

    private final LinkRequest request;
    private final ServiceId service;
    private final InfoHash hash;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<AddAnswer> adds = new ArrayList<>();
    private boolean provesNothing;
    private boolean blockIsJudged;

    Lessons(LinkRequest request) {
        this.request = request;
        this.service = request.account().service();
        this.hash = request.torrent().infoHash();
    }

    void add(Evidence learned) {
        if (evidence.size() < Learned.MAX_EVIDENCE) {
            evidence.add(learned);
        }
    }

    void addAll(List<Evidence> learned) {
        learned.forEach(this::add);
    }

    /** What the answer to an add means. */
    void judged(Judged answer) {
        addAll(answer.evidence());
        answer.adds().stream().limit(Learned.MAX_EVIDENCE - adds.size()).forEach(adds::add);
    }

    /** That it is not ready in the end proves nothing of the torrent. */
    void endProvesNothing() {
        provesNothing = true;
    }

    boolean provesNothing() {
        return provesNothing;
    }

    /** What a refusal for legal reasons means has been said already. */
    void blockIsJudged() {
        blockIsJudged = true;
    }

    /** All of it, in the order learned. */
    Learned all(Optional<AccountEntry> entry) {
        return new Learned(entry, evidence, adds);
    }

    /** The service's own check said yes. */
    void cached(Optional<CompleteFileList> files, Instant now) {
        add(Evidence.cached(service, hash, CHECK, files, now));
    }

    /** It said no. */
    void notCached(Instant now) {
        add(Evidence.notCached(service, hash, CHECK, now));
    }

    /** It turned out not to be ready; nothing new when that is known already. */
    void refused(Instant now) {
        if (!isDenied()) {
            add(Evidence.notCached(service, hash, REFUSED, now));
        }
    }

    /** It is ready. @param foundBefore whether in an entry that was in the account before */
    void ready(boolean foundBefore, Optional<CompleteFileList> files, Instant now) {
        boolean ownOnly = foundBefore || isDenied() || request.torrent().isPrivate();
        EvidenceKind kind = ownOnly ? ACCOUNT : RESOLVED;
        add(Evidence.cached(service, hash, kind, files, now));
    }

    /** The service does not serve it. */
    void blocked(Block block, Instant now) {
        add(Evidence.blocked(service, hash, block, now));
    }

    /** What the failure itself says, wherever it happened. */
    void failed(DebridFailure failure, Refusals refusals, Instant now) {
        FailureKind kind = failure.kind();
        if (kind == NOT_READY && !provesNothing) {
            refused(now);
        } else if (kind == TORRENT_TOO_LARGE) {
            blocked(new Block(Block.Reason.TOO_LARGE, Optional.empty()), now);
        } else if (kind == LEGAL_BLOCK && !blockIsJudged) {
            judged(refusals.refused(request, now));
        }
    }

    private boolean isDenied() {
        return evidence.stream().anyMatch(one -> one.torrent().equals(hash) && one.state() == CacheState.NOT_CACHED);
    }
}
