package comet.app.wiring;

import comet.app.settings.DebridServiceSettings;
import comet.app.settings.DebridServiceSettings.UncachedPolicy;
import comet.app.settings.Settings;
import comet.core.account.LibrarySnapshots;
import comet.core.debrid.Account;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.playback.PlayExperience;
import comet.core.playback.PlaybackResolver;
import comet.core.playback.PlaybackStores;
import comet.core.playback.PlayedPart;
import comet.core.port.DebridException;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.core.port.StoreException;
import comet.core.search.PartFacts;
import comet.core.search.TitleLookup;
import comet.core.torrent.InfoHash;
import comet.persistence.Database;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Playing. Videos are played before the database is open, too: by what their addresses say (PLAY-14). */
@Factory
final class PlaybackFactory {

    private static final Logger STORES = System.getLogger("comet.persistence.Stores");

    @Singleton
    PlaybackResolver playback(
            DebridServices services,
            PlayedPart part,
            OpeningDatabase opening,
            BeanProvider<PlaybackStores> stores,
            BeanProvider<TorrentKnowledge> knowledge,
            BeanProvider<LibrarySnapshots> libraries,
            Settings settings,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random) {
        PlaybackResolver.Ports ports = new PlaybackResolver.Ports(
                services,
                part,
                () -> opening.isOpen() ? Optional.of(stores.get()) : Optional.empty(),
                new LaterExperience(
                        () -> opening.isOpen() ? Optional.of(knowledge.get()) : Optional.empty(), libraries::get));
        PlaybackResolver.Terms terms = new PlaybackResolver.Terms(
                settings.get(DebridServiceSettings.DEBRID_RESOLVE_TIMEOUT),
                settings.get(DebridServiceSettings.DEBRID_UNCACHED_POLICY) == UncachedPolicy.KEEP);
        return new PlaybackResolver(ports, terms, threads, time, pause, random);
    }

    @Singleton
    PlayedPart playedPart(OpeningDatabase opening, BeanProvider<PartFacts> facts, BeanProvider<TitleLookup> titles) {
        Supplier<PartFacts> known = () -> opening.isOpen() ? facts.get() : PartFacts.NONE;
        return new PlayedPart(
                (request, metadata) -> known.get().numbering().of(request, metadata),
                (series, scope, deadline) -> known.get().episodes().find(series, scope, deadline),
                (type, id) -> {
                    if (!opening.isOpen()) {
                        return PlayedPart.KnownTitle.NONE;
                    }
                    TitleLookup.Stored stored = titles.get().storedForPlayback(type, id);
                    return new PlayedPart.KnownTitle(stored.aliases(), stored.year());
                });
    }

    @Singleton
    PlaybackStores playbackStores(Database database) {
        return new PlaybackStores(
                database.links(),
                database.knownTorrents(),
                database.privateTorrents(),
                database.locks(),
                database.installationSecret());
    }

    /** What is remembered of torrents, once the database is open. */
    private record LaterExperience(Supplier<Optional<TorrentKnowledge>> knowledge, Supplier<LibrarySnapshots> libraries)
            implements PlayExperience {

        @Override
        public KnownBefore before(Account account, InfoHash torrent) {
            return knowledge
                    .get()
                    .map(known -> known.before(account, torrent).and(entries(account, torrent)))
                    .orElse(KnownBefore.NOTHING);
        }

        /** What a reading of the library has just shown (DBM-05); it saves a call, and is done without. */
        private List<LibraryItem> entries(Account account, InfoHash torrent) {
            try {
                return libraries.get().recentEntries(account, torrent);
            } catch (StoreException e) {
                // The database itself tells the operator, once a minute.
                STORES.log(Level.DEBUG, e.getMessage());
                return List.of();
            }
        }

        @Override
        public void played(LinkRequest request, MadeLink made) {
            knowledge.get().ifPresent(known -> known.played(request, made));
        }

        @Override
        public void failed(LinkRequest request, DebridException why) {
            knowledge.get().ifPresent(known -> known.failed(request, why));
        }
    }
}
