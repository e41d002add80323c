package comet.persistence.finding;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code imdb_title_lookup}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FoundRows extends GenericRepository<FoundRow, String> {

    Optional<FoundRow> findById(String queryKey);

    /** Adds the row or replaces the one that is there. */
    @Query("""
            INSERT INTO imdb_title_lookup (query_key, imdb_id, media_type, year, updated_at)
            VALUES (:queryKey, :imdbId, :mediaType, :year, :updatedAt)
            ON CONFLICT (query_key) DO UPDATE SET imdb_id = excluded.imdb_id, media_type = excluded.media_type,
                year = excluded.year, updated_at = excluded.updated_at""")
    void put(FoundRow row);
}
