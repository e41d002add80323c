package comet.scrapers.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as people write them (SCR-81): {@code KB}, {@code kB} and {@code KiB} are 1024 bytes, likewise M, G and T, in any
 * case; thousands may be parted by commas; the product is rounded down. Nothing and less is unknown (SCR-03).
 */
public final class SizeText {

    private static final Pattern SIZE = Pattern.compile(
            "\\s{0,8}([0-9][0-9,]{0,20}(?:\\.[0-9]{1,20})?)\\s{0,8}(bytes?|[kmgt]i?b|b)(?![\\p{L}0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final int BITS_OF_A_STEP = 10;
    private static final String STEPS = "bkmgt";

    private SizeText() {}

    /** Bytes of a text that is a size and nothing else. */
    public static OptionalLong whole(String text) {
        Matcher size = SIZE.matcher(text.strip());
        return size.matches() ? bytes(size) : OptionalLong.empty();
    }

    /** Bytes of the size that a text begins with. */
    public static OptionalLong leading(String text) {
        Matcher size = SIZE.matcher(text);
        return size.lookingAt() ? bytes(size) : OptionalLong.empty();
    }

    private static OptionalLong bytes(Matcher size) {
        int step = STEPS.indexOf(size.group(2).toLowerCase(Locale.ROOT).charAt(0));
        BigDecimal bytes = new BigDecimal(size.group(1).replace(",", ""))
                .multiply(BigDecimal.valueOf(1L << (BITS_OF_A_STEP * step)))
                .setScale(0, RoundingMode.DOWN);
        boolean known = bytes.signum() > 0 && bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return known ? OptionalLong.of(bytes.longValueExact()) : OptionalLong.empty();
    }
}
