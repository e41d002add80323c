package comet.http.route;

import comet.http.config.ConfigSegment;
import java.util.Optional;

/** What a path means. Path variables are percent-decoded but not checked: their meaning is their handler's business. */
public sealed interface Route {

    /** HTTP-001. */
    record Home() implements Route {}

    /** HTTP-002, HLT-06, HLT-07. */
    record Health(View view) implements Route {
        /** Which question is asked. */
        public enum View {
            /** Does the server answer? */
            ANSWERS,
            /** Does the process work? */
            LIVE,
            /** May a balancer send work? */
            READY
        }
    }

    /** A file of the page, or a picture of the manifest (HTTP-125). */
    record Asset(String name) implements Route {}

    /** HTTP-003, HTTP-004. {@code underPrefix}: whether it was asked for by the private address (HTTP-063). */
    record ConfigurePage(Optional<ConfigSegment> config, boolean underPrefix) implements Route {}

    /** HTTP-005. */
    record Login(boolean underPrefix) implements Route {}

    /** HTTP-153. */
    record Logout(boolean underPrefix) implements Route {}

    /** HTTP-155, PAGE-075. */
    record AccountCheck() implements Route {}

    /** HTTP-006, HTTP-007. */
    record Manifest(Optional<ConfigSegment> config) implements Route {}

    /** HTTP-008, HTTP-009. */
    record Streams(Optional<ConfigSegment> config, String type, String id) implements Route {}

    /**
     * HTTP-010. {@code torrentName} is only there in the older form of the URL (HTTP-032); otherwise the query has it.
     */
    record Playback(
            ConfigSegment config,
            String hash,
            String serviceIndex,
            String fileIndex,
            String season,
            String episode,
            Optional<String> torrentName)
            implements Route {}

    /** HTTP-011. */
    record AccountSync(ConfigSegment config, String serviceIndex) implements Route {}

    /** SV-15. {@code file} ends with {@code .mp4}. */
    record StatusVideo(String file) implements Route {}

    /** HTTP-012. */
    record ChillManifest(Optional<ConfigSegment> config) implements Route {}

    /** HTTP-013. */
    record ChillStreams(Optional<ConfigSegment> config) implements Route {}

    /** The one method that does something here; {@code HEAD} goes with {@code GET} (HTTP-030). */
    default String method() {
        return switch (this) {
            case Login login -> "POST";
            case Logout logout -> "POST";
            case AccountCheck check -> "POST";
            case Home home -> "GET";
            case Health health -> "GET";
            case Asset asset -> "GET";
            case ConfigurePage page -> "GET";
            case Manifest manifest -> "GET";
            case Streams streams -> "GET";
            case Playback playback -> "GET";
            case AccountSync sync -> "GET";
            case StatusVideo video -> "GET";
            case ChillManifest manifest -> "GET";
            case ChillStreams streams -> "GET";
        };
    }

    /** The value of {@code Allow} (HTTP-041, HTTP-072). */
    default String allowedMethods() {
        return method().equals("GET") ? "GET, HEAD, OPTIONS" : method() + ", OPTIONS";
    }

    /** Whether pages of other origins may read the answer (HTTP-073). */
    default boolean isSharedAcrossOrigins() {
        return switch (this) {
            case Home home -> false;
            case ConfigurePage page -> false;
            case Login login -> false;
            case Logout logout -> false;
            case AccountCheck check -> false;
            case Health health -> true;
            case Asset asset -> true;
            case Manifest manifest -> true;
            case Streams streams -> true;
            case Playback playback -> true;
            case AccountSync sync -> true;
            case StatusVideo video -> true;
            case ChillManifest manifest -> true;
            case ChillStreams streams -> true;
        };
    }
}
