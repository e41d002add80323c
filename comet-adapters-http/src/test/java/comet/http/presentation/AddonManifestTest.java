package comet.http.presentation;

import static comet.http.presentation.Shown.URLS;
import static comet.http.presentation.Shown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.http.config.ConfigReading;
import comet.http.config.ConfigurationVectors;
import comet.http.config.ConfigurationVectors.Accepted;
import comet.http.config.StreamProxyPolicy;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationReader;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddonManifestTest {

    private static final AddonIdentity ADDON =
            new AddonIdentity("stremio.comet.fast", "Comet", "2.0.0", "What it is.", Optional.empty());

    private final AddonManifest manifest = new AddonManifest(ADDON);

    @DisplayName("HTTP-120: the manifest of a viewer, to the letter")
    @Test
    void givenAConfiguration_whenWritten_thenTheManifestIsThat() {
        UserConfiguration configuration =
                ConfigurationVectors.read("{\"debridService\":\"realdebrid\",\"debridApiKey\":\"RDKEY123\"}");

        assertThat(text(manifest.stremio(configuration, URLS))).isEqualTo("""
                        {"id":"stremio.comet.fast","description":"What it is.","version":"2.0.0","catalogs":[],"resources":[{"name":"stream","types":["movie","series"],"idPrefixes":["tt","kitsu"]}],"types":["movie","series","anime","other"],"logo":"https://addon.example.com/assets/logo.png","background":"https://addon.example.com/assets/background.png","behaviorHints":{"configurable":true,"configurationRequired":false},"name":"Comet | RD"}""");
    }

    @DisplayName("HTTP-122, UCFG-100: the manifest of an unreadable configuration")
    @Test
    void givenNoConfiguration_whenWritten_thenTheManifestSaysSo() {
        assertThat(text(manifest.stremioUnreadable(URLS))).isEqualTo("""
                        {"id":"stremio.comet.fast","description":"⚠️ OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON https://addon.example.com ⚠️","version":"2.0.0","catalogs":[],"resources":[{"name":"stream","types":["movie","series"],"idPrefixes":["tt","kitsu"]}],"types":["movie","series","anime","other"],"logo":"https://addon.example.com/assets/logo.png","background":"https://addon.example.com/assets/background.png","behaviorHints":{"configurable":true,"configurationRequired":false},"name":"❌ | Comet"}""");
    }

    @DisplayName("HTTP-200: the manifest of a ChillLink client")
    @Test
    void givenChillLink_whenWritten_thenTheManifestIsThat() throws IOException {
        byte[] json = manifest.chillLink(
                ConfigurationVectors.read("{\"debridService\":\"realdebrid\",\"debridApiKey\":\"RDKEY123\"}"));

        String description = new JsonMapper().readTree(json).path("description").textValue();
        assertThat(description).isNotBlank();
        assertThat(text(json))
                .isEqualTo(
                        "{\"id\":\"stremio.comet.fast\",\"version\":\"2.0.0\",\"description\":\"" + description
                                + "\",\"supported_endpoints\":{\"feeds\":null,\"streams\":\"/streams\"},\"name\":\"Comet | RD\"}");
        assertThat(text(manifest.chillLinkUnreadable(URLS))).isEqualTo("""
                        {"id":"stremio.comet.fast","version":"2.0.0","description":"OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON https://addon.example.com","supported_endpoints":{"feeds":null,"streams":"/streams"},"name":"❌ | Comet"}""");
    }

    @DisplayName("CV-01 to CV-19: the name of the manifest")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#accepted")
    void givenAVector_whenWritten_thenTheNameIsThat(Accepted vector) throws IOException {
        ConfigReading reading = new UserConfigurationReader(StreamProxyPolicy.OFF).read(vector.segment());
        assertThat(reading).isInstanceOf(ConfigReading.Valid.class);

        assertThat(name(manifest, ((ConfigReading.Valid) reading).configuration()))
                .isEqualTo(vector.manifestName());
    }

    @DisplayName("HTTP-121: services once each, in the viewer's order, torrents last")
    @ParameterizedTest(name = "{0}, torrents {1} → {2}")
    @CsvSource(textBlock = """
                    realdebrid torbox realdebrid,                       false, Mine | RD+TB
                    torbox realdebrid,                                  true,  Mine | TB+RD+TORRENT
                    premiumize debridlink debrider easydebrid offcloud, false, Mine | PM+DL+DB+ED+OC
                    """)
    void givenServices_whenNamed_thenTheNameIsThat(String services, boolean torrents, String expected)
            throws IOException {
        var mine = new AddonManifest(new AddonIdentity("x", "Mine", "2.0.0", "", Optional.empty()));
        String list = "{\"service\":\"" + services.replace(" ", "\"},{\"service\":\"") + "\"}";

        assertThat(name(
                        mine,
                        ConfigurationVectors.read(
                                "{\"enableTorrent\":" + torrents + ",\"debridServices\":[" + list + "]}")))
                .isEqualTo(expected);
    }

    @DisplayName("HTTP-173: where torrents are off, the name does not promise them")
    @Test
    void givenNoTorrents_whenNamed_thenTheyAreNotNamed() throws IOException {
        UserConfiguration configuration =
                ConfigurationVectors.read("{\"enableTorrent\":true,\"debridServices\":[{\"service\":\"alldebrid\"}]}");

        assertThat(name(manifest, configuration.withoutTorrents())).isEqualTo("Comet | AD");
    }

    @DisplayName("HTTP-121: the default configuration has the bare name")
    @Test
    void givenTheDefault_whenNamed_thenTheNameIsBare() throws IOException {
        assertThat(name(manifest, UserConfiguration.DEFAULT)).isEqualTo("Comet");
    }

    @DisplayName("HTTP-126: an operator's proof of ownership is the last member")
    @Test
    void givenAProof_whenWritten_thenItIsThere() {
        var proof = StremioAddonsConfig.parse("{\"signature\":\"sig\",\"issuer\":\"https://i.example\",\"x\":1}");
        var proven = new AddonManifest(new AddonIdentity("x", "x", "2.0.0", "", Optional.of(proof)));

        assertThat(text(proven.stremio(UserConfiguration.DEFAULT, URLS)))
                .endsWith(",\"stremioAddonsConfig\":{\"issuer\":\"https://i.example\",\"signature\":\"sig\"}}");
    }

    @DisplayName("HTTP-126: anything else is refused")
    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "{}", "{\"issuer\":\"a\"}", "{\"issuer\":\"a\",\"signature\":\" \"}", "{} x"})
    void givenABadProof_whenRead_thenItIsRefused(String json) {
        assertThatThrownBy(() -> StremioAddonsConfig.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("HTTP-120: versions are semantic, and an unreleased build is not older than 2.0.0")
    @Test
    void givenAVersion_whenUsed_thenItIsSemantic() {
        assertThat(version("2.0.0-SNAPSHOT")).isEqualTo("2.0.0");
        assertThat(version("2.1.3")).isEqualTo("2.1.3");
        assertThatThrownBy(() -> version("two")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String version(String version) {
        return new AddonIdentity("x", "x", version, "", Optional.empty()).version();
    }

    private static String name(AddonManifest manifest, UserConfiguration configuration) throws IOException {
        return new JsonMapper()
                .readTree(manifest.stremio(configuration, URLS))
                .path("name")
                .textValue();
    }
}
