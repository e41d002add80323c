package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that are open at the same time: who waits for whom, and what is there afterwards. */
@Timeout(60)
@DisplayName("Transactions against each other on SQLite")
final class SqliteTransactionsTest extends DatabaseTestBase {
    private static final MediaId FILM = new ImdbId("tt1254207");
    private static final Release RELEASE = ReleaseStoreContract.release(1);

    @TempDir
    Path directory;

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return new DatabaseSettings.Sqlite(directory.resolve("comet.db"));
    }

    private void save(Release release) throws StoreException {
        database.releases().save(FILM, List.of(new ScopedRelease(Scope.MOVIE, release)));
    }

    @Test
    @DisplayName("DB-05: a writer waits for one that is under way, and merges with what that one wrote")
    void aWriterMergesWithTheOneBefore() throws Exception {
        save(RELEASE);
        String longer = RELEASE.name() + ".with.a.longer.name";

        try (OpenTransaction first = OpenTransaction.after(database, "UPDATE torrent SET name = '" + longer + "'")) {
            FutureTask<Void> second = new FutureTask<>(() -> {
                save(ReleaseStoreContract.withSeeders(RELEASE, 4321));
                return null;
            });
            Thread waiting = Thread.ofPlatform().daemon().start(second);
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                assertThat(second).isNotDone();
                Thread.onSpinWait();
            }

            first.commit();
            second.get();
        }

        Release merged = database.releases().find(FILM, Scope.MOVIE).getFirst();
        assertThat(merged.name()).isEqualTo(longer);
        assertThat(merged.seeders()).hasValue(4321);
    }

    @Test
    @DisplayName("A reader waits for no writer, and sees nothing of one that is under way")
    void readersDoNotWait() throws Exception {
        save(RELEASE);

        try (OpenTransaction writer = OpenTransaction.after(database, "DELETE FROM release_link")) {
            assertThat(database.releases().find(FILM, Scope.MOVIE)).containsExactly(RELEASE);
            writer.commit();
        }

        assertThat(database.releases().find(FILM, Scope.MOVIE)).isEmpty();
    }
}
