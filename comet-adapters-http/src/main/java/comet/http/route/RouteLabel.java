package comet.http.route;

import comet.http.config.ConfigSegment;
import comet.http.message.PercentCoding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a request is named in logs and metrics: by its route, with real values only where they say something and can hold
 * no secret (LOG-10, LOG-11, HTTP-062). A value that does not have the form it should have is replaced by its name.
 */
public final class RouteLabel {

    private static final Set<String> TYPES = Set.of("movie", "series", "anime", "other", "channel", "tv");
    private static final Pattern MEDIA_ID = Pattern.compile("(tt|kitsu:|tmdb:|imdb:|mal:)[0-9:]{1,24}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}|n");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,24}");

    private RouteLabel() {}

    /** The label of any path. */
    public static String of(Routing routing, String rawPath) {
        return switch (routing) {
            case Routing.Matched matched -> of(matched);
            case Routing.Moved moved -> of(moved.target()) + "/";
            case Routing.Missing missing -> unknown(rawPath);
        };
    }

    private static String of(Routing.Matched matched) {
        return (matched.underPrefix() ? "/s/{token}" : "") + label(matched.route());
    }

    private static String label(Route route) {
        return switch (route) {
            case Route.Home() -> "/";
            case Route.Health(Route.Health.View view) ->
                switch (view) {
                    case ANSWERS -> "/health";
                    case LIVE -> "/health/live";
                    case READY -> "/health/ready";
                };
            case Route.Asset asset -> "/assets/{file}";
            case Route.ConfigurePage page -> config(page.config()) + "/configure";
            case Route.Login login -> "/configure/login";
            case Route.Logout logout -> "/configure/logout";
            case Route.AccountCheck check -> "/configure/check-account";
            case Route.Manifest manifest -> config(manifest.config()) + "/manifest.json";
            case Route.Streams streams ->
                config(streams.config())
                        + "/stream/"
                        + (TYPES.contains(streams.type()) ? streams.type() : "{media_type}")
                        + "/"
                        + shown(MEDIA_ID, streams.id(), "{media_id}")
                        + ".json";
            case Route.Playback playback -> playback(playback);
            case Route.AccountSync sync ->
                "/{config}/debrid-sync/" + shown(NUMBER, sync.serviceIndex(), "{service_index}");
            case Route.StatusVideo video -> "/status-video/{key}.mp4";
            case Route.ChillManifest manifest -> config(manifest.config()) + "/manifest";
            case Route.ChillStreams streams -> config(streams.config()) + "/streams";
        };
    }

    private static String playback(Route.Playback playback) {
        String hash = HASH.matcher(playback.hash()).matches() ? playback.hash().substring(0, 8) + "\u2026" : "{hash}";
        return "/{config}/playback/"
                + hash
                + "/"
                + shown(NUMBER, playback.serviceIndex(), "{service_index}")
                + "/"
                + shown(NUMBER, playback.fileIndex(), "{file_index}")
                + "/"
                + shown(NUMBER, playback.season(), "{season}")
                + "/"
                + shown(NUMBER, playback.episode(), "{episode}")
                + (playback.torrentName().isPresent() ? "/{torrent_name}" : "");
    }

    private static String config(Optional<ConfigSegment> config) {
        return config.isPresent() ? "/{config}" : "";
    }

    private static String shown(Pattern form, String value, String name) {
        return form.matcher(value).matches() ? value : name;
    }

    /** LOG-11; what is not made of harmless characters is not shown either. */
    private static String unknown(String rawPath) {
        int end = rawPath.indexOf('/', 1);
        String first = rawPath.startsWith("/") ? rawPath.substring(1, end < 0 ? rawPath.length() : end) : rawPath;
        String decoded = PercentCoding.decodeSegment(first);
        return FIRST_SEGMENT.matcher(decoded).matches() ? "/" + decoded + "/\u2026" : "/{redacted}";
    }
}
