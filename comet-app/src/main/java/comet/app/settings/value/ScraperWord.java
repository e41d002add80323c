package comet.app.settings.value;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The scrapers that settings can name (CFG-40), each by one lower-case word. */
public enum ScraperWord implements Worded {
    AIOSTREAMS,
    ANIMETOSHO,
    BITMAGNET,
    COMET,
    DEBRIDIO,
    DMM,
    JACKETT,
    JACKETTIO,
    MEDIAFUSION,
    NEKOBT,
    NYAA,
    OPENFILMS,
    PEERFLIX,
    PROWLARR,
    SEADEX,
    STREMTHRU,
    TORBOX,
    TORRENTIO,
    TORRENTSDB,
    TORZNAB,
    ZILEAN;

    private static final String OPTIONAL_ENDING = "scraper";

    /** False for the built-in films alone, which need no network and therefore no proxy. */
    public boolean usesNetwork() {
        return this != OPENFILMS;
    }

    /** Reads a word as operators write it: blanks around it, case and an ending {@code scraper} do not matter. */
    public static Optional<ScraperWord> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceFirst(OPTIONAL_ENDING + "$", "");
        return Stream.of(values())
                .filter(scraper -> scraper.word().equals(word))
                .findFirst();
    }
}
