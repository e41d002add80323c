package comet.scrapers.torznab;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.scrapers.kit.feed.Capabilities;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The categories of an address that may hold what is searched for: films are 2000 to 2999, series 5000 to 5999, anime of
 * either kind is also 5070. Those it does not have are not named.
 *
 * @param numbers in order; empty if it tells no categories, or none of these
 * @param hasSome whether it may have such things at all
 */
record Categories(List<Integer> numbers, boolean hasSome) {

    private static final int MOVIES = 2000;
    private static final int TV = 5000;
    private static final int ANIME = 5070;
    private static final int KIND = 1000;

    /** From here on numbers are the indexer's own, and mean what it likes. */
    private static final int CUSTOM = 100_000;

    /** A longer list makes addresses that servers refuse. */
    private static final int MOST = 50;

    Categories {
        numbers = List.copyOf(numbers);
    }

    static Categories of(Capabilities able, ScrapeRequest request) {
        int kind = request.media().type() == MediaType.MOVIE ? MOVIES : TV;
        TreeSet<Integer> numbers = new TreeSet<>();
        if (able.categories().contains(kind)) {
            // It stands for all below it.
            numbers.add(kind);
        } else {
            able.categories().stream()
                    .filter(number -> number > kind && number < kind + KIND)
                    .sorted()
                    .limit(MOST)
                    .forEach(numbers::add);
        }
        if (request.anime().anime() && able.categories().contains(ANIME)) {
            numbers.add(ANIME);
        }
        boolean mayHave = able.categories().isEmpty()
                || !numbers.isEmpty()
                || able.categories().stream().anyMatch(number -> number >= CUSTOM);
        return new Categories(List.copyOf(numbers), mayHave);
    }

    /** The value of {@code cat}. */
    Optional<String> text() {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
