package comet.http.video;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bytes of a video a request asks for (SV-42, RFC 9110 section 14). */
sealed interface RequestedRange {

    /** Everything: no range was asked for, or none that is understood. */
    record Whole() implements RequestedRange {}

    /** One range that lies inside the file; an end beyond it has been cut. */
    record Part(ByteRange range) implements RequestedRange {}

    /** One range that lies outside the file. */
    record Unsatisfiable() implements RequestedRange {}

    Pattern SINGLE = Pattern.compile("bytes=[ \t]*([0-9]*)-([0-9]*)[ \t]*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the headers of a request. Several ranges, another unit and malformed text ask for the whole file: a player
     * gets its video in any case.
     *
     * @param range the {@code Range} header
     * @param ifRange the {@code If-Range} header: the range counts only for the file of that tag or date
     */
    static RequestedRange of(Optional<String> range, Optional<String> ifRange, VideoFile file) {
        if (ifRange.isPresent() && !namesThis(ifRange.get().strip(), file)) {
            return new Whole();
        }
        return range.map(SINGLE::matcher)
                .filter(Matcher::matches)
                .map(bounds -> resolve(bounds.group(1), bounds.group(2), file.size()))
                .orElseGet(Whole::new);
    }

    /** Both comparisons are exact (RFC 9110 section 13.1.5), so a weak tag never matches a strong one. */
    private static boolean namesThis(String ifRange, VideoFile file) {
        return ifRange.equals(file.entityTag())
                || HttpDate.parse(ifRange).filter(file.lastModified()::equals).isPresent();
    }

    private static RequestedRange resolve(String first, String last, long size) {
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(number(last), size);
        }
        long start = number(first);
        if (last.isEmpty()) {
            return part(start, size - 1, size);
        }
        long end = number(last);
        return end < start ? new Whole() : part(start, end, size);
    }

    private static RequestedRange suffix(long length, long size) {
        return length == 0 ? new Unsatisfiable() : part(Math.max(0, size - length), size - 1, size);
    }

    private static RequestedRange part(long start, long end, long size) {
        return start >= size ? new Unsatisfiable() : new Part(new ByteRange(start, Math.min(end, size - 1)));
    }

    /** Numbers beyond any file are all the same to us. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return Long.MAX_VALUE;
        }
    }
}
