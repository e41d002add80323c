package comet.core.availability;

import comet.core.debrid.Account;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.torrent.InfoHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the viewer's accounts could play at once, and of each what is known through it: a state belongs to an entry
 * (PRES-011), a fact about a file to a service (SRCH-72).
 *
 * @param usable what is known through each account that can be used, in the viewer's order
 * @param problems why others cannot be used, in the viewer's order (HTTP-176)
 * @param unanswered services that can be asked and have not said all that they were asked: asking again soon gives more
 *     (HTTP-116)
 */
public record AccountAvailability(
        Map<Account, Through> usable, Map<Account, DebridFailure> problems, Set<ServiceId> unanswered) {

    /**
     * What is known through one account.
     *
     * @param torrents how each torrent stands with it
     * @param capabilities what its service can do
     */
    public record Through(Map<InfoHash, Known> torrents, Capabilities capabilities) {
        public Through {
            torrents = Map.copyOf(torrents);
        }

        private Known of(InfoHash hash) {
            return torrents.getOrDefault(hash, Known.NOTHING);
        }

        private boolean isCached(InfoHash hash) {
            return of(hash).standing() == Standing.CACHED;
        }

        /** A service that lists files says "cached" only where a file serves the request (DBC-06). */
        private boolean hasFile(InfoHash hash) {
            Known known = of(hash);
            boolean isChecked = capabilities.cacheCheck() == CacheCheck.WITH_FILES;
            return isCached(hash) && (isChecked || !known.files().isEmpty());
        }

        /** With the numbers that a playback address counts by (PRES-112, AD-23). */
        private List<ServedFile> files(InfoHash hash) {
            Known known = of(hash);
            Optional<CompleteFileList> list = known.evidence().flatMap(Evidence::files);
            if (capabilities.indexSpace() != IndexSpace.NO_INDEX || list.isEmpty()) {
                return known.files();
            }
            // Such a service numbers nothing that lasts: what counts is the order of the paths.
            List<String> paths =
                    list.get().files().stream().map(ServedFile::path).sorted().toList();
            return known.files().stream()
                    .map(file -> new ServedFile(
                            OptionalInt.of(paths.indexOf(file.path())), file.path(), file.size(), file.numbers()))
                    .toList();
        }

        private int videos(InfoHash hash) {
            return of(hash).evidence()
                    .flatMap(Evidence::files)
                    .map(list -> list.files().size())
                    .orElse(0);
        }

        private List<ServedFile> filesOfTorrent(InfoHash hash) {
            return capabilities.indexSpace() == IndexSpace.TORRENT_ORDER
                    ? of(hash).files().stream()
                            .filter(file -> file.index().isPresent())
                            .toList()
                    : List.of();
        }
    }

    /** A viewer without accounts. */
    public static final AccountAvailability NONE = new AccountAvailability(Map.of(), Map.of(), Set.of());

    public AccountAvailability {
        usable = Collections.unmodifiableMap(new LinkedHashMap<>(usable));
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        unanswered = Set.copyOf(unanswered);
    }

    /** The accounts that can be used, in the viewer's order. */
    public Set<Account> usableAccounts() {
        return usable.keySet();
    }

    /** What is known of a torrent through an account. */
    public Known of(Account account, InfoHash hash) {
        Through through = usable.get(account);
        return through == null ? Known.NOTHING : through.of(hash);
    }

    /**
     * The files of a torrent that are what was asked for, the best first, as the account's service tells them; each with
     * the number by which a playback address names it. Empty when none is known.
     */
    public List<ServedFile> files(Account account, InfoHash hash) {
        Through through = usable.get(account);
        return through == null ? List.of() : through.files(hash);
    }

    /** How many videos a torrent has as the account's service tells it; 0 when it does not. */
    public int videos(Account account, InfoHash hash) {
        Through through = usable.get(account);
        return through == null ? 0 : through.videos(hash);
    }

    /** Whether the account's service can be asked what it has cached. */
    public boolean canBeAsked(Account account) {
        Through through = usable.get(account);
        return through != null && through.capabilities().cacheCheck() != CacheCheck.NONE;
    }

    /** Whether some account has it at hand. */
    public boolean isCachedAnywhere(InfoHash hash) {
        return usable.values().stream().anyMatch(through -> through.isCached(hash));
    }

    /** Whether some service told all files of a torrent, and none of them is what was asked for (SRCH-94, DBF-11). */
    public boolean lacksFile(InfoHash hash) {
        return usable.values().stream()
                .map(through -> through.of(hash))
                .anyMatch(known -> known.files().isEmpty()
                        && known.evidence().flatMap(Evidence::files).isPresent());
    }

    /** Whether some account has it at hand and knows the file in it that was asked for (DB-08). */
    public boolean hasFileAnywhere(InfoHash hash) {
        return usable.values().stream().anyMatch(through -> through.hasFile(hash));
    }

    /** The best known file of a torrent: of the first account that has it at hand and tells one. */
    public Optional<ServedFile> file(InfoHash hash) {
        return usable.values().stream()
                .filter(through -> through.isCached(hash))
                .flatMap(through -> through.of(hash).files().stream().limit(1))
                .findFirst();
    }

    /**
     * The files of a torrent that are what was asked for, the best first, with their numbers in the torrent's own list: as
     * a service tells them that counts like the torrent (PRES-044). Empty when none does.
     */
    public List<ServedFile> filesOfTorrent(InfoHash hash) {
        return usable.values().stream()
                .map(through -> through.filesOfTorrent(hash))
                .filter(files -> !files.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
