package comet.titles.anime;

import comet.core.media.ImdbId;

/** An IMDb id as one number: its digits, and how many there are beyond seven. */
final class ImdbCode {

    private static final int FEWEST_DIGITS = 7;

    /** Bits that every code fits into. */
    static final int BITS = 36;

    /** No id. */
    static final long NONE = 0;

    private ImdbCode() {}

    /** Never {@link #NONE}. */
    static long of(ImdbId id) {
        String digits = id.external().substring(2);
        return Long.parseLong(digits) * 4 + (digits.length() - FEWEST_DIGITS) + 1;
    }

    static ImdbId id(long code) {
        long rest = code - 1;
        String digits = Long.toString(rest / 4);
        int length = (int) (rest % 4) + FEWEST_DIGITS;
        return new ImdbId("tt" + "0".repeat(length - digits.length()) + digits);
    }
}
