package comet.persistence.evidence;

import comet.core.debrid.ServiceId;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.persistence.sql.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How names of torrents fared, by one connection. */
final class NameTrialRows {

    /** One row; in the order in which all writers lock them. */
    private record Key(ServiceId service, LocalDate day, String shape) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::service).thenComparing(Key::day).thenComparing(Key::shape);
    }

    private final Connection connection;

    NameTrialRows(Connection connection) {
        this.connection = connection;
    }

    Map<String, NameTrials> read(ServiceId service, LocalDate since) throws SQLException {
        String sql = """
                SELECT shape, SUM(refused) AS refused, SUM(served) AS served FROM debrid_name_trial
                WHERE service = ? AND day >= ? GROUP BY shape""";
        Map<String, NameTrials> trials = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(service.key()).number(since.toEpochDay());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    trials.put(rows.getString("shape"), new NameTrials(rows.getInt("refused"), rows.getInt("served")));
                }
            }
        }
        return trials;
    }

    void add(List<NameTrial> trials) throws SQLException {
        Map<Key, NameTrials> sums = new TreeMap<>(Key.ORDER);
        trials.forEach(trial ->
                sums.merge(new Key(trial.service(), trial.day(), trial.shape()), trial.trials(), NameTrials::plus));
        String sql = """
                INSERT INTO debrid_name_trial (service, day, shape, refused, served) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (service, day, shape) DO UPDATE SET
                    refused = debrid_name_trial.refused + excluded.refused,
                    served = debrid_name_trial.served + excluded.served""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Key, NameTrials> sum : sums.entrySet()) {
                Key key = sum.getKey();
                Parameters.of(statement)
                        .text(key.service().key())
                        .number(key.day().toEpochDay())
                        .text(key.shape())
                        .number(sum.getValue().refused())
                        .number(sum.getValue().served())
                        .addBatch();
            }
            statement.executeBatch();
        }
    }
}
