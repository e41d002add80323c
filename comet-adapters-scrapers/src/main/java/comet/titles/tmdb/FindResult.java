package comet.titles.tmdb;

import comet.core.media.MediaType;
import comet.core.port.TmdbIdStore.TmdbIds;
import comet.titles.tmdb.FindJson.ResultJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what stands at TMDB for one IMDb id: a film, a series, both or neither (MDT-10). */
final class FindResult {

    private FindResult() {}

    /** A film or series. */
    private record Result(long number, double popularity) {}

    static TmdbIds in(FindJson json) {
        Optional<Result> film = first(json.films());
        Optional<Result> series = first(json.series());
        return new TmdbIds(number(film), number(series), kind(film, series));
    }

    private static Optional<Result> first(List<ResultJson> results) {
        return results.stream().flatMap(result -> result(result).stream()).findFirst();
    }

    private static Optional<Result> result(ResultJson json) {
        Long id = json.id();
        double popularity = json.popularity() == null ? 0 : json.popularity().asDouble(0);
        return id == null || id < 1 ? Optional.empty() : Optional.of(new Result(id, popularity));
    }

    private static OptionalLong number(Optional<Result> result) {
        return result.map(Result::number).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** When nobody says which: the film, unless there is none or the series is better known. */
    private static Optional<MediaType> kind(Optional<Result> film, Optional<Result> series) {
        if (film.isEmpty()) {
            return series.map(known -> MediaType.SERIES);
        }
        boolean seriesIsBetterKnown = series.filter(
                        known -> known.popularity() > film.get().popularity())
                .isPresent();
        return Optional.of(seriesIsBetterKnown ? MediaType.SERIES : MediaType.MOVIE);
    }
}
