package comet.app.settings.report;

import static comet.app.settings.CacheSettings.LIVE_TORRENT_CACHE_TTL;
import static comet.app.settings.CacheSettings.METADATA_CACHE_TTL;
import static comet.app.settings.CacheSettings.TORRENT_CACHE_TTL;
import static comet.app.settings.DatabaseSettings.DATABASE_PATH;
import static comet.app.settings.DatabaseSettings.DATABASE_TYPE;
import static comet.app.settings.DatabaseSettings.DATABASE_URL;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE;
import static comet.app.settings.HttpCacheSettings.HTTP_CACHE_CONFIGURE_TTL;
import static comet.app.settings.HttpCacheSettings.HTTP_CACHE_ENABLED;
import static comet.app.settings.HttpCacheSettings.HTTP_CACHE_MANIFEST_TTL;
import static comet.app.settings.HttpCacheSettings.HTTP_CACHE_STALE_WHILE_REVALIDATE;
import static comet.app.settings.HttpCacheSettings.HTTP_CACHE_STREAMS_TTL;
import static comet.app.settings.SecuritySettings.CONFIGURE_PAGE_PASSWORD;
import static comet.app.settings.SecuritySettings.DISABLE_TORRENT_STREAMS;
import static comet.app.settings.SecuritySettings.PUBLIC_API_TOKEN_FILE;
import static comet.app.settings.ServerSettings.FASTAPI_HOST;
import static comet.app.settings.ServerSettings.FASTAPI_PORT;
import static comet.app.settings.ServerSettings.PUBLIC_BASE_URL;

import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.SourceSettings;
import comet.app.settings.secret.ApiPrefix;
import comet.persistence.address.PostgresUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the log says about the settings once they are valid (CFG-63), without any secret or part of one (CFG-64). */
public final class StartupSummary {
    private static final String NOT_SET = "not set";

    private final Settings settings;
    private final ApiPrefix prefix;
    private final List<String> lines = new ArrayList<>();

    private StartupSummary(Settings settings, ApiPrefix prefix) {
        this.settings = settings;
        this.prefix = prefix;
    }

    /** One line per subject. */
    public static List<String> lines(Settings settings, ApiPrefix prefix) {
        StartupSummary summary = new StartupSummary(settings, prefix);
        summary.addServer();
        summary.addProtection();
        summary.addDatabase();
        summary.addSources();
        summary.addDebrid();
        summary.addHttpCache();
        return List.copyOf(summary.lines);
    }

    /** One line that names the settings an operator changed although their feature does not exist yet. */
    public static Optional<String> withoutEffectYet(Settings settings) {
        List<String> names = settings.withoutEffectYet();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Not implemented yet, so without effect: " + String.join(", ", names));
    }

    private void addServer() {
        add("Listening on", host() + ":" + settings.get(FASTAPI_PORT));
        settings.get(PUBLIC_BASE_URL).ifPresent(url -> add("Public base URL", url.text()));
    }

    private String host() {
        String host = settings.get(FASTAPI_HOST);
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private void addProtection() {
        add("Configure page password", settings.get(CONFIGURE_PAGE_PASSWORD).isPresent() ? "set" : "Disabled");
        if (prefix.isProtected()) {
            add("API token file", show(PUBLIC_API_TOKEN_FILE));
            add("Protected prefix", prefix + " (" + prefix.source().phrase() + ")");
        }
    }

    private void addDatabase() {
        add(
                "Database",
                switch (settings.get(DATABASE_TYPE)) {
                    case SQLITE -> "sqlite, " + show(DATABASE_PATH);
                    case POSTGRESQL ->
                        "postgresql, "
                                + settings.get(DATABASE_URL)
                                        .map(PostgresUrl::location)
                                        .orElse(NOT_SET);
                });
        add(
                "Cache lifetimes",
                "metadata " + show(METADATA_CACHE_TTL) + " s, torrents " + show(TORRENT_CACHE_TTL) + " s, searches "
                        + show(LIVE_TORRENT_CACHE_TTL) + " s");
    }

    private void addSources() {
        add("Source openfilms", show(SourceSettings.OPENFILMS.mode()));
        add("Torrent streams", settings.get(DISABLE_TORRENT_STREAMS) ? "disabled" : "enabled");
    }

    private void addDebrid() {
        if (!settings.get(PROXY_DEBRID_STREAM)) {
            add("Stream proxy", "off");
            return;
        }
        boolean lends = settings.get(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY).isPresent();
        String service = show(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE);
        add("Stream proxy", "on, default service " + service + ", its key " + (lends ? "set" : NOT_SET));
    }

    private void addHttpCache() {
        add(
                "HTTP cache",
                settings.get(HTTP_CACHE_ENABLED)
                        ? "streams " + show(HTTP_CACHE_STREAMS_TTL) + " s, manifest " + show(HTTP_CACHE_MANIFEST_TTL)
                                + " s, configure page " + show(HTTP_CACHE_CONFIGURE_TTL) + " s, stale "
                                + show(HTTP_CACHE_STALE_WHILE_REVALIDATE) + " s"
                        : "off");
    }

    private String show(Setting<?> setting) {
        return settings.show(setting);
    }

    private void add(String subject, String text) {
        lines.add(subject + ": " + text);
    }
}
