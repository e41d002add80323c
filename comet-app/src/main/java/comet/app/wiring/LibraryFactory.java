package comet.app.wiring;

import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_CACHE_TTL;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_INITIAL_WARM_TIMEOUT;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_MAX_MATCH_ITEMS;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_MAX_SNAPSHOT_ITEMS;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SHARE_TORRENTS;

import comet.app.settings.Settings;
import comet.core.account.LibraryLimits;
import comet.core.account.LibrarySnapshots;
import comet.core.account.LibrarySync;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.port.DebridServices;
import comet.core.port.LibraryStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.PrivateTorrents;
import comet.core.release.ReleaseParser;
import comet.core.search.Libraries;
import comet.http.play.SyncStart;
import comet.persistence.Database;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** The libraries of viewers' accounts. To be asked for once the database is open, but for {@link SyncStart}. */
@Factory
final class LibraryFactory {

    @Singleton
    LibraryLimits libraryLimits(Settings settings) {
        return new LibraryLimits(
                settings.get(DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL),
                settings.get(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL),
                settings.get(DEBRID_ACCOUNT_SCRAPE_MAX_SNAPSHOT_ITEMS),
                settings.get(DEBRID_ACCOUNT_SCRAPE_MAX_MATCH_ITEMS),
                settings.get(DEBRID_ACCOUNT_SCRAPE_INITIAL_WARM_TIMEOUT),
                settings.get(DEBRID_ACCOUNT_SHARE_TORRENTS));
    }

    @Singleton
    LibrarySync.Ports libraryPorts(
            DebridServices services,
            LibraryStore store,
            Database database,
            Locks locks,
            ReleaseParser parser,
            TorrentKnowledge knowledge) {
        return new LibrarySync.Ports(
                services, store, database.installationSecret(), locks, parser, knowledge::entries, new LibraryLog());
    }

    @Singleton
    LibrarySync librarySync(
            LibrarySync.Ports ports,
            LibraryLimits limits,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause) {
        return new LibrarySync(ports, limits, threads, time, pause);
    }

    @Singleton
    LibrarySnapshots librarySnapshots(LibrarySync.Ports ports, LibraryLimits limits, InstantSource time) {
        return new LibrarySnapshots(ports, limits, time);
    }

    @Singleton
    Libraries libraries(LibrarySync sync, LibrarySnapshots snapshots, PrivateTorrents privateTorrents) {
        return new Libraries(sync, snapshots, privateTorrents);
    }

    /** Requests that come while the database is being opened wait for it. */
    @Singleton
    SyncStart syncStart(OpeningDatabase opening, BeanProvider<LibrarySync> sync) {
        return (account, clientAddress) ->
                opening.awaitQuietly() ? sync.get().start(account, clientAddress) : LibrarySync.Outcome.UNAVAILABLE;
    }
}
