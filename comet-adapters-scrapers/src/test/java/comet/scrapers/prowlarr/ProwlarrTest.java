package comet.scrapers.prowlarr;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.outside.scripted.CapturedLog;
import comet.scrapers.kit.Searches;
import comet.scrapers.kit.indexer.IndexerList;
import comet.scrapers.kit.indexer.IndexerStatus;
import comet.scrapers.kit.indexer.ScriptedIndexers;
import comet.scrapers.kit.indexer.ScriptedIndexers.Outcome;
import comet.scrapers.kit.torrentfile.Torrents;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProwlarrTest {

    private static final String SEARCH = "/api/v1/search";
    private static final String INDEXERS = "/api/v1/indexer";
    private static final String STATES = "/api/v1/indexerstatus";
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String MAGNET = "magnet:?xt=urn:btih:" + HASH + "&tr=udp%3A%2F%2Ft.example.org%3A1";

    private ScriptedIndexers server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedIndexers();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private IndexerList list(String... indexers) {
        return new IndexerList(
                new ProwlarrIndexers(server.instance("prowlarr"), ScriptedIndexers.KEY, server.time),
                List.of(indexers),
                new IndexerList.Times(Duration.ZERO, Duration.ofMinutes(15)),
                server.time);
    }

    private Outcome search(IndexerList list) throws InterruptedException {
        Prowlarr prowlarr = new Prowlarr(server.instance("prowlarr"), ScriptedIndexers.KEY, list, server.tools());
        return server.search(prowlarr, Searches.movie("Harbour Lights"));
    }

    @Test
    @DisplayName("PRW-01: one request for each query, for all indexers; the key is a header")
    void allIndexersAreAskedAtOnce() throws Exception {
        server.at(SEARCH, "[{\"title\":\"x\",\"infoHash\":\"" + HASH + "\"}]");

        assertThat(search(list("1", "5")).end()).isEqualTo(new SourceEnd.Done());
        assertThat(server.asked())
                .containsExactlyInAnyOrder(
                        SEARCH + "?query=Harbour+Lights&indexerIds=1&indexerIds=5&type=search",
                        SEARCH + "?query=Harbour+Lights+2019&indexerIds=1&indexerIds=5&type=search");
    }

    @Test
    @DisplayName("PRW-D1, PRW-D4: infoUrl, else guid, else downloadUrl is the identity; other protocols are skipped")
    void resultsHaveAnIdentity() throws Exception {
        server.at(
                SEARCH,
                "[{\"title\":\"by info\",\"infoUrl\":\"i\",\"infoHash\":\"" + HASH + "\"},"
                        + "{\"title\":\"again\",\"infoUrl\":\"i\",\"guid\":\"g\",\"infoHash\":\"" + HASH + "\"},"
                        + "{\"title\":\"by guid\",\"guid\":\"g\",\"infoHash\":\"" + HASH + "\"},"
                        + "{\"title\":\"usenet\",\"guid\":\"u\",\"protocol\":\"usenet\",\"infoHash\":\"" + HASH + "\"},"
                        + "{\"title\":\"torrent\",\"guid\":\"t\",\"protocol\":\"torrent\",\"indexer\":\"Example X\",\"infoHash\":\""
                        + HASH + "\"},null,7]");
        Outcome outcome = search(list("1"));

        assertThat(outcome.releases())
                .extracting(release -> release.name() + " of " + release.tracker())
                .containsExactlyInAnyOrder("by info of Prowlarr", "by guid of Prowlarr", "torrent of Example X");
    }

    @Test
    @DisplayName(
            "PRW-D2, PRW-D3: after downloadUrl comes magnetUrl, which redirects to a magnet or is one; then a magnet as guid")
    void magnetsAreFound() throws Exception {
        server.at("/file", Torrents.torrent(Torrents.single("Harbour.Lights.2019.mkv", 9)));
        server.at(
                "/magnet",
                new MockResponse.Builder()
                        .code(301)
                        .addHeader("Location", MAGNET)
                        .build());
        server.at(
                SEARCH,
                "[{\"title\":\"file\",\"infoUrl\":\"1\",\"downloadUrl\":\"" + server.url("/file")
                        + "\",\"magnetUrl\":\""
                        + server.url("/magnet") + "\"},"
                        + "{\"title\":\"proxied\",\"infoUrl\":\"2\",\"downloadUrl\":\"" + server.url("/gone")
                        + "\",\"magnetUrl\":\""
                        + server.url("/magnet") + "\"},"
                        + "{\"title\":\"itself\",\"infoUrl\":\"3\",\"magnetUrl\":\"" + MAGNET + "\"},"
                        + "{\"title\":\"guid\",\"infoUrl\":\"4\",\"guid\":\"" + MAGNET + "\"}]");
        Outcome outcome = search(list("1"));

        assertThat(outcome.releases())
                .extracting(release -> release.name() + " " + release.file().isPresent())
                .containsExactlyInAnyOrder("file true", "proxied false", "itself false", "guid false");
        assertThat(server.jobs).hasSize(3);
    }

    @Test
    @DisplayName("PRW-D5, SCR-D06: the privacy of its indexer makes a result private; unknown indexers are public")
    void privacyIsThatOfTheIndexer() throws Exception {
        server.at(
                INDEXERS,
                "[{\"id\":1,\"enable\":true,\"protocol\":\"torrent\",\"privacy\":\"semiPrivate\"},"
                        + "{\"id\":2,\"enable\":true,\"protocol\":\"torrent\",\"privacy\":\"public\"}]");
        server.at(STATES, "[]");
        server.at(
                SEARCH,
                "[{\"title\":\"private\",\"guid\":\"" + MAGNET + "&x=1\",\"indexerId\":1},"
                        + "{\"title\":\"public\",\"guid\":\"" + MAGNET + "&x=2\",\"indexerId\":2},"
                        + "{\"title\":\"unknown\",\"guid\":\"" + MAGNET + "&x=3\",\"indexerId\":3}]");
        IndexerList list = list();
        list.refresh();

        assertThat(search(list).releases())
                .extracting(release -> release.name() + " " + release.isPrivate() + " "
                        + release.sources().urls().size())
                .containsExactlyInAnyOrder("private true 0", "public false 1", "unknown false 1");
    }

    @Test
    @DisplayName("As recorded: answers that are all empty are silence, not the word that nothing exists")
    void emptyAnswersAreSilence() throws Exception {
        server.at(SEARCH, "[]");

        assertThat(search(list("1")).end()).isEqualTo(new SourceEnd.Silent());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("PRW-01: what is no JSON array is a failed request")
    @ValueSource(strings = {"{}", "null", "\"x\"", "", "<html>", "[{]"})
    void anythingElseFailed(String body) throws Exception {
        server.at(SEARCH, body);

        assertThat(search(list("1")).end()).isEqualTo(new SourceEnd.Failed(Failure.UNREADABLE));
    }

    @ParameterizedTest(name = "disabledTill {0}: in use {1}")
    @DisplayName(
            "IDX-13, IDX-D4: an indexer in back-off is left out; a date without a zone is of UTC; a strange one excludes")
    @CsvSource(nullValues = "-", textBlock = """
            -,                          true
            2031-03-01T11:59:59Z,       true
            2031-03-01T12:00:00Z,       true
            2031-03-01T12:00:01Z,       false
            2031-03-01T13:30:00+02:00,  true
            2031-03-01T14:30:00+02:00,  false
            2031-03-01T11:59:59,        true
            2031-03-01T12:00:01.5,      false
            tomorrow,                   false
            """)
    void backOffIsRespected(@Nullable String date, boolean used) throws Exception {
        String till = date == null ? "null" : "\"" + date + "\"";
        server.at(INDEXERS, "[{\"id\":4,\"name\":\"Four\",\"enable\":true,\"protocol\":\"torrent\"}]");
        server.at(STATES, "[{\"indexerId\":4,\"disabledTill\":" + till + "}]");
        IndexerList list = list();
        list.refresh();

        assertThat(list.status().indexers()).hasSize(used ? 1 : 0);
    }

    @Test
    @DisplayName("IDX-13: enabled torrent indexers with a positive id; IDX-D4: a strange date is logged once")
    void onlyUsableIndexers() throws Exception {
        server.at(
                INDEXERS,
                "[{\"id\":1,\"enable\":true,\"protocol\":\"torrent\"},{\"id\":2,\"enable\":true,\"protocol\":\"usenet\"},"
                        + "{\"id\":3,\"enable\":false,\"protocol\":\"torrent\"},{\"id\":0,\"enable\":true,\"protocol\":\"torrent\"},"
                        + "{\"id\":-4,\"enable\":true,\"protocol\":\"torrent\"},{\"enable\":true,\"protocol\":\"torrent\"},"
                        + "{\"id\":6,\"enable\":\"yes\",\"protocol\":\"torrent\"},{\"id\":7,\"enable\":true,\"protocol\":\"torrent\"},null,[]]");
        server.at(STATES, "[{\"indexerId\":7,\"disabledTill\":\"tomorrow\"},null]");
        IndexerList list = list();
        try (CapturedLog log = CapturedLog.start()) {
            list.refresh();
            list.refresh();
            assertThat(log.text().split("cannot be read", -1)).hasSize(2);
        }

        assertThat(list.status().indexers()).extracting(IndexerStatus::id).containsExactly("1");
    }

    @ParameterizedTest(name = "{0} fails")
    @DisplayName("IDX-12: if either call fails, the list is unchanged")
    @ValueSource(strings = {INDEXERS, STATES})
    void eitherFailureKeepsTheList(String path) throws Exception {
        server.at(INDEXERS, "[{\"id\":9,\"enable\":true,\"protocol\":\"torrent\"}]")
                .at(STATES, "[]");
        server.at(path, new MockResponse.Builder().code(401).build());
        IndexerList list = list("1");

        assertThat(list.refresh()).isEqualTo(Duration.ofSeconds(30));
        assertThat(list.status().failure()).contains(Failure.REFUSED);
        assertThat(list.status().indexers()).extracting(IndexerStatus::id).containsExactly("1");
    }

    @Test
    @DisplayName("IDX-20: without indexers nothing is asked")
    void withoutIndexersNothingIsAsked() throws Exception {
        assertThat(search(list()).end()).isEqualTo(new SourceEnd.Failed(Failure.SKIPPED));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @DisplayName("SCR-08: keys of results are in no log line and no text form")
    void keysAreNotLogged() throws Exception {
        server.at(
                SEARCH,
                "[{\"title\":\"x\",\"downloadUrl\":\"" + server.url("/dl?apikey=" + ScriptedIndexers.KEY) + "\"}]");
        try (CapturedLog log = CapturedLog.start()) {
            Outcome outcome = search(list("1"));
            assertThat(log.text()).doesNotContain(ScriptedIndexers.KEY);
            assertThat(outcome.releases()).extracting(Release::toString).noneMatch(text -> text.contains("SECRET"));
        }
    }
}
