package comet.scrapers.zilean;

import static comet.scrapers.kit.ScriptedService.answer;
import static comet.scrapers.kit.ScriptedService.ok;
import static comet.scrapers.kit.ScriptedService.request;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.MediaType;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.scrapers.kit.ScriptedService;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZileanTest {

    private static final ScrapeRequest FILM = request(MediaType.MOVIE, "tt9900002", "Harbour Lights");
    private static final ScrapeRequest EPISODE = request(MediaType.SERIES, "tt9900001:1:2", "Lantern Street");
    private static final String BY_TITLE = "/dmm/filtered query=Harbour Lights";
    private static final String BY_ID = "/dmm/filtered imdbId=tt9900002";

    private static String rows(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"raw_title\": \"Row %d\", \"info_hash\": \"%040x\", \"size\": \"%d\"}",
                        i,
                        i,
                        i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean isById(HttpUrl url) {
        return url.queryParameter("imdbId") != null;
    }

    private static ScriptedService service(Function<HttpUrl, MockResponse> answers) {
        return new ScriptedService(answers);
    }

    private static Zilean zilean(ScriptedService service, boolean extended) {
        return new Zilean(service.instance(), extended, service.clock());
    }

    @Test
    @DisplayName("ZIL-D2: one more question by the IMDb id, with the same season and episode")
    void byId() throws Exception {
        try (ScriptedService service = service(url -> ok(isById(url) ? rows(5, 2) : rows(1, 1)))) {
            assertThat(service.scrape(zilean(service, true), EPISODE)).isEqualTo(new SourceEnd.Done());
            assertThat(service.asked())
                    .containsExactly(
                            "/dmm/filtered episode=2&imdbId=tt9900001&season=1",
                            "/dmm/filtered episode=2&query=Lantern Street&season=1");
            assertThat(service.found()).extracting(Release::name).containsExactlyInAnyOrder("Row 1", "Row 5", "Row 6");
        }
    }

    @Test
    @DisplayName("ZIL-D2: without the setting, and for a title without an IMDb id of its own, nothing is asked by id")
    void onlyByTitle() throws Exception {
        try (ScriptedService service = service(url -> ok(rows(1, 1)))) {
            service.scrape(zilean(service, false), FILM);
            service.scrape(zilean(service, true), request(MediaType.SERIES, "kitsu:900001:2", "Hoshi"));

            assertThat(service.asked()).containsExactly("/dmm/filtered episode=2&query=Hoshi&season=1", BY_TITLE);
        }
    }

    @DisplayName(
            "ZIL-D2: an instance that refuses ids is not asked by id for 24 hours; that is no failure of the search")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {400, 404, 422, 500})
    void refusesIds(int status) throws Exception {
        try (ScriptedService service = service(url -> isById(url) ? answer(status, "") : ok(rows(1, 1)))) {
            Zilean zilean = zilean(service, true);

            assertThat(service.scrape(zilean, FILM)).isEqualTo(new SourceEnd.Done());
            service.clock().advance(Duration.ofHours(23));
            service.scrape(zilean, FILM);
            assertThat(service.asked()).containsExactly(BY_ID, BY_TITLE, BY_TITLE);

            service.clock().advance(Duration.ofHours(2));
            service.scrape(zilean, FILM);
            assertThat(service.asked()).containsExactly(BY_ID, BY_ID, BY_TITLE, BY_TITLE, BY_TITLE);
        }
    }

    @Test
    @DisplayName("ZIL-D2: being asked too often is a failure, and says nothing of the form")
    void limited() throws Exception {
        try (ScriptedService service = service(url -> isById(url) ? answer(429, "") : ok(rows(1, 1)))) {
            Zilean zilean = zilean(service, true);

            assertThat(service.scrape(zilean, FILM)).isEqualTo(new SourceEnd.PartlyFailed(1, Failure.LIMITED));
            service.scrape(zilean, FILM);
            assertThat(service.asked()).containsExactly(BY_ID, BY_ID, BY_TITLE, BY_TITLE);
        }
    }

    @Test
    @DisplayName("SCR-D21: an instance that is down has failed, whatever it was asked")
    void down() throws Exception {
        try (ScriptedService service = service(url -> answer(500, ""))) {
            assertThat(service.scrape(zilean(service, true), FILM)).isEqualTo(new SourceEnd.Failed(Failure.FAULTY));
        }
    }

    @Test
    @DisplayName("ZIL-D3: a film whose list was cut is asked for once more with its year")
    void withYear() throws Exception {
        try (ScriptedService service =
                service(url -> ok(url.queryParameter("year") == null ? rows(0, 200) : rows(500, 3)))) {
            service.scrape(zilean(service, true), FILM);

            assertThat(service.asked())
                    .containsExactly(BY_ID, BY_TITLE, "/dmm/filtered query=Harbour Lights&year=2019");
            assertThat(service.found()).hasSize(203);
        }
        try (ScriptedService service = service(url -> ok(rows(0, 199)))) {
            service.scrape(zilean(service, true), FILM);

            assertThat(service.asked()).containsExactly(BY_ID, BY_TITLE);
        }
        try (ScriptedService service = service(url -> ok(rows(0, 200)))) {
            service.scrape(zilean(service, true), EPISODE);
            service.scrape(zilean(service, false), FILM);

            assertThat(service.asked()).noneMatch(line -> line.contains("year"));
        }
    }

    @Test
    @DisplayName("As recorded, DB-02: nothing but empty lists is no word that nothing exists")
    void silent() throws Exception {
        try (ScriptedService service = service(url -> ok("[]"))) {
            assertThat(service.scrape(zilean(service, true), FILM)).isEqualTo(new SourceEnd.Silent());
        }
        try (ScriptedService service = service(url -> ok(isById(url) ? rows(1, 1) : "[]"))) {
            assertThat(service.scrape(zilean(service, true), FILM)).isEqualTo(new SourceEnd.Done());
        }
    }

    @Test
    @DisplayName("SCR-T02, ZIL-D1: rows that make no sense are left out, unreadable sizes are unknown")
    void oddRows() throws Exception {
        try (ScriptedService service = service(url -> ok("[null, 5, \"x\", {\"raw_title\": 1}, {\"raw_title\": \"Row\","
                + " \"info_hash\": \"" + "A".repeat(40) + "\", \"size\": \"big\"}]"))) {
            service.scrape(zilean(service, false), FILM);

            assertThat(service.found()).extracting(Release::name).containsExactly("Row");
            assertThat(service.found().getFirst().size()).isEmpty();
        }
    }
}
