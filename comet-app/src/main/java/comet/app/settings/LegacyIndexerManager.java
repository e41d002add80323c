package comet.app.settings;

import static comet.app.settings.SourceSettings.INDEXER_MANAGER_API_KEY;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_INDEXERS;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_MODE;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_TYPE;
import static comet.app.settings.SourceSettings.INDEXER_MANAGER_URL;

import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.core.address.Url;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The names from the time when there was one indexer manager (CFG-42 to CFG-44). */
final class LegacyIndexerManager {

    private LegacyIndexerManager() {}

    /** The settings that took the place of the old ones. */
    private record Manager(
            Setting<ScraperMode> mode,
            Setting<Url> url,
            Setting<Optional<Secret>> apiKey,
            Setting<List<String>> indexers) {
        static final Manager JACKETT = new Manager(
                SourceSettings.JACKETT.mode(),
                SourceSettings.JACKETT_URL,
                SourceSettings.JACKETT_API_KEY,
                SourceSettings.JACKETT_INDEXERS);
        static final Manager PROWLARR = new Manager(
                SourceSettings.PROWLARR.mode(),
                SourceSettings.PROWLARR_URL,
                SourceSettings.PROWLARR_API_KEY,
                SourceSettings.PROWLARR_INDEXERS);

        static Optional<Manager> of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "jackett" -> Optional.of(JACKETT);
                case "prowlarr" -> Optional.of(PROWLARR);
                default -> Optional.empty();
            };
        }
    }

    static void apply(Draft draft) {
        Optional<Manager> manager = draft.get(INDEXER_MANAGER_TYPE).flatMap(Manager::of);
        if (manager.isPresent()) {
            apply(draft, manager.get());
        } else if (draft.isSet(INDEXER_MANAGER_TYPE)) {
            draft.warn(INDEXER_MANAGER_TYPE, "must be jackett or prowlarr; it is ignored");
        }
        notice(draft, manager, INDEXER_MANAGER_TYPE, Manager::mode);
        notice(draft, manager, INDEXER_MANAGER_URL, Manager::url);
        notice(draft, manager, INDEXER_MANAGER_API_KEY, Manager::apiKey);
        notice(draft, manager, INDEXER_MANAGER_MODE, Manager::mode);
        notice(draft, manager, INDEXER_MANAGER_INDEXERS, Manager::indexers);
    }

    private static void apply(Draft draft, Manager target) {
        if (!draft.get(target.mode()).isOn()) {
            SettingSource source =
                    draft.source(draft.isSet(INDEXER_MANAGER_MODE) ? INDEXER_MANAGER_MODE : INDEXER_MANAGER_TYPE);
            draft.put(target.mode(), draft.get(INDEXER_MANAGER_MODE), source, true);
        }
        // The old default address is Jackett's: unless it was written down, the target keeps its own (CFG-43).
        if (draft.get(target.url()).equals(target.url().defaultValue()) && draft.isSet(INDEXER_MANAGER_URL)) {
            draft.take(target.url(), INDEXER_MANAGER_URL);
        }
        if (draft.get(target.apiKey()).isEmpty() && draft.isSet(INDEXER_MANAGER_API_KEY)) {
            draft.take(target.apiKey(), INDEXER_MANAGER_API_KEY);
        }
        if (draft.get(target.indexers()).isEmpty() && draft.isSet(INDEXER_MANAGER_INDEXERS)) {
            draft.take(target.indexers(), INDEXER_MANAGER_INDEXERS);
        }
    }

    private static void notice(
            Draft draft, Optional<Manager> manager, Setting<?> old, Function<Manager, Setting<?>> modern) {
        if (!draft.isSet(old)) {
            return;
        }
        String names = manager.isPresent()
                ? modern.apply(manager.get()).name()
                : modern.apply(Manager.JACKETT).name() + " or "
                        + modern.apply(Manager.PROWLARR).name();
        draft.notice(old.name() + " is an old name; use " + names);
    }
}
