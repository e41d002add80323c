package comet.persistence;

import comet.core.basis.Changes;
import comet.core.port.DemandStore;
import comet.core.port.EpisodeStore;
import comet.core.port.EvidenceStore;
import comet.core.port.InstallationSecret;
import comet.core.port.KnownTorrents;
import comet.core.port.LibraryLinks;
import comet.core.port.LibraryStore;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import comet.core.port.MetadataStore;
import comet.core.port.Pause;
import comet.core.port.PrivateTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.SessionStore;
import comet.core.port.StoreException;
import comet.core.port.Stores;
import comet.core.port.TitleSearchStore;
import comet.core.port.TmdbIdStore;
import comet.core.port.TrackerStore;
import comet.persistence.change.Announcer;
import comet.persistence.change.ChangeFeed;
import comet.persistence.connection.Connections;
import comet.persistence.connection.OwnContext;
import comet.persistence.connection.Repositories;
import comet.persistence.demand.JdbcDemandStore;
import comet.persistence.episode.JdbcEpisodeStore;
import comet.persistence.evidence.JdbcEvidenceStore;
import comet.persistence.finding.JdbcTitleSearchStore;
import comet.persistence.health.DatabaseHealth;
import comet.persistence.health.HealthCheck;
import comet.persistence.library.JdbcLibraryStore;
import comet.persistence.link.JdbcLinkStore;
import comet.persistence.lock.JdbcLocks;
import comet.persistence.metadata.JdbcMetadataStore;
import comet.persistence.premiere.JdbcReleaseVerdictStore;
import comet.persistence.release.JdbcKnownTorrents;
import comet.persistence.release.JdbcLibraryLinks;
import comet.persistence.release.JdbcReleaseStore;
import comet.persistence.secret.JdbcInstallationSecret;
import comet.persistence.secret.Seal;
import comet.persistence.session.JdbcSessionStore;
import comet.persistence.sql.Dialect;
import comet.persistence.sweep.ExpirySweep;
import comet.persistence.sweep.Retention;
import comet.persistence.sweep.SweepOutcome;
import comet.persistence.tmdb.JdbcTmdbIdStore;
import comet.persistence.torrentfile.JdbcPrivateTorrents;
import comet.persistence.tracker.JdbcTrackerStore;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The stores of the core on one database. Made by {@link #open}; thread-safe; closed last (STOR-21).
 *
 * <pre>{@code
 * var settings = DatabaseSettings.defaults(new DatabaseSettings.Sqlite(Path.of("data/comet.db")));
 * try (Database database = Database.open(settings, InstantSource.system())) {
 *     List<Release> known = database.releases().find(new ImdbId("tt1254207"), Scope.MOVIE);
 * }
 * }</pre>
 *
 * <p>Calls block and suit virtual threads. A call fails with a {@link StoreException} when the database cannot be used,
 * after a few seconds at most for PostgreSQL; calls right after it fail at once, later ones succeed again when it is
 * back.
 */
public final class Database implements Stores, AutoCloseable {
    private final Connections connections;
    private final Runnable closing;
    private final ReleaseStore releases;
    private final DemandStore demand;
    private final MetadataStore metadata;
    private final EpisodeStore episodes;
    private final ReleaseVerdictStore releaseVerdicts;
    private final TitleSearchStore titleSearches;
    private final TmdbIdStore tmdbIds;
    private final TrackerStore trackers;
    private final JdbcLocks locks;
    private final InstallationSecret secret;
    private final PrivateTorrents privateTorrents;
    private final SessionStore sessions;
    private final LibraryStore libraries;
    private final LibraryLinks libraryLinks;
    private final KnownTorrents knownTorrents;
    private final LinkStore links;
    private final EvidenceStore evidence;
    private final HealthCheck health;
    private final ExpirySweep sweep;
    private final InstantSource clock;
    private final Pause pause;
    private @Nullable ChangeFeed feed;

    private Database(
            Connections connections,
            Supplier<Repositories> repositories,
            Runnable closing,
            DatabaseSettings settings,
            InstantSource clock,
            Pause pause) {
        SecureRandom random = new SecureRandom();
        this.connections = connections;
        this.closing = closing;
        releases = new JdbcReleaseStore(connections, clock, settings.torrentTtl());
        demand = new JdbcDemandStore(connections, repositories, settings.demandLookback());
        metadata = new JdbcMetadataStore(connections, repositories);
        episodes = new JdbcEpisodeStore(connections, repositories);
        releaseVerdicts = new JdbcReleaseVerdictStore(connections, repositories);
        titleSearches = new JdbcTitleSearchStore(connections, repositories);
        tmdbIds = new JdbcTmdbIdStore(connections, repositories);
        trackers = new JdbcTrackerStore(connections, repositories);
        locks = new JdbcLocks(connections, clock, random);
        secret = new JdbcInstallationSecret(connections, clock, random);
        privateTorrents = new JdbcPrivateTorrents(connections, clock, new Seal(secret, "private torrents", random));
        sessions = new JdbcSessionStore(connections, clock, secret, new Seal(secret, "sessions", random), locks);
        libraryLinks = new JdbcLibraryLinks(connections);
        libraries = new JdbcLibraryStore(connections, secret, new Seal(secret, "libraries", random));
        knownTorrents = new JdbcKnownTorrents(connections);
        links = new JdbcLinkStore(connections, clock, new Seal(secret, "links", random));
        evidence = new JdbcEvidenceStore(connections, secret, new Seal(secret, "evidence", random));
        health = new HealthCheck(connections, clock, Thread::startVirtualThread);
        sweep = new ExpirySweep(connections, retention(settings), clock, pause);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Opens the database, makes it if it is a file and not there, and applies missing migrations; of several processes
     * that do so at once, one migrates and the others wait (STOR-20). All that takes time happens here: a first search
     * has its own limits.
     *
     * @param clock what the ages of rows are counted by
     * @throws DatabaseUnavailableException if it cannot be used; nothing is left half-written
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static Database open(DatabaseSettings settings, InstantSource clock)
            throws DatabaseUnavailableException, InterruptedException {
        OwnContext own = new OwnContext();
        Database database = open(settings, clock, Thread::sleep, InetAddress::getAllByName, own, own::close);
        try {
            own.get();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /**
     * Opens the database as {@link #open(DatabaseSettings, InstantSource)} does, for a program that has a Micronaut
     * context, whose repositories it then uses.
     *
     * @param repositories the bean of that context. Asked when a store is used, not before: the context may still be
     *     starting, and the call then waits. Must answer until the database is closed
     */
    public static Database open(DatabaseSettings settings, InstantSource clock, Supplier<Repositories> repositories)
            throws DatabaseUnavailableException, InterruptedException {
        Runnable nothing = () -> {};
        return open(settings, clock, Thread::sleep, InetAddress::getAllByName, repositories, nothing);
    }

    static Database open(DatabaseSettings settings, InstantSource clock, Pause pause, HostResolver resolver)
            throws DatabaseUnavailableException, InterruptedException {
        OwnContext own = new OwnContext();
        return open(settings, clock, pause, resolver, own, own::close);
    }

    /** @param closing what ends with the database, after it */
    static Database open(
            DatabaseSettings settings,
            InstantSource clock,
            Pause pause,
            HostResolver resolver,
            Supplier<Repositories> repositories,
            Runnable closing)
            throws DatabaseUnavailableException, InterruptedException {
        Connections connections = switch (settings.backend()) {
            case DatabaseSettings.Sqlite sqlite -> SqliteFile.open(sqlite.path(), settings.poolSize(), clock, pause);
            case DatabaseSettings.Postgres postgres ->
                PostgresServer.open(postgres, settings.poolSize(), settings.connectTimeout(), clock, pause, resolver);
        };
        return new Database(connections, repositories, closing, settings, clock, pause);
    }

    private static Retention retention(DatabaseSettings settings) {
        return new Retention(
                settings.cleanupInterval(),
                settings.torrentTtl(),
                settings.demandLookback(),
                settings.metadataStaleMaxAge(),
                settings.libraryLife());
    }

    /** Releases per title. */
    @Override
    public ReleaseStore releases() {
        return releases;
    }

    /** Torrents by their hash. */
    @Override
    public KnownTorrents knownTorrents() {
        return knownTorrents;
    }

    /** What viewers ask for. */
    @Override
    public DemandStore demand() {
        return demand;
    }

    /** Titles looked up before. */
    @Override
    public MetadataStore metadata() {
        return metadata;
    }

    /** Episodes of series looked up before. */
    public EpisodeStore episodes() {
        return episodes;
    }

    /** Whether films can be had, as it was found before. */
    public ReleaseVerdictStore releaseVerdicts() {
        return releaseVerdicts;
    }

    /** Which title a text meant when it was looked up before. */
    public TitleSearchStore titleSearches() {
        return titleSearches;
    }

    /** What stands at TMDB for IMDb ids, as it was found before. */
    public TmdbIdStore tmdbIds() {
        return tmdbIds;
    }

    /** The public trackers as they were last fetched. */
    public TrackerStore trackers() {
        return trackers;
    }

    /** Locks among all instances. */
    @Override
    public Locks locks() {
        return locks;
    }

    /** The secret of this deployment. */
    @Override
    public InstallationSecret installationSecret() {
        return secret;
    }

    /** The files of private torrents. */
    @Override
    public PrivateTorrents privateTorrents() {
        return privateTorrents;
    }

    /** Accounts that are signed in. */
    public SessionStore sessions() {
        return sessions;
    }

    /** What is in the accounts of those who search there. */
    public LibraryStore libraries() {
        return libraries;
    }

    /** What libraries alone told of titles. */
    public LibraryLinks libraryLinks() {
        return libraryLinks;
    }

    /** Links that were made. */
    @Override
    public LinkStore links() {
        return links;
    }

    /** What is remembered of torrents at debrid services. */
    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    /** Whether the database answers. The answer takes at most 2 s and is kept for 2 s (HLT-07). */
    public DatabaseHealth health() {
        return health.check();
    }

    /**
     * Removes what has expired, if the last sweep of any instance is old enough (STOR-30). To be called at start and then
     * every hour or so (CFG-38), by one instance at a time: hold a lock of {@link #locks} meanwhile (DB-80). Takes from
     * milliseconds to minutes.
     *
     * @throws InterruptedException if the thread is interrupted between two steps; what is removed stays removed
     */
    public SweepOutcome sweep() throws StoreException, InterruptedException {
        connections.announcer().changesAnything();
        try {
            return sweep.run();
        } finally {
            connections.announcer().knowsAgain();
        }
    }

    /** Removes locks whose owners died; how many. To be called every minute (SRCH-39). */
    public int removeExpiredLocks() throws StoreException {
        return locks.removeExpired();
    }

    /**
     * Tells from now on what changes of all that answers to viewers are made from (STOR-66): what this process writes, when
     * it is written; with PostgreSQL, within a second or so, what others write. To be called once, before any answer is
     * made.
     */
    public synchronized void tell(Changes changes) {
        connections.announcer().tell(changes);
        Optional<DataSource> own = connections.ownConnections();
        if (connections.dialect() == Dialect.POSTGRESQL && own.isPresent() && feed == null) {
            Announcer announcer = connections.announcer();
            ChangeFeed.Voice voice = () -> connections.writeBriefly("listening to changes", announcer::echo);
            ChangeFeed hearing = new ChangeFeed(own.get(), announcer, voice, changes, clock, pause);
            Thread.ofPlatform().daemon().name("changes").start(hearing);
            feed = hearing;
        }
    }

    /** Ends all use; calls after it fail. */
    @Override
    public synchronized void close() {
        if (feed != null) {
            feed.close();
        }
        connections.close();
        closing.run();
    }

    /** For tests that look behind the stores. */
    Connections connections() {
        return connections;
    }
}
