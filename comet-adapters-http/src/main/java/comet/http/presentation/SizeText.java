package comet.http.presentation;

/** Sizes as people read them (PRES-080): {@code 45.0 GB}. */
final class SizeText {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
    private static final int BITS_PER_UNIT = 10;

    private SizeText() {}

    /**
     * Divided by 1024 until below 1024; one decimal, exact, ties to even.
     *
     * @param bytes at least 0
     */
    static String of(long bytes) {
        int unit = 0;
        while (unit < UNITS.length - 1 && bytes >> (BITS_PER_UNIT * (unit + 1)) > 0) {
            unit++;
        }
        int shift = BITS_PER_UNIT * unit;
        long mask = (1L << shift) - 1;
        long fraction = (bytes & mask) * 10;
        long tenths = (bytes >> shift) * 10 + (fraction >> shift);
        long rest = fraction & mask;
        long half = (1L << shift) / 2;
        if (shift > 0 && (rest > half || (rest == half && tenths % 2 == 1))) {
            tenths++;
        }
        return tenths / 10 + "." + tenths % 10 + " " + UNITS[unit];
    }
}
