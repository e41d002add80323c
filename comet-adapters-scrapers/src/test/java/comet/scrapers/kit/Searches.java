package comet.scrapers.kit;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is searched for in tests. */
public final class Searches {

    private Searches() {}

    /** A film of 2019. */
    public static ScrapeRequest movie(String title) {
        return request(MediaType.MOVIE, "tt9900002", title);
    }

    /** An episode, season or series that began in 2019. */
    public static ScrapeRequest series(String id, String title) {
        return request(MediaType.SERIES, id, title);
    }

    private static ScrapeRequest request(MediaType type, String id, String title) {
        MediaRequest media = MediaRequest.parse(type, id).orElseThrow();
        MediaMetadata metadata = new MediaMetadata(title, OptionalInt.of(2019), OptionalInt.empty(), Map.of());
        return new ScrapeRequest(media, metadata, List.of(title), ScrapeContext.LIVE);
    }
}
