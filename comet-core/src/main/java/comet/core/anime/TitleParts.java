package comet.core.anime;

import comet.core.anime.AnimeEntry.Start;
import comet.core.media.EpisodeIndex;
import comet.core.media.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The entries that together are one IMDb title.
 *
 * @param entries in the order of their starts ({@link AnimeEntry#BY_START})
 */
record TitleParts(List<AnimeEntry> entries) {

    /** An entry, and the number by which it calls one of its episodes; empty when nothing tells. */
    record Place(AnimeEntry entry, OptionalInt nativeEpisode) {}

    TitleParts {
        entries = List.copyOf(entries);
    }

    /** The entry of a season or episode (ANM-35); without either the first. */
    Optional<AnimeEntry> at(OptionalInt season, OptionalInt episode) {
        if (season.isEmpty()) {
            return entries.stream().findFirst();
        }
        int wanted = season.getAsInt();
        return begunBy(wanted, episode, AnimeEntry::start)
                .or(this::lonely)
                .or(() -> begunBy(wanted, episode, entry -> entry.more().atTvdb()));
    }

    /** Tells where an entry begins. */
    private interface Beginning {
        Optional<Start> of(AnimeEntry entry);
    }

    /** The last entry that begins in a season at or before an episode; without an episode the first of the season. */
    private Optional<AnimeEntry> begunBy(int season, OptionalInt episode, Beginning beginning) {
        Comparator<AnimeEntry> byEpisode = Comparator.comparingInt(
                entry -> beginning.of(entry).map(Start::episodeOrFirst).orElse(0));
        List<AnimeEntry> begun = entries.stream()
                .filter(entry -> beginning
                        .of(entry)
                        .filter(start -> start.seasonOrFirst() == season)
                        .filter(start -> episode.isEmpty() || start.episodeOrFirst() <= episode.getAsInt())
                        .isPresent())
                .sorted(byEpisode)
                .toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(episode.isEmpty() ? begun.getFirst() : begun.getLast());
    }

    /** The only entry, if nothing says in which season it begins. */
    private Optional<AnimeEntry> lonely() {
        return entries.size() == 1
                ? entries.stream()
                        .filter(entry -> entry.start()
                                .flatMap(start -> box(start.season()))
                                .isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Integer> box(OptionalInt number) {
        return number.stream().boxed().findFirst();
    }

    /** The entry of an episode by ANM-35, else one that runs into its season from an earlier one (EPO-07, backwards). */
    Optional<Place> place(Scope.Episode wanted, EpisodeIndex index) {
        return at(wanted.season(), wanted.episode())
                .map(entry -> new Place(entry, nativeNumber(entry, wanted, index)))
                .or(() -> carried(wanted, index));
    }

    private static OptionalInt nativeNumber(AnimeEntry entry, Scope.Episode wanted, EpisodeIndex index) {
        Optional<Start> start = entry.start()
                .filter(begin ->
                        begin.seasonOrFirst() == wanted.seasonNumber() && begin.episodeOrFirst() <= wanted.number())
                .or(() -> entry.more().atTvdb().filter(begin -> begin.seasonOrFirst() == wanted.seasonNumber()));
        if (start.isPresent()) {
            return OptionalInt.of(
                    counted(start.get(), wanted.number() - start.get().episodeOrFirst() + 1));
        }
        return wanted.seasonNumber() == 1 ? wanted.episode() : index.absoluteNumber(wanted);
    }

    /** The number of the so-manieth episode that IMDb has (EPO-06). */
    private static int counted(Start start, int atImdb) {
        int number = atImdb;
        for (int missing : start.notAtImdb()) {
            number += missing <= number ? 1 : 0;
        }
        return number;
    }

    private Optional<Place> carried(Scope.Episode wanted, EpisodeIndex index) {
        return entries.stream()
                .filter(entry -> entry.start()
                        .filter(start -> start.seasonOrFirst() >= 1 && start.seasonOrFirst() < wanted.seasonNumber())
                        .isPresent())
                .reduce((earlier, later) -> later)
                .flatMap(entry -> carried(entry, entry.start().orElseThrow(), wanted, index));
    }

    private Optional<Place> carried(AnimeEntry entry, Start start, Scope.Episode wanted, EpisodeIndex index) {
        int atImdb = wanted.number() - start.episodeOrFirst() + 1;
        for (int season = start.seasonOrFirst(); season < wanted.seasonNumber(); season++) {
            if (!runsOn(entry, season, index)) {
                return Optional.empty();
            }
            atImdb += index.length(season);
        }
        int number = counted(start, atImdb);
        // The list may lack the entry that begins here: one that has fewer episodes does not reach so far.
        return number > entry.more().episodes().orElse(Integer.MAX_VALUE)
                ? Optional.empty()
                : Optional.of(new Place(entry, OptionalInt.of(number)));
    }

    /** Whether an entry that fills a season goes on in the next one (EPO-07). */
    private boolean runsOn(AnimeEntry entry, int season, EpisodeIndex index) {
        return season >= 1
                && index.length(season) > 0
                && index.hasSeason(season + 1)
                && entries.stream()
                        .filter(other -> !other.equals(entry))
                        .noneMatch(other -> other.start()
                                .filter(start -> start.is(season + 1, 1))
                                .isPresent());
    }

    /** Season and episode at IMDb, counted on into the following seasons while there is no room (EPO-07). */
    Scope.Episode spread(AnimeEntry entry, Scope.Episode place, EpisodeIndex index) {
        int season = place.seasonNumber();
        int episode = place.number();
        while (episode > index.length(season) && runsOn(entry, season, index)) {
            episode -= index.length(season);
            season++;
        }
        return new Scope.Episode(season, episode);
    }

    /** The entries of a season, in their order (ANM-48). */
    List<AnimeEntry> ofSeason(int season, Optional<AnimeEntry> found) {
        return entries.stream()
                .filter(entry -> found.filter(entry::equals).isPresent()
                        || entry.start()
                                .or(() -> entry.more().atTvdb())
                                .filter(start -> start.seasonOrFirst() == season)
                                .isPresent())
                .toList();
    }
}
