package comet.scrapers.kit.bencode;

/** Finds where bencoded values end. What is wrong is a negative result: bytes of others are wrong all the time. */
final class BencodeScan {

    static final int MALFORMED = -1;
    static final int TOO_DEEP = -2;

    private static final int RADIX = 10;

    private BencodeScan() {}

    /**
     * The end of the value that begins there.
     *
     * @param depth how many lists and dictionaries are open around it
     */
    static int end(byte[] bytes, int at, int depth) {
        if (at >= bytes.length) {
            return MALFORMED;
        }
        return switch (bytes[at]) {
            case 'i' -> endOfInteger(bytes, at + 1);
            case 'l' -> depth == Bencode.MAX_DEPTH ? TOO_DEEP : endOfList(bytes, at + 1, depth + 1);
            case 'd' -> depth == Bencode.MAX_DEPTH ? TOO_DEEP : endOfDictionary(bytes, at + 1, depth + 1);
            default -> endOfString(bytes, at);
        };
    }

    private static int endOfList(byte[] bytes, int begin, int depth) {
        int at = begin;
        while (at >= 0 && at < bytes.length) {
            if (bytes[at] == 'e') {
                return at + 1;
            }
            at = end(bytes, at, depth);
        }
        return at < 0 ? at : MALFORMED;
    }

    private static int endOfDictionary(byte[] bytes, int begin, int depth) {
        int at = begin;
        while (at >= 0 && at < bytes.length) {
            if (bytes[at] == 'e') {
                return at + 1;
            }
            int key = endOfString(bytes, at);
            at = key < 0 ? key : end(bytes, key, depth);
        }
        return at < 0 ? at : MALFORMED;
    }

    private static int endOfString(byte[] bytes, int at) {
        int content = contentOfString(bytes, at);
        if (content < 0) {
            return MALFORMED;
        }
        return content + (int) lengthOfString(bytes, at);
    }

    /** Where the bytes of the string begin that begins there; negative if it is none, or is cut off. */
    static int contentOfString(byte[] bytes, int at) {
        int colon = at;
        while (colon < bytes.length && isDigit(bytes[colon])) {
            colon++;
        }
        if (colon == at || colon >= bytes.length || bytes[colon] != ':') {
            return MALFORMED;
        }
        return lengthOfString(bytes, at) <= bytes.length - colon - 1 ? colon + 1 : MALFORMED;
    }

    /** The length that is written there; larger than any array if it is that large. */
    private static long lengthOfString(byte[] bytes, int at) {
        long length = 0;
        for (int i = at; isDigit(bytes[i]) && length <= Integer.MAX_VALUE; i++) {
            length = length * RADIX + (bytes[i] - '0');
        }
        return length;
    }

    private static int endOfInteger(byte[] bytes, int begin) {
        int at = begin < bytes.length && bytes[begin] == '-' ? begin + 1 : begin;
        int firstDigit = at;
        while (at < bytes.length && isDigit(bytes[at])) {
            at++;
        }
        if (at == firstDigit || at >= bytes.length || bytes[at] != 'e') {
            return MALFORMED;
        }
        return fits(bytes, begin) ? at + 1 : MALFORMED;
    }

    /** Whether the number has at most 64 bits. */
    private static boolean fits(byte[] bytes, int begin) {
        boolean negative = bytes[begin] == '-';
        long value = 0;
        for (int i = negative ? begin + 1 : begin; isDigit(bytes[i]); i++) {
            int digit = bytes[i] - '0';
            // Counted below zero, where there is room for one more.
            if (value < (Long.MIN_VALUE + digit) / RADIX) {
                return false;
            }
            value = value * RADIX - digit;
        }
        return negative || value != Long.MIN_VALUE;
    }

    /** The number whose digits, or whose sign, begin there; it is one and fits. */
    static long integer(byte[] bytes, int begin) {
        boolean negative = bytes[begin] == '-';
        long value = 0;
        for (int i = negative ? begin + 1 : begin; isDigit(bytes[i]); i++) {
            value = value * RADIX - (bytes[i] - '0');
        }
        return negative ? value : -value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
