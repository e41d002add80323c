package comet.core.port;

/**
 * One source of releases, or one of its instances. A source that is slow or fails costs what it has not handed over yet
 * and nothing else (SCR-08).
 */
public interface TorrentScraper {

    // region contract
    /** Lower-case word for logs, metrics and settings, constant, such as {@code openfilms}; the same for all instances. */
    String name();

    /**
     * Finds releases and hands them over as they come. Nothing needs to be filtered by title or episode: the search does
     * that once for all sources.
     *
     * @param found takes what is found; whatever it has taken stays when the source fails, is late or is interrupted
     * @param deadline when nobody waits any more; the caller interrupts by then
     * @return how it ended; an empty answer is no failure
     * @throws InterruptedException if interrupted; calls under way are cancelled
     */
    SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException;
    // end contract
}
