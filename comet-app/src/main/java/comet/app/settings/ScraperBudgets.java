package comet.app.settings;

import static comet.app.settings.CacheSettings.BACKGROUND_SCRAPE_TIMEOUT;
import static comet.app.settings.CacheSettings.LIVE_SCRAPE_TIMEOUT;

import comet.core.port.ScrapeContext;
import java.time.Duration;

/**
 * The time a source has for one whole run, pages and retries included (CFG-41).
 *
 * @param settings those of this start
 */
public record ScraperBudgets(Settings settings) {

    /** The override for source and context, else for the source, else the default of the context. */
    public Duration of(Source source, ScrapeContext context) {
        return settings.get(CacheSettings.SCRAPER_TIMEOUT_OVERRIDES)
                .of(source.word(), context)
                .orElseGet(() -> byDefault(source, context));
    }

    private Duration byDefault(Source source, ScrapeContext context) {
        Duration budget = settings.get(context == ScrapeContext.LIVE ? LIVE_SCRAPE_TIMEOUT : BACKGROUND_SCRAPE_TIMEOUT);
        boolean waitsForIndexers = source == SourceSettings.JACKETT || source == SourceSettings.PROWLARR;
        return waitsForIndexers ? budget.plus(settings.get(SourceSettings.INDEXER_MANAGER_WAIT_TIMEOUT)) : budget;
    }
}
