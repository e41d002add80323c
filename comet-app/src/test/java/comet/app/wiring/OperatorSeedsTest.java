package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.ranking.RankingProfile;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Titles that the operator brings along")
@Timeout(60)
class OperatorSeedsTest {

    private static final List<String> PROVIDERS = List.of(
            "IMDB_SUGGESTION_URL",
            "CINEMETA_URL",
            "TMDB_URL",
            "KITSU_URL",
            "TVMAZE_URL",
            "WIKIDATA_URL",
            "TRAKT_URL",
            "ANILIST_URL",
            "ANIZIP_URL",
            "TVDB_URL");
    private static final String LINE = "{\"id\":\"tt9900050\",\"type\":\"movie\",\"title\":\"Big Buck Bunny\","
            + "\"year\":2008,\"aliases\":{\"lang:nl\":[\"Grote Bolle Haas\"]},\"updated\":\"2026-05-01\"}\n";

    @TempDir
    private Path home;

    private Map<String, String> environment(ScriptedOutside outside, boolean offline) {
        Map<String, String> environment = new HashMap<>();
        PROVIDERS.forEach(name -> environment.put(name, outside.url(name)));
        environment.put("ANIME_MAPPING_ENABLED", "false");
        environment.put("TMDB_READ_ACCESS_TOKEN", "k3y");
        environment.put("METADATA_SEED_PATH", "seed.jsonl");
        environment.put("METADATA_OFFLINE", Boolean.toString(offline));
        return environment;
    }

    private static SearchOutcome search(House house) throws InterruptedException {
        SearchPreferences preferences = new SearchPreferences(
                List.of(), true, 0, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT);
        return house.context()
                .getBean(StreamSearch.class)
                .search(new StreamRequest(
                        MediaRequest.parse(MediaType.MOVIE, "tt9900050").orElseThrow(), preferences, Optional.empty()));
    }

    @Test
    @DisplayName("MDS-46: offline, title and aliases are those of the seed, and no provider sees a call")
    void offline() throws Exception {
        Files.writeString(home.resolve("seed.jsonl"), LINE);
        try (ScriptedOutside outside = new ScriptedOutside(404, "{}");
                House house = House.open(home, environment(outside, true))) {
            assertThat(search(house)).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
                assertThat(found.metadata().title()).isEqualTo("Big Buck Bunny");
                assertThat(found.metadata().aliases()).containsEntry("lang:nl", List.of("Grote Bolle Haas"));
            });
            assertThat(outside.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("SED-01: online, providers are asked first, and what nobody knows is taken from the seed")
    void online() throws Exception {
        Files.writeString(home.resolve("seed.jsonl"), LINE);
        try (ScriptedOutside outside = new ScriptedOutside(404, "{}");
                House house = House.open(home, environment(outside, false))) {
            assertThat(search(house))
                    .isInstanceOfSatisfying(
                            SearchOutcome.Found.class,
                            found -> assertThat(found.metadata().title()).isEqualTo("Big Buck Bunny"));
            assertThat(outside.asked())
                    .anyMatch(path -> path.startsWith("/IMDB_SUGGESTION_URL/"))
                    .anyMatch(path -> path.startsWith("/TMDB_URL/"));
        }
    }

    @Test
    @DisplayName("SED-01: bad lines are counted in one line of the log and skipped")
    void badLines() throws Exception {
        Path seed = Files.writeString(home.resolve("seed.jsonl"), LINE + "nonsense\n{}\n");
        try (LoggedLines log = new LoggedLines("comet.titles.Seeds")) {
            assertThat(OperatorSeeds.read(Optional.of(seed)).all()).hasSize(1);
            assertThat(log.lines()).containsExactly("WARNING METADATA_SEED_PATH: 1 titles known, 2 bad lines skipped");
        }
    }

    @Test
    @DisplayName("A seed that is not there is told in one line, and the server starts without it")
    void missing() {
        try (LoggedLines log = new LoggedLines("comet.titles.Seeds")) {
            assertThat(OperatorSeeds.read(Optional.of(home.resolve("none.jsonl")))
                            .all())
                    .isEmpty();
            assertThat(log.lines()).singleElement().asString().contains("METADATA_SEED_PATH", "cannot be read");
        }
        assertThat(OperatorSeeds.read(Optional.empty()).all()).isEmpty();
    }
}
