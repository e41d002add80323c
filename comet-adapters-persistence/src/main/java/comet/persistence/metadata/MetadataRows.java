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

    /** Adds the row, or replaces the title of the one that is there; its aliases stay. */
    @Query("""
            INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at, aliases_updated_at)
            VALUES (:media, :title, :year, :yearEnd, :aliases, :updatedAt, :aliasesUpdatedAt)
            ON CONFLICT (media) DO UPDATE SET title = excluded.title, year = excluded.year,
                year_end = excluded.year_end, updated_at = excluded.updated_at""")
    void saveTitle(MetadataRow row);

    /** Adds the row, or replaces the aliases of the one that is there; its title stays. */
    @Query("""
            INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at, aliases_updated_at)
            VALUES (:media, :title, :year, :yearEnd, :aliases, :updatedAt, :aliasesUpdatedAt)
            ON CONFLICT (media) DO UPDATE SET aliases = excluded.aliases,
                aliases_updated_at = excluded.aliases_updated_at""")
    void saveAliases(MetadataRow row);
}
// end repository
