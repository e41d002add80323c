package comet.core.debrid;

import static comet.core.debrid.CacheState.CACHED;
import static comet.core.debrid.CacheState.NOT_CACHED;
import static comet.core.debrid.EvidenceKind.Audience.EVERYBODY;
import static comet.core.debrid.EvidenceKind.Audience.OWN_KEY;

/** Where a piece of knowledge about a torrent comes from (DBC-03). */
public enum EvidenceKind {
    /** The service's own cache check said so. */
    CHECK(EVERYBODY, true, true),
    /** A playback ended in a link. */
    RESOLVED(EVERYBODY, true, false),
    /** A playback showed that it is not ready. */
    REFUSED(EVERYBODY, false, true),
    /** The service may not, or does not want to, serve it; {@link Evidence#block} says why. */
    BLOCKED(EVERYBODY, false, true),
    /** It is ready in the viewer's own account, which says nothing about the accounts of others. */
    ACCOUNT(OWN_KEY, true, false),
    /** Somebody else says so; used only when nothing else is known. */
    HINT(EVERYBODY, true, false);

    /** Whom a piece of knowledge is about. */
    public enum Audience {
        /** All accounts of the service. */
        EVERYBODY,
        /** The account alone that it was learned through. */
        OWN_KEY
    }

    private final Audience audience;
    private final boolean canAffirm;
    private final boolean canDeny;

    EvidenceKind(Audience audience, boolean canAffirm, boolean canDeny) {
        this.audience = audience;
        this.canAffirm = canAffirm;
        this.canDeny = canDeny;
    }

    /** Whom it is about, unless a block is narrower ({@link Evidence#audience}). */
    public Audience audience() {
        return audience;
    }

    /** Whether this kind of evidence can say that of a torrent. None says {@code UNKNOWN}: that is no evidence. */
    public boolean canSay(CacheState state) {
        return (state == CACHED && canAffirm) || (state == NOT_CACHED && canDeny);
    }
}
