package comet.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code maintenance}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TaskRows extends GenericRepository<TaskRow, String> {

    Optional<TaskRow> findById(String task);

    @Query("INSERT INTO maintenance (task, last_run_at) VALUES (:task, :lastRunAt)")
    void add(TaskRow row);
}
