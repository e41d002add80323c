package comet.core.anime;

import comet.core.anime.AnimeEntry.More;
import comet.core.anime.AnimeEntry.Start;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists of anime made of the entries they are given. */
public record ListedAnime(List<AnimeEntry> all) implements AnimeMapping {

    public ListedAnime(AnimeEntry... all) {
        this(List.of(all));
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public boolean lists(ImdbId id) {
        return !entries(id).isEmpty();
    }

    @Override
    public Optional<AnimeEntry> entry(KitsuId id) {
        return all.stream()
                .filter(entry -> entry.kitsu().equals(Optional.of(id)))
                .findFirst();
    }

    @Override
    public List<AnimeEntry> entries(ImdbId id) {
        return all.stream()
                .filter(entry -> entry.imdb().equals(Optional.of(id)))
                .sorted(AnimeEntry.BY_START)
                .toList();
    }

    /** A series of a number at Kitsu, and of a hundred times that number at AniList. */
    public static AnimeEntry series(int kitsu, String imdb, Optional<Start> start, String... titles) {
        return entry(
                kitsu,
                imdb,
                MediaType.SERIES,
                start,
                new More(
                        start.filter(Start::fromOverride).isPresent(),
                        OptionalInt.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Map.of()),
                titles);
    }

    static AnimeEntry entry(
            int kitsu, String imdb, MediaType kind, Optional<Start> start, More more, String... titles) {
        return new AnimeEntry(
                List.of(titles).stream().findFirst(),
                List.of(titles).stream().skip(1).toList(),
                Optional.of(kind),
                OptionalInt.of(2019),
                Optional.of(new KitsuId(kitsu)),
                ImdbId.parse(imdb),
                OptionalInt.of(100 * kitsu),
                OptionalInt.of(7001),
                start,
                more);
    }

    /** A start that the list of overrides tells. */
    public static Optional<Start> override(int season, int episode, Integer... notAtImdb) {
        return Optional.of(new Start(OptionalInt.of(season), OptionalInt.of(episode), List.of(notAtImdb), true));
    }

    /** A start that the list of ids tells. */
    public static Optional<Start> listed(int season, int offset) {
        return Optional.of(new Start(OptionalInt.of(season), OptionalInt.of(offset + 1), List.of(), false));
    }
}
