package comet.app.settings;

import comet.app.settings.value.ScraperWord;
import comet.core.port.ScrapeContext;
import java.time.Duration;

/** The time a scraper has for one whole run, pages and retries included (CFG-41). Immutable. */
public final class ScraperBudgets {
    private final Settings settings;

    public ScraperBudgets(Settings settings) {
        this.settings = settings;
    }

    /** The override for scraper and context, else for the scraper, else the default of the context. */
    public Duration of(ScraperWord scraper, ScrapeContext context) {
        return settings.get(CacheSettings.SCRAPER_TIMEOUT_OVERRIDES)
                .of(scraper, context)
                .orElseGet(() -> byDefault(scraper, context));
    }

    private Duration byDefault(ScraperWord scraper, ScrapeContext context) {
        Duration budget = settings.get(
                switch (context) {
                    case LIVE -> CacheSettings.LIVE_SCRAPE_TIMEOUT;
                    case BACKGROUND -> CacheSettings.BACKGROUND_SCRAPE_TIMEOUT;
                });
        boolean waitsForIndexers = scraper == ScraperWord.JACKETT || scraper == ScraperWord.PROWLARR;
        return waitsForIndexers ? budget.plus(settings.get(IndexerSettings.INDEXER_MANAGER_WAIT_TIMEOUT)) : budget;
    }
}
