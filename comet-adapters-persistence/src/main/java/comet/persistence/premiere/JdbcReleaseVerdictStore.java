package comet.persistence.premiere;

import comet.core.basis.Subject;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.StoreException;
import comet.persistence.connection.Connections;
import comet.persistence.connection.Repositories;
import comet.persistence.connection.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Verdicts in the table {@code release_verdict}. */
public final class JdbcReleaseVerdictStore implements ReleaseVerdictStore {
    private final Table<VerdictRows> verdicts;

    /** Verdicts behind these connections. */
    public JdbcReleaseVerdictStore(Connections connections, Supplier<Repositories> repositories) {
        verdicts = new Table<>(connections, repositories, VerdictRows.class);
    }

    @Override
    public Optional<StoredVerdict> find(String media) throws StoreException {
        return verdicts.read("reading a release date", rows -> {
            Optional<VerdictRow> row = rows.findById(media);
            return row.isPresent() ? Optional.of(row.get().stored()) : Optional.empty();
        });
    }

    @Override
    public void save(String media, StoredVerdict verdict) throws StoreException {
        verdicts.writeBriefly(
                "writing a release date",
                List.of(Subject.title(media)),
                rows -> rows.put(VerdictRow.of(media, verdict)));
    }
}
