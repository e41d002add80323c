package comet.titles.tmdb;

import comet.core.media.MediaType;
import comet.titles.tmdb.FindJson.ResultJson;
import java.util.List;
import java.util.Optional;

/** What stands at TMDB for one IMDb id: a film, a series, both or neither (MDT-10). */
record Found(Optional<Result> film, Optional<Result> series) {

    /**
     * A film or series.
     *
     * @param id at least 1
     */
    record Result(long id, double popularity) {}

    static Found of(FindJson json) {
        return new Found(first(json.films()), first(json.series()));
    }

    private static Optional<Result> first(List<ResultJson> results) {
        return results.stream().flatMap(result -> result(result).stream()).findFirst();
    }

    private static Optional<Result> result(ResultJson json) {
        Long id = json.id();
        double popularity = json.popularity() == null ? 0 : json.popularity().asDouble(0);
        return id == null || id < 1 ? Optional.empty() : Optional.of(new Result(id, popularity));
    }

    boolean isEmpty() {
        return film.isEmpty() && series.isEmpty();
    }

    /** With a known kind only that kind counts. */
    Optional<Result> of(MediaType type) {
        return switch (type) {
            case MOVIE -> film;
            case SERIES -> series;
        };
    }

    /** Without one, the film, unless there is none or the series is better known. */
    Optional<MediaType> kind() {
        if (isEmpty()) {
            return Optional.empty();
        }
        boolean film = this.film.isPresent()
                && (series.isEmpty()
                        || series.get().popularity() <= this.film.get().popularity());
        return Optional.of(film ? MediaType.MOVIE : MediaType.SERIES);
    }
}
