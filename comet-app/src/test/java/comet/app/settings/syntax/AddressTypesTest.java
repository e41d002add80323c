package comet.app.settings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.core.port.ScrapeContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses in settings")
class AddressTypesTest {
    private static final String NOT_HTTP = "must be an http or https URL with a host";

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(textBlock = """
            http://bitmagnet:3333,            http://bitmagnet:3333,     BOTH
            http://bitmagnet:3333:live,       http://bitmagnet:3333,     LIVE
            http://bitmagnet:3333:live/,      http://bitmagnet:3333,     LIVE
            http://bitmagnet:3333/:live,      http://bitmagnet:3333,     LIVE
            https://x.example.com:BOTH,       https://x.example.com,     BOTH
            https://x.example.com:Background, https://x.example.com,     BACKGROUND
            https://x.example.com/a:live,     https://x.example.com/a,   LIVE
            https://x.example.com/lively,     https://x.example.com/lively, BOTH
            https://x.example.com//,          https://x.example.com,     BOTH
            """)
    @DisplayName("CFG-14: a suffix limits one URL to a context; a port is never taken for one")
    void suffix(String text, String url, ScraperMode mode) {
        assertThat(AddressTypes.instances().read(text)).isEqualTo(Reading.of(List.of(instance(url, mode))));
    }

    @Test
    @DisplayName("SET-S04: the effective contexts are the intersection of scraper mode and URL mode")
    void scenario4() {
        List<InstanceUrl> instances = values("[\"http://bitmagnet:3333:live/\",\"https://b.example.com\"]");

        assertThat(instances.stream()
                        .filter(instance -> instance.runsIn(ScrapeContext.BACKGROUND, ScraperMode.BOTH))
                        .map(instance -> instance.url().text()))
                .containsExactly("https://b.example.com");
        assertThat(instances.get(1).runsIn(ScrapeContext.LIVE, ScraperMode.BACKGROUND))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example.com,https://b.example.com          | https://a.example.com https://b.example.com
            https://a.example.com , ,http://b.example.com,       | https://a.example.com http://b.example.com
            https://a.example.com/x=1,y=2                        | https://a.example.com/x=1,y=2
            "https://a.example.com/x,https://y"                  | https://a.example.com/x,https://y
            """)
    @DisplayName("CFG-18, CFG-19: several addresses between commas; a comma inside of one needs no care")
    void several(String text, String urls) {
        assertThat(values(text).stream().map(instance -> instance.url().text())).containsExactly(urls.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"example.com", "ftp://example.com", "https://", "live", ":live", "https://example.com:x"})
    @DisplayName("CFG-21: an element must be an absolute http or https URL with a host")
    void refused(String text) {
        assertThat(AddressTypes.instances().read(text)).isEqualTo(Reading.refused(NOT_HTTP));
        assertThat(AddressTypes.instances()
                        .read("[\"https://a.example.com\",\"" + text + "\"]")
                        .faults())
                .containsExactly(Fault.at(1, NOT_HTTP, text));
    }

    @Test
    @DisplayName("CFG-JACKETTIO_URL: the manifest's file name is removed, before or after the suffix is read")
    void manifests() {
        assertThat(AddressTypes.manifestInstances().read("https://j.example.com/CONFIG/manifest.json:live"))
                .isEqualTo(Reading.of(List.of(instance("https://j.example.com/CONFIG", ScraperMode.LIVE))));
        assertThat(AddressTypes.manifestInstances().read("https://j.example.com/CONFIG"))
                .isEqualTo(Reading.of(List.of(instance("https://j.example.com/CONFIG", ScraperMode.BOTH))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "example.com",
                "ftp://example.com",
                "https://example.com?x=1",
                "https://example.com/#a",
                "https://user:pass@example.com"
            })
    @DisplayName("HTTP-091: a public base URL has neither query nor fragment nor credentials")
    void noBaseUrl(String text) {
        assertThat(AddressTypes.baseUrl().read(text).faults()).hasSize(1);
    }

    @Test
    @DisplayName("HTTP-091: a public base URL may have a path; slashes at its end are removed")
    void baseUrl() {
        assertThat(AddressTypes.baseUrl().read(" https://example.com/comet/ "))
                .isEqualTo(Reading.of(url("https://example.com/comet")));
    }

    @Test
    @DisplayName("Section 21: a provider is an address or the word disabled")
    void provider() {
        assertThat(AddressTypes.providerUrl().read("Disabled")).isEqualTo(Reading.of(Optional.empty()));
        assertThat(AddressTypes.providerUrl().read("http://127.0.0.1:9000/tmdb/"))
                .isEqualTo(Reading.of(Optional.of(url("http://127.0.0.1:9000/tmdb"))));
        assertThat(AddressTypes.providerUrl().read("off")).isEqualTo(Reading.refused(NOT_HTTP + ", or disabled"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            http://proxy.example.com:3128,       true
            https://u:p@proxy.example.com,       true
            socks5://127.0.0.1:1080,             true
            SOCKS5H://127.0.0.1:1080,            true
            socks4://127.0.0.1:1080,             false
            proxy.example.com:3128,              false
            http://,                             false
            """)
    @DisplayName("CFG-GLOBAL_PROXY_URL: http, https, socks5 or socks5h with a host")
    void proxies(String text, boolean valid) {
        assertThat(AddressTypes.proxy().read(text).faults().isEmpty()).isEqualTo(valid);
    }

    @Test
    @DisplayName("Only socks5 leaves the resolving of names to us")
    void socks() {
        assertThat(ProxyUrl.parse("socks5://h").orElseThrow().resolvesNames()).isFalse();
        assertThat(ProxyUrl.parse("socks5h://h").orElseThrow().resolvesNames()).isTrue();
    }

    @Test
    @DisplayName("CFG-COMETNET_BOOTSTRAP_NODES: ws or wss, trimmed, unique")
    void webSockets() {
        assertThat(AddressTypes.webSocketUrls().read("[\" wss://a.example.com \",\"wss://a.example.com\"]"))
                .isEqualTo(Reading.of(List.of(url("wss://a.example.com"))));
        assertThat(AddressTypes.webSocketUrls()
                        .read("wss://a.example.com,https://b.example.com")
                        .faults())
                .containsExactly(Fault.at(1, "must be a ws or wss URL with a host", "https://b.example.com"));
    }

    @Test
    @DisplayName("ANM-19: a data file is a URL, a file: URL or a path")
    void dataFiles() {
        assertThat(AddressTypes.dataFiles()
                        .read("[\"https://example.com/a.json\",\"file:///srv/b.json\",\"c/d.json\"]"))
                .isEqualTo(Reading.of(List.of(
                        new DataFile.Web(url("https://example.com/a.json")),
                        new DataFile.Local(Path.of("/srv/b.json")),
                        new DataFile.Local(Path.of("c", "d.json")))));
        assertThat(AddressTypes.dataFiles().read("ftp://example.com/a.json")).isEqualTo(Reading.refused(NOT_HTTP));
    }

    private static List<InstanceUrl> values(String text) {
        return AddressTypes.instances().read(text).value().orElseThrow();
    }

    private static InstanceUrl instance(String url, ScraperMode mode) {
        return new InstanceUrl(url(url), mode);
    }

    private static Url url(String text) {
        return Url.parse(text).orElseThrow();
    }
}
