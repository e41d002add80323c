package comet.scrapers.kit.text;

import comet.scrapers.kit.SizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which an add-on describes a torrent. Of each {@link Marker} the first one counts, and what stands behind
 * it on its line (SCR-80). Nothing is required: a part that is missing, or is not what it should be, is empty.
 *
 * @param lines at least one, without white space around them; of the first {@value #MAX_LENGTH} characters
 */
public record StreamText(List<String> lines) {

    /** Characters that are looked at; real texts have some hundred. */
    public static final int MAX_LENGTH = 16 << 10;

    private static final Pattern COUNT = Pattern.compile("\\s{0,8}+([0-9][0-9,]{0,20}+)(?![.]?[\\p{L}0-9])");
    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final int MAX_DIGITS = 9;

    public StreamText {
        lines = List.copyOf(lines);
    }

    /** Reads a text; {@code null} is an empty one. */
    public static StreamText of(@Nullable String text) {
        String known = text == null ? "" : text;
        String looked = known.length() > MAX_LENGTH ? known.substring(0, MAX_LENGTH) : known;
        return new StreamText(linesOf(looked));
    }

    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                lines.add(text.substring(begin, i).strip());
                begin = text.startsWith("\r\n", i) ? i + 2 : i + 1;
                i = begin - 1;
            }
        }
        lines.add(text.substring(begin).strip());
        return lines;
    }

    private static boolean isLineBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** The first line; may be empty. */
    public String firstLine() {
        return lines.getFirst();
    }

    /** All but the first line, where names stand that may hold anything. */
    public StreamText details() {
        return lines.size() == 1 ? of("") : new StreamText(lines.subList(1, lines.size()));
    }

    /** What stands on the line behind the marker; empty if there is none, or nothing behind it. */
    public Optional<String> after(Marker marker) {
        return firstBehind(marker, lines);
    }

    /** The same for the last line with that marker. */
    public Optional<String> afterLast(Marker marker) {
        return firstBehind(marker, lines.reversed());
    }

    /** What stands behind the marker on the first of the lines that has it. */
    private static Optional<String> firstBehind(Marker marker, List<String> lines) {
        for (String line : lines) {
            int end = marker.endIn(line);
            if (end >= 0) {
                return Optional.of(line.substring(end).strip()).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The number of seeders; thousands may be parted by commas. */
    public OptionalInt seeders() {
        Matcher count = COUNT.matcher(after(Marker.SEEDERS).orElse(""));
        if (!count.lookingAt()) {
            return OptionalInt.empty();
        }
        String digits = count.group(1).replace(",", "");
        return digits.length() > MAX_DIGITS ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** Bytes of the size behind the marker (SCR-81). */
    public OptionalLong size(Marker marker) {
        return SizeText.leading(after(marker).orElse(""));
    }

    /** Bytes of the size behind a stroke behind that size. */
    public OptionalLong secondSize(Marker marker) {
        String sizes = after(marker).orElse("");
        int stroke = sizes.indexOf('/');
        return stroke < 0 ? OptionalLong.empty() : SizeText.leading(sizes.substring(stroke + 1));
    }

    /** Whether a line begins with one of the markers. */
    public static boolean begins(String line, Marker... markers) {
        return Stream.of(markers).anyMatch(marker -> marker.begins(line));
    }

    /** Whether a line holds any marker. */
    public static boolean isMarked(String line) {
        return Stream.of(Marker.values()).anyMatch(marker -> marker.endIn(line) >= 0);
    }
}
