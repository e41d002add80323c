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
import comet.persistence.health.DatabaseHealth;
import comet.persistence.schema.Schema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the stores write and leave unwritten, seen from behind. */
abstract class StoresTestBase extends DatabaseTestBase {
    private static final MediaId FILM = new ImdbId("tt1254207");
    private static final MediaId SERIES = new ImdbId("tt0000202");

    private void save(MediaId media, Scope scope, Release release) throws StoreException {
        database.releases().save(media, List.of(new ScopedRelease(scope, release)));
    }

    private static Release release() {
        return ReleaseStoreContract.release(1);
    }

    private long seeders() throws StoreException {
        return number("SELECT seeders FROM torrent");
    }

    @Test
    @DisplayName("STOR-16: a torrent that serves two parts of a title is stored once, with two links")
    void aTorrentIsStoredOnce() throws Exception {
        save(SERIES, new Scope.Episode(1, 1), release());
        save(SERIES, new Scope.Episode(1, 2), release());
        save(FILM, Scope.MOVIE, release());

        assertThat(count("torrent")).isEqualTo(1);
        assertThat(count("release_link")).isEqualTo(3);
        assertThat(count("media")).isEqualTo(2);
        assertThat(count("announce_set")).isEqualTo(1);
    }

    @Test
    @DisplayName("STOR-02: a hash takes 20 bytes")
    void aHashTakes20Bytes() throws Exception {
        save(FILM, Scope.MOVIE, release());

        assertThat(number("SELECT length(info_hash) FROM torrent")).isEqualTo(20);
    }

    @Test
    @DisplayName("DB-05: a row is not written when only the seeders changed, by less than 10 % within an hour")
    void aSmallChangeIsNotWritten() throws Exception {
        save(FILM, Scope.MOVIE, ReleaseStoreContract.withSeeders(release(), 100));
        clock.advance(Duration.ofMinutes(59));

        save(FILM, Scope.MOVIE, ReleaseStoreContract.withSeeders(release(), 109));
        long small = seeders();
        save(FILM, Scope.MOVIE, ReleaseStoreContract.withSeeders(release(), 110));
        long large = seeders();

        assertThat(small).isEqualTo(100);
        assertThat(large).isEqualTo(110);
    }

    @Test
    @DisplayName("STOR-61: a link that is confirmed again within an hour is not written, later it is")
    void aLinkIsConfirmedOnceAnHour() throws Exception {
        save(FILM, Scope.MOVIE, release());
        long first = clock.millis();
        clock.advance(Duration.ofMinutes(59));
        save(FILM, Scope.MOVIE, release());
        long within = number("SELECT confirmed_at FROM release_link");
        clock.advance(Duration.ofMinutes(2));
        save(FILM, Scope.MOVIE, release());

        assertThat(within).isEqualTo(first);
        assertThat(number("SELECT confirmed_at FROM release_link")).isEqualTo(clock.millis());
    }

    @Test
    @DisplayName("A torrent keeps all its sources; the one named last is shown")
    void allSourcesAreKept() throws Exception {
        Release other = new Release(
                release().infoHash(),
                release().name(),
                release().size(),
                release().seeders(),
                "Other|Index",
                release().file(),
                release().sources());
        save(FILM, Scope.MOVIE, release());
        save(FILM, Scope.MOVIE, other);

        assertThat(count("provenance")).isEqualTo(2);
        assertThat(database.releases().find(FILM, Scope.MOVIE)).containsExactly(other);
    }

    @Test
    @DisplayName("T-STOR-06: of the rows (none, none) and (none, 1) of a film, a search finds the first")
    void aFilmHasNoEpisodes() throws Exception {
        save(FILM, Scope.MOVIE, ReleaseStoreContract.withFile(release(), 1, "Big.Buck.Bunny.mkv", null));
        execute("""
                INSERT INTO release_link
                    (media_id, season, episode, torrent_id, file_index, file_name, confirmed_at)
                SELECT media_id, -1, 1, torrent_id, 2, '', 9999999999999 FROM release_link""");

        assertThat(database.releases().find(FILM, Scope.MOVIE))
                .containsExactly(ReleaseStoreContract.withFile(release(), 1, "Big.Buck.Bunny.mkv", null));
    }

