package comet.persistence.metadata;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code media_metadata}. */
// region repository
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MetadataRows extends GenericRepository<MetadataRow, String> {

    Optional<MetadataRow> findById(String media);

    /** Adds the row, or replaces the one of the same title. */
    @Query("""
            INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at)
            VALUES (:media, :title, :year, :yearEnd, :aliases, :updatedAt)
            ON CONFLICT (media) DO UPDATE SET title = excluded.title, year = excluded.year,
                year_end = excluded.year_end, aliases = excluded.aliases, updated_at = excluded.updated_at""")
    void save(MetadataRow row);
}
// end repository
