package comet.persistence.tracker;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code public_tracker}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrackerRows extends GenericRepository<TrackerRow, Integer> {

    @Query("SELECT * FROM public_tracker ORDER BY place")
    List<TrackerRow> findInOrder();

    /** Removes those from a place on. */
    @Query("DELETE FROM public_tracker WHERE place >= :first")
    void removeFrom(int first);

    /** Adds rows in one batch, or replaces those that are there. */
    @Query("""
            INSERT INTO public_tracker (place, url) VALUES (:place, :url)
            ON CONFLICT (place) DO UPDATE SET url = excluded.url""")
    void putAll(List<TrackerRow> rows);
}
