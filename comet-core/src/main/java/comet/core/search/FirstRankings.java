package comet.core.search;

import comet.core.ranking.Ranker;
import comet.core.ranking.RankingProfile;
import comet.core.torrent.InfoHash;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How releases ranked before anybody asked who has them at hand: the same list of releases, for viewers who want the same,
 * is ranked once. A list is known by its identity, because lists do not change; so what was found for one viewer alone is
 * found by nobody else. Bounded; what was used longest ago goes first. Thread-safe.
 */
final class FirstRankings {

    /** Candidates that are kept in all. */
    private static final long MOST = 40_000;

    /**
     * A ranking.
     *
     * @param all every candidate
     * @param ranked those that the viewer wants, the best first
     * @param dropped the others
     */
    record Ranked(List<Ranker.Candidate> all, List<Ranker.Candidate> ranked, Set<InfoHash> dropped) {
        Ranked {
            all = List.copyOf(all);
            ranked = List.copyOf(ranked);
            dropped = Set.copyOf(dropped);
        }
    }

    /** Which list, read how, ranked for whom. */
    private static final class Key {
        private final List<ReadRelease> releases;
        private final Object sieve;
        private final RankingProfile profile;
        private final boolean torrentsOnly;

        Key(List<ReadRelease> releases, Object sieve, SearchPreferences preferences) {
            this.releases = releases;
            this.sieve = sieve;
            this.profile = preferences.profile();
            this.torrentsOnly = preferences.torrentsOnly();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // comparing a thousand releases would cost more than ranking them
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.releases == releases
                    && key.torrentsOnly == torrentsOnly
                    && key.profile.equals(profile)
                    && key.sieve.equals(sieve);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(releases) + profile.hashCode();
        }
    }

    private final Map<Key, Ranked> rankings = new LinkedHashMap<>(16, 0.75F, true);
    private long weight;

    /** The ranking of a list. */
    Ranked of(List<ReadRelease> releases, ReleaseSieve sieve, SearchPreferences preferences, Supplier<Ranked> ranking) {
        Key key = new Key(releases, sieve.key(), preferences);
        synchronized (this) {
            Ranked known = rankings.get(key);
            if (known != null) {
                return known;
            }
        }
        Ranked made = ranking.get();
        keep(key, made);
        return made;
    }

    private synchronized void keep(Key key, Ranked made) {
        Ranked before = rankings.put(key, made);
        weight += weight(made) - (before == null ? 0 : weight(before));
        Iterator<Ranked> oldest = rankings.values().iterator();
        while (weight > MOST && oldest.hasNext()) {
            weight -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static int weight(Ranked ranked) {
        return 1 + ranked.all().size();
    }
}
