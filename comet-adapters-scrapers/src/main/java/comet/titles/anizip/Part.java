package comet.titles.anizip;

import comet.core.media.ImdbId;
import comet.core.media.LinkedId;
import comet.titles.anizip.MappingsJson.EpisodeJson;
import comet.titles.kit.Written;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where an anime begins in a series: the season of its first episode there, and what is added to its number. What of it lies
 * in later seasons is for whoever knows how long seasons are (EPO-07).
 */
record Part(OptionalInt season, int offset) {

    private static final Part UNKNOWN = new Part(OptionalInt.empty(), 0);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    static Part of(Map<String, EpisodeJson> episodes) {
        return episodes.entrySet().stream()
                .filter(entry -> NUMBER.matcher(entry.getKey()).matches())
                .min(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                .flatMap(entry -> of(Integer.parseInt(entry.getKey()), entry.getValue()))
                .orElse(UNKNOWN);
    }

    private static Optional<Part> of(int own, EpisodeJson there) {
        OptionalInt season = Written.count(there.season());
        int offset = Written.count(there.number()).orElse(0) - own;
        return season.isPresent() && offset >= 0 ? Optional.of(new Part(season, offset)) : Optional.empty();
    }

    LinkedId of(ImdbId imdb) {
        return new LinkedId(imdb, season, offset);
    }
}
