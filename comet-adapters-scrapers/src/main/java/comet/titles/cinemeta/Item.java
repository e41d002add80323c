package comet.titles.cinemeta;

import comet.core.media.AirDate;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.media.TitleNature;
import comet.titles.cinemeta.MetaJson.ItemJson;
import comet.titles.cinemeta.MetaJson.VideoJson;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Cinemeta says of one title, as far as it is used.
 *
 * @param told whether the answer holds an item at all, however little is in it
 * @param title empty when the answer has no name: then it has no such title (MDC-02)
 * @param released when a film came out somewhere
 */
record Item(
        boolean told,
        Optional<MediaTitle> title,
        List<IndexedEpisode> episodes,
        Optional<LocalDate> released,
        List<String> genres) {

    /** More than any series has. */
    private static final int MOST_EPISODES = 10_000;

    private static final Item NOT_TOLD = new Item(false, Optional.empty(), List.of(), Optional.empty(), List.of());

    Item {
        episodes = List.copyOf(episodes);
        genres = List.copyOf(genres);
    }

    static Item of(MediaType type, @Nullable ItemJson json) {
        if (json == null) {
            return NOT_TOLD;
        }
        Optional<Duration> runtimeOfAll = Written.length(json.runtime());
        return new Item(
                true,
                Written.text(json.name()).map(name -> title(type, name, json)),
                json.videos().stream()
                        .flatMap(video -> episode(video, runtimeOfAll).stream())
                        .limit(MOST_EPISODES)
                        .toList(),
                Written.date(json.released()),
                json.genres());
    }

    /** The year of a film can be that of its release in America, years later. */
    private static MediaTitle title(MediaType type, String name, ItemJson json) {
        Years years = Years.range(json.year())
                .or(Years.range(json.releaseInfo()))
                .or(new Years(Years.single(json.released()), OptionalInt.empty()));
        MediaTitle title = new MediaTitle(name, years.first(), years.last())
                .of(type)
                .withNature(TitleNature.ofGenres(json.genres()));
        return switch (type) {
            case MOVIE -> years.first().isPresent() ? title.withWeakYear() : title;
            case SERIES -> title;
        };
    }

    private static Optional<IndexedEpisode> episode(VideoJson json, Optional<Duration> runtimeOfAll) {
        OptionalInt season = Written.count(json.season());
        OptionalInt number = Written.count(json.episode() == null ? json.number() : json.episode());
        if (season.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndexedEpisode(
                new Scope.Episode(season.getAsInt(), number.getAsInt()),
                Written.text(json.name()).or(() -> Written.text(json.title())).orElse(""),
                aired(json),
                OptionalInt.empty(),
                Written.length(json.runtime()).or(() -> runtimeOfAll)));
    }

    private static Optional<AirDate> aired(VideoJson json) {
        return Stream.of(json.released(), json.firstAired(), json.airDate(), json.firstAiredToo())
                .flatMap(written -> Written.text(written).stream())
                .findFirst()
                .flatMap(written -> Written.moment(written)
                        .map(AirDate::of)
                        .or(() -> Written.date(written).map(AirDate::of)));
    }
}
