package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link InstallationSecret} keeps. */
public interface InstallationSecretContract {

    /** The secret under test. */
    InstallationSecret secret();

    @Test
    @DisplayName("DBP-05: the secret is 32 bytes and stays the same")
    default void theSecretStaysTheSame() throws StoreException {
        byte[] first = secret().bytes();

        assertThat(first).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(secret().bytes()).isEqualTo(first);
    }

    @Test
    @DisplayName("A caller that wipes its array does not wipe the secret")
    default void theArrayBelongsToTheCaller() throws StoreException {
        byte[] first = secret().bytes();
        byte[] copy = first.clone();

        first[0]++;

        assertThat(secret().bytes()).isEqualTo(copy);
    }
}
