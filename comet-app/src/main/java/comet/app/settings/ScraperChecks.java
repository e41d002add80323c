package comet.app.settings;

import static comet.app.settings.AnimeSettings.ANIME_MAPPING_ENABLED;
import static comet.app.settings.IndexerSettings.JACKETT_API_KEY;
import static comet.app.settings.IndexerSettings.PROWLARR_API_KEY;
import static comet.app.settings.IndexerSettings.SCRAPE_JACKETT;
import static comet.app.settings.IndexerSettings.SCRAPE_PROWLARR;
import static comet.app.settings.ScraperSettings.AIOSTREAMS_URL;
import static comet.app.settings.ScraperSettings.AIOSTREAMS_USER_UUID_AND_PASSWORD;
import static comet.app.settings.ScraperSettings.DEBRIDIO_API_KEY;
import static comet.app.settings.ScraperSettings.DEBRIDIO_PROVIDER;
import static comet.app.settings.ScraperSettings.DEBRIDIO_PROVIDER_KEY;
import static comet.app.settings.ScraperSettings.JACKETTIO_URL;
import static comet.app.settings.ScraperSettings.MEDIAFUSION_API_PASSWORD;
import static comet.app.settings.ScraperSettings.MEDIAFUSION_URL;
import static comet.app.settings.ScraperSettings.SCRAPE_AIOSTREAMS;
import static comet.app.settings.ScraperSettings.SCRAPE_DEBRIDIO;
import static comet.app.settings.ScraperSettings.SCRAPE_JACKETTIO;
import static comet.app.settings.ScraperSettings.SCRAPE_SEADEX;
import static comet.app.settings.ScraperSettings.SCRAPE_TORBOX;
import static comet.app.settings.ScraperSettings.TORBOX_API_KEY;

import comet.app.settings.value.InstanceCredentials;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import java.util.List;

/** Sources that are switched on without what they need, and credentials that do not fit their addresses. */
final class ScraperChecks {

    private ScraperChecks() {}

    static void run(Draft draft) {
        checkCount(draft, MEDIAFUSION_API_PASSWORD, MEDIAFUSION_URL);
        checkCount(draft, AIOSTREAMS_USER_UUID_AND_PASSWORD, AIOSTREAMS_URL);
        need(draft, SCRAPE_JACKETT, draft.get(JACKETT_API_KEY).isPresent(), "JACKETT_API_KEY");
        need(draft, SCRAPE_PROWLARR, draft.get(PROWLARR_API_KEY).isPresent(), "PROWLARR_API_KEY");
        need(draft, SCRAPE_SEADEX, draft.get(ANIME_MAPPING_ENABLED), "ANIME_MAPPING_ENABLED");
        need(draft, SCRAPE_AIOSTREAMS, !draft.get(AIOSTREAMS_URL).isEmpty(), "AIOSTREAMS_URL");
        need(draft, SCRAPE_JACKETTIO, !draft.get(JACKETTIO_URL).isEmpty(), "JACKETTIO_URL");
        need(
                draft,
                SCRAPE_DEBRIDIO,
                draft.get(DEBRIDIO_API_KEY).isPresent()
                        && draft.get(DEBRIDIO_PROVIDER).isPresent()
                        && draft.get(DEBRIDIO_PROVIDER_KEY).isPresent(),
                "DEBRIDIO_API_KEY, DEBRIDIO_PROVIDER and DEBRIDIO_PROVIDER_KEY");
        need(draft, SCRAPE_TORBOX, draft.get(TORBOX_API_KEY).isPresent(), "TORBOX_API_KEY");
        if (nothingSearches(draft)) {
            draft.findings()
                    .warning(
                            FurtherSettings.SCRAPE_OPENFILMS,
                            "every source is off: searches return only stored results");
        }
    }

    /** CFG-20. */
    private static void checkCount(
            Draft draft, Setting<InstanceCredentials> credentials, Setting<List<InstanceUrl>> urls) {
        int addresses = draft.get(urls).size();
        if (draft.areValid(credentials, urls)
                && draft.get(credentials) instanceof InstanceCredentials.PerInstance(var each)
                && each.size() != addresses) {
            String problem = "must have one entry for each of the " + addresses + " addresses of " + urls.name()
                    + ", has " + each.size();
            draft.findings().problem(credentials, new ConfigProblem(credentials.name(), problem, Secret.MASK));
        }
    }

    private static void need(Draft draft, Setting<ScraperMode> mode, boolean satisfied, String names) {
        if (draft.get(mode).isOn() && !satisfied) {
            draft.findings().warning(mode, "does nothing without " + names);
        }
    }

    /** CFG-56. */
    private static boolean nothingSearches(Draft draft) {
        if (CometNetChecks.isOn(draft)) {
            return false;
        }
        for (Setting<?> setting : SettingsRegistry.all()) {
            if (setting.name().startsWith("SCRAPE_") && draft.get(setting) instanceof ScraperMode mode && mode.isOn()) {
                return false;
            }
        }
        return true;
    }
}
