package comet.core.ranking;

import comet.core.release.ParsedRelease;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Filters and orders by a profile: a total order, in which the same releases always come out the same (RANK-22, RANK-31,
 * RDB-01). Of several candidates of one torrent the first in that order is kept. Thread-safe.
 */
public final class ProfileRanker implements Ranker {

    private static final Comparator<Candidate> BY_NAME = Comparator.comparing(
                    (Candidate candidate) -> candidate.release().title())
            .thenComparing(candidate -> candidate.release().name());

    private final Optional<DroppedReleases> dropped;

    public ProfileRanker() {
        this.dropped = Optional.empty();
    }

    /** @param dropped hears of every release that is dropped; explaining each takes its time */
    public ProfileRanker(DroppedReleases dropped) {
        this.dropped = Optional.of(dropped);
    }

    @Override
    public List<Candidate> rank(Collection<Candidate> candidates, RankingProfile profile) {
        ReleaseAppraiser appraiser = new ReleaseAppraiser(profile);
        List<Placing<Candidate>> kept = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            ParsedRelease parsed = candidate.parsed();
            long rank = appraiser.rank(parsed);
            if (appraiser.keeps(parsed, rank)) {
                kept.add(placing(candidate, rank));
            } else {
                dropped.ifPresent(listener -> listener.dropped(candidate, appraiser.appraise(parsed)));
            }
        }
        return RankOrder.ALL.order(kept, BY_NAME).stream().map(Placing::item).toList();
    }

    private static Placing<Candidate> placing(Candidate candidate, long rank) {
        Release release = candidate.release();
        return new Placing<>(
                candidate,
                release.infoHash().hex(),
                ResolutionClass.of(candidate.parsed()),
                rank,
                candidate.cached(),
                release.seeders(),
                release.playedSize());
    }
}
