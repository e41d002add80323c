package comet.persistence.episode;

import comet.core.basis.Subject;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.port.EpisodeStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Episodes in the tables {@code series_episode_index} and {@code series_episode_index_refresh}. */
public final class JdbcEpisodeStore implements EpisodeStore {
    private final Table<EpisodeRows> episodes;

    /** Episodes behind these connections. */
    public JdbcEpisodeStore(Connections connections, Supplier<Repositories> repositories) {
        episodes = new Table<>(connections, repositories, EpisodeRows.class);
    }

    @Override
    public StoredEpisodes find(ImdbId series) throws StoreException {
        return episodes.read("reading episodes", rows -> {
            // The mark first: what is replaced in between is then taken for older than it is, and asked for again.
            Optional<Instant> refreshedAt = rows.refreshedAt(series.external()).map(Instant::ofEpochMilli);
            List<EpisodeRow> known = rows.findBySeriesId(series.external());
            return new StoredEpisodes(
                    EpisodeIndex.of(known.stream().map(EpisodeRow::indexed).toList()), refreshedAt);
        });
    }

    @Override
    public void replace(ImdbId series, StoredEpisodes stored, Instant now) throws StoreException {
        String id = series.external();
        List<EpisodeRow> latest = stored.index().episodes().values().stream()
                .map(episode -> EpisodeRow.of(series, episode, now))
                .toList();
        episodes.writeBriefly("writing episodes", List.of(Subject.title(series)), rows -> {
            // The mark first: of two instances that replace the same series one waits here for the other.
            if (stored.refreshedAt().isPresent()) {
                rows.mark(id, stored.refreshedAt().get().toEpochMilli());
            } else {
                rows.unmark(id);
            }
            rows.removeOf(id);
            if (!latest.isEmpty()) {
                rows.addAll(latest);
            }
        });
    }

    @Override
    public void refreshed(ImdbId series, Instant at) throws StoreException {
        episodes.writeBriefly(
                "noting when episodes were learned",
                List.of(Subject.title(series)),
                rows -> rows.mark(series.external(), at.toEpochMilli()));
    }
}
