package comet.app.settings;

import static comet.app.settings.BackgroundSettings.BACKGROUND_SCRAPER_ENABLED;
import static comet.app.settings.CacheSettings.LIVE_TORRENT_CACHE_TTL;
import static comet.app.settings.CacheSettings.TORRENT_CACHE_TTL;
import static comet.app.settings.DatabaseSettings.DATABASE_READ_REPLICA_URLS;
import static comet.app.settings.DatabaseSettings.DATABASE_TYPE;
import static comet.app.settings.DatabaseSettings.DATABASE_URL;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY;
import static comet.app.settings.DebridSettings.PROXY_DEBRID_STREAM_PASSWORD;
import static comet.app.settings.ObservabilitySettings.PROMETHEUS_AUTH_TOKEN;
import static comet.app.settings.ObservabilitySettings.PROMETHEUS_ENABLED;
import static comet.app.settings.SecuritySettings.ADMIN_DASHBOARD_PASSWORD;
import static comet.app.settings.SecuritySettings.CONFIGURE_PAGE_PASSWORD;
import static comet.app.settings.SecuritySettings.PUBLIC_METRICS_API;
import static comet.app.settings.ServerSettings.FASTAPI_HOST;
import static comet.app.settings.ServerSettings.TRUSTED_PROXIES;

import comet.app.settings.value.DatabaseType;
import comet.app.settings.value.HostName;
import comet.app.settings.value.PostgresUrl;
import comet.app.settings.value.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must fit together between settings (CFG-37, CFG-48, CFG-50 to CFG-60), and what is legal but unwise. */
final class Checks {

    private Checks() {}

    static void run(Draft draft) {
        checkServer(draft);
        checkPasswords(draft);
        checkDatabase(draft);
        checkCaches(draft);
        ScraperChecks.run(draft);
        checkProxy(draft);
        checkMetrics(draft);
        CometNetChecks.run(draft);
        noteMeaningless(draft);
    }

    private static void checkServer(Draft draft) {
        if (draft.get(TRUSTED_PROXIES).trustsEverybody() && !HostName.isLoopback(draft.get(FASTAPI_HOST))) {
            warn(draft, TRUSTED_PROXIES, "lets everybody claim any address; name your reverse proxies instead");
        }
    }

    private static void checkPasswords(Draft draft) {
        Optional<Secret> page = draft.get(CONFIGURE_PAGE_PASSWORD);
        if (page.isPresent() && page.equals(draft.get(ADMIN_DASHBOARD_PASSWORD))) {
            warn(draft, CONFIGURE_PAGE_PASSWORD, "is the same as ADMIN_DASHBOARD_PASSWORD");
        }
        if (draft.get(PUBLIC_METRICS_API)) {
            warn(draft, PUBLIC_METRICS_API, "shows tracker and size statistics to everybody");
        }
    }

    private static void checkDatabase(Draft draft) {
        if (!draft.areValid(DATABASE_TYPE)) {
            return;
        }
        switch (draft.get(DATABASE_TYPE)) {
            case SQLITE -> checkSqlite(draft);
            case POSTGRESQL -> checkPostgres(draft);
        }
    }

    private static void checkSqlite(Draft draft) {
        String unused = "cannot be read; it is not used while DATABASE_TYPE is " + DatabaseType.SQLITE.word();
        if (draft.isSet(DATABASE_URL)) {
            draft.findings().forgive(DATABASE_URL, unused);
        }
        if (draft.isSet(DATABASE_READ_REPLICA_URLS)) {
            draft.findings().forgive(DATABASE_READ_REPLICA_URLS, unused);
            if (!draft.get(DATABASE_READ_REPLICA_URLS).isEmpty()) {
                draft.findings().notice("DATABASE_READ_REPLICA_URLS is ignored: SQLite has no replicas");
            }
        }
        if (draft.get(BACKGROUND_SCRAPER_ENABLED)) {
            warn(draft, DATABASE_TYPE, "SQLite is too slow for the background scraper; use postgresql");
        } else {
            draft.findings().notice("DATABASE_TYPE is sqlite: fine for one server; several need postgresql");
        }
    }

    private static void checkPostgres(Draft draft) {
        Optional<PostgresUrl> url = draft.get(DATABASE_URL);
        if (url.isEmpty() && draft.areValid(DATABASE_URL)) {
            draft.findings()
                    .problem(
                            DATABASE_URL,
                            ConfigProblem.missing(DATABASE_URL, "must be set when DATABASE_TYPE is postgresql"));
        }
        Placeholders.checkDatabasePassword(draft);
        url.ifPresent(address -> noteIgnored(draft, DATABASE_URL, address));
        draft.get(DATABASE_READ_REPLICA_URLS)
                .forEach(address -> noteIgnored(draft, DATABASE_READ_REPLICA_URLS, address));
    }

    private static void noteIgnored(Draft draft, Setting<?> setting, PostgresUrl address) {
        if (!address.ignored().isEmpty()) {
            draft.findings()
                    .notice(setting.name() + ": " + address.ignored().size()
                            + " unknown connection parameters are ignored");
        }
    }

    private static void checkCaches(Draft draft) {
        Optional<Duration> kept = draft.get(TORRENT_CACHE_TTL);
        Optional<Duration> fresh = draft.get(LIVE_TORRENT_CACHE_TTL);
        if (kept.isPresent() && fresh.isPresent() && kept.get().compareTo(fresh.get()) < 0) {
            warn(
                    draft,
                    TORRENT_CACHE_TTL,
                    "is less than LIVE_TORRENT_CACHE_TTL: results go before their title is searched again");
        }
    }

    private static void checkProxy(Draft draft) {
        boolean on = draft.get(PROXY_DEBRID_STREAM);
        if (!on && draft.get(PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY).isPresent()) {
            draft.findings()
                    .notice("PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY is not used while PROXY_DEBRID_STREAM is off");
        }
        if (on && draft.source(PROXY_DEBRID_STREAM_PASSWORD).isGenerated()) {
            draft.findings().notice("PROXY_DEBRID_STREAM_PASSWORD is not set: a generated one is used");
        }
    }

    private static void checkMetrics(Draft draft) {
        if (draft.get(PROMETHEUS_ENABLED)
                && draft.get(PROMETHEUS_AUTH_TOKEN).isEmpty()
                && !HostName.isLoopback(draft.get(FASTAPI_HOST))) {
            warn(draft, PROMETHEUS_ENABLED, "offers metrics to everybody; set PROMETHEUS_AUTH_TOKEN");
        }
    }

    /** CFG-60: one notice for all settings of another runtime that are present, grouped by reason. */
    private static void noteMeaningless(Draft draft) {
        Map<String, List<String>> namesByReason = new LinkedHashMap<>();
        for (Map.Entry<Setting<?>, String> entry : NoEffectSettings.reasons().entrySet()) {
            if (draft.isPresent(entry.getKey())) {
                namesByReason
                        .computeIfAbsent(entry.getValue(), reason -> new ArrayList<>())
                        .add(entry.getKey().name());
            }
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : namesByReason.entrySet()) {
            String verb = entry.getValue().size() == 1 ? " has" : " have";
            parts.add(String.join(", ", entry.getValue()) + verb + " no effect: " + entry.getKey());
        }
        if (!parts.isEmpty()) {
            draft.findings().notice(String.join("; ", parts));
        }
    }

    private static void warn(Draft draft, Setting<?> setting, String text) {
        draft.findings().warning(setting, text);
    }
}
