package comet.app.settings;

import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF;
import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF;
import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_HARD_CAP;
import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK;
import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_CACHE_TTL;
import static comet.app.settings.DebridSettings.DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_PASSWORD;
import static comet.app.settings.ObservabilitySettings.PROMETHEUS_AUTH_TOKEN;
import static comet.app.settings.ObservabilitySettings.PROMETHEUS_AUTH_TOKEN_FILE;
import static comet.app.settings.ObservabilitySettings.PROMETHEUS_ENABLED;

import comet.app.settings.syntax.Exposure;
import comet.app.settings.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Values that depend on other values: old names, files, limits that follow each other. */
final class Adjustments {

    private Adjustments() {}

    static void apply(Draft draft) {
        LegacyIndexerManager.apply(draft);
        readPrometheusToken(draft);
        ignorePlaceholderKey(draft);
        repairWatermarks(draft);
        raiseLongestBackoff(draft);
        raiseSnapshotLife(draft);
        CometNetChecks.adjust(draft);
        markGenerated(draft);
    }

    /** CFG-29: a file that gives no token may not end in "no authentication" while metrics are offered. */
    private static void readPrometheusToken(Draft draft) {
        Optional<Path> file = draft.get(PROMETHEUS_AUTH_TOKEN_FILE);
        if (file.isEmpty() || draft.get(PROMETHEUS_AUTH_TOKEN).isPresent()) {
            return;
        }
        String name = file.get().toString();
        switch (SecretFile.read(name, draft.workingDirectory())) {
            case SecretFile.Content.Secret(String text) ->
                draft.replace(PROMETHEUS_AUTH_TOKEN, Optional.of(new Secret(text)), SettingSource.secretFile(name));
            case SecretFile.Content.Unusable(String problem) -> {
                if (draft.get(PROMETHEUS_ENABLED)) {
                    draft.findings()
                            .problem(
                                    PROMETHEUS_AUTH_TOKEN_FILE,
                                    ConfigProblem.of(PROMETHEUS_AUTH_TOKEN_FILE.name(), problem, name, Exposure.OPEN));
                } else {
                    draft.findings()
                            .warning(PROMETHEUS_AUTH_TOKEN_FILE, problem + "; ignored while PROMETHEUS_ENABLED is off");
                }
            }
        }
    }

    /** UCFG-063: the sample's key is no key. */
    private static void ignorePlaceholderKey(Draft draft) {
        Optional<Secret> key = draft.get(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY);
        if (key.isPresent() && key.get().matches(Placeholders.SECRET)) {
            draft.replace(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY, Optional.empty(), SettingSource.DEFAULT);
        }
    }

    /** CFG-47. With neither a high mark nor a cap, discovery never pauses and nothing needs repair. */
    private static void repairWatermarks(Draft draft) {
        int low = draft.get(BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK);
        int high = draft.get(BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK);
        int cap = draft.get(BACKGROUND_SCRAPER_QUEUE_HARD_CAP);
        if (high == 0 && cap == 0) {
            return;
        }
        int newHigh = high == 0 ? cap : high;
        int newLow = low <= 0 || low > newHigh ? Math.max(1, newHigh / 2) : low;
        int newCap = Math.max(cap, newHigh);
        if (newLow == low && newHigh == high && newCap == cap) {
            return;
        }
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK, newLow);
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK, newHigh);
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_HARD_CAP, newCap);
        draft.findings()
                .warning(
                        BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK,
                        "low " + low + ", high " + high + ", cap " + cap + " do not fit together; low " + newLow
                                + ", high " + newHigh + ", cap " + newCap + " are used");
    }

    private static void raiseLongestBackoff(Draft draft) {
        Duration base = draft.get(BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF);
        Duration longest = draft.get(BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF);
        if (longest.compareTo(base) < 0) {
            draft.adjust(BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF, base);
            draft.findings()
                    .warning(
                            BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF,
                            "must be at least BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF; " + base.toSeconds()
                                    + " is used instead of " + longest.toSeconds());
        }
    }

    /** A snapshot lives at least until the next one may be taken; that is no mistake of the operator. */
    private static void raiseSnapshotLife(Draft draft) {
        Duration refresh = draft.get(DEBRID_ACCOUNT_SCRAPE_REFRESH_INTERVAL);
        if (draft.get(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL).compareTo(refresh) < 0) {
            draft.adjust(DEBRID_ACCOUNT_SCRAPE_CACHE_TTL, refresh);
        }
    }

    /** Secrets that the server will make up after validation, once their feature is there and on (CFG-28, CFG-34). */
    private static void markGenerated(Draft draft) {
        markGenerated(draft, SecuritySettings.ADMIN_DASHBOARD_PASSWORD, true);
        markGenerated(draft, PROXY_DEBRID_STREAM_PASSWORD, draft.get(PROXY_DEBRID_STREAM));
        markGenerated(draft, CometNetSettings.COMETNET_API_KEY, CometNetChecks.isOn(draft));
    }

    private static void markGenerated(Draft draft, Setting<Optional<Secret>> setting, boolean needed) {
        if (needed && setting.effect() == Effect.NOW && draft.get(setting).isEmpty() && draft.areValid(setting)) {
            draft.replace(setting, Optional.empty(), SettingSource.GENERATED);
        }
    }
}
