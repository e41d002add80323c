package comet.app.settings;

import comet.core.port.ScrapeContext;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Budgets of single scrapers, all positive, in order ({@code SCRAPER_TIMEOUT_OVERRIDES}, CFG-40). Immutable. */
public record TimeoutOverrides(Map<Selector, Duration> budgets) {
    public TimeoutOverrides {
        budgets = Collections.unmodifiableMap(new LinkedHashMap<>(budgets));
    }

    /** The override for one run: that of scraper and context, else that of the scraper (CFG-41). */
    public Optional<Duration> of(String scraper, ScrapeContext context) {
        Optional<Duration> exact = Optional.ofNullable(budgets.get(new Selector(scraper, Optional.of(context))));
        return exact.or(() -> Optional.ofNullable(budgets.get(new Selector(scraper, Optional.empty()))));
    }

    /** The word of a source, and what an override of it applies to; without context, to both. */
    public record Selector(String scraper, Optional<ScrapeContext> context) {

        /** The canonical key: {@code zilean} or {@code jackett:live}. */
        public String key() {
            return context.isPresent() ? scraper + ":" + context.get().word() : scraper;
        }
    }
}
