package comet.core.port;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one debrid service, or a gateway to several, does for the accounts people have there. The core knows services by
 * this interface alone: what they differ in is data ({@link #capabilities}), never an {@code instanceof}.
 *
 * <p>An API key leaves for no host but the service's own, or the gateway's that the operator chose for it (DBP-02). The
 * account of every request is of one of {@link #services}; without a key it is answered with {@code
 * INVALID_CREDENTIALS} and without a call (DBP-04).
 */
public interface DebridService {

    /**
     * Whose accounts it takes: its own service, or all that are reached through this gateway; at least one. Constant for
     * the life of the instance.
     */
    Set<ServiceId> services();

    /** What it can do for such an account. Depends on service and store alone, and never changes (DBP-10). */
    Capabilities capabilities(Account account);

    /**
     * Asks what sort of account it is (DBA-01 to DBA-03). Remembers the answer for a while, so that calling it before
     * every search is right. An account that cannot be used is an answer too: see {@link AccountStatus#refusal}.
     *
     * @param clientAddress the viewer's public address; empty when unknown
     * @throws DebridException if the service does not accept the key, or nobody could say
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException;

    /**
     * The same for a person who wants to know how his account is now: that it was fine some time ago is no answer, and
     * covers no failure. What it learns is remembered like the answer of {@link #verify}.
     *
     * @throws DebridException if the service does not accept the key, or nobody could say
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    default AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return verify(account, clientAddress, deadline);
    }

    /**
     * Until when {@link #verify} says of the account what it has just said, as long as no other call of verify or recheck
     * learns better, and {@link #availability} of a service that cannot be asked what it has cached (DBC-02) goes on to
     * know nothing; empty when nobody can say. Asks nobody.
     */
    default Optional<Instant> sameUntil(Account account) {
        return Optional.empty();
    }

    /**
     * Says which torrents the service could serve at once, without adding any to the account (DBC-05).
     *
     * <p>Partial knowledge is an answer: a batch that fails makes its own hashes {@code UNKNOWN} and costs the others
     * nothing (DBC-01).
     *
     * @return exactly one entry for each hash of the request; unmodifiable
     * @throws DebridException if every batch failed the same way; carries that failure
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException;

    /**
     * Makes the link that plays, adding the torrent to the account where that is needed (DBW-03).
     *
     * @throws DebridException if there is no link; {@code NOT_READY} when the service has accepted the torrent and is
     *     downloading it. Carries what was learned all the same
     * @throws InterruptedException if interrupted; what was added stays
     */
    MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException;

    /**
     * Lists torrents of the account (DBX-01, DBX-02). A service with smaller pages of its own is called several times, one
     * without a library not at all.
     *
     * @return at most as many as asked for; fewer mean that these are the last. Without a library an empty page of 0
     * @throws DebridException if any part of the page could not be read
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException;

    /**
     * Lists the playable files of an entry that is {@code READY}, which proves what is in a pack (DB-69).
     *
     * @return empty when the service tells no complete list
     * @throws DebridException if the list could not be read; {@code TORRENT_NOT_FOUND} if there is no such entry; {@code
     *     UNSUPPORTED} if the service has no library
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException;

    /**
     * Removes an entry from the account, because the viewer asked for it or because the product made it (DBU-02, DBC-11).
     * That there is no such entry is a success (DBR-01), and at a service without a library there never is.
     *
     * @throws DebridException if it is still there
     * @throws InterruptedException if interrupted; the entry may be gone all the same
     */
    void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException;
}
