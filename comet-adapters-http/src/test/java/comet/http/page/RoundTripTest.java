package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.config.ConfigReading;
import comet.http.config.ConfigSegment;
import comet.http.config.ConfigurationVectors;
import comet.http.config.ProxyPassword;
import comet.http.config.StreamProxyPolicy;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's script and the server's reader agree on every payload. */
class RoundTripTest extends BrowserTest {

    /** Configurations that mean the default one, so that their link needs no segment (PAGE-040). */
    private static final Set<String> COLLAPSING = Set.of("CV-01", "CV-02", "CV-05", "CV-13", "CV-14", "CV-15");

    private static final UserConfigurationReader READER = new UserConfigurationReader(new StreamProxyPolicy(
            true, Optional.of(new ProxyPassword("hunter2")), ServiceId.REALDEBRID, Optional.of(new ApiKey("SRVKEY"))));

    /** Values that a field may hold by somebody's mistake or on purpose. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "2",
            "-1",
            "2.0",
            "2.5",
            "1e3",
            "-0.0",
            "0.0",
            "\"\"",
            "\"1\"",
            "\" 3 \"",
            "\"3.0\"",
            "\"3.5\"",
            "\"+3\"",
            "\"abc\"",
            "\"TRUE\"",
            "\"yes\"",
            "\" yes\"",
            "\"maybe\"",
            "\"torrent\"",
            "\"realdebrid\"",
            "\"RealDebrid\"",
            "\"all\"",
            "[]",
            "[1]",
            "[\"title\"]",
            "[null]",
            "{}",
            "{\"required\":1}",
            "{\"r2160p\":0}",
            "[{\"service\":\"torbox\"}]",
            "[{\"service\":\"torbox\",\"apiKey\":null}]",
            "[{\"service\":\"torbox\",\"apiKey\":7}]",
            "[{\"service\":\"torrent\"}]",
            "[{\"apiKey\":\"x\"}]",
            "[\"torbox\"]",
            "[[]]");

    private static final List<String> FIELDS = List.of(
            "maxResultsPerResolution",
            "maxSize",
            "cachedOnly",
            "sortCachedUncachedTogether",
            "removeTrash",
            "resultFormat",
            "debridServices",
            "enableTorrent",
            "deduplicateStreams",
            "scrapeDebridAccountTorrents",
            "debridStreamProxyPassword",
            "languages",
            "resolutions",
            "options",
            "debridService",
            "debridApiKey",
            "rtnSettings",
            "somethingNew");

    private static final String IGNORED = """
            async ({ codec, payload, segments }) => {
              const { decodeSegment, UnreadableSegment } = await import(codec);
              const { readPayload } = await import(payload);
              return segments.map((segment) => {
                try {
                  return readPayload(decodeSegment(segment)).ignored.join(', ');
                } catch (problem) {
                  if (problem instanceof UnreadableSegment) {
                    return 'everything';
                  }
                  throw problem;
                }
              });
            }
            """;

    static List<ConfigurationVectors.Accepted> vectors() throws Exception {
        return ConfigurationVectors.accepted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    @DisplayName("PAGE-054: opening a configuration and copying its link keeps what it means")
    void copyingKeepsTheMeaning(ConfigurationVectors.Accepted vector) {
        Page page =
                visit(Models.draft().proxying().model(), "/" + vector.segment().inPath() + "/configure");

        Optional<ConfigSegment> copied = segment(copiedLink(page));

        String id = vector.id().substring(0, 5);
        assertThat(copied.isEmpty()).isEqualTo(COLLAPSING.contains(id));
        copied.ifPresent(segment -> assertThat(meaning(segment)).isEqualTo(meaning(vector.segment())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE/In0=",
                "eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE%2FIn0=",
                "eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE_In0="
            })
    @DisplayName("CV-19, UCFG-011: a slash is read in three spellings and written as the URL-safe one")
    void slashesAreRead(String segment) {
        Page page = visit(Models.draft().proxying().model(), "/" + segment + "/configure");

        assertThat(labelled(page, "Debrid Stream Proxy Password").inputValue()).isEqualTo("aa?");
        labelled(page, "Debrid Stream Proxy Password").fill("?????>>>>");
        assertThat(segment(copiedLink(page)).orElseThrow().text()).contains("_").doesNotContain("/", "+");
    }

    @Test
    @DisplayName(
            "UCFG-004, UCFG-012 to UCFG-015, UCFG-114: script and server read the same segments, and ignore the same fields")
    void bothIgnoreTheSame() throws Exception {
        List<String> segments = new ArrayList<>(List.of(
                "e30=",
                "e30",
                "e30==",
                "e30===",
                "e30=xx",
                "e30=\n",
                " e3 0= ",
                "e3.0",
                "e30%",
                "é",
                "e",
                "",
                "=",
                "eyJjYWNoZWRPbmx5Ijp0cnVlfQ==zz",
                "eyJjYWNoZWRPbmx5Ijp0cnVlf",
                "eyJjYWNoZWRPbmx5Ijp0cnVlfQ"));
        ConfigurationVectors.accepted()
                .forEach(vector -> segments.add(vector.segment().text()));
        ConfigurationVectors.rejected()
                .forEach(vector -> segments.add(vector.segment().text()));
        ConfigurationVectors.partlyRead()
                .forEach(vector -> segments.add(vector.segment().text()));
        for (String field : FIELDS) {
            for (String value : VALUES) {
                segments.add(ConfigurationVectors.segment("{\"" + field + "\":" + value + "}")
                        .text());
            }
        }
        Page page = visit(Models.plain(), "/configure");

        Object ignored = page.evaluate(
                IGNORED, Map.of("codec", module("codec"), "payload", module("payload"), "segments", segments));

        assertThat(ignored)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSameSizeAs(segments);
        for (int i = 0; i < segments.size(); i++) {
            assertThat(((List<?>) ignored).get(i))
                    .as(segments.get(i))
                    .isEqualTo(ignoredByTheServer(new ConfigSegment(segments.get(i))));
        }
    }

    private static String ignoredByTheServer(ConfigSegment segment) {
        return switch (READER.read(segment)) {
            case ConfigReading.Valid(UserConfiguration read) -> String.join(", ", read.ignoredFields());
            case ConfigReading.Invalid invalid -> "everything";
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#partlyRead")
    @DisplayName(
            "UCFG-114: a configuration that is read in part opens, and its copied link offers nothing that it did not")
    void partlyReadConfigurationsOpen(ConfigurationVectors.PartlyRead vector) {
        Page page = visit(Models.plain(), "/" + vector.segment().inPath() + "/configure");

        assertThat(page.locator("#ignored")).isVisible();
        assertThat(page.locator("#accounts > fieldset"))
                .hasCount(
                        vector.id().startsWith("CR-15") ? 1 : vector.accounts().size());
        if (!vector.id().startsWith("CR-15")) {
            Optional<ConfigSegment> copied = segment(copiedLink(page));
            assertThat(copied.map(segment -> ignoredByTheServer(segment)).orElse(""))
                    .isEmpty();
        }
        if (page.locator("#enableTorrent").isChecked()) {
            assertThat(vector.torrents()).isTrue();
        }
    }

    private static Meaning meaning(ConfigSegment segment) {
        return switch (READER.read(segment)) {
            case ConfigReading.Valid(UserConfiguration read) ->
                new Meaning(read.search(), read.resultFormat(), read.proxyPassword());
            case ConfigReading.Invalid invalid -> throw new AssertionError("not accepted: " + invalid);
        };
    }

    /** A configuration without the spelling of its segment. */
    private record Meaning(Object search, Object resultFormat, Object proxyPassword) {}
}
