package comet.core.search;

import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import java.time.Duration;
import java.util.Set;

/**
 * A source of releases as this installation uses it.
 *
 * @param scraper the source
 * @param contexts who may ask it (CFG-13); empty = nobody
 * @param liveBudget the longest one search for a waiting viewer may take (CFG-41); positive
 * @param backgroundBudget the same for work behind the scenes
 */
public record ScrapeSource(
        TorrentScraper scraper, Set<ScrapeContext> contexts, Duration liveBudget, Duration backgroundBudget) {

    /** @throws IllegalArgumentException if a budget is not positive */
    public ScrapeSource {
        contexts = Set.copyOf(contexts);
        if (!liveBudget.isPositive() || !backgroundBudget.isPositive()) {
            throw new IllegalArgumentException("a source has a positive budget");
        }
    }

    /** The budget of a context. */
    Duration budget(ScrapeContext context) {
        return switch (context) {
            case LIVE -> liveBudget;
            case BACKGROUND -> backgroundBudget;
        };
    }
}
