package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.page.Attribution;
import comet.http.page.Attributions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RSL-10: what the configure page says about sources")
@Timeout(60)
class AttributionsTest {

    @TempDir
    private Path home;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ANIME_MAPPING_ENABLED=true                                                       | TVmaze anime-offline-database continuation
            ANIME_MAPPING_ENABLED=false                                                      | TVmaze
            ANIME_MAPPING_ENABLED=false TMDB_READ_ACCESS_TOKEN=k3y                           | TMDB TVmaze
            ANIME_MAPPING_ENABLED=false TMDB_READ_ACCESS_TOKEN=k3y TMDB_URL=disabled         | TVmaze
            ANIME_MAPPING_ENABLED=false TVMAZE_URL=disabled                                  |
            ANIME_MAPPING_ENABLED=false TMDB_READ_ACCESS_TOKEN=k3y METADATA_OFFLINE=true     |
            """)
    @DisplayName("RSL-10: each source that asks for it is named, if it is used")
    void named(String settings, @Nullable String names) throws Exception {
        Map<String, String> environment = Arrays.stream(settings.split(" "))
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        List<String> expected = names == null ? List.of() : List.of(names.split(" "));
        try (House house = House.open(home, environment)) {
            List<Attribution> all = house.context().getBean(Attributions.class).all();

            assertThat(all).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(all.get(i).text()).contains(expected.get(i));
            }
        }
    }
}
