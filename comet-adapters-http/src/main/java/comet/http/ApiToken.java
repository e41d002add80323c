package comet.http;

import java.util.regex.Pattern;

/**
 * The secret in the protected prefix {@code /s/<token>} (HTTP-050 to HTTP-060). Its text form shows nothing.
 *
 * @param text 1 to 128 characters {@code A-Z a-z 0-9 . _ ~ -}
 */
public record ApiToken(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

    /** @throws IllegalArgumentException if it could not stand in a path as it is (HTTP-060) */
    public ApiToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a token is 1 to 128 characters A-Z a-z 0-9 . _ ~ -");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
