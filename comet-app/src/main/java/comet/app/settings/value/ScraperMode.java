package comet.app.settings.value;

import comet.core.port.ScrapeContext;

/** In which contexts a scraper, or one instance of it, runs (CFG-13). */
public enum ScraperMode implements Worded {
    OFF("false"),
    BOTH("both"),
    LIVE("live"),
    BACKGROUND("background");

    private final String word;

    ScraperMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    public boolean isOn() {
        return this != OFF;
    }

    public boolean runsIn(ScrapeContext context) {
        return switch (this) {
            case OFF -> false;
            case BOTH -> true;
            case LIVE -> context == ScrapeContext.LIVE;
            case BACKGROUND -> context == ScrapeContext.BACKGROUND;
        };
    }
}
