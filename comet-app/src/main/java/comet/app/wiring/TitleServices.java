package comet.app.wiring;

import comet.app.settings.AnimeSettings;
import comet.app.settings.CacheSettings;
import comet.app.settings.MetadataSettings;
import comet.app.settings.NetworkSettings;
import comet.app.settings.Secret;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.core.address.Url;
import comet.core.anime.AnimeEntry;
import comet.core.anime.AnimeMapping;
import comet.core.episodes.AnimeEpisodes;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.port.AnimeLists;
import comet.core.port.AnimeTraitsProvider;
import comet.core.port.EpisodeProvider;
import comet.core.port.GenreProvider;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.TitleFinder;
import comet.core.port.TmdbIdStore;
import comet.core.title.AliasSource;
import comet.http.page.Attribution;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.titles.anilist.AniList;
import comet.titles.anizip.AniZip;
import comet.titles.cinemeta.Cinemeta;
import comet.titles.imdb.ImdbSuggestions;
import comet.titles.kit.TitleService;
import comet.titles.kitsu.Kitsu;
import comet.titles.tmdb.Tmdb;
import comet.titles.tmdb.TmdbKey;
import comet.titles.trackers.TrackerList;
import comet.titles.trakt.Trakt;
import comet.titles.tvdb.TheTvdb;
import comet.titles.tvmaze.TvMaze;
import comet.titles.wikidata.Wikidata;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The providers of titles, episodes and dates that this installation asks: those that have an address, and the key they
 * want; none at all when it is offline (RSL-11). Who is asked for what, and in which order, is decided here.
 */
@Singleton
final class TitleServices {

    private static final Logger LOG = System.getLogger("comet.titles.Providers");

    private final Settings settings;
    private final OutsideResources outside;
    private final String userAgent;
    private final Duration longest;

    private final Optional<ImdbSuggestions> imdb;
    private final Optional<Cinemeta> cinemeta;
    private final Optional<Tmdb> tmdb;
    private final Optional<TvMaze> tvMaze;
    private final Optional<Wikidata> wikidata;
    private final Optional<Kitsu> kitsu;
    private final Optional<Trakt> trakt;
    private final Optional<AniList> aniList;
    private final Optional<AniZip> aniZip;
    private final Optional<TheTvdb> tvdb;
    private final Optional<TrackerList> trackers;
    private final BeanProvider<AnimeLists> lists;

    /**
     * @param tmdbIds asked for when it is used: it is there only once the database is open
     * @param lists not asked for before they are used: they need the database, and pages are served before it is open
     */
    TitleServices(
            Settings settings,
            OutsideResources outside,
            BeanProvider<TmdbIdStore> tmdbIds,
            BeanProvider<AnimeLists> lists) {
        this.settings = settings;
        this.lists = lists;
        this.outside = outside;
        this.userAgent = userAgent(settings);
        this.longest = settings.get(NetworkSettings.HTTP_CLIENT_TIMEOUT_TOTAL);
        InstantSource time = outside.time();
        Tmdb.FindTimes finds = Tmdb.FindTimes.of(settings.get(CacheSettings.METADATA_CACHE_TTL));
        imdb = at(MetadataSettings.IMDB_SUGGESTION_URL, ImdbSuggestions::habits, ImdbSuggestions::new);
        cinemeta = at(MetadataSettings.CINEMETA_URL, Cinemeta::habits, service -> new Cinemeta(service, time));
        tmdb = key(MetadataSettings.TMDB_READ_ACCESS_TOKEN)
                .flatMap(key -> at(
                        MetadataSettings.TMDB_URL,
                        Tmdb::habits,
                        service -> new Tmdb(service, new TmdbKey(key), finds, new LaterTmdbIds(tmdbIds::get), time)));
        tvMaze = at(MetadataSettings.TVMAZE_URL, TvMaze::habits, service -> new TvMaze(service, time));
        wikidata = at(MetadataSettings.WIKIDATA_URL, Wikidata::habits, Wikidata::new);
        kitsu = at(MetadataSettings.KITSU_URL, Kitsu::habits, service -> new Kitsu(service, time));
        trakt = key(MetadataSettings.TRAKT_CLIENT_ID)
                .flatMap(
                        key -> at(MetadataSettings.TRAKT_URL, Trakt::habits, service -> new Trakt(service, key, time)));
        aniList = at(
                MetadataSettings.ANILIST_URL,
                AniList::habits,
                service -> new AniList(service, id -> aniListNumber(lists.get(), id), time));
        aniZip = at(MetadataSettings.ANIZIP_URL, AniZip::habits, service -> new AniZip(service, time));
        tvdb = key(MetadataSettings.TVDB_API_KEY)
                .flatMap(key ->
                        at(MetadataSettings.TVDB_URL, TheTvdb::habits, service -> new TheTvdb(service, key, time)));
        trackers = settings.get(CacheSettings.DOWNLOAD_GENERIC_TRACKERS)
                ? at(MetadataSettings.GENERIC_TRACKERS_URL, TrackerList::habits, TrackerList::new)
                : Optional.empty();
        if (isMissed(MetadataSettings.TMDB_READ_ACCESS_TOKEN, MetadataSettings.TMDB_URL)) {
            LOG.log(
                    Level.INFO,
                    Tmdb.SETTING + " is not set: titles in other languages and release dates come from other sources");
        }
    }

    /** What providers of titles are told of who asks (RSL-06). */
    static String userAgent(Settings settings) {
        return settings.get(MetadataSettings.METADATA_USER_AGENT).orElseGet(ProductName::userAgent);
    }

