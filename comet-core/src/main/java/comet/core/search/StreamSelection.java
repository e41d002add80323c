package comet.core.search;

import comet.core.debrid.Account;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.ServedFile;
import comet.core.ranking.Ranker;
import comet.core.release.ParsedRelease;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From ranked releases to the entries that are shown: which torrents are taken, which offers each of them makes, and in
 * which order (PRES-001 to PRES-031). A pure function.
 */
final class StreamSelection {

    private final SearchPreferences preferences;
    private final AccountAvailability availability;
    private final boolean hideUnknown;
    private final Predicate<ParsedRelease> servesByName;

    /**
     * @param availability what the viewer's services have at hand
     * @param hideUnknown whether {@code cachedOnly} also hides what nobody can know (DBC-02)
     * @param servesByName whether a release says by its name that it serves the request; one that does not is here
     *     because a debrid service knows the file, which a viewer's own torrent client does not (DB-08)
     */
    StreamSelection(
            SearchPreferences preferences,
            AccountAvailability availability,
            boolean hideUnknown,
            Predicate<ParsedRelease> servesByName) {
        this.preferences = preferences;
        this.availability = availability;
        this.hideUnknown = hideUnknown;
        this.servesByName = servesByName;
    }

    /** The entries to show, in order. */
    List<OfferedStream> select(List<Ranker.Candidate> ranked) {
        List<OfferedStream> produced = new ArrayList<>();
        for (Ranker.Candidate candidate : limited(ranked)) {
            List<OfferedStream> offers = offers(candidate);
            produced.addAll(preferences.deduplicate() ? deduplicated(offers) : offers);
        }
        return preferences.cachedFirst() ? cachedFirst(produced) : produced;
    }

    private List<Ranker.Candidate> limited(List<Ranker.Candidate> ranked) {
        int limit = preferences.maxResultsPerResolution();
        if (limit <= 0) {
            return ranked;
        }
        // Without a limit the same torrents fall away when they offer nothing; here they must not use up places.
        boolean cachedOnly = preferences.cachedOnly() && !preferences.torrentsOnly() && !preferences.torrents();
        List<List<Ranker.Candidate>> walks = new ArrayList<>();
        if (!preferences.cachedFirst()) {
            walks.add(ranked);
        } else {
            for (CacheState state : List.of(CacheState.CACHED, CacheState.UNKNOWN, CacheState.NOT_CACHED)) {
                walks.add(ranked.stream()
                        .filter(candidate -> bestState(candidate.release().infoHash()) == state)
                        .toList());
            }
        }
        List<Ranker.Candidate> taken = new ArrayList<>();
        Map<String, Integer> perResolution = new HashMap<>();
        for (List<Ranker.Candidate> walk : walks) {
            for (Ranker.Candidate candidate : walk) {
                if (cachedOnly && !keptByCachedOnly(candidate.release().infoHash())) {
                    continue;
                }
                if (perResolution.merge(candidate.parsed().resolution(), 1, Integer::sum) <= limit) {
                    taken.add(candidate);
                }
            }
        }
        return taken;
    }

    private boolean keptByCachedOnly(InfoHash hash) {
        return availability.usableAccounts().stream()
                .anyMatch(account -> passesCachedOnly(availability.of(account, hash), account));
    }

    private boolean passesCachedOnly(Availability known, Account account) {
        return switch (known.state()) {
            case CACHED -> true;
            case NOT_CACHED -> false;
            // Of a service that can be asked, "unknown" is a failed check, which cachedOnly hides (DBC-02).
            case UNKNOWN -> !hideUnknown && !availability.canBeAsked(account);
        };
    }

    private CacheState bestState(InfoHash hash) {
        CacheState best = CacheState.NOT_CACHED;
        for (Account account : availability.usableAccounts()) {
            switch (availability.of(account, hash).state()) {
                case CACHED -> {
                    return CacheState.CACHED;
                }
                case UNKNOWN -> best = CacheState.UNKNOWN;
                case NOT_CACHED -> {}
            }
        }
        return best;
    }

    private List<OfferedStream> offers(Ranker.Candidate candidate) {
        List<OfferedStream> offers = new ArrayList<>();
        for (ConfiguredAccount place : preferences.configuredAccounts()) {
            Account account = place.account();
            Availability known = availability.of(account, candidate.release().infoHash());
            boolean hidden = preferences.cachedOnly() && !passesCachedOnly(known, account);
            if (availability.usableAccounts().contains(account) && !hidden) {
                Optional<ServedFile> file = known.state() == CacheState.CACHED ? known.file() : Optional.empty();
                offers.add(offered(candidate, new Offer.Debrid(place, known.state(), file)));
            }
        }
        if (preferences.torrents() && servesByName.test(candidate.parsed())) {
            offers.add(offered(candidate, new Offer.DirectTorrent()));
        }
        return offers;
    }

    private static OfferedStream offered(Ranker.Candidate candidate, Offer offer) {
        return new OfferedStream(candidate.release(), candidate.parsed(), offer);
    }

    /** PRES-031: one entry for what is cached anywhere; else the best debrid entry and the direct one. */
    private static List<OfferedStream> deduplicated(List<OfferedStream> offers) {
        for (OfferedStream stream : offers) {
            if (stream.offer().isCached()) {
                return List.of(stream);
            }
        }
        List<OfferedStream> kept = new ArrayList<>(2);
        offers.stream()
                .filter(stream -> stateOf(stream) == CacheState.UNKNOWN)
                .findFirst()
                .or(() -> offers.stream()
                        .filter(stream -> stream.offer() instanceof Offer.Debrid)
                        .findFirst())
                .ifPresent(kept::add);
        offers.stream()
                .filter(stream -> stream.offer() instanceof Offer.DirectTorrent)
                .forEach(kept::add);
        return kept;
    }

    /** PRES-020: cached and direct ones, then those nobody knows, then the uncached ones. */
    private static List<OfferedStream> cachedFirst(List<OfferedStream> produced) {
        List<OfferedStream> ordered = new ArrayList<>(produced.size());
        for (CacheState state : List.of(CacheState.CACHED, CacheState.UNKNOWN, CacheState.NOT_CACHED)) {
            produced.stream().filter(stream -> stateOf(stream) == state).forEach(ordered::add);
        }
        return ordered;
    }

    /** The class an entry is ordered in: a direct torrent stands with the cached ones. */
    private static CacheState stateOf(OfferedStream stream) {
        return switch (stream.offer()) {
            case Offer.Debrid debrid -> debrid.state();
            case Offer.DirectTorrent direct -> CacheState.CACHED;
        };
    }
}
