package comet.core.episodes;

import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import comet.core.media.SeasonSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one index of what several providers tell. One list is the frame: it says which episodes there are, because
 * catalogues count differently and a union of their lists would fit none of them. The others say what the frame leaves
 * open of its episodes, and on which day of the calendar they were broadcast: the frame's date is often cut from a moment
 * in UTC (EPX-13).
 *
 * @param frame the episodes there are
 * @param others what the other providers tell, in their order, without those that tell nothing
 * @param known what was known before; it fills gaps and overrules nobody
 */
record EpisodeMerge(EpisodeIndex frame, List<EpisodeIndex> others, EpisodeIndex known) {

    /** Further apart, two dates are not those of one broadcast (EPX-04 as amended). */
    private static final long ONE_BROADCAST_DAYS = 2;

    EpisodeMerge {
        others = List.copyOf(others);
    }

    /**
     * The index.
     *
     * @param want what must be in it, if anybody knows it
     * @param unheard seasons about which somebody who may know them was not heard; what was known of them stays, unless
     *     the frame has the season
     */
    EpisodeIndex index(Want want, IntPredicate unheard) {
        List<Scope.Episode> places = new ArrayList<>(frame.episodes().keySet());
        Set<Integer> seasons = places.stream().map(Scope.Episode::seasonNumber).collect(Collectors.toSet());
        known.episodes().keySet().stream()
                .filter(place -> !seasons.contains(place.seasonNumber()) && unheard.test(place.seasonNumber()))
                .forEach(places::add);
        places.addAll(added(want));
        return EpisodeIndex.of(places.stream().distinct().map(this::episode).toList());
    }

    /**
     * What others know of a season behind the last episode that the frame has there, of the first who knows any: of the
     * last season, as catalogues lag behind, and of the wanted one, if the frame does not have what is wanted (EPX-04).
     * What would fall between or before episodes of the frame belongs to a different count; only what is wanted itself
     * is taken all the same.
     */
    private List<Scope.Episode> added(Want want) {
        List<Scope.Episode> added = new ArrayList<>();
        frame.withoutYearSeasons().seasons().stream()
                .map(SeasonSummary::season)
                .filter(season -> season > 0)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> added.addAll(following(last, others)));
        if (!want.isIn(frame)) {
            List<EpisodeIndex> knowing = others.stream().filter(want::isIn).toList();
            want.season().ifPresent(season -> added.addAll(following(season, knowing)));
            knowing.stream()
                    .findFirst()
                    .flatMap(want::episodeOf)
                    .map(IndexedEpisode::place)
                    .ifPresent(added::add);
        }
        return added;
    }

    private List<Scope.Episode> following(int season, List<EpisodeIndex> told) {
        int last = frame.ofSeason(season).episodes().keySet().stream()
                .mapToInt(Scope.Episode::number)
                .max()
                .orElse(-1);
        return told.stream()
                .map(other -> other.ofSeason(season).episodes().keySet().stream()
                        .filter(place -> place.number() > last)
                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private IndexedEpisode episode(Scope.Episode place) {
        List<IndexedEpisode> told = Stream.concat(Stream.concat(Stream.of(frame), others.stream()), Stream.of(known))
                .flatMap(index -> index.find(place).stream())
                .toList();
        return new IndexedEpisode(
                place,
                told.stream()
                        .map(IndexedEpisode::title)
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(""),
                aired(place),
                told.stream()
                        .map(IndexedEpisode::absolute)
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                first(told.stream().map(IndexedEpisode::runtime)));
    }

    private Optional<AirDate> aired(Scope.Episode place) {
        List<AirDate> better =
                others.stream().flatMap(other -> dates(other, place)).toList();
        Optional<AirDate> base = dates(frame, place)
                .findFirst()
                .or(() -> better.stream().findFirst())
                .or(() -> dates(known, place).findFirst());
        return base.map(date -> best(date, better));
    }

    private static AirDate best(AirDate base, List<AirDate> others) {
        LocalDate day = others.stream()
                .map(AirDate::date)
                .filter(other -> isOneBroadcast(base.date(), other))
                .findFirst()
                .orElse(base.date());
        Optional<Instant> moment = Stream.concat(Stream.of(base), others.stream())
                .flatMap(date -> date.instant().stream())
                .filter(instant -> isOneBroadcast(day, LocalDate.ofInstant(instant, ZoneOffset.UTC)))
                .findFirst();
        return new AirDate(day, moment);
    }

    private static boolean isOneBroadcast(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= ONE_BROADCAST_DAYS;
    }

    private static Stream<AirDate> dates(EpisodeIndex index, Scope.Episode place) {
        return index.find(place).flatMap(IndexedEpisode::aired).stream();
    }

    private static <T> Optional<T> first(Stream<Optional<T>> values) {
        return values.flatMap(Optional::stream).findFirst();
    }
}
