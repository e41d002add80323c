package comet.persistence.tmdb;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code tmdb_id}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TmdbIdRows extends GenericRepository<TmdbIdRow, String> {

    Optional<TmdbIdRow> findById(String imdbId);

    /** Adds the row or replaces the one that is there. */
    @Query("""
            INSERT INTO tmdb_id (imdb_id, film, series, kind, updated_at)
            VALUES (:imdbId, :film, :series, :kind, :updatedAt)
            ON CONFLICT (imdb_id) DO UPDATE SET film = excluded.film, series = excluded.series,
                kind = excluded.kind, updated_at = excluded.updated_at""")
    void put(TmdbIdRow row);
}
