package comet.persistence.metadata;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code media_metadata}. */
// region repository
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MetadataRows extends GenericRepository<MetadataRow, String> {

    Optional<MetadataRow> findById(String media);

    /** The rows behind one, in the order of the key. */
    @Query("SELECT * FROM media_metadata WHERE media > :last ORDER BY media LIMIT :limit")
    List<MetadataRow> findAfter(String last, int limit);

    /** Adds the row, or replaces the title of the one that is there; its aliases stay. */
    @Query("""
            INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at, aliases_updated_at,
                kind, tmdb, weak_year, alias_sources, format, episode_count)
            VALUES (:media, :title, :year, :yearEnd, :aliases, :updatedAt, :aliasesUpdatedAt,
                :kind, :tmdb, :weakYear, :aliasSources, :format, :episodeCount)
            ON CONFLICT (media) DO UPDATE SET title = excluded.title, year = excluded.year,
                year_end = excluded.year_end, updated_at = excluded.updated_at, kind = excluded.kind,
                tmdb = excluded.tmdb, weak_year = excluded.weak_year, format = excluded.format,
                episode_count = excluded.episode_count""")
    void saveTitle(MetadataRow row);

    /** Adds the row, or replaces the aliases of the one that is there; its title stays. */
    @Query("""
            INSERT INTO media_metadata (media, title, year, year_end, aliases, updated_at, aliases_updated_at,
                kind, tmdb, weak_year, alias_sources, format, episode_count)
            VALUES (:media, :title, :year, :yearEnd, :aliases, :updatedAt, :aliasesUpdatedAt,
                :kind, :tmdb, :weakYear, :aliasSources, :format, :episodeCount)
            ON CONFLICT (media) DO UPDATE SET aliases = excluded.aliases,
                aliases_updated_at = excluded.aliases_updated_at, alias_sources = excluded.alias_sources""")
    void saveAliases(MetadataRow row);
}
// end repository