    @Test
    @DisplayName("SRCH-31: a request is noted once in half the look-back")
    void aRequestIsNotedNowAndThen() throws Exception {
        long first = clock.millis();
        database.demand().requested("tt1254207", clock.instant());
        clock.advance(Duration.ofHours(12));
        database.demand().requested("tt1254207", clock.instant());
        long within = number("SELECT last_seen_at FROM media_demand");
        clock.advance(Duration.ofMillis(1));
        database.demand().requested("tt1254207", clock.instant());

        assertThat(within).isEqualTo(first);
        assertThat(number("SELECT last_seen_at FROM media_demand")).isEqualTo(clock.millis());
        assertThat(number("SELECT first_seen_at FROM media_demand")).isEqualTo(first);
    }

    @Test
    @DisplayName("DB-18: a scrape is no demand")
    void aScrapeIsNoDemand() throws Exception {
        database.demand().scraped("tt1254207", new LastScrape(clock.instant(), false));

        assertThat(number("SELECT COUNT(*) FROM media_demand WHERE last_seen_at IS NULL"))
                .isEqualTo(1);

        database.demand().requested("tt1254207", clock.instant());

        assertThat(number("SELECT first_seen_at FROM media_demand")).isEqualTo(clock.millis());
    }

    @Test
    @DisplayName("All instances on one database have the same secret, also after a restart")
    void instancesShareTheSecret() throws Exception {
        byte[] secret = database.installationSecret().bytes();

        try (Database other = open(settings())) {
            assertThat(other.installationSecret().bytes()).isEqualTo(secret);
        }
    }

    @Test
    @DisplayName("SRCH-37: a lock taken by one instance is held for the others")
    void instancesShareLocks() throws Exception {
        try (Lease lease = database.locks()
                        .tryAcquire("tt1254207", Duration.ofSeconds(10))
                        .orElseThrow();
                Database other = open(settings())) {
            assertThat(other.locks().tryAcquire("tt1254207", Duration.ofSeconds(10)))
                    .isEmpty();
            assertThat(lease.renew()).isTrue();
        }
    }

    @Test
    @DisplayName("SRCH-39: the janitor removes locks that have expired, and no others")
    void expiredLocksAreRemoved() throws Exception {
        database.locks().tryAcquire("dead", Duration.ofSeconds(10));
        database.locks().tryAcquire("alive", Duration.ofSeconds(10));
        execute("UPDATE lock SET expires_at = expires_at - 11000 WHERE lock_key = 'dead'");

        assertThat(database.removeExpiredLocks()).isEqualTo(1);
        assertThat(database.locks().tryAcquire("alive", Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    @DisplayName("What was stored is there after a restart; tables that are up to date are left alone")
    void dataOutlivesARestart() throws Exception {
        save(FILM, Scope.MOVIE, release());
        database.close();

        database = open(settings());

        assertThat(database.releases().find(FILM, Scope.MOVIE)).containsExactly(release());
        assertThat(count("flyway_schema_history")).isEqualTo(Schema.VERSION);
    }

    @Test
    @DisplayName("HLT-07: an open database is healthy; the answer is kept for 2 s")
    void healthIsKeptFor2Seconds() {
        DatabaseHealth open = database.health();
        database.close();
        DatabaseHealth kept = database.health();
        clock.advance(Duration.ofSeconds(2));
        DatabaseHealth closed = database.health();

        assertThat(open).isEqualTo(DatabaseHealth.OK);
        assertThat(kept).isEqualTo(DatabaseHealth.OK);
        assertThat(closed).isEqualTo(DatabaseHealth.FAILING);
    }
}
