package comet.persistence.change;

import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.persistence.sql.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells what a transaction changes: other processes by PostgreSQL, when it commits and only then; this one when it has
 * been committed. Thread-safe.
 */
public final class Announcer {

    private static final ThreadLocal<Boolean> CHANGES_ANYTHING = ThreadLocal.withInitial(() -> false);

    private final Dialect dialect;
    private final String self =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private volatile Optional<Changes> changes = Optional.empty();

    public Announcer(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Who hears of it in this process from now on. */
    public void tell(Changes here) {
        changes = Optional.of(here);
    }

    /** The word by which this process knows what it told itself. */
    String self() {
        return self;
    }

    /** Every transaction of this thread may change anything, until {@link #knowsAgain}: rows are removed by age. */
    public void changesAnything() {
        CHANGES_ANYTHING.set(true);
    }

    /** Transactions of this thread say what they change. */
    public void knowsAgain() {
        CHANGES_ANYTHING.remove();
    }

    /** Before a transaction commits. */
    public void committing(Connection connection, Collection<Subject> subjects) throws SQLException {
        if (dialect != Dialect.POSTGRESQL) {
            return;
        }
        if (CHANGES_ANYTHING.get()) {
            send(connection, List.of(Announcement.everything(self)));
        } else if (!subjects.isEmpty()) {
            send(connection, Announcement.texts(self, subjects));
        }
    }

    /** After a transaction, whatever became of it: it may have been committed though that could not be heard. */
    public void ended(Collection<Subject> subjects) {
        Optional<Changes> here = changes;
        if (here.isEmpty()) {
            return;
        }
        if (CHANGES_ANYTHING.get()) {
            here.get().everything();
        } else if (!subjects.isEmpty()) {
            here.get().changed(subjects);
        }
    }

    /** Says something that this process hears if it hears others. */
    public int echo(Connection connection) throws SQLException {
        return send(connection, List.of(Announcement.echo(self)));
    }

    private static int send(Connection connection, List<String> texts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            for (String text : texts) {
                statement.setString(1, Announcement.CHANNEL);
                statement.setString(2, text);
                statement.execute();
            }
        }
        return texts.size();
    }
}
