package comet.core.search;

import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A source of releases as this installation uses it: one instance, or several that are asked side by side (SCR-21). The
 * search gives each its own budget and its own limit, keeps what each hands over, and tells how each ended; no adapter
 * repeats that.
 *
 * @param instances what is asked, in the order of their numbers; at least one
 * @param liveBudget the longest one search for a waiting viewer may take (CFG-41); positive
 * @param backgroundBudget the same for work behind the scenes
 * @param animeOnly whether it is asked for anime alone (SCR-24, ANM-43)
 */
public record ScrapeSource(
        List<Instance> instances, Duration liveBudget, Duration backgroundBudget, boolean animeOnly) {

    /**
     * One instance of a source.
     *
     * @param scraper asks it
     * @param contexts who may have it asked (CFG-13, CFG-14); empty = nobody
     */
    public record Instance(TorrentScraper scraper, Set<ScrapeContext> contexts) {
        public Instance {
            contexts = Set.copyOf(contexts);
        }
    }

    /** @throws IllegalArgumentException if a budget is not positive, or the instances are not those of one source */
    public ScrapeSource {
        instances = List.copyOf(instances);
        if (!liveBudget.isPositive() || !backgroundBudget.isPositive()) {
            throw new IllegalArgumentException("a source has a positive budget");
        }
        long names = instances.stream()
                .map(instance -> instance.scraper().name())
                .distinct()
                .count();
        if (names != 1) {
            throw new IllegalArgumentException("a source has instances, all of one name");
        }
    }

    /** A source that is asked for everything. */
    public ScrapeSource(List<Instance> instances, Duration liveBudget, Duration backgroundBudget) {
        this(instances, liveBudget, backgroundBudget, false);
    }

    /** A source of one instance that is asked for everything. */
    public ScrapeSource(
            TorrentScraper scraper, Set<ScrapeContext> contexts, Duration liveBudget, Duration backgroundBudget) {
        this(List.of(new Instance(scraper, contexts)), liveBudget, backgroundBudget);
    }

    /** The same source, asked for anime alone. */
    public ScrapeSource forAnimeOnly() {
        return new ScrapeSource(instances, liveBudget, backgroundBudget, true);
    }

    /** The budget of each instance in a context. */
    Duration budget(ScrapeContext context) {
        return switch (context) {
            case LIVE -> liveBudget;
            case BACKGROUND -> backgroundBudget;
        };
    }
}
