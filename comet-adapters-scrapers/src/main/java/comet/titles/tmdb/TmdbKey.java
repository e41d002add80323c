package comet.titles.tmdb;

import comet.outside.OutsideCall;
import java.util.regex.Pattern;

/**
 * What the operator got from TMDB: a read access token, or a key of the older kind, 32 hex characters (MDT-14). A secret:
 * its text form shows nothing of it.
 *
 * @param text not blank
 */
public record TmdbKey(String text) {

    private static final Pattern OLDER = Pattern.compile("[0-9A-Fa-f]{32}");

    /** @throws IllegalArgumentException if it is blank */
    public TmdbKey {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a token is not blank");
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
