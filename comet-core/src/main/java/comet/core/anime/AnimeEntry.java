package comet.core.anime;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One anime as the lists number it: a film, a season, or a part of one. What no list says is empty.
 *
 * @param title the main title, as the list writes it (ALI-05)
 * @param synonyms other titles, as the list writes them
 * @param kind film or series (ANM-36)
 * @param year of the first episode
 * @param kitsu its number there
 * @param imdb the title it is part of there (ANM-31): of several the first, or the one that was asked for
 * @param aniList its number there
 * @param tmdb its number there, of the kind {@link #kind} says
 * @param start where it begins in the numbering of that IMDb title; empty when nothing says (EPO-05)
 * @param more what few ask for
 */
public record AnimeEntry(
        Optional<String> title,
        List<String> synonyms,
        Optional<MediaType> kind,
        OptionalInt year,
        Optional<KitsuId> kitsu,
        Optional<ImdbId> imdb,
        OptionalInt aniList,
        OptionalInt tmdb,
        Optional<Start> start,
        AnimeEntry.More more) {

    /**
     * Where an entry begins.
     *
     * @param season season of its first episode, at least 0; empty when only the episode is known
     * @param episode number of its first episode, at least 0; empty when only the season is known
     * @param notAtImdb numbers of its episodes, counted from 1, that IMDb does not have (EPO-06), rising
     * @param fromOverride whether the list of overrides says so, rather than the list of ids (EPO-05)
     */
    public record Start(OptionalInt season, OptionalInt episode, List<Integer> notAtImdb, boolean fromOverride) {

        /** @throws IllegalArgumentException if a number is negative */
        public Start {
            if (season.orElse(0) < 0 || episode.orElse(0) < 0) {
                throw new IllegalArgumentException("season and episode numbers are not negative");
            }
            notAtImdb = notAtImdb.stream().sorted().distinct().toList();
        }

        /** The season, 1 if only the episode is known (EPO-01). */
        int seasonOrFirst() {
            return season.orElse(1);
        }

        /** The episode, 1 if only the season is known. */
        int episodeOrFirst() {
            return episode.orElse(1);
        }

        boolean is(int otherSeason, int otherEpisode) {
            return seasonOrFirst() == otherSeason && episodeOrFirst() == otherEpisode;
        }
    }

    /**
     * What few ask for.
     *
     * @param mapped whether the list of overrides names the IMDb title, with or without a start (ANM-23)
     * @param episodes how many it has; at least 1
     * @param onlyEpisode whether it is a special, OVA or ONA of one episode: its releases carry no number (SRCH-17)
     * @param atTvdb where it begins at TheTVDB, by the list of ids alone, whatever {@link AnimeEntry#start} says (ANM-35)
     * @param atTmdb where it begins at TMDB (EPX-13)
     * @param tvdb its number at TheTVDB
     * @param sites its numbers at the sites that number
     */
    public record More(
            boolean mapped,
            OptionalInt episodes,
            boolean onlyEpisode,
            Optional<Start> atTvdb,
            Optional<Start> atTmdb,
            OptionalInt tvdb,
            Map<AnimeSite, Integer> sites) {

        /** Nothing. */
        public static final More NONE = new More(
                false, OptionalInt.empty(), false, Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of());

        public More {
            sites = Map.copyOf(sites);
        }
    }

    public AnimeEntry {
        synonyms = List.copyOf(synonyms);
    }

    /** An entry of which no more is known; one with a start by an override is mapped by it. */
    public AnimeEntry(
            Optional<String> title,
            List<String> synonyms,
            Optional<MediaType> kind,
            OptionalInt year,
            Optional<KitsuId> kitsu,
            Optional<ImdbId> imdb,
            OptionalInt aniList,
            OptionalInt tmdb,
            Optional<Start> start) {
        this(
                title,
                synonyms,
                kind,
                year,
                kitsu,
                imdb,
                aniList,
                tmdb,
                start,
                new More(
                        start.filter(Start::fromOverride).isPresent(),
                        OptionalInt.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of()));
    }

    /**
     * The number at TMDB of one of its episodes (EPX-13); empty for films and when nothing says where it begins there.
     *
     * @param episode counted through this entry, from 1
     */
    Optional<Scope.Episode> episodeAtTmdb(int episode) {
        if (tmdb.isEmpty() || kind.equals(Optional.of(MediaType.MOVIE))) {
            return Optional.empty();
        }
        return more.atTmdb()
                .map(begin -> new Scope.Episode(begin.seasonOrFirst(), begin.episodeOrFirst() + episode - 1));
    }

    /** By where entries begin; those of which nothing says that follow, and specials come last (ANM-32). */
    public static final Comparator<AnimeEntry> BY_START = Comparator.<AnimeEntry>comparingInt(AnimeEntry::rank)
            .thenComparingInt(entry -> entry.start().map(Start::seasonOrFirst).orElse(0))
            .thenComparingInt(entry -> entry.start().map(Start::episodeOrFirst).orElse(0));

    private int rank() {
        if (start.isEmpty()) {
            return 1;
        }
        return start.get().seasonOrFirst() == 0 ? 2 : 0;
    }

    /** Whether it is known to be a film. */
    boolean isFilm() {
        return kind.equals(Optional.of(MediaType.MOVIE));
    }
}
