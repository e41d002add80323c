package comet.persistence.premiere;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code release_verdict}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VerdictRows extends GenericRepository<VerdictRow, String> {

    Optional<VerdictRow> findById(String media);

    /** Adds the row or replaces the one that is there. */
    @Query("""
            INSERT INTO release_verdict (media, outcome, release_date, updated_at, valid_until)
            VALUES (:media, :outcome, :releaseDate, :updatedAt, :validUntil)
            ON CONFLICT (media) DO UPDATE SET outcome = excluded.outcome, release_date = excluded.release_date,
                updated_at = excluded.updated_at, valid_until = excluded.valid_until""")
    void put(VerdictRow row);
}
