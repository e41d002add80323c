package comet.app.settings.value;

import comet.core.address.Url;
import comet.core.port.ScrapeContext;

/**
 * One instance of a scraper: its address and the contexts it is meant for (CFG-14).
 *
 * @param mode never {@link ScraperMode#OFF}
 */
public record InstanceUrl(Url url, ScraperMode mode) {

    public InstanceUrl {
        if (!mode.isOn()) {
            throw new IllegalArgumentException("an instance that never runs is not listed");
        }
    }

    /** An instance for both contexts. */
    public static InstanceUrl of(Url url) {
        return new InstanceUrl(url, ScraperMode.BOTH);
    }

    /** As the setting writes it. */
    public String text() {
        return mode == ScraperMode.BOTH ? url.text() : url.text() + ":" + mode.word();
    }

    /** Whether it runs for {@code context} when its scraper has the mode {@code scraper}: both must allow it. */
    public boolean runsIn(ScrapeContext context, ScraperMode scraper) {
        return scraper.runsIn(context) && mode.runsIn(context);
    }
}
