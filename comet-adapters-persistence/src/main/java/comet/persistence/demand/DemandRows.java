package comet.persistence.demand;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code media_demand}. Times are milliseconds. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DemandRows extends GenericRepository<DemandRow, String> {

    Optional<DemandRow> findById(String request);

    /** A viewer asked. */
    @Query("""
            INSERT INTO media_demand (request, first_seen_at, last_seen_at) VALUES (:request, :now, :now)
            ON CONFLICT (request) DO UPDATE SET
                first_seen_at = COALESCE(media_demand.first_seen_at, excluded.first_seen_at),
                last_seen_at = excluded.last_seen_at""")
    void noteRequest(String request, long now);

    /**
     * A viewer asked at a time that is past.
     *
     * @param throttle the least distance of two times that are written
     */
    @Query("""
            INSERT INTO media_demand (request, first_seen_at, last_seen_at) VALUES (:request, :at, :at)
            ON CONFLICT (request) DO UPDATE SET
                first_seen_at = COALESCE(media_demand.first_seen_at, excluded.first_seen_at),
                last_seen_at = excluded.last_seen_at
            WHERE media_demand.last_seen_at IS NULL OR media_demand.last_seen_at < excluded.last_seen_at - :throttle""")
    void noteLastSeen(String request, long at, long throttle);

    /**
     * A scrape ended; one that a later scrape overtook is not noted.
     *
     * @param empty 1 if it found nothing, else 0
     */
    @Query("""
            INSERT INTO media_demand (request, last_scraped_at, last_scrape_empty) VALUES (:request, :at, :empty)
            ON CONFLICT (request) DO UPDATE SET
                last_scraped_at = excluded.last_scraped_at, last_scrape_empty = excluded.last_scrape_empty
            WHERE media_demand.last_scraped_at IS NULL OR media_demand.last_scraped_at <= excluded.last_scraped_at""")
    void noteScrape(String request, long at, int empty);
}
