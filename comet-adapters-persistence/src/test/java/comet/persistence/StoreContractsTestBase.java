package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.port.DemandStore;
import comet.core.port.DemandStoreContract;
import comet.core.port.EpisodeStore;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.EpisodeStoreContract;
import comet.core.port.InstallationSecret;
import comet.core.port.InstallationSecretContract;
import comet.core.port.Locks;
import comet.core.port.LocksContract;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStoreContract;
import comet.core.port.ReleaseStore;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ReleaseVerdictStore;
import comet.core.port.ReleaseVerdictStoreContract;
import comet.core.port.StoreException;
import comet.core.port.TitleSearchStore;
import comet.core.port.TitleSearchStoreContract;
import comet.core.port.TmdbIdStore;
import comet.core.port.TmdbIdStoreContract;
import comet.core.port.TrackerStore;
import comet.core.port.TrackerStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts of the core, for a database: releases, titles, and what instances share. */
abstract class StoreContractsTestBase extends DatabaseTestBase {

    /** Lets time pass for the clock that judges the expiry of locks. */
    abstract void letLocksAge(Duration time) throws Exception;

    @Nested
    @DisplayName("Releases")
    final class Releases implements ReleaseStoreContract {
        @Override
        public ReleaseStore releases() {
            return database.releases();
        }

        @Override
        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    @DisplayName("Demand")
    final class Demand implements DemandStoreContract {
        @Override
        public DemandStore demand() {
            return database.demand();
        }
    }

    @Nested
    @DisplayName("Metadata")
    final class Metadata implements MetadataStoreContract {
        @Override
        public MetadataStore metadata() {
            return database.metadata();
        }
    }

    @Nested
    @DisplayName("Episodes")
    final class Episodes implements EpisodeStoreContract {
        @Override
        public EpisodeStore episodes() {
            return database.episodes();
        }

        @Test
        @DisplayName("MDS-32: when the mark cannot be written, the old rows of the series are unchanged")
        void rowsAndMarkAreOne() throws Exception {
            IndexedEpisode fog = new IndexedEpisode(
                    new Scope.Episode(1, 1), "Fog", Optional.empty(), OptionalInt.empty(), Optional.empty());
            StoredEpisodes before = new StoredEpisodes(EpisodeIndex.of(List.of(fog)), Optional.empty());
            database.episodes().replace(LANTERN, before, NOON);
            execute("ALTER TABLE series_episode_index_refresh RENAME TO elsewhere");

            StoredEpisodes after = new StoredEpisodes(EpisodeIndex.NONE, Optional.of(NOON));
            assertThatThrownBy(() -> database.episodes().replace(LANTERN, after, NOON))
                    .isInstanceOf(StoreException.class);

            execute("ALTER TABLE elsewhere RENAME TO series_episode_index_refresh");
            assertThat(database.episodes().find(LANTERN)).isEqualTo(before);
        }

        @Test
        @DisplayName("MDS-32: when a row cannot be written, mark and rows of the series are unchanged")
        void nothingIsHalfWritten() throws Exception {
            database.episodes().refreshed(LANTERN, NOON);
            execute("ALTER TABLE series_episode_index RENAME TO elsewhere");

            StoredEpisodes after = new StoredEpisodes(EpisodeIndex.NONE, Optional.of(NOON.plusSeconds(60)));
            assertThatThrownBy(() -> database.episodes().replace(LANTERN, after, NOON))
                    .isInstanceOf(StoreException.class);

            execute("ALTER TABLE elsewhere RENAME TO series_episode_index");
            assertThat(database.episodes().find(LANTERN).refreshedAt()).contains(NOON);
        }
    }

    @Nested
    @DisplayName("Release verdicts")
    final class ReleaseVerdicts implements ReleaseVerdictStoreContract {
        @Override
        public ReleaseVerdictStore verdicts() {
            return database.releaseVerdicts();
        }
    }

    @Nested
    @DisplayName("Title searches")
    final class TitleSearches implements TitleSearchStoreContract {
        @Override
        public TitleSearchStore searches() {
            return database.titleSearches();
        }
    }

    @Nested
    @DisplayName("Numbers at TMDB")
    final class TmdbIds implements TmdbIdStoreContract {
        @Override
        public TmdbIdStore tmdbIds() {
            return database.tmdbIds();
        }
    }

    @Nested
    @DisplayName("Public trackers")
    final class Trackers implements TrackerStoreContract {
        @Override
        public TrackerStore trackers() {
            return database.trackers();
        }
    }

    @Nested
    @DisplayName("Locks")
    final class SharedLocks implements LocksContract {
        @Override
        public Locks locks() {
            return database.locks();
        }

        @Override
        public void letPass(Duration time) throws Exception {
            letLocksAge(time);
        }

        @Test
        @DisplayName("SRCH-39: the janitor leaves a lock at its expiry, and removes it a millisecond later")
        void theJanitorWaitsForTheExpiry() throws Exception {
            database.locks().tryAcquire("dead", TTL);
            database.locks().tryAcquire("alive", TTL.multipliedBy(2));

            letLocksAge(TTL);
            int atExpiry = database.removeExpiredLocks();
            letLocksAge(Duration.ofMillis(1));
            int after = database.removeExpiredLocks();

            assertThat(atExpiry).isZero();
            assertThat(after).isEqualTo(1);
            assertThat(number("SELECT COUNT(*) FROM lock WHERE lock_key = 'alive'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("Installation secret")
    final class Secret implements InstallationSecretContract {
        @Override
        public InstallationSecret secret() {
            return database.installationSecret();
        }
    }
}
