package comet.titles.anime;

import comet.core.anime.AnimeEntry;
import comet.core.anime.AnimeEntry.More;
import comet.core.anime.AnimeEntry.Start;
import comet.core.anime.AnimeMapping;
import comet.core.anime.AnimeSite;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaType;
import comet.titles.anime.IdRow.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the three lists say together, compactly: entries become objects when they are asked for, so that a hundred
 * thousand titles cost little more than their letters.
 */
final class ListedMapping implements AnimeMapping {

    private final Entries entries;
    private final IdTable rows;
    private final Links links;
    private final Overrides overrides;

    ListedMapping(Entries entries, IdTable rows, Links links, Overrides overrides) {
        this.entries = entries;
        this.rows = rows;
        this.links = links;
        this.overrides = overrides;
    }

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public boolean lists(ImdbId id) {
        long imdb = ImdbCode.of(id);
        return links.has(imdb) || overrides.has(imdb);
    }

    @Override
    public Optional<AnimeEntry> entry(KitsuId id) {
        int entry = entries.find(AnimeSite.KITSU, id.number());
        return entry == LongIntMap.ABSENT ? Optional.empty() : Optional.of(entry(entry, id.number()));
    }

    @Override
    public Optional<AnimeEntry> entry(AnimeSite site, String id) {
        int entry = entries.find(site, id);
        if (entry == LongIntMap.ABSENT) {
            return Optional.empty();
        }
        Optional<KitsuId> kitsu = site == AnimeSite.KITSU ? KitsuId.parse(id) : Optional.empty();
        return Optional.of(entry(entry, kitsu.map(KitsuId::number).orElseGet(() -> kitsu(entry))));
    }

    /** The Kitsu number of an entry, 0 if it has none. */
    private int kitsu(int entry) {
        return entries.numbers(entry).getOrDefault(AnimeSite.KITSU, 0);
    }

    @Override
    public List<AnimeEntry> entries(ImdbId id) {
        long imdb = ImdbCode.of(id);
        Map<Part, AnimeEntry> parts = new LinkedHashMap<>();
        for (OverrideRow override : overrides.of(imdb)) {
            int entry = entries.find(AnimeSite.KITSU, override.kitsu());
            parts.put(new Part(entry, override.kitsu()), entry(entry, override.kitsu(), imdb));
        }
        for (int row : links.rows(imdb)) {
            int entry = rows.entry(row);
            int kitsu = rows.kitsu(row) == 0 ? kitsu(entry) : rows.kitsu(row);
            parts.computeIfAbsent(new Part(entry, kitsu), part -> entry(entry, kitsu, imdb));
        }
        return parts.values().stream().sorted(AnimeEntry.BY_START).toList();
    }

    private record Part(int entry, int kitsu) {}

    /** An entry as part of the IMDb title it is mapped to: by its override, else by its row of ids (ANM-31). */
    private AnimeEntry entry(int entry, int kitsu) {
        int row = rows.find(entry, kitsu);
        long listed = row == IdTable.NONE ? ImdbCode.NONE : rows.imdb(row);
        return entry(entry, kitsu, overrides.find(kitsu).map(OverrideRow::imdb).orElse(listed));
    }

    /** An entry as part of one IMDb title. */
    private AnimeEntry entry(int entry, int kitsu, long imdb) {
        Optional<OverrideRow> override = overrides.find(kitsu).filter(row -> row.imdb() == imdb);
        int row = rows.find(entry, kitsu);
        Optional<Start> listed = row == IdTable.NONE || !isOf(row, imdb)
                ? Optional.empty()
                : start(rows.atTvdb(row)).or(() -> start(rows.atTmdb(row)));
        Map<AnimeSite, Integer> numbers = entries.numbers(entry);
        List<String> titles = entries.titles(entry);
        return new AnimeEntry(
                titles.stream().findFirst().filter(title -> !title.isEmpty()),
                titles.stream().skip(1).toList(),
                entries.form(entry).kind(),
                entries.year(entry),
                kitsu == 0 ? Optional.empty() : Optional.of(new KitsuId(kitsu)),
                imdb == ImdbCode.NONE ? Optional.empty() : Optional.of(ImdbCode.id(imdb)),
                number(numbers.getOrDefault(AnimeSite.ANILIST, 0)),
                number(row == IdTable.NONE ? 0 : tmdb(row, entries.form(entry).kind())),
                override.flatMap(ListedMapping::start).or(() -> listed),
                more(entry, row, override.isPresent(), numbers));
    }

    /** Whether the season and offset of a row are those of a title: of its own ids, or of none when it has none. */
    private boolean isOf(int row, long imdb) {
        if (rows.imdb(row) == imdb || imdb == ImdbCode.NONE || rows.imdb(row) == ImdbCode.NONE) {
            return true;
        }
        for (int linked : links.rows(imdb)) {
            if (linked == row) {
                return true;
            }
        }
        return false;
    }

    private More more(int entry, int row, boolean mapped, Map<AnimeSite, Integer> numbers) {
        OptionalInt episodes = entries.episodes(entry);
        return new More(
                mapped,
                episodes,
                entries.form(entry).isUnnumberedAlone() && episodes.equals(OptionalInt.of(1)),
                row == IdTable.NONE ? Optional.empty() : start(rows.atTvdb(row)),
                row == IdTable.NONE ? Optional.empty() : start(rows.atTmdb(row)),
                row == IdTable.NONE ? OptionalInt.empty() : number(rows.tvdb(row)),
                numbers);
    }

    private int tmdb(int row, Optional<MediaType> kind) {
        if (kind.isEmpty()) {
            return rows.tmdbTv(row) == 0 ? rows.tmdbFilm(row) : rows.tmdbTv(row);
        }
        return switch (kind.get()) {
            case MOVIE -> rows.tmdbFilm(row);
            case SERIES -> rows.tmdbTv(row);
        };
    }

    private static OptionalInt number(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** An override without numbers, as most films have it, says nothing about a start. */
    private static Optional<Start> start(OverrideRow row) {
        OptionalInt season = told(row.season());
        OptionalInt episode = told(row.episode());
        return season.isEmpty() && episode.isEmpty() && row.notAtImdb().isEmpty()
                ? Optional.empty()
                : Optional.of(new Start(season, episode, row.notAtImdb(), true));
    }

    private static Optional<Start> start(Pair pair) {
        if (!pair.isTold()) {
            return Optional.empty();
        }
        OptionalInt first = OptionalInt.of(Math.max(0, pair.offset()) + 1);
        return Optional.of(new Start(told(pair.season()), first, List.of(), false));
    }

    private static OptionalInt told(int number) {
        return number == Pair.ABSENT ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Entries. */
    int size() {
        return entries.size();
    }

    /** Bytes of everything that is kept. */
    long bytesKept() {
        return entries.bytes() + rows.bytes() + links.bytes() + overrides.bytes();
    }
}
