package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.DemandStore;
import comet.core.port.DemandStoreContract;
import comet.core.port.InstallationSecret;
import comet.core.port.InstallationSecretContract;
import comet.core.port.Locks;
import comet.core.port.LocksContract;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStoreContract;
import comet.core.port.ReleaseStore;
import comet.core.port.ReleaseStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts of the core, for a database. */
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
