package comet.core.memory;

import comet.core.port.InstallationSecret;
import java.util.random.RandomGenerator;

/** A secret that lives as long as the object. Thread-safe. */
public final class InMemoryInstallationSecret implements InstallationSecret {
    private static final int LENGTH = 32;

    private final byte[] secret = new byte[LENGTH];

    /** @param random where the bytes come from */
    public InMemoryInstallationSecret(RandomGenerator random) {
        random.nextBytes(secret);
    }

    @Override
    public byte[] bytes() {
        return secret.clone();
    }
}
