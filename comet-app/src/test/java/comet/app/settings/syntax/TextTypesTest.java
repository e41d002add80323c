package comet.app.settings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.value.DisabledStreamUrl;
import comet.app.settings.value.LogLevel;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.StremioAddonsConfig;
import comet.core.port.ScrapeContext;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words and texts in settings")
class TextTypesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1", "true", "TRUE", "t", "Yes", "y", "on", " on "})
    @DisplayName("Section 2: words for true, blanks around them do not matter")
    void yes(String text) {
        assertThat(TextTypes.flag().read(text)).isEqualTo(Reading.of(true));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "false", "F", "no", "N", "OFF"})
    @DisplayName("Section 2: words for false")
    void no(String text) {
        assertThat(TextTypes.flag().read(text)).isEqualTo(Reading.of(false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2", "maybe", "-1", "truee", "null"})
    @DisplayName("CFG-11: nothing else is coerced")
    void neither(String text) {
        assertThat(TextTypes.flag().read(text)).isEqualTo(Reading.refused("must be a boolean: true or false"));
    }

    @ParameterizedTest(name = "{0} → {1}: live {2}, background {3}")
    @CsvSource(textBlock = """
            false,         OFF,        false, false
            true,          BOTH,       true,  true
            Both,          BOTH,       true,  true
            ' LIVE ',      LIVE,       true,  false
            background,    BACKGROUND, false, true
            """)
    @DisplayName("CFG-13: a mode says in which contexts a scraper runs")
    void mode(String text, ScraperMode mode, boolean live, boolean background) {
        assertThat(TextTypes.mode().read(text)).isEqualTo(Reading.of(mode));
        assertThat(mode.runsIn(ScrapeContext.LIVE)).isEqualTo(live);
        assertThat(mode.runsIn(ScrapeContext.BACKGROUND)).isEqualTo(background);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lvie", "on", "1", "none"})
    @DisplayName("CFG-13: any other word fails")
    void noMode(String text) {
        assertThat(TextTypes.mode().read(text))
                .isEqualTo(Reading.refused("must be one of false, true, both, live, background"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            /metrics,              /metrics
            /internal/metrics/,    /internal/metrics
            /internal//,           /internal
            /health-metrics,       /health-metrics
            """)
    @DisplayName("CFG-49: a metrics path starts with one slash and loses those at its end")
    void metricsPath(String text, String path) {
        assertThat(TextTypes.metricsPath().read(text)).isEqualTo(Reading.of(path));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "metrics",
                "/",
                "//x",
                "//",
                "/metrics?format=text",
                "/{tenant}/metrics",
                "/a b",
                "/a#b",
                "/health",
                "/health/metrics",
                "/admin",
                "/admin/metrics",
                "/configure",
                "/manifest.json",
                "/torznab/api",
                "/kodi/x",
                "/cometnet/metrics",
                "/s/x"
            })
    @DisplayName("CFG-49: other shapes fail, and so do the paths of other routes")
    void noMetricsPath(String text) {
        assertThat(TextTypes.metricsPath().read(text).faults()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            0.0.0.0,          true
            127.0.0.1,        true
            '::',             true
            '[::1]',          true
            localhost,        true
            my_host.internal, true
            256.0.0.1,        false
            1.2.3,            false
            a b,              false
            http://x,         false
            """)
    @DisplayName("CFG-FASTAPI_HOST: an address or a host name")
    void bindAddress(String text, boolean valid) {
        assertThat(TextTypes.bindAddress().read(text).faults().isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            k3y,      true
            A-b_c.d~, true
            a/b,      false
            a b,      false
            'ä',      false
            .,        false
            ..,       false
            """)
    @DisplayName("CFG-PUBLIC_API_TOKEN, HTTP-060: one URL path segment")
    void pathSegment(String text, boolean valid) {
        assertThat(TextRule.PATH_SEGMENT.accepts(text)).isEqualTo(valid);
    }

    @Test
    @DisplayName("CFG-PUBLIC_API_TOKEN: at most 128 characters")
    void longPathSegment() {
        assertThat(TextRule.PATH_SEGMENT.accepts("a".repeat(128))).isTrue();
        assertThat(TextRule.PATH_SEGMENT.accepts("a".repeat(129))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            user:pass,        true
            dXNlcjpwYXNz,     true
            user:,            false
            :pass,            false
            user,             false
            dXNlcg==,         false
            """)
    @DisplayName("ST-63: a proxy credential is user:password or its Base64 form")
    void proxyAuth(String text, boolean valid) {
        assertThat(TextRule.PROXY_AUTH.accepts(text)).isEqualTo(valid);
    }

    @Test
    @DisplayName("LOG-02: a log level is a severity or a category, in any case")
    void logLevel() {
        ValueType<LogLevel> type = TextTypes.choice(LogLevel.values());

        assertThat(type.read("warning")).isEqualTo(Reading.of(LogLevel.WARNING));
        assertThat(type.read("scraper")).isEqualTo(Reading.of(LogLevel.SCRAPER));
        assertThat(LogLevel.SCRAPER.isCategory()).isTrue();
        assertThat(LogLevel.ERROR.isCategory()).isFalse();
        assertThat(type.read("loud").faults().get(0).problem()).startsWith("must be one of TRACE, DEBUG");
    }

    @Test
    @DisplayName("HTTP-052: empty and none mean that there is no token file")
    void tokenFile() {
        assertThat(TextTypes.pathOrNone().read("")).isEqualTo(Reading.of(Optional.empty()));
        assertThat(TextTypes.pathOrNone().read(" NONE ")).isEqualTo(Reading.of(Optional.empty()));
        assertThat(TextTypes.pathOrNone().read(" a/b ")).isEqualTo(Reading.of(Optional.of(Path.of("a", "b"))));
        assertThat(TextTypes.path().read("a\0b")).isEqualTo(Reading.refused("must be a file name"));
    }

    @Test
    @DisplayName("HTTP-166: an empty link is left out")
    void disabledStreamUrl() {
        assertThat(TextTypes.disabledStreamUrl().read(" ")).isEqualTo(Reading.of(new DisabledStreamUrl.Omitted()));
        assertThat(TextTypes.disabledStreamUrl().read("https://example.com/why"))
                .isEqualTo(Reading.of(new DisabledStreamUrl.Fixed("https://example.com/why")));
        assertThat(TextTypes.disabledStreamUrl().isUnset("None")).isTrue();
        assertThat(TextTypes.disabledStreamUrl().isUnset("")).isFalse();
    }

    @Test
    @DisplayName("HTTP-126: the directory's proof is an object of two texts")
    void stremioAddonsConfig() {
        ValueType<Optional<StremioAddonsConfig>> type =
                MapTypes.stremioAddonsConfig().optional();
        StremioAddonsConfig config = new StremioAddonsConfig("https://directory.example.com", "a.\"b\"");

        assertThat(type.read("{\"issuer\":\"https://directory.example.com\", \"signature\":\"a.\\\"b\\\"\"}"))
                .isEqualTo(Reading.of(Optional.of(config)));
        assertThat(type.read(type.write(Optional.of(config)))).isEqualTo(Reading.of(Optional.of(config)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{}",
                "{\"issuer\":\"a\"}",
                "{\"issuer\":\"a\",\"signature\":\"\"}",
                "{\"issuer\":\"a\",\"signature\":1}",
                "{\"issuer\":\"a\",\"signature\":\"b\",\"more\":\"c\"}",
                "{\"issuer\":\"a\",\"signature\":\"b\"} x",
                "{\"issuer\":"
            })
    @DisplayName("HTTP-126: anything else is refused")
    void noStremioAddonsConfig(String text) {
        assertThat(MapTypes.stremioAddonsConfig().optional().read(text))
                .isEqualTo(Reading.refused("must be a JSON object with the texts issuer and signature"));
    }
}
