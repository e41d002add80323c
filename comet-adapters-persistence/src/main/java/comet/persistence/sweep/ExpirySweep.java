package comet.persistence.sweep;

import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.sql.Parameters;
import comet.persistence.sweep.SweepOutcome.Reason;
import comet.persistence.sweep.SweepOutcome.Skipped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Decides whether it is time to remove what has expired (STOR-30). Whoever calls it sees that one instance does at a time. */
public final class ExpirySweep {
    private static final String TASK = "sweep";

    private final Connections connections;
    private final Retention retention;
    private final InstantSource clock;
    private final Pause pause;

    public ExpirySweep(Connections connections, Retention retention, InstantSource clock, Pause pause) {
        this.connections = connections;
        this.retention = retention;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Sweeps, if it is time.
     *
     * @throws InterruptedException if interrupted between two steps; what is removed stays removed
     */
    public SweepOutcome run() throws StoreException, InterruptedException {
        if (retention.interval().isNegative()) {
            return new Skipped(Reason.SWITCHED_OFF);
        }
        Instant start = clock.instant();
        if (!isDue(start)) {
            return new Skipped(Reason.NOT_DUE);
        }
        SweepOutcome outcome = new SweepRun(connections, retention, start, pause).sweep();
        note(start);
        return outcome;
    }

    private void note(Instant start) throws StoreException {
        String sql = """
                INSERT INTO maintenance (task, last_run_at) VALUES (?, ?)
                ON CONFLICT (task) DO UPDATE SET last_run_at = excluded.last_run_at""";
        connections.write("noting the sweep", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return Parameters.of(statement)
                        .text(TASK)
                        .number(start.toEpochMilli())
                        .update();
            }
        });
        connections.maintain("tidying up after the sweep", connection -> {
            connections.dialect().tidy(connection);
            return start;
        });
    }

    private boolean isDue(Instant now) throws StoreException {
        OptionalLong last = connections.read("reading the last sweep", connection -> {
            String sql = "SELECT last_run_at FROM maintenance WHERE task = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement).text(TASK);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong("last_run_at")) : OptionalLong.empty();
                }
            }
        });
        return last.isEmpty()
                || last.getAsLong() <= now.minus(retention.interval()).toEpochMilli();
    }
}
