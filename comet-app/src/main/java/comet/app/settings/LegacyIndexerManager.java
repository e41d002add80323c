package comet.app.settings;

import static comet.app.settings.SourceSettings.INDEXER_MANAGER_API_KEY;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_INDEXERS;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_MODE;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_TYPE;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_URL;
import static comet.app.settings.SourceSettings.JACKETT;
import static comet.app.settings.SourceSettings.JACKETT_API_KEY;
import static comet.app.settings.SourceSettings.JACKETT_INDEXERS;
import static comet.app.settings.SourceSettings.JACKETT_URL;
import static comet.app.settings.SourceSettings.PROWLARR;
import static comet.app.settings.SourceSettings.PROWLARR_API_KEY;
import static comet.app.settings.SourceSettings.PROWLARR_INDEXERS;
import static comet.app.settings.SourceSettings.PROWLARR_URL;

import comet.app.settings.value.ScraperMode;

/** The names from the time when there was one indexer manager (CFG-42 to CFG-44). */
final class LegacyIndexerManager {

    private LegacyIndexerManager() {}

    static void apply(Draft draft) {
        String type = draft.get(INDEXER_MANAGER_TYPE).orElse("").strip();
        boolean jackett = type.equalsIgnoreCase("jackett");
        boolean prowlarr = type.equalsIgnoreCase("prowlarr");
        if (jackett || prowlarr) {
            adoptMode(draft, (jackett ? JACKETT : PROWLARR).mode());
            adopt(draft, INDEXER_MANAGER_URL, jackett ? JACKETT_URL : PROWLARR_URL);
            adopt(draft, INDEXER_MANAGER_API_KEY, jackett ? JACKETT_API_KEY : PROWLARR_API_KEY);
            adopt(draft, INDEXER_MANAGER_INDEXERS, jackett ? JACKETT_INDEXERS : PROWLARR_INDEXERS);
        } else if (draft.isSet(INDEXER_MANAGER_TYPE)) {
            draft.warn(INDEXER_MANAGER_TYPE, "must be jackett or prowlarr; it is ignored");
        }
        String choice = jackett ? "%1$s" : prowlarr ? "%2$s" : "%1$s or %2$s";
        tell(draft, INDEXER_MANAGER_TYPE, choice, JACKETT.mode(), PROWLARR.mode());
        tell(draft, INDEXER_MANAGER_URL, choice, JACKETT_URL, PROWLARR_URL);
        tell(draft, INDEXER_MANAGER_API_KEY, choice, JACKETT_API_KEY, PROWLARR_API_KEY);
        tell(draft, INDEXER_MANAGER_MODE, choice, JACKETT.mode(), PROWLARR.mode());
        tell(draft, INDEXER_MANAGER_INDEXERS, choice, JACKETT_INDEXERS, PROWLARR_INDEXERS);
    }

    private static void adoptMode(Draft draft, Setting<ScraperMode> mode) {
        if (!draft.get(mode).isOn()) {
            boolean written = draft.isSet(INDEXER_MANAGER_MODE);
            SettingSource source = draft.source(written ? INDEXER_MANAGER_MODE : INDEXER_MANAGER_TYPE);
            draft.put(mode, draft.get(INDEXER_MANAGER_MODE), source, true);
        }
    }

    /** The old default address is Jackett's: unless it was written down, the target keeps its own (CFG-43). */
    private static <T> void adopt(Draft draft, Setting<T> old, Setting<T> modern) {
        if (draft.isSet(old) && draft.get(modern).equals(modern.defaultValue())) {
            draft.take(modern, old);
        }
    }

    private static void tell(Draft draft, Setting<?> old, String choice, Setting<?> jackett, Setting<?> prowlarr) {
        if (draft.isSet(old)) {
            draft.notice(old.name() + " is an old name; use " + String.format(choice, jackett, prowlarr));
        }
    }
}
