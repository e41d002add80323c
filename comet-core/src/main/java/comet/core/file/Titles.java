package comet.core.file;

import comet.core.matching.TitleMatcher;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what is asked for is called (DBF-08, key 4). Made for one choice; not thread-safe. */
final class Titles {

    /** How a title stands to the one asked for. */
    enum Fit {
        OTHER,
        ALIKE,
        SAME
    }

    private final Optional<TitleMatcher> matcher;
    private final Set<String> normalized;
    private final Map<String, Fit> known = new HashMap<>();

    private Titles(Optional<TitleMatcher> matcher, Set<String> normalized) {
        this.matcher = matcher;
        this.normalized = normalized;
    }

    /** Of nothing. */
    static Titles none() {
        return new Titles(Optional.empty(), Set.of());
    }

    static Titles of(RequestedMedia media, ReleaseParser parser) {
        if (media.title().isEmpty()) {
            return none();
        }
        MediaMetadata metadata = new MediaMetadata(
                Escapes.decoded(media.title().get()), OptionalInt.empty(), OptionalInt.empty(), media.aliases());
        Set<String> normalized = Stream.concat(metadata.allTitles().stream(), media.coordinates().ownTitles().stream())
                .map(title -> NormalizedTitle.of(title).text())
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        MediaType type = media.type().orElse(MediaType.MOVIE);
        return new Titles(Optional.of(new TitleMatcher(metadata, type, parser)), normalized);
    }

    /** How the title in a name stands to those asked for; {@code OTHER} where none is asked for. */
    Fit fit(ParsedRelease name) {
        return known.computeIfAbsent(name.normalizedTitle().text(), title -> fit(title, name));
    }

    private Fit fit(String title, ParsedRelease name) {
        String inDigits = NumberWords.inDigits(title);
        if (normalized.stream().anyMatch(one -> NumberWords.inDigits(one).equals(inDigits))) {
            return Fit.SAME;
        }
        return hasNumbersOfOne(title)
                        && matcher.filter(titles -> titles.fitsTitle(name)).isPresent()
                ? Fit.ALIKE
                : Fit.OTHER;
    }

    private boolean hasNumbersOfOne(String title) {
        var numbers = NumberWords.of(title);
        return normalized.stream().anyMatch(one -> NumberWords.of(one).equals(numbers));
    }

    /**
     * Whether the title in a name is that of another part: the words of one that is asked for with other numbers, and with
     * the numbers of none (SRCH-52). The first part needs no number.
     */
    boolean areOfAnotherPart(ParsedRelease name) {
        String title = name.normalizedTitle().text();
        String words = NumberWords.without(title);
        List<String> samePlain = normalized.stream()
                .filter(one -> NumberWords.without(one).equals(words))
                .toList();
        return !words.isEmpty()
                && !samePlain.isEmpty()
                && samePlain.stream().noneMatch(one -> part(one).equals(part(title)));
    }

    private static List<String> part(String title) {
        List<String> numbers = NumberWords.of(title);
        return numbers.isEmpty() ? List.of("1") : numbers;
    }

    /** Whether a title has these words: then they are no mark of a file, as in {@code The Sample}. */
    boolean haveWords(String words) {
        return normalized.stream().anyMatch(title -> (" " + title + " ").contains(" " + words + " "));
    }

    /** What follows the title, perhaps nothing; the text itself if it does not begin with one. */
    String withoutTitle(String text) {
        return normalized.contains(text) ? "" : rest(text);
    }

    /** What follows the title at the beginning of a normalised name; the name itself if it begins with none. */
    String rest(String name) {
        return normalized.stream()
                .filter(title -> name.startsWith(title + " "))
                .max(Comparator.comparingInt(String::length))
                .map(title -> name.substring(title.length() + 1))
                .orElse(name);
    }
}
