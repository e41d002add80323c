package comet.scrapers.kit.text;

import comet.scrapers.kit.SizeText;
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
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int MAX_DIGITS = 9;

    public StreamText {
        lines = List.copyOf(lines);
    }

    /** Reads a text; {@code null} is an empty one. */
    public static StreamText of(@Nullable String text) {
        String known = text == null ? "" : text;
        String looked = known.length() > MAX_LENGTH ? known.substring(0, MAX_LENGTH) : known;
        return new StreamText(
                Stream.of(LINE_BREAK.split(looked, -1)).map(String::strip).toList());
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
        return lines.stream()
                .map(line -> behind(marker, line))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(text -> !text.isEmpty());
    }

    /** The same for the last line with that marker. */
    public Optional<String> afterLast(Marker marker) {
        return lines.reversed().stream()
                .map(line -> behind(marker, line))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> behind(Marker marker, String line) {
        int end = marker.endIn(line);
        return end < 0 ? Optional.empty() : Optional.of(line.substring(end).strip());
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
