package comet.core.debrid;

/**
 * What opens a debrid account: an API key, or {@code login:password} where the service wants that (UCFG-056). A secret:
 * its text form shows nothing (DBP-06).
 *
 * @param secret opaque, without white space around it (DBP-04); empty when the viewer gave none
 */
public record ApiKey(String secret) {

    /** What every operation answers to an account without a key, before any network call (DBP-04). */
    public static final DebridFailure MISSING =
            DebridFailure.of(FailureKind.INVALID_CREDENTIALS, "AUTH_MISSING_APIKEY");

    public ApiKey {
        secret = secret.strip();
    }

    /** Whether no key was given. */
    public boolean isMissing() {
        return secret.isEmpty();
    }

    @Override
    public String toString() {
        return isMissing() ? "(no key)" : "***";
    }
}
