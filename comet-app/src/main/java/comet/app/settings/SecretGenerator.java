package comet.app.settings;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes secrets up. Safe for concurrent use if its source of randomness is. */
public final class SecretGenerator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final int TOKEN_BYTES = 32;

    private final RandomGenerator random;

    /** @param random must be cryptographically strong outside of tests: a {@link java.security.SecureRandom} */
    public SecretGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** 16 letters and digits (CFG-28). */
    public Secret password() {
        return new Secret(random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(position -> ALPHABET.substring(position, position + 1))
                .collect(Collectors.joining()));
    }

    /** 32 bytes in URL-safe Base64 without padding: 43 characters (HTTP-053). */
    public Secret token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
