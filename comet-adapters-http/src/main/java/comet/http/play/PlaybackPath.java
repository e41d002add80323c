package comet.http.play;

import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import java.util.Optional;

/**
 * The path of a playback URL (HTTP-010), not yet checked.
 *
 * @param torrentName only there in the older form of the URL (HTTP-032); otherwise the query has it
 */
record PlaybackPath(
        String hash,
        String serviceIndex,
        String fileIndex,
        String season,
        String episode,
        Optional<String> torrentName) {

    private static final String NUMBER_OR_NONE = "[0-9]{1,4}|n";

    static final PathVariable SERVICE_INDEX =
            PathVariable.named("service_index").shownIf(NUMBER_OR_NONE);

    private static final PathVariable HASH = PathVariable.named("hash").shownIf("[0-9a-fA-F]{40}", 8);
    private static final PathVariable FILE_INDEX =
            PathVariable.named("file_index").shownIf(NUMBER_OR_NONE);
    private static final PathVariable SEASON = PathVariable.named("season").shownIf(NUMBER_OR_NONE);
    private static final PathVariable EPISODE = PathVariable.named("episode").shownIf(NUMBER_OR_NONE);
    private static final PathVariable TORRENT_NAME = PathVariable.named("torrent_name");

    /** The route of such paths. */
    static Route.Draft route() {
        return Route.get(
                "/playback/{hash}/{service_index}/{file_index}/{season}/{episode}[/{torrent_name}]",
                HASH,
                SERVICE_INDEX,
                FILE_INDEX,
                SEASON,
                EPISODE,
                TORRENT_NAME);
    }

    /** What a path of {@link #route} says. */
    static PlaybackPath of(RouteMatch match) {
        return new PlaybackPath(
                match.value(HASH),
                match.value(SERVICE_INDEX),
                match.value(FILE_INDEX),
                match.value(SEASON),
                match.value(EPISODE),
                match.find(TORRENT_NAME));
    }
}
