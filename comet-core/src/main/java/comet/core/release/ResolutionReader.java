package comet.core.release;

import comet.core.release.Phrase.Mark;

/** Reads how large the picture is (PARSE-30, PDB-10). */
final class ResolutionReader {

    private final Reading reading;
    private final WorkingText text;

    ResolutionReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    void read() {
        boolean known = widthAndHeight() || word() || glued() || lastOfTheCommon() || anyLines();
        if (!known) {
            reading.release.resolution(ParsedRelease.UNKNOWN_RESOLUTION);
        }
    }

    /** {@code 1920x1080}, {@code 1280 x 720}, {@code 848x480p}. */
    private boolean widthAndHeight() {
        for (int word = 0; word < text.words(); word++) {
            int from = text.start(word);
            int x = text.skipDigits(from);
            if (x - from < 3 || x - from > 4) {
                continue;
            }
            int sign = text.skip(x, " ");
            int second = text.skip(sign + 1, " ");
            int to = text.skipDigits(second);
            boolean spaced = sign > x && second > sign + 1;
            if (NumberShapes.isX(text.charAt(sign))
                    && (spaced || (sign == x && second == sign + 1))
                    && to - second >= 3
                    && to - second <= 4) {
                String value = nearestClass(text.number(from, x), text.number(second, to));
                take(value, from, Chars.isOneOf(text.charAt(to), "pi") && !text.isWordAt(to + 1) ? to + 1 : to);
                return true;
            }
        }
        return false;
    }

    private static String nearestClass(int width, int height) {
        if (width >= 3800 || height >= 1900) {
            return "2160p";
        }
        if (width >= 2500 || height >= 1400) {
            return "1440p";
        }
        if (width >= 1900 || height >= 1000) {
            return "1080p";
        }
        if (width >= 1200 || height >= 700) {
            return "720p";
        }
        if (height >= 560) {
            return "576p";
        }
        if (height >= 400) {
            return "480p";
        }
        return height >= 300 ? "360p" : "240p";
    }

    private boolean word() {
        int word = reading.found.first(WordKind.RESOLUTION);
        if (word == FoundWords.NONE) {
            return false;
        }
        reading.release.resolution(reading.found.phrase(word).value(String.class));
        reading.take(Attribute.RESOLUTION, word);
        return true;
    }

    /** {@code BD1080p}, {@code HD720}, {@code M1080p}. */
    private boolean glued() {
        for (int word = 0; word < text.words(); word++) {
            int end = text.end(word);
            char last = text.charAt(end - 1);
            int to = last == 'p' || last == 'i' || last == 'k' ? end - 1 : end;
            if (!text.isDigitAt(to - 1) || text.isDigitAt(text.start(word))) {
                continue;
            }
            int from = to;
            while (from > text.start(word) && text.isDigitAt(from - 1)) {
                from--;
            }
            boolean prefixed = text.has("bd", from - 2) || text.has("hd", from - 2) || text.charAt(from - 1) == 'm';
            String value = prefixed && from < to && from > text.start(word) ? common(from, to) : "";
            if (!value.isEmpty()) {
                take(value, text.charAt(from - 1) == 'm' ? from - 1 : from - 2, end);
                return true;
            }
        }
        return false;
    }

    private boolean lastOfTheCommon() {
        for (int word = text.words() - 1; word >= 0; word--) {
            int start = text.start(word);
            if (text.isDigitAt(start)) {
                int digits = text.skipDigits(start);
                String value = common(start, digits);
                boolean lines = digits - start == 1 ? digits + 1 == text.end(word) : text.charAt(digits) == 'p';
                if (!value.isEmpty() && lines) {
                    take(value, start, digits + 1);
                    return true;
                }
            }
        }
        return false;
    }

    /** The class that digits name; empty if none. */
    private String common(int from, int to) {
        return switch (text.number(from, to)) {
            case 4 -> text.charAt(to) == 'k' ? "2160p" : "";
            case 2160 -> "2160p";
            case 1080 -> "1080p";
            case 720 -> "720p";
            case 480 -> "480p";
            default -> "";
        };
    }

    /** {@code 1080i}, {@code 540p}, also inside a word. */
    private boolean anyLines() {
        for (int i = 0; i < text.length(); i++) {
            if (text.isDigitAt(i)) {
                int to = text.skipDigits(i);
                int digits = to - i;
                if (digits >= 3 && Chars.isOneOf(text.charAt(to), "pi") && !text.isLetterAt(to + 1)) {
                    int from = Math.max(i, to - 4);
                    String surplus = withoutSurplusZero(text.number(i, to));
                    take(surplus.isEmpty() ? text.subSequence(from, to + 1) : surplus, from, to + 1);
                    return true;
                }
                i = to;
            }
        }
        return false;
    }

    /** The class of a number with one zero too many, and the one class that is never interlaced; empty if neither. */
    private static String withoutSurplusZero(int lines) {
        return switch (lines) {
            case 2160, 21600 -> "2160p";
            case 10800 -> "1080p";
            case 7200 -> "720p";
            case 4800 -> "480p";
            default -> "";
        };
    }

    private void take(String value, int from, int to) {
        reading.release.resolution(value);
        reading.resolutionAt(from);
        reading.take(Attribute.RESOLUTION, from, to, Mark.CUT);
    }
}
