package comet.persistence.episode;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The tables {@code series_episode_index} and {@code series_episode_index_refresh}, the mark of a series (EPX-02). */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EpisodeRows extends GenericRepository<EpisodeRow, EpisodeRow> {

    List<EpisodeRow> findBySeriesId(String seriesId);

    @Query("DELETE FROM series_episode_index WHERE series_id = :seriesId")
    void removeOf(String seriesId);

    /** Adds rows, in one batch; what another instance has added meanwhile is replaced. */
    @Query("""
            INSERT INTO series_episode_index
                (series_id, season, episode, title, air_date, aired_at, absolute, runtime, updated_at)
            VALUES (:seriesId, :season, :episode, :title, :airDate, :airedAt, :absolute, :runtime, :updatedAt)
            ON CONFLICT (series_id, season, episode) DO UPDATE SET title = excluded.title,
                air_date = excluded.air_date, aired_at = excluded.aired_at, absolute = excluded.absolute,
                runtime = excluded.runtime, updated_at = excluded.updated_at""")
    void addAll(List<EpisodeRow> rows);

    /** When the catalogue last answered about the series, milliseconds. */
    @Query("SELECT refreshed_at FROM series_episode_index_refresh WHERE series_id = :seriesId")
    Optional<Long> refreshedAt(String seriesId);

    /** Adds the mark or replaces the one that is there. */
    @Query("""
            INSERT INTO series_episode_index_refresh (series_id, refreshed_at) VALUES (:seriesId, :refreshedAt)
            ON CONFLICT (series_id) DO UPDATE SET refreshed_at = excluded.refreshed_at""")
    void mark(String seriesId, long refreshedAt);

    @Query("DELETE FROM series_episode_index_refresh WHERE series_id = :seriesId")
    void unmark(String seriesId);
}
