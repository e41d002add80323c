package comet.core.search;

import comet.core.evidence.Standing;
import comet.core.ranking.Ranker.Candidate;
import comet.core.report.Rule;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * From ranked releases to the entries that are shown: which torrents are taken, which offers each of them makes, and in
 * which order (PRES-001 to PRES-031). A pure function.
 */
final class StreamSelection {

    /** A direct torrent stands with what plays at once. */
    private static final Comparator<OfferedStream> BY_STANDING =
            Comparator.comparing(StreamSelection::standingOf, Offers.ORDER);

    private final SearchPreferences preferences;
    private final Offers offers;
    private final BiConsumer<InfoHash, Rule> removed;

    /** @param removed told of every torrent that is not shown, and why */
    StreamSelection(SearchPreferences preferences, Offers offers, BiConsumer<InfoHash, Rule> removed) {
        this.preferences = preferences;
        this.offers = offers;
        this.removed = removed;
    }

    /** The entries to show, in order. */
    List<OfferedStream> select(List<Candidate> ranked) {
        List<OfferedStream> produced = new ArrayList<>();
        for (Candidate candidate : limited(ranked)) {
            List<OfferedStream> all = offers.of(candidate);
            if (all.isEmpty()) {
                removed.accept(hashOf(candidate), Rule.NOT_OFFERED);
            }
            produced.addAll(preferences.deduplicate() ? deduplicated(all) : all);
        }
        return preferences.cachedFirst() ? produced.stream().sorted(BY_STANDING).toList() : produced;
    }

    private List<Candidate> limited(List<Candidate> ranked) {
        int limit = preferences.maxResultsPerResolution();
        if (limit <= 0) {
            return ranked;
        }
        // Without a limit the same torrents fall away when they offer nothing; here they must not use up places.
        boolean cachedOnly = preferences.cachedOnly() && !preferences.torrentsOnly() && !preferences.torrents();
        List<Candidate> taken = new ArrayList<>();
        Map<String, Integer> perResolution = new HashMap<>();
        for (Candidate candidate : preferences.cachedFirst() ? bestFirst(ranked) : ranked) {
            if (cachedOnly && !offers.isKeptByCachedOnly(hashOf(candidate))) {
                removed.accept(hashOf(candidate), Rule.NOT_OFFERED);
            } else if (perResolution.merge(candidate.parsed().resolution(), 1, Integer::sum) <= limit) {
                taken.add(candidate);
            } else {
                removed.accept(hashOf(candidate), Rule.RESOLUTION_LIMIT);
            }
        }
        return taken;
    }

    /** PRES-004: those cached somewhere, those nobody knows, and then the others, each in the order given. */
    private List<Candidate> bestFirst(List<Candidate> ranked) {
        Map<InfoHash, Standing> best = new HashMap<>();
        ranked.forEach(candidate ->
                best.put(hashOf(candidate), offers.best(hashOf(candidate)).orElse(Standing.NOT_CACHED)));
        return ranked.stream()
                .sorted(Comparator.comparing(
                        candidate -> best.getOrDefault(hashOf(candidate), Standing.NOT_CACHED), Offers.ORDER))
                .toList();
    }

    /**
     * PRES-031: one way to play what is cached anywhere; else the best debrid entry and the direct one. An episode in
     * parts is played part by part, so that all parts of one way stay.
     */
    private static List<OfferedStream> deduplicated(List<OfferedStream> offers) {
        Optional<OfferedStream> cached =
                offers.stream().filter(stream -> stream.offer().isCached()).findFirst();
        if (cached.isPresent()) {
            return offers.stream()
                    .filter(stream -> isSameWay(stream, cached.get()))
                    .toList();
        }
        List<OfferedStream> kept = new ArrayList<>(2);
        offers.stream()
                .filter(stream -> stream.offer() instanceof Offer.Debrid)
                .min(BY_STANDING)
                .ifPresent(kept::add);
        offers.stream()
                .filter(stream -> stream.offer() instanceof Offer.DirectTorrent)
                .forEach(kept::add);
        return kept;
    }

    private static boolean isSameWay(OfferedStream one, OfferedStream other) {
        return one.offer() instanceof Offer.Debrid first
                && other.offer() instanceof Offer.Debrid second
                && first.account().equals(second.account());
    }

    private static Standing standingOf(OfferedStream stream) {
        return switch (stream.offer()) {
            case Offer.Debrid debrid -> debrid.standing();
            case Offer.DirectTorrent direct -> Standing.CACHED;
        };
    }

    private static InfoHash hashOf(Candidate candidate) {
        return candidate.release().infoHash();
    }
}
