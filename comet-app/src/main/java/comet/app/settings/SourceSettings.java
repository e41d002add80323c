package comet.app.settings;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.scrapers.aiostreams.AioStreams;
import comet.scrapers.animetosho.AnimeTosho;
import comet.scrapers.bitmagnet.BitMagnet;
import comet.scrapers.comet.CometAddon;
import comet.scrapers.debridio.Debridio;
import comet.scrapers.jackettio.Jackettio;
import comet.scrapers.mediafusion.MediaFusion;
import comet.scrapers.nekobt.NekoBt;
import comet.scrapers.nyaa.Nyaa;
import comet.scrapers.peerflix.Peerflix;
import comet.scrapers.seadex.SeaDex;
import comet.scrapers.stremthru.StremThru;
import comet.scrapers.torbox.TorBox;
import comet.scrapers.torrentio.Torrentio;
import comet.scrapers.torrentsdb.TorrentsDb;
import comet.scrapers.zilean.Zilean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sources, one block each: when it runs, what makes it work, where it is, who we are there, what it needs. This is
 * the one source file of the app that a new source touches.
 */
public abstract class SourceSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(SourceSettings.class, Theme.SOURCES, "scrapers.md");
    private static final SettingTable HASHLISTS = TABLE.in("background.md");
    private static final List<Source> SOURCES = new ArrayList<>();
    private static final String BUILT_IN = "openfilms";
    private static final List<String> DEBRIDIO_PROVIDERS =
            words("alldebrid debrider debridlink easydebrid premiumize realdebrid torbox");

    public static final Source OPENFILMS =
            add(BUILT_IN, ScraperMode.BOTH, Effect.NOW, "the built-in, freely licensed films are", null);

    public static final Source JACKETT = worksOtherwise("jackett", "Jackett is");
    public static final Setting<Url> JACKETT_URL =
            JACKETT.has(url(), constant("http://127.0.0.1:9117"), "The Jackett server.");
    public static final Setting<Optional<Secret>> JACKETT_API_KEY =
            JACKETT.has(secret(), "Its API key; without it, nothing is searched.");
    public static final Setting<List<String>> JACKETT_INDEXERS =
            JACKETT.has(indexers(), "Ids or titles of the indexers to use; empty uses all healthy ones.");

    public static final Source PROWLARR = worksOtherwise("prowlarr", "Prowlarr is");
    public static final Setting<Url> PROWLARR_URL =
            PROWLARR.has(url(), constant("http://127.0.0.1:9696"), "The Prowlarr server.");
    public static final Setting<Optional<Secret>> PROWLARR_API_KEY =
            PROWLARR.has(secret(), "Its API key; without it, nothing is searched.");
    public static final Setting<List<String>> PROWLARR_INDEXERS =
            PROWLARR.has(indexers(), "Numbers or names of the indexers to use; empty uses all healthy ones.");

    // Jackett and Prowlarr together, and the titles that are searched
    public static final Setting<Duration> INDEXER_MANAGER_TIMEOUT = TABLE.works(
            seconds(positive()), Duration.ofSeconds(30), "The time for one request to Jackett or Prowlarr.");
    public static final Setting<Duration> INDEXER_MANAGER_WAIT_TIMEOUT = TABLE.works(
            seconds(atLeast(0)), Duration.ofSeconds(30), "How long a search waits for the first indexer list.");
    public static final Setting<Duration> INDEXER_MANAGER_UPDATE_INTERVAL =
            TABLE.works(seconds(positive()), Duration.ofMinutes(15), "How often that list is read again.");
    public static final Setting<Boolean> INDEXER_INCLUDE_CANONICAL_TITLE =
            TABLE.works(flag(), true, "Searches by the main title, wherever titles are searched.");
    public static final Setting<Boolean> INDEXER_INCLUDE_ORIGINAL_TITLE =
            TABLE.works(flag(), true, "Searches by the original title too.");
    public static final Setting<List<String>> INDEXER_LANGUAGES =
            TABLE.works(languages(), "Languages in whose titles is searched too: `[\"de\",\"fr\"]`.");

    // Names from the time when there was one of them (CFG-42 to CFG-44)
    public static final Setting<Optional<String>> INDEXER_MANAGER_TYPE = TABLE.planned(
            text().optional().allowing("jackett prowlarr"), "Old name: use `SCRAPE_JACKETT` or `SCRAPE_PROWLARR`.");
    public static final Setting<Url> INDEXER_MANAGER_URL =
            TABLE.planned(url(), constant("http://127.0.0.1:9117"), "Old name: use `JACKETT_URL` or `PROWLARR_URL`.");
    public static final Setting<Optional<Secret>> INDEXER_MANAGER_API_KEY =
            TABLE.planned(secret(), "Old name: use `JACKETT_API_KEY` or `PROWLARR_API_KEY`.");
    public static final Setting<ScraperMode> INDEXER_MANAGER_MODE =
            TABLE.planned(scraperMode(), ScraperMode.BOTH, "Old name: use `SCRAPE_JACKETT` or `SCRAPE_PROWLARR`.");
    public static final Setting<List<String>> INDEXER_MANAGER_INDEXERS =
            TABLE.planned(indexers(), "Old name: use `JACKETT_INDEXERS` or `PROWLARR_INDEXERS`.");

    public static final Source TORZNAB = worksOtherwise("torznab", "Torznab endpoints are");
    public static final Setting<List<TorznabInstance>> TORZNAB_URL =
            TORZNAB.has(torznabInstances(), "The endpoints: a name, an address and, if needed, a key each.");

    public static final Source COMET = works(
            "comet", "other Comet servers are", (instance, choices) -> new CometAddon(instance, choices.parser()));
    public static final Setting<List<InstanceUrl>> COMET_URL =
            COMET.urls("https://comet.feels.legal", "Other Comet servers.");
    public static final Setting<Boolean> COMET_CLEAN_TRACKER =
            TABLE.works(flag(), "Shows a chain of origins such as `Comet|Comet|Nyaa` as `Comet|Nyaa`.");

    public static final Source NYAA = works(
                    "nyaa",
                    "Nyaa is",
                    (instance, choices) ->
                            new Nyaa(instance, choices.get(SourceSettings.NYAA_MAX_CONCURRENT_PAGES), choices.time()))
            .likeBrowser();
    public static final Setting<List<InstanceUrl>> NYAA_URL = NYAA.urls("https://nyaa.si", "The address of Nyaa.");
    public static final Setting<Boolean> NYAA_ANIME_ONLY = NYAA.animeOnly();
    public static final Setting<Integer> NYAA_MAX_CONCURRENT_PAGES = NYAA.pages(5);

    public static final Source ANIMETOSHO = works(
            "animetosho",
            "AnimeTosho is",
            (instance, choices) ->
                    new AnimeTosho(instance, choices.get(SourceSettings.ANIMETOSHO_MAX_CONCURRENT_PAGES)));
    public static final Setting<List<InstanceUrl>> ANIMETOSHO_URL =
            ANIMETOSHO.urls("https://feed.animetosho.org", "The address of AnimeTosho.");
    public static final Setting<Boolean> ANIMETOSHO_ANIME_ONLY = ANIMETOSHO.animeOnly();
    public static final Setting<Integer> ANIMETOSHO_MAX_CONCURRENT_PAGES = ANIMETOSHO.pages(10);

    public static final Source SEADEX = works(
            "seadex",
            "SeaDex, which needs `ANIME_MAPPING_ENABLED`, is",
            (instance, choices) -> new SeaDex(instance, choices.parser()));
    public static final Setting<List<InstanceUrl>> SEADEX_URL =
            SEADEX.urls("https://releases.moe", "The address of SeaDex.");
    public static final Setting<Boolean> SEADEX_ANIME_ONLY = SEADEX.animeOnly();

    public static final Source NEKOBT = works("nekobt", "nekoBT is", (instance, choices) -> new NekoBt(instance));
    public static final Setting<List<InstanceUrl>> NEKOBT_URL =
            NEKOBT.urls("https://nekobt.to", "The address of nekoBT.");
    public static final Setting<Boolean> NEKOBT_ANIME_ONLY = NEKOBT.animeOnly();

    public static final Source ZILEAN = works(
            "zilean",
            "Zilean is",
            (instance, choices) ->
                    new Zilean(instance, choices.get(SourceSettings.ZILEAN_EXTENDED_QUERIES), choices.time()));
    public static final Setting<List<InstanceUrl>> ZILEAN_URL =
            ZILEAN.urls("https://zileanfortheweebs.midnightignite.me", "Zilean servers.");
    public static final Setting<Boolean> ZILEAN_EXTENDED_QUERIES =
            ZILEAN.has(flag(), true, "Asks by IMDb id as well as by title.");

    public static final Source STREMTHRU =
            works("stremthru", "StremThru is", (instance, choices) -> new StremThru(instance));
    public static final Setting<List<InstanceUrl>> STREMTHRU_SCRAPE_URL = STREMTHRU.urls(
            "https://stremthru.13377001.xyz", "StremThru servers to search; `STREMTHRU_URL` is for debrid services.");

    public static final Source BITMAGNET = works(
            "bitmagnet",
            "Bitmagnet is",
            (instance, choices) -> new BitMagnet(
                    instance,
                    choices.get(SourceSettings.BITMAGNET_MAX_OFFSET),
                    choices.get(SourceSettings.BITMAGNET_MAX_CONCURRENT_PAGES)));
    public static final Setting<List<InstanceUrl>> BITMAGNET_URL =
            BITMAGNET.urls("https://bitmagnetfortheweebs.midnightignite.me", "Bitmagnet servers.");
    public static final Setting<Integer> BITMAGNET_MAX_CONCURRENT_PAGES = BITMAGNET.pages(5);
    public static final Setting<Integer> BITMAGNET_MAX_OFFSET =
            BITMAGNET.has(whole(atLeast(0)), 15000, "The result number at which paging ends.");

    public static final Source TORRENTIO = works(
                    "torrentio", "Torrentio is", (instance, choices) -> new Torrentio(instance))
            .likeBrowser();
    public static final Setting<List<InstanceUrl>> TORRENTIO_URL = TORRENTIO.urls(
            "https://torrentio.strem.fun", "Torrentio servers, with a configuration in the path if one is needed.");

    public static final Source MEDIAFUSION = works(
            "mediafusion",
            "MediaFusion is",
            (instance, choices) -> new MediaFusion(
                    instance,
                    new MediaFusion.Options(
                            choices.credential(SourceSettings.MEDIAFUSION_API_PASSWORD),
                            choices.get(SourceSettings.MEDIAFUSION_LIVE_SEARCH),
                            choices.get(SourceSettings.MEDIAFUSION_REQUEST_TEMPLATE)),
                    choices.time()));
    public static final Setting<List<InstanceUrl>> MEDIAFUSION_URL =
            MEDIAFUSION.urls("https://mediafusion.elfhosted.com", "MediaFusion servers.");
    public static final Setting<InstanceCredentials> MEDIAFUSION_API_PASSWORD =
            MEDIAFUSION.has(credentials(), "Their API passwords: one for all, or one for each.");
    public static final Setting<Boolean> MEDIAFUSION_LIVE_SEARCH =
            MEDIAFUSION.has(flag(), true, "Asks MediaFusion to search its own sources, too.");
    public static final Setting<Boolean> MEDIAFUSION_REQUEST_TEMPLATE =
            MEDIAFUSION.has(flag(), "Asks for more results, in a layout that is read without guessing.");

    public static final Source AIOSTREAMS = works(
            "aiostreams",
            "AIOStreams is",
            (instance, choices) ->
                    new AioStreams(instance, choices.credential(SourceSettings.AIOSTREAMS_USER_UUID_AND_PASSWORD)));
    public static final Setting<List<InstanceUrl>> AIOSTREAMS_URL =
            AIOSTREAMS.at(AIOSTREAMS.has(instances(), "AIOStreams servers."));
    public static final Setting<InstanceCredentials> AIOSTREAMS_USER_UUID_AND_PASSWORD =
            AIOSTREAMS.has(userAndPassword(), "Their users: one `uuid:password` for all, or one for each.");

    public static final Source JACKETTIO =
            works("jackettio", "Jackettio is", (instance, choices) -> new Jackettio(instance));
    public static final Setting<List<InstanceUrl>> JACKETTIO_URL = JACKETTIO.at(
            JACKETTIO.has(manifestInstances(), "The manifests of installs, with or without `/manifest.json`."));

    public static final Source DEBRIDIO = works(
                    "debridio",
                    "Debridio, which needs two keys and a provider, is",
                    (instance, choices) -> new Debridio(
                            instance,
                            new Debridio.Account(
                                    choices.secret(SourceSettings.DEBRIDIO_API_KEY),
                                    choices.get(SourceSettings.DEBRIDIO_PROVIDER)
                                            .orElseThrow(),
                                    choices.secret(SourceSettings.DEBRIDIO_PROVIDER_KEY))))
            .likeBrowser();
    public static final Setting<List<InstanceUrl>> DEBRIDIO_URL =
            DEBRIDIO.urls("https://addon.debridio.com", "The address of Debridio.");
    public static final Setting<Optional<Secret>> DEBRIDIO_API_KEY = DEBRIDIO.has(secret(), "The Debridio API key.");
    public static final Setting<Optional<String>> DEBRIDIO_PROVIDER =
            DEBRIDIO.has(oneOf(DEBRIDIO_PROVIDERS).optional(), "The debrid service Debridio works with.");
    public static final Setting<Optional<Secret>> DEBRIDIO_PROVIDER_KEY =
            DEBRIDIO.has(secret(), "The key of that service.");

    public static final Source TORBOX = works(
            "torbox",
            "the search of TorBox, which needs a key, is",
            (instance, choices) -> new TorBox(
                    instance, choices.get(SourceSettings.TORBOX_API_KEY).map(Secret::reveal), choices.time()));
    public static final Setting<List<InstanceUrl>> TORBOX_SEARCH_URL =
            TORBOX.urls("https://search-api.torbox.app", "The address of the search of TorBox.");
    public static final Setting<Optional<Secret>> TORBOX_API_KEY = TORBOX.has(secret(), "The TorBox API key.");

    // region source
    public static final Source TORRENTSDB =
            works("torrentsdb", "TorrentsDB is", (instance, choices) -> new TorrentsDb(instance));
    public static final Setting<List<InstanceUrl>> TORRENTSDB_URL =
            TORRENTSDB.urls("https://torrentsdb.com", "The address of TorrentsDB.");
    // end source

    public static final Source PEERFLIX =
            works("peerflix", "Peerflix is", (instance, choices) -> new Peerflix(instance));
    public static final Setting<List<InstanceUrl>> PEERFLIX_URL =
            PEERFLIX.urls("https://peerflix.mov", "The address of Peerflix.");

    public static final Source DMM = planned("dmm", "the local table of the Debrid Media Manager hash lists is");
    public static final Setting<Boolean> DMM_INGEST_ENABLED =
            HASHLISTS.planned(flag(), "Fills that table from the public hash lists.");
    public static final Setting<Url> DMM_HASHLISTS_URL = HASHLISTS.planned(
            exactUrl(), constant("https://github.com/debridmediamanager/hashlists/zipball/main/"), "Their archive.");
    public static final Setting<Optional<Secret>> DMM_GITHUB_TOKEN =
            HASHLISTS.planned(secret(), "A GitHub token, with which they may be asked for changes more often.");
    public static final Setting<Duration> DMM_INGEST_INTERVAL =
            HASHLISTS.planned(seconds(positive()), Duration.ofDays(1), "The time between two fills.");
    public static final Setting<Integer> DMM_INGEST_CONCURRENT_WORKERS =
            HASHLISTS.planned(whole(positive().enforced()), 4, "List files read at once.");
    public static final Setting<Integer> DMM_INGEST_BATCH_SIZE =
            HASHLISTS.planned(whole(positive().enforced()), 100, "List files per batch.");

    static {
        JACKETT.at(settings -> List.of(new InstanceUrl(settings.get(JACKETT_URL), ScraperMode.BOTH)));
        PROWLARR.at(settings -> List.of(new InstanceUrl(settings.get(PROWLARR_URL), ScraperMode.BOTH)));
        TORZNAB.at(settings ->
                settings.get(TORZNAB_URL).stream().map(TorznabInstance::address).toList());
        TABLE.rule(SourceSettings::translateOldNames);
        TABLE.rule(SourceSettings::leaveOutItself);
        TABLE.rule(draft -> matchCredentials(draft, MEDIAFUSION_API_PASSWORD, MEDIAFUSION_URL));
        TABLE.rule(draft -> matchCredentials(draft, AIOSTREAMS_USER_UUID_AND_PASSWORD, AIOSTREAMS_URL));
        JACKETT.needs(JACKETT_API_KEY);
        PROWLARR.needs(PROWLARR_API_KEY);
        TORZNAB.needs(TORZNAB_URL);
        SEADEX.needs(AnimeSettings.ANIME_MAPPING_ENABLED);
        AIOSTREAMS.needs(AIOSTREAMS_URL);
        JACKETTIO.needs(JACKETTIO_URL);
        DEBRIDIO.needs(
                settings -> settings.isGiven(DEBRIDIO_API_KEY)
                        && settings.isGiven(DEBRIDIO_PROVIDER)
                        && settings.isGiven(DEBRIDIO_PROVIDER_KEY),
                "DEBRIDIO_API_KEY, DEBRIDIO_PROVIDER and DEBRIDIO_PROVIDER_KEY");
        TORBOX.needs(TORBOX_API_KEY);
        TABLE.warn(
                OPENFILMS.mode(),
                SourceSettings::nothingSearches,
                "every source is off: searches return only stored results");
    }

    /** All sources there are, in the order of the documentation; unmodifiable. */
    public static List<Source> all() {
        return List.copyOf(SOURCES);
    }

    /** The source of a word as operators write it. */
    static Optional<Source> find(String text) {
        String word = Source.read(text);
        return SOURCES.stream().filter(source -> source.word().equals(word)).findFirst();
    }

    private static Source planned(String word, String subject) {
        return add(word, ScraperMode.OFF, Effect.LATER, subject, null);
    }

    /** One that is not made like the others. */
    private static Source worksOtherwise(String word, String subject) {
        return add(word, ScraperMode.OFF, Effect.NOW, subject, null);
    }

    private static Source works(String word, String subject, Source.Maker maker) {
        return add(word, ScraperMode.OFF, Effect.NOW, subject, maker);
    }

    private static Source add(
            String word, ScraperMode defaultMode, Effect effect, String subject, Source.@Nullable Maker maker) {
        String when = "When " + subject + " searched.";
        String name = word.toUpperCase(Locale.ROOT);
        Setting<ScraperMode> mode = TABLE.add(scraperMode(), defaultMode, when, effect);
        mode.name("SCRAPE_" + name);
        String summary = "The proxy for `" + word + "` alone; it takes the place of `GLOBAL_PROXY_URL`.";
        Optional<Setting<Optional<ProxyUrl>>> proxy = word.equals(BUILT_IN)
                ? Optional.empty()
                : Optional.of(TABLE.add(proxyUrl(), Optional.empty(), summary, effect));
        proxy.ifPresent(setting -> setting.name(name + "_PROXY_URL"));
        Source source = new Source(word, mode, proxy, maker);
        SOURCES.add(source);
        return source;
    }

    /** CFG-42 to CFG-44. */
    private static void translateOldNames(Draft draft) {
        String type = draft.get(INDEXER_MANAGER_TYPE).orElse("").strip();
        boolean jackett = type.equalsIgnoreCase("jackett");
        boolean prowlarr = type.equalsIgnoreCase("prowlarr");
        if (jackett || prowlarr) {
            adoptMode(draft, (jackett ? JACKETT : PROWLARR).mode());
            adopt(draft, INDEXER_MANAGER_URL, jackett ? JACKETT_URL : PROWLARR_URL);
            adopt(draft, INDEXER_MANAGER_API_KEY, jackett ? JACKETT_API_KEY : PROWLARR_API_KEY);
            adopt(draft, INDEXER_MANAGER_INDEXERS, jackett ? JACKETT_INDEXERS : PROWLARR_INDEXERS);
        } else if (draft.isSet(INDEXER_MANAGER_TYPE)) {
            draft.warn(INDEXER_MANAGER_TYPE, "must be jackett or prowlarr; it is ignored");
        }
        String choice = jackett ? "%1$s" : prowlarr ? "%2$s" : "%1$s or %2$s";
        tell(draft, INDEXER_MANAGER_TYPE, choice, JACKETT.mode(), PROWLARR.mode());
        tell(draft, INDEXER_MANAGER_URL, choice, JACKETT_URL, PROWLARR_URL);
        tell(draft, INDEXER_MANAGER_API_KEY, choice, JACKETT_API_KEY, PROWLARR_API_KEY);
        tell(draft, INDEXER_MANAGER_MODE, choice, JACKETT.mode(), PROWLARR.mode());
        tell(draft, INDEXER_MANAGER_INDEXERS, choice, JACKETT_INDEXERS, PROWLARR_INDEXERS);
    }

    private static void adoptMode(Draft draft, Setting<ScraperMode> mode) {
        if (!draft.get(mode).isOn()) {
            boolean written = draft.isSet(INDEXER_MANAGER_MODE);
            SettingSource source = draft.source(written ? INDEXER_MANAGER_MODE : INDEXER_MANAGER_TYPE);
            draft.put(mode, draft.get(INDEXER_MANAGER_MODE), source, true);
        }
    }

    /** The old default address is Jackett's: unless it was written down, the target keeps its own (CFG-43). */
    private static <T> void adopt(Draft draft, Setting<T> old, Setting<T> modern) {
        if (draft.isSet(old) && draft.get(modern).equals(modern.defaultValue())) {
            draft.take(modern, old);
        }
    }

    private static void tell(Draft draft, Setting<?> old, String choice, Setting<?> jackett, Setting<?> prowlarr) {
        if (draft.isSet(old)) {
            draft.notice(old.name() + " is an old name; use " + String.format(choice, jackett, prowlarr));
        }
    }

    /** SCR-D13: a server that searches itself never ends. */
    private static void leaveOutItself(Draft draft) {
        Optional<Url> own = draft.get(ServerSettings.PUBLIC_BASE_URL);
        List<InstanceUrl> others = draft.get(COMET_URL).stream()
                .filter(instance -> own.filter(instance.url()::hasSameOrigin).isEmpty())
                .toList();
        if (draft.get(COMET.mode()).isOn()
                && others.size() < draft.get(COMET_URL).size()) {
            draft.adjust(COMET_URL, others, "names this server itself, by PUBLIC_BASE_URL; it is not asked");
        }
    }

    /** CFG-20. */
    private static void matchCredentials(
            Draft draft, Setting<InstanceCredentials> credentials, Setting<List<InstanceUrl>> urls) {
        int addresses = draft.get(urls).size();
        if (draft.areValid(credentials, urls)
                && draft.get(credentials) instanceof InstanceCredentials.PerInstance(var each)
                && each.size() != addresses) {
            draft.refuse(
                    credentials,
                    "must have one entry for each of the " + addresses + " addresses of " + urls.name() + ", has "
                            + each.size());
        }
    }

    /** CFG-56. */
    private static boolean nothingSearches(Draft draft) {
        return !CometNetSettings.isOn(draft)
                && SOURCES.stream().noneMatch(source -> draft.get(source.mode()).isOn());
    }
}
