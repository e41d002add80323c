package comet.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteLabelTest {

    private static final RouteTable ROUTES = DeclaredRoutes.of("", Optional.of("k3y"));

    @DisplayName("LOG-10, LOG-11, HTTP-062: what the log shows of a path")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /s/k3y/c/stream/movie/tt0063350.json         | /s/{token}/{config}/stream/movie/tt0063350.json
        /s/k3y/stream/series/kitsu:1:2.json          | /s/{token}/stream/series/kitsu:1:2.json
        /s/k3y/c/stream/movie/SECRET.json            | /s/{token}/{config}/stream/movie/{media_id}.json
        /s/k3y/c/stream/SECRET/tt1.json              | /s/{token}/{config}/stream/{media_type}/tt1.json
        /s/k3y/c/playback/0123456789abcdef0123456789abcdef01234567/0/n/1/2   | /s/{token}/{config}/playback/01234567…/0/n/1/2
        /s/k3y/c/playback/SECRET/-1/SECRET/SECRET/SECRET/SECRET | /s/{token}/{config}/playback/{hash}/{service_index}/{file_index}/{season}/{episode}/{torrent_name}
        /s/k3y/c/debrid-sync/3                       | /s/{token}/{config}/debrid-sync/3
        /s/k3y/status-video/SECRET.mp4               | /s/{token}/status-video/{key}.mp4
        /s/k3y/manifest.json                         | /s/{token}/manifest.json
        /c/configure                                 | /{config}/configure
        /configure/                                  | /configure/
        /c/configure/                                | /{config}/configure/
        /health                                      | /health
        /s/SECRET/manifest.json                      | /s/…
        /short/nothing                               | /short/…
        /exactly-24-characters-ab/x                  | /exactly-24-characters-ab/…
        /exactly-25-characters-abc/x                 | /{redacted}
        /a%0Ab/x                                     | /{redacted}
        *                                            | /{redacted}
        """)
    void labels(String path, String label) {
        assertThat(RouteLabel.of(ROUTES.find(path), path)).isEqualTo(label);
    }
}
