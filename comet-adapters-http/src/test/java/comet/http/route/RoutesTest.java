package comet.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final RouteTable OPEN = DeclaredRoutes.of("", Optional.empty());
    private static final RouteTable PROTECTED = DeclaredRoutes.of("", Optional.of("k3y"));

    @DisplayName("Section 1, protection off: each path and its route")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /                                         | /
        /health                                   | /health
        /health/live                              | /health/live
        /health/ready                             | /health/ready
        /assets/logo.png                          | /assets/{file}: file=logo.png
        /configure                                | [/{config}]/configure: no configuration
        /abc/configure                            | [/{config}]/configure: configuration abc
        /configure/login                          | /configure/login
        /configure/logout                         | /configure/logout
        /configure/check-account                  | /configure/check-account
        /manifest.json                            | [/{config}]/manifest.json: no configuration
        /abc/manifest.json                        | [/{config}]/manifest.json: configuration abc
        /stream/movie/tt1.json                    | [/{config}]/stream/{media_type}/{media_id}.json: no configuration, media_type=movie, media_id=tt1
        /abc/stream/series/tt1%3A1%3A2.json       | [/{config}]/stream/{media_type}/{media_id}.json: configuration abc, media_type=series, media_id=tt1:1:2
        /abc/stream/series/.json.json             | [/{config}]/stream/{media_type}/{media_id}.json: configuration abc, media_type=series, media_id=.json
        /abc/playback/h/0/n/1/2                   | /{config}/playback/{hash}/{service_index}/{file_index}/{season}/{episode}[/{torrent_name}]: configuration abc, hash=h, service_index=0, file_index=n, season=1, episode=2, no torrent_name
        /abc/playback/h/0/n/1/2/A%2FB.mkv         | /{config}/playback/{hash}/{service_index}/{file_index}/{season}/{episode}[/{torrent_name}]: configuration abc, hash=h, service_index=0, file_index=n, season=1, episode=2, torrent_name=A/B.mkv
        /abc/debrid-sync/0                        | /{config}/debrid-sync/{service_index}: configuration abc, service_index=0
        /status-video/UNKNOWN.mp4                 | /status-video/{key}.mp4: key=UNKNOWN
        /manifest                                 | [/{config}]/manifest: no configuration
        /abc/manifest                             | [/{config}]/manifest: configuration abc
        /streams                                  | [/{config}]/streams: no configuration
        /abc/streams                              | [/{config}]/streams: configuration abc
        """)
    void open(String path, String meaning) {
        assertThat(OPEN.find(path)).isInstanceOfSatisfying(Routing.Matched.class, matched -> {
            assertThat(meaning(matched)).isEqualTo(meaning);
            assertThat(matched.match().underPrefix()).isFalse();
        });
    }

    /** The form of the route, and everything that the path says. */
    private static String meaning(Routing.Matched matched) {
        PathForm form = matched.routes().form();
        RouteMatch match = matched.match();
        List<String> said = new ArrayList<>();
        if (form.configuration() != ConfigurationUse.NONE) {
            said.add(match.configuration()
                    .map(config -> "configuration " + config.text())
                    .orElse("no configuration"));
        }
        for (PathPart part : form.parts()) {
            if (part instanceof PathPart.Slot slot) {
                String name = slot.variable().name();
                said.add(match.find(slot.variable())
                        .map(value -> name + "=" + value)
                        .orElse("no " + name));
            }
        }
        return said.isEmpty() ? form.toString() : form + ": " + String.join(", ", said);
    }

    @DisplayName("HTTP-018, HTTP-040: no route")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "*",
                "//",
                "/x",
                "/playback/h/0/n/1/2",
                "/debrid-sync/0",
                "//manifest.json",
                "//evil.example/manifest.json",
                "/abc/playback/h/0/n/1",
                "/abc/playback/h//n/1/2",
                "/stream/movie/.json",
                "/stream/movie/tt1",
                "/stream//tt1.json",
                "/status-video/a%20b.mp4",
                "/status-video/..mp4",
                "/assets/..%2Fsecret",
                "/assets/",
                "/assets/a/b/c.css",
                "/assets/../c.css",
                "/health/other",
                "/docs",
                "/openapi.json",
                "/manifest.jso"
            })
    void missing(String path) {
        assertThat(OPEN.find(path)).isInstanceOf(Routing.Missing.class);
    }

    @DisplayName("HTTP-031: a configuration may contain slashes, escaped or not")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/abc/def/manifest.json, abc/def",
        "/abc%2Fdef/manifest.json, abc/def",
        "/abc//def/manifest.json, abc//def",
        "/abc/def/manifest, abc/def",
        "/abc/def/streams, abc/def",
        "/abc/def/configure, abc/def",
        "/abc/def/stream/movie/tt1.json, abc/def",
        "/abc%3D%3D/manifest.json, abc==",
        "/a+b/manifest.json, a+b",
        "/%zz/manifest.json, %zz"
    })
    void slashesInConfigurations(String path, String config) {
        assertThat(configOf(OPEN.find(path))).isEqualTo(config);
    }

    @DisplayName("HTTP-031: a root path beginning with /s/ is never such a configuration")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/s/abc/manifest.json", "/s/abc/def/manifest.json", "/s/abc/configure"})
    void theWordOfThePrefix(String path) {
        assertThat(OPEN.find(path)).isInstanceOf(Routing.Missing.class);
        assertThat(PROTECTED.find(path)).isInstanceOf(Routing.Missing.class);
    }

    @DisplayName("HTTP-019, HTTP-056: with protection, what lies under the prefix needs the right token")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/manifest.json",
                "/abc/manifest.json",
                "/stream/movie/tt1.json",
                "/abc/playback/h/0/n/1/2",
                "/abc/debrid-sync/0",
                "/manifest",
                "/abc/streams",
                "/status-video/UNKNOWN.mp4",
                "/s/wrong/manifest.json",
                "/s/k3/manifest.json",
                "/s/k3yy/manifest.json",
                "/s//manifest.json",
                "/s/k3y",
                "/s/k3y/",
                "/s/k3y/health",
                "/s/configure",
                "/S/k3y/manifest.json"
            })
    void protectedPaths(String path) {
        assertThat(PROTECTED.find(path)).isInstanceOf(Routing.Missing.class);
    }

    @DisplayName("HTTP-003 to HTTP-013: the prefixed routes, and what stays at the root")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /s/k3y/manifest.json           | true
        /s/k3y/abc/manifest.json       | true
        /s/k3y/abc/def/manifest.json   | true
        /s/k3y/stream/movie/tt1.json   | true
        /s/k3y/configure               | true
        /s/k3y/abc/configure           | true
        /s/k3y/configure/login         | true
        /s/k3y/configure/check-account | true
        /s/k3y/manifest                | true
        /s/k3y/streams                 | true
        /s/k3y/status-video/GONE.mp4   | true
        /s/k%33y/manifest.json         | true
        /configure                     | false
        /abc/configure                 | false
        /configure/login               | false
        /health                        | false
        /                              | false
        /assets/logo.png               | false
        """)
    void prefixed(String path, boolean underPrefix) {
        assertThat(PROTECTED.find(path))
                .isInstanceOfSatisfying(
                        Routing.Matched.class,
                        matched -> assertThat(matched.match().underPrefix()).isEqualTo(underPrefix));
    }

    @DisplayName("HTTP-025: one or more slashes too many lead to the slash-less form, and nowhere else")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/configure/, /configure",
        "/manifest.json//, /manifest.json",
        "/a%2Fb/configure/, /a%2Fb/configure",
        "/health/live/, /health/live"
    })
    void trailingSlash(String path, String target) {
        assertThat(OPEN.find(path))
                .isInstanceOfSatisfying(
                        Routing.Moved.class, moved -> assertThat(moved.path()).isEqualTo(target));
        assertThat(OPEN.find("//evil.example/configure/")).isInstanceOf(Routing.Missing.class);
    }

    @Test
    @DisplayName("HTTP-091: the path of the public base URL may be there or be stripped by a proxy")
    void basePath() {
        RouteTable routes = DeclaredRoutes.of("/addons/x", Optional.empty());

        assertThat(configOf(routes.find("/addons/x/abc/manifest.json"))).isEqualTo("abc");
        assertThat(configOf(routes.find("/abc/manifest.json"))).isEqualTo("abc");
        assertThat(routes.find("/addons/x"))
                .isInstanceOfSatisfying(
                        Routing.Matched.class,
                        matched -> assertThat(meaning(matched)).isEqualTo("/"));
        assertThat(configOf(routes.find("/addons/xy/manifest.json"))).isEqualTo("addons/xy");
        assertThat(routes.find("/configure/"))
                .isInstanceOfSatisfying(
                        Routing.Moved.class, moved -> assertThat(moved.path()).isEqualTo("/addons/x/configure"));
    }

    @Test
    @DisplayName("No text form shows a configuration or a token")
    void secrets() {
        assertThat(OPEN.find("/SECRET/manifest.json").toString()).doesNotContain("SECRET");
        assertThat(OPEN.find("/SECRET/manifest.json/").toString()).doesNotContain("SECRET");
    }

    private static String configOf(Routing routing) {
        return ((Routing.Matched) routing).match().configuration().orElseThrow().text();
    }
}
