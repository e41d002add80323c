package comet.core.finding;

import comet.core.media.MediaType;
import comet.core.port.TitleFinder.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A title as somebody writes it, with what else he knows of it (TLK-01).
 *
 * @param text what is searched for: dots and underscores between words, and runs of white space, are one blank (TLK-06);
 *     not empty
 * @param type the kind that is wanted, if it matters
 * @param year the first year, if it is known
 */
record TitleQuery(String text, Optional<MediaType> type, OptionalInt year) {

    /** No title is longer; longer texts are neither sent nor stored. */
    static final int MAX_LENGTH = 256;

    private static final Pattern JOINTS = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])[._]+(?=[\\p{L}\\p{N}])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String ANY = "*";

    /** @throws IllegalArgumentException if nothing is left of the text, or it is no title for its length */
    public TitleQuery {
        text = normal(text);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a title has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Reads a text of somebody else; empty when it cannot be a title. */
    public static Optional<TitleQuery> of(String text, Optional<MediaType> type, OptionalInt year) {
        // What is far too long is not looked at any further.
        if (text.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String normal = normal(text);
        return normal.isEmpty() || normal.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(new TitleQuery(normal, type, year));
    }

    private static String normal(String text) {
        return BLANKS.matcher(JOINTS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** What results are stored under: the same for every spelling of upper and lower case (TLK-04). */
    public String key() {
        String kind = type.map(MediaType::word).orElse(ANY);
        String first = year.isPresent() ? Integer.toString(year.getAsInt()) : ANY;
        // Twice, as letters such as the German sharp s have an upper case of more letters.
        return kind + ":" + first + ":" + text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The one that is meant: of the wanted kind the first, with a year the first of that year, else the first whose year
     * is next to it (TLK-02).
     */
    public Optional<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> ofKind = candidates.stream()
                .filter(candidate -> type.isEmpty() || type.get() == candidate.type())
                .toList();
        if (year.isEmpty()) {
            return ofKind.stream().findFirst();
        }
        return awayFromYear(ofKind, 0).or(() -> awayFromYear(ofKind, 1));
    }

    private Optional<Candidate> awayFromYear(List<Candidate> candidates, int years) {
        return candidates.stream()
                .filter(candidate -> candidate.year().isPresent())
                .filter(candidate -> Math.abs((long) candidate.year().getAsInt() - year.orElseThrow()) == years)
                .findFirst();
    }
}
