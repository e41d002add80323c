package comet.titles.tmdb;

import comet.outside.OutsideCall;
import comet.titles.kit.Written;
import java.util.regex.Pattern;

/**
 * What the operator got from TMDB: a read access token, or a key of the older kind, 32 hex characters (MDT-14). A secret:
 * its text form shows nothing of it.
 *
 * @param text visible ASCII; white space around it is dropped
 */
public record TmdbKey(String text) {

    private static final Pattern OLDER = Pattern.compile("[0-9A-Fa-f]{32}");

    /** @throws IllegalArgumentException if it is blank or has other characters */
    public TmdbKey {
        text = text.strip();
        if (!Written.isToken(text)) {
            throw new IllegalArgumentException("a token is of visible ASCII characters");
        }
    }

    OutsideCall.Builder on(OutsideCall.Builder call) {
        return OLDER.matcher(text).matches()
                ? call.query("api_key", text)
                : call.header("Authorization", "Bearer " + text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
