package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.Locks.Lease;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that are open at the same time: who waits for whom, and what is there afterwards. */
@Timeout(60)
@DisplayName("Transactions against each other on PostgreSQL")
final class PostgresTransactionsTest extends DatabaseTestBase {
    private static final MediaId FILM = new ImdbId("tt1254207");
    private static final MediaId OTHER_FILM = new ImdbId("tt1727587");
    private static final Release RELEASE = ReleaseStoreContract.release(1);

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }

    private void save(MediaId media, Release release) throws StoreException {
        database.releases().save(media, List.of(new ScopedRelease(Scope.MOVIE, release)));
    }

    private static <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.startVirtualThread(task);
        return task;
    }

    private FutureTask<Void> beginSave(MediaId media, Release release) {
        return begin(() -> {
            save(media, release);
            return null;
        });
    }

    @Test
    @DisplayName("DB-05: a writer waits for one that has the same torrent, and merges with what that one wrote")
    void aWriterMergesWithTheOneBefore() throws Exception {
        save(FILM, ReleaseStoreContract.withSources(RELEASE, 1));
        String longer = RELEASE.name() + ".with.a.longer.name";

        try (OpenTransaction first = OpenTransaction.after(database, "UPDATE torrent SET name = '" + longer + "'")) {
            FutureTask<Void> second = beginSave(FILM, ReleaseStoreContract.withSeeders(RELEASE, 4321));
            BlockedSessions.await(database, 1);
            assertThat(second).isNotDone();

            first.commit();
            second.get();
        }

        Release merged = database.releases().find(FILM, Scope.MOVIE).getFirst();
        assertThat(merged.name()).isEqualTo(longer);
        assertThat(merged.seeders()).hasValue(4321);
    }

    @Test
    @DisplayName("DB-05: a writer waits for one that is rolled back, and merges with what was there before")
    void aWriterForgetsWhatIsRolledBack() throws Exception {
        save(FILM, RELEASE);

        try (OpenTransaction first = OpenTransaction.after(database, "UPDATE torrent SET name = name || '.longer'")) {
            FutureTask<Void> second = beginSave(FILM, ReleaseStoreContract.withSeeders(RELEASE, 4321));
            BlockedSessions.await(database, 1);

            first.rollBack();
            second.get();
        }

        assertThat(database.releases().find(FILM, Scope.MOVIE))
                .containsExactly(ReleaseStoreContract.withSeeders(RELEASE, 4321));
    }

    @Test
    @DisplayName("DB-05: of two writers of one torrent at the same time, neither loses an announce URL of the other")
    void announceUrlsOfTwoWritersAreUnited() throws Exception {
        save(FILM, ReleaseStoreContract.withSources(RELEASE, 1));
        save(OTHER_FILM, ReleaseStoreContract.release(2));
        String holdTheFilm = "SELECT id FROM media WHERE external_id = 'tt1727587' FOR UPDATE";

        try (OpenTransaction holder = OpenTransaction.after(database, holdTheFilm)) {
            // It has changed the torrent when it comes to the link, which waits for the film.
            FutureTask<Void> first = beginSave(OTHER_FILM, ReleaseStoreContract.withSources(RELEASE, 2));
            BlockedSessions.await(database, 1);
            FutureTask<Void> second = beginSave(FILM, ReleaseStoreContract.withSources(RELEASE, 3));
            BlockedSessions.await(database, 2);

            holder.commit();
            first.get();
            second.get();
        }

        assertThat(database.releases().find(FILM, Scope.MOVIE))
                .containsExactly(ReleaseStoreContract.withSources(RELEASE, 1, 2, 3));
    }

    @Test
    @DisplayName("A reader waits for no writer, and sees nothing of one that is under way")
    void readersDoNotWait() throws Exception {
        save(FILM, RELEASE);

        try (OpenTransaction writer = OpenTransaction.after(database, "DELETE FROM release_link")) {
            assertThat(database.releases().find(FILM, Scope.MOVIE)).containsExactly(RELEASE);
            writer.commit();
        }

        assertThat(database.releases().find(FILM, Scope.MOVIE)).isEmpty();
    }

    @ParameterizedTest(name = "taken: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("SRCH-37: whoever asks for a lock that is just being taken waits, and has it if the other fails")
    void aLockBeingTakenIsWaitedFor(boolean taken) throws Exception {
        String take = "INSERT INTO lock (lock_key, owner, expires_at) VALUES ('tt1254207', '\\x00', 9999999999999)";

        try (OpenTransaction first = OpenTransaction.after(database, take)) {
            FutureTask<Optional<Lease>> second =
                    begin(() -> database.locks().tryAcquire("tt1254207", Duration.ofSeconds(10)));
            BlockedSessions.await(database, 1);
            assertThat(second).isNotDone();

            if (taken) {
                first.commit();
            } else {
                first.rollBack();
            }

            assertThat(second.get().isPresent()).isEqualTo(!taken);
        }
    }

    @Test
    @DisplayName("SRCH-37: of two that find an expired lock, the second waits and leaves it to the first")
    void anExpiredLockIsTakenOnce() throws Exception {
        database.locks().tryAcquire("tt1254207", Duration.ofSeconds(10));
        execute("UPDATE lock SET expires_at = 0");
        String take = "UPDATE lock SET owner = '\\x00', expires_at = 9999999999999";

        try (OpenTransaction first = OpenTransaction.after(database, take)) {
            FutureTask<Optional<Lease>> second =
                    begin(() -> database.locks().tryAcquire("tt1254207", Duration.ofSeconds(10)));
            BlockedSessions.await(database, 1);

            first.commit();

            assertThat(second.get()).isEmpty();
        }
    }

    @Test
    @DisplayName("SRCH-30: of two that note a request for the first time, the second keeps what the first noted")
    void demandOfTwoIsUnited() throws Exception {
        String note =
                "INSERT INTO media_demand (request, first_seen_at, last_seen_at) VALUES ('tt1254207', 1000, 1000)";

        try (OpenTransaction first = OpenTransaction.after(database, note)) {
            FutureTask<Optional<LastScrape>> second =
                    begin(() -> database.demand().requested("tt1254207", clock.instant()));
            BlockedSessions.await(database, 1);

            first.commit();
            second.get();
        }

        assertThat(number("SELECT first_seen_at FROM media_demand")).isEqualTo(1000);
        assertThat(number("SELECT last_seen_at FROM media_demand")).isEqualTo(clock.millis());
    }
}
