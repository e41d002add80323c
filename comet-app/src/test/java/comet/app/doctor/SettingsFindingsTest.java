package comet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings alone tell. */
class SettingsFindingsTest {

    private static String text(Finding finding) {
        return finding.sentence() + finding.remedy().map(remedy -> " " + remedy).orElse("");
    }

    @DisplayName("ASK-38, PAGE-046: where links lead is judged by whether a player can follow them there")
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ADDON_ID=x                                    | NOTE    | each client asks
        FASTAPI_HOST=127.0.0.1                        | NOTE    | only this machine reaches
        PUBLIC_BASE_URL=https://addon.example.com     | FINE    | Links start with https://addon.example.com.
        PUBLIC_BASE_URL=https://example.com/addons/x  | FINE    | https://example.com/addons/x
        PUBLIC_BASE_URL=http://addon.example.com      | WARNING | stremio links
        PUBLIC_BASE_URL=http://192.168.1.2:8000       | WARNING | https addresses only
        PUBLIC_BASE_URL=https://192.168.1.2           | NOTE    | your own network
        PUBLIC_BASE_URL=http://127.0.0.1:8000         | WARNING | this machine alone
        PUBLIC_BASE_URL=https://localhost             | WARNING | this machine alone
        PUBLIC_BASE_URL=http://[::1]:8000             | WARNING | this machine alone
        PUBLIC_BASE_URL=http://0.0.0.0:8000           | FAILURE | none to open
        """)
    void publicAddress(String line, Severity severity, String part) {
        Finding finding = new PublicAddressCheck(Operator.wrote(line)).look().getFirst();

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(text(finding)).contains(part);
    }

    @DisplayName("HTTP-089: it says from whom forwarded headers are believed")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ADDON_ID=x                          | loopback, private.
        TRUSTED_PROXIES=["203.0.113.0/24"]  | 203.0.113.0/24.
        TRUSTED_PROXIES=[]                  | from nobody.
        """)
    void trust(String line, String end) {
        assertThat(new TrustCheck(Operator.wrote(line)).look().getFirst().sentence())
                .endsWith(end);
    }

    @DisplayName("A source that is on and lacks something is named with what it lacks and the two ways out")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SCRAPE_JACKETT=true    | SCRAPE_JACKETT does nothing without JACKETT_API_KEY.
        SCRAPE_AIOSTREAMS=live | SCRAPE_AIOSTREAMS does nothing without AIOSTREAMS_URL.
        SCRAPE_DEBRIDIO=true   | SCRAPE_DEBRIDIO does nothing without DEBRIDIO_API_KEY, DEBRIDIO_PROVIDER and DEBRIDIO_PROVIDER_KEY.
        """)
    void lacking(String line, String sentence) {
        String mode = line.substring(0, line.indexOf('='));
        String word = mode.substring("SCRAPE_".length()).toLowerCase(Locale.ROOT);

        assertThat(new SettingsCheck(Operator.wrote(line)).look())
                .containsExactly(
                        Finding.warning("source-" + word, sentence, "Set what it needs, or set " + mode + "=false."));
    }

    @Test
    @DisplayName("CFG-26: every other warning of the start is a finding, too; without any, all is fine")
    void warnings() {
        assertThat(new SettingsCheck(Operator.wrote("TRUSTED_PROXIES=*")).look())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.sentence()).startsWith("TRUSTED_PROXIES lets everybody claim any address");
                });
        assertThat(new SettingsCheck(Operator.wrote("ADDON_NAME=Mine")).look())
                .extracting(Finding::severity)
                .containsExactly(Severity.FINE);
    }

    @Test
    @DisplayName("CFG-24: settings with which nothing starts are failures, one for each, secrets hidden")
    void problems() {
        LoadResult.Rejected rejected = (LoadResult.Rejected) SettingsLoader.load(
                Operator.variables("FASTAPI_PORT=70000", "GLOBAL_PROXY_URL=FAKEKEY nonsense"), Path.of("/nowhere"));

        List<Finding> findings = SettingsCheck.problems(rejected.problems());

        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.FAILURE));
        assertThat(findings.toString())
                .contains("FASTAPI_PORT must be between 1 and 65535")
                .doesNotContain("FAKEKEY");
    }

    @DisplayName("Settings that do nothing are named with what they wait for")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        JACKETT_API_KEY=FAKEKEY                                    | JACKETT_API_KEY is set while SCRAPE_JACKETT is off
        ZILEAN_URL=https://zilean.example.com                      | ZILEAN_URL is set while SCRAPE_ZILEAN is off
        DATABASE_URL=u:FAKEKEY@db.example.com/comet                | DATABASE_URL is set, and counts only while DATABASE_TYPE is postgresql.
        PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY=FAKEKEY          | counts only while PROXY_DEBRID_STREAM is on.
        STREMTHRU_PROXY_AUTH=user:FAKEKEY                          | STREMTHRU_PROXY_AUTH is set, and counts only while
        FASTAPI_WORKERS=4                                          | FASTAPI_WORKERS is set, does nothing and belongs to another runtime.
        PUBLIC_METRICS_API=true                                    | PUBLIC_METRICS_API is set, does nothing and belongs to a feature
        """)
    void useless(String line, String part) {
        List<Finding> findings = new UselessSettingsCheck(Operator.wrote(line)).look();

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NOTE);
        assertThat(findings.toString()).contains(part).doesNotContain("FAKEKEY");
    }

    @DisplayName("Settings that do something are no finding")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ADDON_NAME=Mine
        SCRAPE_JACKETT=true;JACKETT_API_KEY=FAKEKEY
        STREMTHRU_URL=https://thru.example.com;STREMTHRU_PROXY_AUTH=user:FAKEKEY
        DATABASE_TYPE=postgresql;DATABASE_URL=u:FAKEKEY@db.example.com/comet
        ZILEAN_URL=https://zileanfortheweebs.midnightignite.me
        """)
    void useful(String lines) {
        assertThat(new UselessSettingsCheck(Operator.wrote(lines.split(";"))).look())
                .extracting(Finding::severity)
                .containsExactly(Severity.FINE);
    }

    @DisplayName("ASK-38: services that are looked for on this machine are a trap, and named")
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ADDON_ID=x                                                    | FINE    | No debrid service
        REALDEBRID_URL=http://127.0.0.1:9000/rest;TORBOX_URL=http://localhost:9000 | NOTE | REALDEBRID_URL, TORBOX_URL
        STREMTHRU_URL=http://127.0.0.1:8080                           | WARNING | this machine alone
        STREMTHRU_URL=http://stremthru:8080                           | FINE    | No debrid service
        """)
    void loopback(String lines, Severity severity, String part) {
        assertThat(new LoopbackCheck(Operator.wrote(lines.split(";"))).look())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.sentence()).contains(part);
                });
    }
}
