package comet.app.settings.value;

import comet.core.port.ScrapeContext;
import java.util.Optional;
import java.util.stream.Stream;

/** In which contexts a scraper, or one instance of it, runs (CFG-13). */
public enum ScraperMode implements Worded {
    OFF,
    BOTH,
    LIVE,
    BACKGROUND;

    /** The mode that a word after an address names, in any case (CFG-14); empty for all other texts. */
    public static Optional<ScraperMode> suffix(String text) {
        return Stream.of(BOTH, LIVE, BACKGROUND)
                .filter(mode -> mode.word().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    @Override
    public String word() {
        return this == OFF ? "false" : Worded.super.word();
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
