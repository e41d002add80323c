package comet.core.playback;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The normalised name under which a status video is looked up (SV-01).
 *
 * @param text 1 to {@value #MAX_LENGTH} characters: runs of {@code A-Z 0-9}, one {@code _} between two of them
 */
public record StatusKey(String text) {

    /** No word of any service is nearly this long; longer text is no key. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern NORMALISED = Pattern.compile("[A-Z0-9]+(?:_[A-Z0-9]+)*");
    private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^A-Za-z0-9]+");

    /** @throws IllegalArgumentException if the text is not normalised; the message does not repeat it */
    public StatusKey {
        if (text.length() > MAX_LENGTH || !NORMALISED.matcher(text).matches()) {
            throw new IllegalArgumentException("a status key is at most " + MAX_LENGTH
                    + " characters A-Z 0-9 with single _ inside, unlike these " + text.length() + " characters");
        }
    }

    /**
     * Normalises a word that somebody else wrote: every run of characters other than ASCII letters and digits becomes
     * one {@code _}, those at both ends go, the rest is put in upper case. {@code badToken} gives {@code BADTOKEN}.
     *
     * @return empty if nothing is left, or more than {@value #MAX_LENGTH} characters
     */
    public static Optional<StatusKey> parse(String raw) {
        String joined = OTHER_CHARACTERS.matcher(raw).replaceAll("_");
        int start = joined.startsWith("_") ? 1 : 0;
        int end = joined.endsWith("_") ? joined.length() - 1 : joined.length();
        if (start >= end || end - start > MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new StatusKey(joined.substring(start, end).toUpperCase(Locale.ROOT)));
    }

    /** The normalised text. */
    @Override
    public String toString() {
        return text;
    }
}
