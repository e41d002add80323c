package comet.core.availability;

import comet.core.basis.Basis;
import comet.core.basis.Holding;
import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Evidence;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.file.FileSelector;
import comet.core.knowledge.Question;
import comet.core.media.RequestedMedia;
import comet.core.port.StoreException;
import comet.core.torrent.InfoHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is remembered of the torrents of a list for one account: what is true for all accounts of its service, and what
 * lies in the account itself (SRCH-70). Thread-safe.
 */
final class Memory {

    private final CheckPorts ports;
    private final ListedTorrents list;
    private final AvailabilityEvents events;
    private final FileSelector files;

    private final Holding<Part, Map<InfoHash, Known>> kept;

    /**
     * What is remembered of some torrents for an account.
     *
     * @param account stands for the account
     * @param torrents their names
     */
    record Part(ByteBuffer account, CacheCheck cacheCheck, RequestedMedia media, Map<InfoHash, String> torrents) {}

    /** @param kept what was asked for other lists */
    Memory(CheckPorts ports, ListedTorrents list, AvailabilityEvents events, Holding<Part, Map<InfoHash, Known>> kept) {
        this.kept = kept;
        this.ports = ports;
        this.list = list;
        this.events = events;
        // Numbers of files are those in the lists: none is counted here.
        this.files = new FileSelector(ports.parser(), IndexSpace.NO_INDEX);
    }

    /** What is known through the account, one entry for each torrent. */
    Map<InfoHash, Known> of(Account account, CacheCheck cacheCheck) throws InterruptedException {
        if (list.torrents().isEmpty()) {
            return Map.of();
        }
        Part part = new Part(digest(account), cacheCheck, list.media(), list.torrents());
        return kept.get(part, events.basis(), basis -> Map.copyOf(read(account, cacheCheck, basis)));
    }

    /** Whose torrents they are. */
    ListedTorrents list() {
        return list;
    }

    /** Keys are not kept in clear beyond a request. */
    private static ByteBuffer digest(Account account) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(account.service().key().getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return ByteBuffer.wrap(sha256.digest(account.key().secret().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Map<InfoHash, Known> read(Account account, CacheCheck cacheCheck, Basis basis) {
        Map<InfoHash, Evidence> own = inAccount(account, basis);
        Map<InfoHash, Instant> ready = new HashMap<>();
        own.forEach((hash, evidence) -> ready.put(hash, evidence.observedAt()));
        Map<InfoHash, Known> known =
                ports.knowledge().known(new Question(account, list.torrents(), list.media(), cacheCheck, ready), basis);
        Set<InfoHash> pending = pending(account, basis);
        if (own.isEmpty() && pending.isEmpty()) {
            return known;
        }
        Map<InfoHash, Known> all = new HashMap<>(known);
        pending.forEach(hash -> all.computeIfPresent(hash, (same, remembered) -> notReady(remembered)));
        own.forEach(
                (hash, evidence) -> all.computeIfPresent(hash, (same, remembered) -> withFiles(remembered, evidence)));
        return all;
    }

    /** What lies in the account may have a list of files that nobody else has told: it proves what is in it (DB-69). */
    private Known withFiles(Known remembered, Evidence own) {
        boolean isNew = own.files().isPresent()
                && remembered.standing() != Standing.BLOCKED
                && remembered.evidence().flatMap(Evidence::files).isEmpty();
        if (!isNew) {
            return remembered;
        }
        Availability proved = files.availability(own, list.media(), name(own.torrent()), OptionalLong.empty());
        return new Known(
                proved.files().isEmpty() ? Standing.NOT_CACHED : Standing.CACHED,
                proved.files(),
                proved.evidence(),
                remembered.needsCheck(),
                remembered.until());
    }

    /** What an account waits for is not cached for it, as long as nobody says otherwise (SYNC-31). */
    private static Known notReady(Known remembered) {
        return switch (remembered.standing()) {
            case UNKNOWN ->
                new Known(
                        Standing.NOT_CACHED,
                        remembered.files(),
                        remembered.evidence(),
                        remembered.needsCheck(),
                        remembered.until());
            case CACHED, NOT_CACHED, NAME_REFUSED, BLOCKED -> remembered;
        };
    }

    private Set<InfoHash> pending(Account account, Basis basis) {
        try {
            ports.libraries().tell(account, basis);
            return ports.libraries().pending(account, list.torrents().keySet());
        } catch (StoreException e) {
            events.storeFailed(e);
            basis.once();
            return Set.of();
        }
    }

    private Optional<String> name(InfoHash hash) {
        return Optional.ofNullable(list.torrents().get(hash));
    }

    private Map<InfoHash, Evidence> inAccount(Account account, Basis basis) {
        try {
            return ports.libraries().ready(account, list.torrents().keySet());
        } catch (StoreException e) {
            events.storeFailed(e);
            basis.once();
            return Map.of();
        }
    }
}
