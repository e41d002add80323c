package comet.app.wiring;

import comet.core.episodes.EpisodeLookup;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.SeriesEpisodes;
import java.time.Instant;
import java.util.Optional;

/**
 * The episodes of series as searches want them.
 *
 * @param lookup who finds them out
 */
record LookedUpEpisodes(EpisodeLookup lookup) implements SeriesEpisodes {

    @Override
    public EpisodeIndex find(ImdbId series, Scope scope, Deadline deadline) throws InterruptedException {
        return lookup.find(series, scope, deadline);
    }

    @Override
    public Optional<Instant> sameUntil(ImdbId series, Scope scope) {
        return lookup.sameUntil(series, scope);
    }
}
