package comet.core.port;

import comet.core.memory.InMemoryDemandStore;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.memory.InMemoryLinkStore;
import comet.core.memory.InMemoryLocks;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.memory.InMemoryPrivateTorrents;
import comet.core.memory.InMemoryReleaseStore;
import comet.core.memory.InMemorySessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The stores in memory keep the contracts, so that tests which use them learn nothing wrong. */
final class InMemoryStoresTest {

    @Nested
    @DisplayName("Releases in memory")
    final class Releases implements ReleaseStoreContract {
        private final ManualClock clock = new ManualClock();
        private final ReleaseStore store = new InMemoryReleaseStore(clock);

        @Override
        public ReleaseStore releases() {
            return store;
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Demand in memory")
    final class Demand implements DemandStoreContract {
        private final DemandStore store = new InMemoryDemandStore(LOOKBACK);

        @Override
        public DemandStore demand() {
            return store;
        }
    }

    @Nested
    @DisplayName("Metadata in memory")
    final class Metadata implements MetadataStoreContract {
        private final MetadataStore store = new InMemoryMetadataStore();

        @Override
        public MetadataStore metadata() {
            return store;
        }
    }

    @Nested
    @DisplayName("Episodes in memory")
    final class Episodes implements EpisodeStoreContract {
        private final EpisodeStore store = new InMemoryEpisodeStore();

        @Override
        public EpisodeStore episodes() {
            return store;
        }
    }

    @Nested
    @DisplayName("Release verdicts in memory")
    final class ReleaseVerdicts implements ReleaseVerdictStoreContract {
        private final ReleaseVerdictStore store = new InMemoryReleaseVerdictStore();

        @Override
        public ReleaseVerdictStore verdicts() {
            return store;
        }
    }

    @Nested
    @DisplayName("Title searches in memory")
    final class TitleSearches implements TitleSearchStoreContract {
        private final TitleSearchStore store = new InMemoryTitleSearchStore();

        @Override
        public TitleSearchStore searches() {
            return store;
        }
    }

    @Nested
    @DisplayName("Numbers at TMDB in memory")
    final class TmdbIds implements TmdbIdStoreContract {
        private final TmdbIdStore store = new InMemoryTmdbIdStore();

        @Override
        public TmdbIdStore tmdbIds() {
            return store;
        }
    }

    @Nested
    @DisplayName("Trackers in memory")
    final class Trackers implements TrackerStoreContract {
        private final TrackerStore store = new InMemoryTrackerStore();

        @Override
        public TrackerStore trackers() {
            return store;
        }
    }

    @Nested
    @DisplayName("Locks in memory")
    final class LocksInMemory implements LocksContract {
        private final ManualClock clock = new ManualClock();
        private final Locks locks = new InMemoryLocks(clock);

        @Override
        public Locks locks() {
            return locks;
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Private torrents in memory")
    final class PrivateTorrentsInMemory implements PrivateTorrentsContract {
        private final ManualClock clock = new ManualClock();
        private final PrivateTorrents torrents = new InMemoryPrivateTorrents(clock);

        @Override
        public PrivateTorrents torrents() {
            return torrents;
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Installation secret in memory")
    final class Secret implements InstallationSecretContract {
        private final InstallationSecret secret = new InMemoryInstallationSecret(new Random(7));

        @Override
        public InstallationSecret secret() {
            return secret;
        }
    }

    @Nested
    @DisplayName("Libraries in memory")
    final class Libraries implements LibraryStoreContract {
        private final LibraryStore store = new InMemoryLibraryStore();

        @Override
        public LibraryStore libraries() {
            return store;
        }
    }

    @Nested
    @DisplayName("Sessions in memory")
    final class Sessions implements SessionStoreContract {
        private final ManualClock clock = new ManualClock();
        private final SessionStore store = new InMemorySessionStore(clock);

        @Override
        public SessionStore sessions() {
            return store;
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Links in memory")
    final class Links implements LinkStoreContract {
        private final ManualClock clock = new ManualClock();
        private final LinkStore store = new InMemoryLinkStore(clock);

        @Override
        public LinkStore links() {
            return store;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Evidence in memory")
    final class Evidences implements EvidenceStoreContract {
        private final EvidenceStore store = new InMemoryEvidenceStore();

        @Override
        public EvidenceStore evidence() {
            return store;
        }
    }
}
