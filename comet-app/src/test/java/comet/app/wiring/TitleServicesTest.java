package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.task.RecurringTask;
import comet.core.episodes.EpisodeLookup;
import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who is asked about titles")
@Timeout(60)
class TitleServicesTest {

    @TempDir
    private Path home;

    @ParameterizedTest(name = "token ''{0}'', address {1}, offline {2}: {3} lines")
    @DisplayName("MDT-13, MDS-10: without a token TMDB is not asked, and one line at the start says so")
    @CsvSource(textBlock = """
            '',  http://127.0.0.1:9/tmdb, false, 1
            k3y, http://127.0.0.1:9/tmdb, false, 0
            '',  disabled,                false, 0
            '',  http://127.0.0.1:9/tmdb, true,  0
            """)
    void noToken(String token, String address, boolean offline, int lines) throws Exception {
        Map<String, String> environment = Map.of(
                "TMDB_READ_ACCESS_TOKEN", token,
                "TMDB_URL", address,
                "METADATA_OFFLINE", Boolean.toString(offline));
        try (LoggedLines log = new LoggedLines("comet.titles.Providers");
                House house = House.open(home, environment)) {
            TitleServices services = house.context().getBean(TitleServices.class);

            assertThat(services.kindsFirst().isPresent()).isEqualTo(!token.isEmpty());
            assertThat(log.lines())
                    .hasSize(lines)
                    .allSatisfy(line -> assertThat(line).startsWith("INFO TMDB_READ_ACCESS_TOKEN is not set"));
        }
    }

    private List<String> askedAbout(String series, boolean enabled, boolean loaded) throws Exception {
        try (ScriptedOutside outside = new ScriptedOutside(404, "{}")) {
            Map<String, String> environment = new HashMap<>();
            List.of("CINEMETA_URL", "TVMAZE_URL", "ANIZIP_URL")
                    .forEach(name -> environment.put(name, outside.url(name)));
            Path list = Files.writeString(
                    home.resolve("ids.json"),
                    "[{\"anilist_id\":900100,\"imdb_id\":[\"tt9900001\"],\"kitsu_id\":900001}]");
            environment.put("ANIME_MAPPING_FRIBB_URL", list.toString());
            environment.put("ANIME_MAPPING_AOD_URL", home.resolve("none.json").toString());
            environment.put(
                    "ANIME_MAPPING_KITSU_IMDB_URL", home.resolve("none.json").toString());
            environment.put("ANIME_MAPPING_ENABLED", Boolean.toString(enabled));
            try (House house = House.open(home, environment)) {
                if (loaded) {
                    house.context().getBeansOfType(RecurringTask.class).stream()
                            .filter(task -> task.name().equals("anime-lists"))
                            .findFirst()
                            .orElseThrow()
                            .work()
                            .run();
                }
                house.context()
                        .getBean(EpisodeLookup.class)
                        .find(
                                new ImdbId(series),
                                new Scope.Episode(1, 1),
                                Deadline.after(Duration.ofSeconds(30), InstantSource.system()));
            }
            return outside.asked();
        }
    }

    @ParameterizedTest(name = "{0}, lists enabled {1}, loaded {2} → {3}")
    @DisplayName("EPX-20: who knows anime alone is asked about nothing that is known to be none")
    @CsvSource(textBlock = """
            tt9900001, true,  true,  true
            tt9900050, true,  true,  false
            tt9900050, true,  false, true
            tt9900001, false, false, false
            """)
    void animeAlone(String series, boolean enabled, boolean loaded, boolean asked) throws Exception {
        List<String> paths = askedAbout(series, enabled, loaded);

        assertThat(paths).anyMatch(path -> path.startsWith("/TVMAZE_URL/"));
        assertThat(paths.stream().anyMatch(path -> path.startsWith("/ANIZIP_URL/")))
                .isEqualTo(asked);
    }
}
