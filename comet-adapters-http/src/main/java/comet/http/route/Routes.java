package comet.http.route;

import comet.http.config.ConfigSegment;
import comet.http.message.PercentCoding;
import comet.http.route.Routing.Matched;
import comet.http.route.Routing.Missing;
import comet.http.route.Routing.Moved;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The route table of one server (HTTP-001 to HTTP-033). Immutable. */
public final class Routes {

    private static final Missing MISSING = new Missing();
    private static final String PREFIX_WORD = "s";
    private static final Pattern VIDEO_FILE = Pattern.compile("[A-Za-z0-9_-]+\\.mp4");
    private static final Pattern ASSET_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final String basePath;
    private final Optional<byte[]> token;

    /**
     * @param basePath path part of the public base URL, empty or {@code /…} without a slash at its end: requests may
     *     come with it or, behind a proxy that strips it, without (HTTP-091)
     * @param token the secret of the protected prefix; empty when protection is off (HTTP-050)
     */
    public Routes(String basePath, Optional<String> token) {
        this.basePath = basePath;
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Finds the meaning of a path, which may be any text. */
    public Routing find(String rawPath) {
        String path = withoutBasePath(rawPath);
        if (!path.startsWith("/")) {
            return MISSING;
        }
        if (path.equals("/")) {
            return new Matched(new Route.Home(), false);
        }
        if (!path.endsWith("/")) {
            return match(path);
        }
        String slashless = withoutTrailingSlashes(path);
        return slashless.length() > 1 && match(slashless) instanceof Matched matched
                ? new Moved(matched, basePath + slashless)
                : MISSING;
    }

    private String withoutBasePath(String path) {
        if (basePath.isEmpty() || !path.startsWith(basePath)) {
            return path;
        }
        String rest = path.substring(basePath.length());
        if (rest.isEmpty()) {
            return "/";
        }
        return rest.startsWith("/") ? rest : path;
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private Routing match(String path) {
        List<String> segments = segments(path);
        if (token.isEmpty()) {
            return atRoot(segments).or(() -> underPrefix(segments, false)).orElse(MISSING);
        }
        if (segments.get(0).equals(PREFIX_WORD) && segments.size() > 1) {
            // Whether the token is wrong or nothing is there: the answer is the same, and takes the same time.
            boolean right = MessageDigest.isEqual(token.get(), segments.get(1).getBytes(StandardCharsets.UTF_8));
            Routing routing =
                    underPrefix(segments.subList(2, segments.size()), true).orElse(MISSING);
            return right ? routing : MISSING;
        }
        return atRoot(segments).orElse(MISSING);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/", -1)) {
            segments.add(PercentCoding.decodeSegment(raw));
        }
        return segments;
    }

    /** What exists at the root, with and without protection. */
    private static Optional<Routing> atRoot(List<String> segments) {
        if (segments.get(0).equals("health")) {
            Optional<Route.Health.View> view = healthView(segments);
            if (view.isPresent()) {
                return matched(new Route.Health(view.get()), false);
            }
        }
        if (segments.size() == 2
                && segments.get(0).equals("assets")
                && ASSET_NAME.matcher(segments.get(1)).matches()) {
            return matched(new Route.Asset(segments.get(1)), false);
        }
        return configure(segments, false);
    }

    private static Optional<Route.Health.View> healthView(List<String> segments) {
        if (segments.size() == 1) {
            return Optional.of(Route.Health.View.ANSWERS);
        }
        if (segments.size() == 2) {
            return switch (segments.get(1)) {
                case "live" -> Optional.of(Route.Health.View.LIVE);
                case "ready" -> Optional.of(Route.Health.View.READY);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** The page and its forms, which exist at the root and under the prefix. */
    private static Optional<Routing> configure(List<String> segments, boolean prefixed) {
        int size = segments.size();
        if (size == 2 && segments.get(0).equals("configure")) {
            switch (segments.get(1)) {
                case "login" -> {
                    return matched(new Route.Login(prefixed), prefixed);
                }
                case "logout" -> {
                    return matched(new Route.Logout(prefixed), prefixed);
                }
                case "check-account" -> {
                    return matched(new Route.AccountCheck(), prefixed);
                }
                default -> {
                    // may still be a configuration of that name
                }
            }
        }
        if (size > 0 && segments.get(size - 1).equals("configure")) {
            return withOptionalConfig(segments, 1, prefixed, config -> new Route.ConfigurePage(config, prefixed));
        }
        return Optional.empty();
    }

    /** What exists under the prefix; at the root too while there is none. */
    private static Optional<Routing> underPrefix(List<String> segments, boolean prefixed) {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        // The longest forms first: their last variables may look like anything.
        return playback(segments, prefixed)
                .or(() -> streams(segments, prefixed))
                .or(() -> twoSegments(segments, prefixed))
                .or(() -> configure(segments, prefixed))
                .or(() -> oneSegment(segments, prefixed));
    }

    private static Optional<Routing> playback(List<String> segments, boolean prefixed) {
        for (int length : new int[] {6, 7}) {
            int at = segments.size() - length;
            if (at < 1 || !segments.get(at).equals("playback")) {
                continue;
            }
            List<String> parts = segments.subList(at + 1, segments.size());
            Optional<ConfigSegment> config = config(segments, length, prefixed);
            if (config.isEmpty() || parts.contains("")) {
                return Optional.empty();
            }
            return matched(
                    new Route.Playback(
                            config.get(),
                            parts.get(0),
                            parts.get(1),
                            parts.get(2),
                            parts.get(3),
                            parts.get(4),
                            length == 7 ? Optional.of(parts.get(5)) : Optional.empty()),
                    prefixed);
        }
        return Optional.empty();
    }

    private static Optional<Routing> streams(List<String> segments, boolean prefixed) {
        int at = segments.size() - 3;
        if (at < 0 || !segments.get(at).equals("stream")) {
            return Optional.empty();
        }
        String type = segments.get(at + 1);
        String file = segments.get(at + 2);
        if (type.isEmpty() || !file.endsWith(".json") || file.equals(".json")) {
            return Optional.empty();
        }
        String id = file.substring(0, file.length() - ".json".length());
        return withOptionalConfig(segments, 3, prefixed, config -> new Route.Streams(config, type, id));
    }

    private static Optional<Routing> twoSegments(List<String> segments, boolean prefixed) {
        int at = segments.size() - 2;
        if (at < 0) {
            return Optional.empty();
        }
        String last = segments.get(at + 1);
        if (segments.get(at).equals("debrid-sync") && !last.isEmpty()) {
            return config(segments, 2, prefixed)
                    .flatMap(config -> matched(new Route.AccountSync(config, last), prefixed));
        }
        if (at == 0
                && segments.get(0).equals("status-video")
                && VIDEO_FILE.matcher(last).matches()) {
            return matched(new Route.StatusVideo(last), prefixed);
        }
        return Optional.empty();
    }

    private static Optional<Routing> oneSegment(List<String> segments, boolean prefixed) {
        return switch (segments.get(segments.size() - 1)) {
            case "manifest.json" -> withOptionalConfig(segments, 1, prefixed, Route.Manifest::new);
            case "manifest" -> withOptionalConfig(segments, 1, prefixed, Route.ChillManifest::new);
            case "streams" -> withOptionalConfig(segments, 1, prefixed, Route.ChillStreams::new);
            default -> Optional.empty();
        };
    }

    @FunctionalInterface
    private interface Configurable {
        Route with(Optional<ConfigSegment> config);
    }

    private static Optional<Routing> withOptionalConfig(
            List<String> segments, int suffix, boolean prefixed, Configurable route) {
        if (segments.size() == suffix) {
            return matched(route.with(Optional.empty()), prefixed);
        }
        return config(segments, suffix, prefixed).flatMap(config -> matched(route.with(Optional.of(config)), prefixed));
    }

    /** Everything before the last {@code suffix} segments (HTTP-031). */
    private static Optional<ConfigSegment> config(List<String> segments, int suffix, boolean prefixed) {
        int size = segments.size() - suffix;
        if (size < 1 || segments.get(0).isEmpty()) {
            return Optional.empty();
        }
        if (!prefixed && size > 1 && segments.get(0).equals(PREFIX_WORD)) {
            return Optional.empty();
        }
        return Optional.of(new ConfigSegment(String.join("/", segments.subList(0, size))));
    }

    private static Optional<Routing> matched(Route route, boolean prefixed) {
        return Optional.of(new Matched(route, prefixed));
    }
}
