package comet.titles.anizip;

import comet.core.media.ImdbId;
import comet.core.media.LinkedId;
import comet.titles.anizip.MappingsJson.EpisodeJson;
import comet.titles.kit.Written;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which part of a series an anime is: the season its episodes are of there, and what is added to their numbers. Without a
 * season when its episodes are not all of one, or not moved alike.
 */
record Part(OptionalInt season, int offset) {

    private static final Part UNKNOWN = new Part(OptionalInt.empty(), 0);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    static Part of(Map<String, EpisodeJson> episodes) {
        Set<Integer> seasons = new TreeSet<>();
        Set<Integer> offsets = new TreeSet<>();
        episodes.forEach((own, there) -> {
            if (NUMBER.matcher(own).matches()) {
                Written.count(there.season()).ifPresent(seasons::add);
                Written.count(there.number()).ifPresent(number -> offsets.add(number - Integer.parseInt(own)));
            }
        });
        boolean one = seasons.size() == 1 && offsets.size() == 1 && offsets.iterator().next() >= 0;
        return one
                ? new Part(
                        OptionalInt.of(seasons.iterator().next()), offsets.iterator().next())
                : UNKNOWN;
    }

    LinkedId of(ImdbId imdb) {
        return new LinkedId(imdb, season, offset);
    }
}
