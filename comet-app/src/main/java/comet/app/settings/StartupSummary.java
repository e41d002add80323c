package comet.app.settings;

import comet.core.address.HostName;
import comet.persistence.address.PostgresUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the log says about the settings once they are valid (CFG-63), without any secret or part of one (CFG-64). */
public final class StartupSummary {
    private static final String NOT_SET = "not set";

    private StartupSummary() {}

    /** Where the server is heard: to be said when it is true, hence once the port is open. */
    public static String listening(Settings settings, int port) {
        return "Listening on: " + new HostName(settings.get(ServerSettings.FASTAPI_HOST)).inUrl() + ":" + port;
    }

    /**
     * One line per subject, but for {@link #listening}.
     *
     * @param relays whether this version can send videos through itself
     */
    public static List<String> lines(Settings settings, ApiPrefix prefix, boolean relays) {
        List<String> lines = new ArrayList<>();
        settings.get(ServerSettings.PUBLIC_BASE_URL).ifPresent(url -> lines.add("Public base URL: " + url.text()));
        boolean password = settings.isSet(SecuritySettings.CONFIGURE_PAGE_PASSWORD);
        lines.add("Configure page password: " + (password ? "set" : "Disabled"));
        if (prefix.isProtected()) {
            lines.add("API token file: " + settings.show(SecuritySettings.PUBLIC_API_TOKEN_FILE));
            lines.add("Protected prefix: " + prefix + " (" + prefix.source().phrase() + ")");
        }
        lines.add("Database: " + database(settings));
        lines.add("Cache lifetimes: metadata " + settings.show(CacheSettings.METADATA_CACHE_TTL) + " s, torrents "
                + settings.show(CacheSettings.TORRENT_CACHE_TTL) + " s, searches "
                + settings.show(CacheSettings.LIVE_TORRENT_CACHE_TTL) + " s");
        SourceSettings.all().stream()
                .filter(source -> source.mode().effect() == Effect.NOW
                        && settings.get(source.mode()).isOn())
                .map(source -> source(source, settings))
                .forEach(lines::add);
        boolean torrents = !settings.get(SecuritySettings.DISABLE_TORRENT_STREAMS);
        lines.add("Torrent streams: " + (torrents ? "enabled" : "disabled"));
        lines.add("Stream proxy: "
                + (settings.get(DebridSettings.PROXY_DEBRID_STREAM) ? proxy(settings, relays) : "off"));
        lines.add("HTTP cache: " + (settings.get(HttpCacheSettings.HTTP_CACHE_ENABLED) ? caching(settings) : "off"));
        return List.copyOf(lines);
    }

    /**
     * One line that names the settings an operator changed although their feature does not exist yet.
     *
     * @param relays whether this version can send videos through itself
     */
    public static Optional<String> withoutEffectYet(Settings settings, boolean relays) {
        List<String> names = new ArrayList<>(relays ? List.of() : idleProxy(settings));
        names.addAll(settings.withoutEffectYet());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Not implemented yet, so without effect: " + String.join(", ", names));
    }

    /** What asks for a relay where there is none; lending a service goes without. */
    private static List<String> idleProxy(Settings settings) {
        boolean idle = settings.get(DebridSettings.PROXY_DEBRID_STREAM) && !lends(settings);
        return !idle
                ? List.of()
                : Stream.of(DebridSettings.PROXY_DEBRID_STREAM, DebridSettings.PROXY_DEBRID_STREAM_PASSWORD)
                        .filter(settings::isSet)
                        .map(Setting::name)
                        .toList();
    }

    /** Without its addresses: paths of add-ons hold keys. */
    private static String source(Source source, Settings settings) {
        String line = "Source " + source.word() + ": " + settings.show(source.mode());
        int instances = source.places(settings).size();
        if (source == SourceSettings.OPENFILMS) {
            return line;
        }
        if (!source.isComplete(settings) || instances == 0) {
            return line + ", misconfigured";
        }
        return line + (instances == 1 ? ", 1 instance" : ", " + instances + " instances");
    }

    private static String database(Settings settings) {
        return switch (settings.get(DatabaseSettings.DATABASE_TYPE)) {
            case SQLITE -> "sqlite, " + settings.show(DatabaseSettings.DATABASE_PATH);
            case POSTGRESQL ->
                "postgresql, "
                        + settings.get(DatabaseSettings.DATABASE_URL)
                                .map(PostgresUrl::location)
                                .orElse(NOT_SET);
        };
    }

    private static String proxy(Settings settings, boolean relays) {
        return (relays ? "on" : "nothing is relayed yet")
                + ", default service " + settings.show(DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_SERVICE)
                + ", its key " + (lends(settings) ? "set" : NOT_SET);
    }

    private static boolean lends(Settings settings) {
        return settings.get(DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY)
                .isPresent();
    }

    private static String caching(Settings settings) {
        return "streams " + settings.show(HttpCacheSettings.HTTP_CACHE_STREAMS_TTL) + " s, manifest "
                + settings.show(HttpCacheSettings.HTTP_CACHE_MANIFEST_TTL) + " s, configure page "
                + settings.show(HttpCacheSettings.HTTP_CACHE_CONFIGURE_TTL) + " s, stale "
                + settings.show(HttpCacheSettings.HTTP_CACHE_STALE_WHILE_REVALIDATE) + " s";
    }
}
