package comet.core.title;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.port.MetadataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked, in order. Names are unique in each list.
 *
 * @param imdbTitles for the title of an IMDb id (MDA-51)
 * @param kitsuTitles for the title of a Kitsu id (MDK-07)
 * @param imdbAliases for aliases of an IMDb id (ALI-13)
 * @param kitsuAliases for aliases of a Kitsu id
 * @param seeds what the operator brought along (SED-01): asked last for a title, and its aliases are always added. It
 *     answers at once, from memory
 */
public record TitleProviders(
        List<MetadataProvider> imdbTitles,
        List<MetadataProvider> kitsuTitles,
        List<AliasSource> imdbAliases,
        List<AliasSource> kitsuAliases,
        List<MetadataProvider> seeds) {

    public TitleProviders {
        imdbTitles = List.copyOf(imdbTitles);
        kitsuTitles = List.copyOf(kitsuTitles);
        imdbAliases = List.copyOf(imdbAliases);
        kitsuAliases = List.copyOf(kitsuAliases);
        seeds = List.copyOf(seeds);
    }

    /** All are asked for everything. */
    public static TitleProviders all(List<? extends MetadataProvider> providers) {
        List<AliasSource> aliases = providers.stream().map(AliasSource::always).toList();
        List<MetadataProvider> titles = List.copyOf(providers);
        return new TitleProviders(titles, titles, aliases, aliases, List.of());
    }

    /**
     * Those who know IMDb ids, and for Kitsu ids those who know anime, with what the IMDb id of an anime adds (MDK-07,
     * ALI-10).
     *
     * @param imdb for the title of an IMDb id
     * @param aliases for aliases of an IMDb id, without the lists of anime
     * @param kitsu Kitsu, if it is asked
     * @param lastForKitsu asked for the title of a Kitsu id when nobody else knows one: AniList, if it is asked
     */
    public static TitleProviders of(
            List<MetadataProvider> imdb,
            List<AliasSource> aliases,
            Optional<MetadataProvider> kitsu,
            Optional<MetadataProvider> lastForKitsu,
            AnimeListTitles lists,
            List<MetadataProvider> seeds) {
        List<MetadataProvider> kitsuTitles = new ArrayList<>();
        kitsu.ifPresent(kitsuTitles::add);
        kitsuTitles.add(lists);
        imdb.forEach(provider -> kitsuTitles.add(new LinkedImdbTitles(provider, lists)));
        lastForKitsu.ifPresent(kitsuTitles::add);

        List<AliasSource> imdbAliases = new ArrayList<>();
        imdbAliases.add(AliasSource.always(lists));
        imdbAliases.addAll(aliases);

        List<AliasSource> kitsuAliases = new ArrayList<>();
        kitsuAliases.add(AliasSource.always(lists));
        kitsu.map(AliasSource::always).ifPresent(kitsuAliases::add);
        aliases.forEach(source -> kitsuAliases.add(source.with(one -> new LinkedImdbTitles(one, lists))));

        return new TitleProviders(imdb, kitsuTitles, imdbAliases, kitsuAliases, seeds);
    }

    /** Who is asked for a title. */
    public List<MetadataProvider> titles(MediaId id) {
        return switch (id) {
            case ImdbId imdb -> imdbTitles;
            case KitsuId kitsu -> kitsuTitles;
        };
    }

    /** Who is asked for aliases. */
    public List<AliasSource> aliases(MediaId id) {
        return switch (id) {
            case ImdbId imdb -> imdbAliases;
            case KitsuId kitsu -> kitsuAliases;
        };
    }
}
