package comet.app.wiring;

import comet.app.settings.DatabaseSettings;
import comet.app.settings.Settings;
import comet.app.task.RecurringTask;
import comet.app.task.RecurringTask.Timing;
import comet.core.basis.Changes;
import comet.core.demand.RememberedDemand;
import comet.core.port.EpisodeStore;
import comet.core.port.EvidenceStore;
import comet.core.port.LibraryLinks;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.MetadataStore;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.SessionStore;
import comet.core.port.TitleSearchStore;
import comet.core.port.TmdbIdStore;
import comet.core.port.TrackerStore;
import comet.persistence.Database;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What {@code comet-adapters-persistence} offers: each store is one bean method. To be asked for once the database is
 * open, because no factory waits; {@link OpeningDatabase} is there before.
 */
@Factory
final class PersistenceFactory {

    private static final String AREA = "comet.persistence";
    private static final Duration EVERY_MINUTE = Duration.ofSeconds(60);
    private static final Duration SWEEP_AT_MOST_EVERY = Duration.ofHours(1);

    @Singleton
    Database database(OpeningDatabase opening, Changes changes) {
        Database database = opening.opened();
        database.tell(changes);
        return database;
    }

    @Singleton
    ReleaseStore releases(Database database) {
        return database.releases();
    }

    @Singleton
    PrivateTorrents privateTorrents(Database database) {
        return database.privateTorrents();
    }

    @Singleton
    EvidenceStore evidence(Database database) {
        return database.evidence();
    }

    @Singleton
    SessionStore sessions(Database database) {
        return database.sessions();
    }

    @Singleton
    LibraryStore libraries(Database database) {
        return database.libraries();
    }

    @Singleton
    LibraryLinks libraryLinks(Database database) {
        return database.libraryLinks();
    }

    @Singleton
    RememberedDemand demand(Database database, InstantSource time) {
        return new RememberedDemand(database.demand(), time);
    }

    /** SRCH-31: when viewers last asked. The last batch is stored when the server stops. */
    @Singleton
    RecurringTask demandBatches(RememberedDemand demand) {
        Timing timing = new Timing(RememberedDemand.FLUSH_EVERY, RememberedDemand.FLUSH_EVERY);
        return RecurringTask.everywhere(
                "demand-batches", AREA, Optional.of(timing), () -> demand.flush() + " requests noted");
    }

    @Singleton
    MetadataStore metadata(Database database) {
        return database.metadata();
    }

    @Singleton
    EpisodeStore episodes(Database database) {
        return database.episodes();
    }

    @Singleton
    ReleaseVerdictStore releaseVerdicts(Database database) {
        return database.releaseVerdicts();
    }

    @Singleton
    TitleSearchStore titleSearches(Database database) {
        return database.titleSearches();
    }

    @Singleton
    TmdbIdStore tmdbIds(Database database) {
        return database.tmdbIds();
    }

    @Singleton
    TrackerStore trackers(Database database) {
        return database.trackers();
    }

    @Singleton
    Locks locks(Database database) {
        return database.locks();
    }

    /** STOR-22: locks of instances that died. Every instance does it: whoever lives is enough. */
    @Singleton
    RecurringTask lockRemoval(Database database) {
        return RecurringTask.everywhere(
                "lock-removal",
                AREA,
                Optional.of(new Timing(EVERY_MINUTE, EVERY_MINUTE)),
                () -> database.removeExpiredLocks() + " expired locks removed");
    }

    /** CFG-38, STOR-30: at the start, then every interval, but not more often than every hour. */
    @Singleton
    RecurringTask expirySweep(Database database, Settings settings) {
        Optional<Timing> timing = settings.get(DatabaseSettings.DATABASE_STARTUP_CLEANUP_INTERVAL)
                .map(interval -> interval.compareTo(SWEEP_AT_MOST_EVERY) > 0 ? interval : SWEEP_AT_MOST_EVERY)
                .map(pause -> new Timing(Duration.ZERO, pause));
        return RecurringTask.onOneInstance(
                "expiry-sweep", AREA, timing, () -> database.sweep().toString());
    }
}
