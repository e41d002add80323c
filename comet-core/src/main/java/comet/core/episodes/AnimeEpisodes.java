package comet.core.episodes;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.SourceException;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A provider that knows anime alone: it is asked about nothing else (EPX-20). Thread-safe. */
public final class AnimeEpisodes implements EpisodeProvider {

    private final EpisodeProvider provider;
    private final Predicate<ImdbId> mayBeAnime;

    /** @param mayBeAnime whether an id is of an anime, or nobody can say; answers from memory */
    public AnimeEpisodes(EpisodeProvider provider, Predicate<ImdbId> mayBeAnime) {
        this.provider = provider;
        this.mayBeAnime = mayBeAnime;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean tellsOneSeason() {
        return provider.tellsOneSeason();
    }

    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        return mayBeAnime.test(series) ? provider.episodes(series, season, deadline) : EpisodeIndex.NONE;
    }
}
