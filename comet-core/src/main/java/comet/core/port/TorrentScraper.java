package comet.core.port;

import comet.core.torrent.Release;
import java.util.List;

/** One source of releases. A source that is slow or fails costs its own results and nothing else (SCR-08). */
public interface TorrentScraper {

    /** Most releases one answer may hold (SCR-D04); the rest is dropped by the caller. */
    int MAX_RELEASES = 10_000;

    // region contract
    /** Lower-case word for logs, metrics and settings, constant, such as {@code openfilms}. */
    String name();

    /**
     * Finds releases. Nothing needs to be filtered by title or episode: the search does that once for all sources.
     *
     * @return what was found, in the source's order; possibly empty. When part of the source failed, what the rest found
     * @throws SourceException if nothing could be learned at all; an empty answer is no failure
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    List<Release> scrape(ScrapeRequest request, Deadline deadline) throws SourceException, InterruptedException;
    // end contract
}
