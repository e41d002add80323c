package comet.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A transaction that has done its work and stays open, on a thread of its own, until it is ended. */
final class OpenTransaction implements AutoCloseable {

    /** What rolls it back. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final CountDownLatch worked = new CountDownLatch(1);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final FutureTask<Void> transaction;
    private volatile boolean commit;

    private OpenTransaction(Database database, String... statements) {
        transaction = new FutureTask<>(() -> {
            database.connections().write("a transaction that stays open", connection -> {
                run(connection, statements);
                worked.countDown();
                awaitEnd();
                return connection;
            });
            return null;
        });
    }

    /** Begins one and runs statements in it; returns when they have run. */
    static OpenTransaction after(Database database, String... statements) throws InterruptedException {
        OpenTransaction opened = new OpenTransaction(database, statements);
        Thread.startVirtualThread(opened.transaction);
        opened.worked.await();
        return opened;
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void awaitEnd() {
        try {
            ending.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!commit) {
            throw new RolledBack();
        }
    }

    void commit() throws Exception {
        commit = true;
        ending.countDown();
        transaction.get();
    }

    void rollBack() throws InterruptedException {
        ending.countDown();
        try {
            transaction.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RolledBack)) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Rolls back what a failed test left open. */
    @Override
    public void close() {
        try {
            if (!transaction.isDone()) {
                rollBack();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
