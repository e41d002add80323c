package comet.core.debrid;

import static comet.core.debrid.FailureKind.Scope.ACCOUNT;
import static comet.core.debrid.FailureKind.Scope.FILE;
import static comet.core.debrid.FailureKind.Scope.REQUEST;
import static comet.core.debrid.FailureKind.Scope.SERVICE;
import static comet.core.debrid.FailureKind.Scope.TORRENT;

import java.util.List;
import java.util.Locale;

/**
 * Why an operation of a debrid service failed: the closed list of the specification (debrid/README.md, section 11).
 * Every failure of every operation is exactly one of these; each service's own codes are mapped to them by its
 * adapter.
 */
public enum FailureKind {
    /** The key is missing, unknown, revoked or expired. */
    INVALID_CREDENTIALS(ACCOUNT, AccountFault.KEY, "UNAUTHORIZED"),
    /** The account is banned, locked, not activated or waits for a second factor. */
    ACCOUNT_BLOCKED(ACCOUNT, AccountFault.KEY, "FORBIDDEN"),
    /** The service refuses this server, VPN or address. */
    IP_NOT_ALLOWED(ACCOUNT, "FORBIDDEN"),
    /** A free or trial account. */
    NOT_PREMIUM(ACCOUNT, AccountFault.SUBSCRIPTION, "PAYMENT_REQUIRED"),
    /** A subscription whose end lies in the past. */
    SUBSCRIPTION_EXPIRED(ACCOUNT, AccountFault.SUBSCRIPTION, "PAYMENT_REQUIRED"),
    /** The feature is not part of this plan. */
    PLAN_RESTRICTED(ACCOUNT, AccountFault.SUBSCRIPTION, "PAYMENT_REQUIRED"),
    /** All download slots are taken. */
    TOO_MANY_ACTIVE_DOWNLOADS(ACCOUNT, "STORE_LIMIT_EXCEEDED"),
    /** Traffic, fair use, storage, number of items, or an allowance per day or month is used up. */
    QUOTA_EXCEEDED(ACCOUNT, "STORE_LIMIT_EXCEEDED"),
    /** Too many requests in a short time. */
    RATE_LIMITED(ACCOUNT, "TOO_MANY_REQUESTS"),
    /** The service does not accept this magnet, hash or torrent file. */
    MAGNET_REJECTED(TORRENT, "STORE_MAGNET_INVALID"),
    /** Larger than the service or the plan allows. */
    TORRENT_TOO_LARGE(TORRENT, "UNPROCESSABLE_ENTITY"),
    /** The service gave up: no peers, a virus, a processing error. */
    TORRENT_FAILED(TORRENT, "STORE_MAGNET_INVALID"),
    /** Unavailable for legal reasons. */
    LEGAL_BLOCK(TORRENT, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    /** The account has no such torrent. */
    TORRENT_NOT_FOUND(TORRENT, "NOT_FOUND"),
    /** Accepted, but still queued or downloading. */
    NOT_READY(TORRENT, "MEDIA_NOT_CACHED_YET"),
    /** There is no video in the torrent. */
    NO_PLAYABLE_FILE(TORRENT, "NOT_FOUND"),
    /** There is no file of the wanted episode in the torrent. */
    EPISODE_NOT_FOUND(TORRENT, "EPISODE_MATCH_NOT_FOUND", "NOT_FOUND"),
    /** The file is gone, or the host that holds it is down. */
    LINK_UNAVAILABLE(FILE, "LINK_OFFLINE"),
    /** Maintenance that the service announces. */
    SERVICE_MAINTENANCE(SERVICE, "MAINTENANCE", "SERVICE_UNAVAILABLE"),
    /** HTTP 5xx, or a code that means a fault of the service. */
    SERVER_ERROR(SERVICE, "INTERNAL_SERVER_ERROR"),
    /** No connection or no answer: DNS, connect, TLS, reset, or time ran out. */
    NETWORK_TIMEOUT(SERVICE, "STORE_SERVER_DOWN"),
    /** The answer cannot be read or contradicts itself. */
    PROTOCOL_ERROR(SERVICE, "BAD_GATEWAY"),
    /** The service has no such operation, or has withdrawn it. */
    UNSUPPORTED(SERVICE, "NOT_IMPLEMENTED"),
    /** What we asked for was wrong. */
    BAD_REQUEST(REQUEST, "BAD_REQUEST"),
    /** A code that no table lists. */
    UNKNOWN(REQUEST, "UNKNOWN");

    /** What a failure says something about, and so what else is certain to fail in the same way. */
    public enum Scope {
        ACCOUNT,
        TORRENT,
        FILE,
        SERVICE,
        REQUEST
    }

    /** What is wrong with the account itself, and so what its owner can put right (DBA-05, PAGE-075). */
    public enum AccountFault {
        /** The service does not let this key or this account in. */
        KEY,
        /** The service knows the account, which has no subscription that allows this. */
        SUBSCRIPTION,
        /** Nothing that the failure would prove. */
        NONE
    }

    private final Scope scope;
    private final AccountFault accountFault;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which the checker cannot see
    private final List<String> statusKeys;

    FailureKind(Scope scope, String... statusKeys) {
        this(scope, AccountFault.NONE, statusKeys);
    }

    FailureKind(Scope scope, AccountFault accountFault, String... statusKeys) {
        this.scope = scope;
        this.accountFault = accountFault;
        this.statusKeys = List.of(statusKeys);
    }

    public Scope scope() {
        return scope;
    }

    public AccountFault accountFault() {
        return accountFault;
    }

    /**
     * The normalised keys under which a status video is looked up (DBE-01), the most exact first; never empty. The
     * general {@code UNKNOWN}, which ends every list of candidates, is not among them.
     */
    public List<String> statusKeys() {
        return statusKeys;
    }

    /** The words for a viewer, for example {@code network timeout} (DBA-05). */
    public String shortReason() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