    private static OptionalInt aniListNumber(AnimeLists lists, KitsuId id) {
        return lists.current().entry(id).map(AnimeEntry::aniList).orElse(OptionalInt.empty());
    }

    /** Whether a service would be asked if only there were a key (MDT-13). */
    private boolean isMissed(Setting<Optional<Secret>> key, Setting<Optional<Url>> address) {
        return settings.get(key).isEmpty()
                && settings.get(address).isPresent()
                && !settings.get(MetadataSettings.METADATA_OFFLINE);
    }

    private Optional<String> key(Setting<Optional<Secret>> setting) {
        return settings.get(setting).map(Secret::reveal);
    }

    private <T> Optional<T> at(
            Setting<Optional<Url>> address, Function<String, Habits> habits, Function<TitleService, T> maker) {
        return settings.get(MetadataSettings.METADATA_OFFLINE)
                ? Optional.empty()
                : settings.get(address)
                        .map(url -> new TitleService(
                                url, new Outside(habits.apply(userAgent).noLongerThan(longest), outside)))
                        .map(maker);
    }

    /** Who is asked for the title of an IMDb id, in the operator's order (MDA-51). */
    List<MetadataProvider> imdbTitles() {
        Map<String, Optional<? extends MetadataProvider>> byWord =
                Map.of("imdb", imdb, "cinemeta", cinemeta, "tmdb", tmdb, "tvmaze", tvMaze);
        return settings.get(MetadataSettings.METADATA_TITLE_SOURCES).stream()
                .<MetadataProvider>flatMap(word -> byWord.getOrDefault(word, Optional.empty()).stream())
                .toList();
    }

    /** Who is asked for aliases of an IMDb id (ALI-13). */
    List<AliasSource> aliases() {
        return Stream.<Optional<AliasSource>>of(
                        tmdb.map(AliasSource::always),
                        trakt.map(AliasSource::always),
                        tvMaze.map(provider -> AliasSource.insteadOf("tmdb", provider)),
                        wikidata.map(provider -> AliasSource.insteadOf("tmdb", provider)))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<MetadataProvider> kitsuTitles() {
        return kitsu.map(provider -> provider);
    }

    /** Who is asked last for the title of an anime (MDK-07). */
    Optional<MetadataProvider> lastForKitsu() {
        return aniList.map(provider -> provider);
    }

    /** Who knows the genres of titles (ANM-49). */
    Optional<GenreProvider> genres() {
        return cinemeta.map(provider -> provider);
    }

    /** Who is asked for episodes (EPX-13); about anime alone, who knows nothing else (EPX-20). */
    List<EpisodeProvider> episodes(Function<EpisodeProvider, EpisodeProvider> renumbered) {
        Optional<EpisodeProvider> ofAnime = aniZip.filter(any -> settings.get(AnimeSettings.ANIME_MAPPING_ENABLED))
                .map(provider -> new AnimeEpisodes(provider, this::mayBeAnime));
        return Stream.<Optional<? extends EpisodeProvider>>of(cinemeta, tmdb.map(renumbered), tvMaze, tvdb, ofAnime)
                .<EpisodeProvider>flatMap(Optional::stream)
                .toList();
    }

    private boolean mayBeAnime(ImdbId series) {
        AnimeMapping mapping = lists.get().current();
        return !mapping.isLoaded() || mapping.lists(series);
    }

    /** Who is asked when films come out (REL-04, REL-16). */
    List<ReleaseDateProvider> releaseDates() {
        return Stream.<Optional<? extends ReleaseDateProvider>>of(tmdb, trakt)
                .<ReleaseDateProvider>flatMap(Optional::stream)
                .toList();
    }

    /** Who is asked for the one date of a film when nobody else knows any (REL-16). */
    Optional<ReleaseDateProvider> announcement() {
        return cinemeta.map(provider -> provider);
    }

    /** Who is asked when an anime begins (REL-17). */
    Optional<AnimeTraitsProvider> animeTraits() {
        return kitsu.map(provider -> provider);
    }

    /** Who finds titles by text (TLK-01, TLK-08). */
    List<TitleFinder> finders() {
        return Stream.<Optional<? extends TitleFinder>>of(imdb, cinemeta)
                .<TitleFinder>flatMap(Optional::stream)
                .toList();
    }

    /** Who tells the kind of an id before anything that is stored (TLK-05). */
    Optional<KindProvider> kindsFirst() {
        return tmdb.map(provider -> provider);
    }

    /** Who tells it when nothing is stored (TLK-09). */
    List<KindProvider> kinds() {
        return Stream.<Optional<? extends KindProvider>>of(imdb, cinemeta)
                .<KindProvider>flatMap(Optional::stream)
                .toList();
    }

    /** The public trackers for torrents without any of their own; empty unless the operator wants them (TRK-01). */
    Optional<TrackerList> trackers() {
        return trackers;
    }

    /** What the terms of those that are asked want to be said where people look (RSL-10). */
    List<Attribution> attributions() {
        Stream<Attribution> providers = Stream.of(
                        tmdb.map(asked -> SourceTerms.TMDB), tvMaze.map(asked -> SourceTerms.TVMAZE))
                .flatMap(Optional::stream);
        Stream<Attribution> lists = settings.get(AnimeSettings.ANIME_MAPPING_ENABLED)
                ? SourceTerms.ANIME_OFFLINE_DATABASE.stream()
                : Stream.empty();
        return Stream.concat(providers, lists).toList();
    }
}
