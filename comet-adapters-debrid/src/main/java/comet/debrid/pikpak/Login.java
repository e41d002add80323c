package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.port.DebridException;

/** What the key of an account holds. Its text form shows nothing. */
sealed interface Login {

    /** Login and password (PP-01). */
    record Password(String name, String password) implements Login {
        @Override
        public String toString() {
            return "a login";
        }
    }

    /** A refresh token, for accounts that cannot sign in from where the server stands (PP-71). */
    record Token(String refreshToken) implements Login {
        @Override
        public String toString() {
            return "a refresh token";
        }
    }

    /** What stands in front of a refresh token. */
    String TOKEN = "refresh:";

    /**
     * Reads a key: {@code login:password}, parted at the first colon, or {@code refresh:token}.
     *
     * @throws DebridException {@code INVALID_CREDENTIALS} if it is neither
     */
    static Login of(ApiKey key) throws DebridException {
        if (key.isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
        String text = key.secret();
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new DebridException(DebridFailure.of(INVALID_CREDENTIALS));
        }
        return text.startsWith(TOKEN)
                ? new Token(text.substring(TOKEN.length()).strip())
                : new Password(text.substring(0, colon), text.substring(colon + 1));
    }
}
