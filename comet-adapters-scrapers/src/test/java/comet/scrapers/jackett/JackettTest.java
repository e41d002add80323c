package comet.scrapers.jackett;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.Scope;
import comet.core.memory.InMemoryReleaseStore;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.outside.scripted.CapturedLog;
import comet.scrapers.kit.Searches;
import comet.scrapers.kit.indexer.IndexerList;
import comet.scrapers.kit.indexer.ScriptedIndexers;
import comet.scrapers.kit.indexer.ScriptedIndexers.Outcome;
import comet.scrapers.kit.torrentfile.KeptTorrents;
import comet.scrapers.kit.torrentfile.Torrents;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JackettTest {

    private static final String RESULTS = "/api/v2.0/indexers/all/results";
    private static final String LIST = "/api/v2.0/indexers/!status:failing/results/torznab/api";
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

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
                new JackettIndexers(server.instance("jackett"), ScriptedIndexers.KEY),
                List.of(indexers),
                new IndexerList.Times(Duration.ZERO, Duration.ofMinutes(15)),
                server.time);
    }

    private Outcome search(String... indexers) throws InterruptedException {
        return search(KeptTorrents.NONE, indexers);
    }

    private Outcome search(KeptTorrents kept, String... indexers) throws InterruptedException {
        Jackett jackett =
                new Jackett(server.instance("jackett"), ScriptedIndexers.KEY, list(indexers), server.tools(kept));
        return server.search(jackett, Searches.movie("Harbour Lights"));
    }

    private static String results(String... rows) {
        return "{\"Results\":[" + String.join(",", rows) + "],\"Indexers\":[]}";
    }

    @Test
    @DisplayName("JKT-01, SCR-D30: one request for each query and indexer, with the key")
    void eachIndexerIsAskedByItself() throws Exception {
        server.at(RESULTS, results());
        Outcome outcome = search("one", "two");

        assertThat(outcome.end()).isEqualTo(new SourceEnd.Done());
        assertThat(server.asked())
                .containsExactlyInAnyOrder(
                        RESULTS + "?apikey=SECRETKEY0001&Query=Harbour+Lights&Tracker%5B%5D=one",
                        RESULTS + "?apikey=SECRETKEY0001&Query=Harbour+Lights&Tracker%5B%5D=two",
                        RESULTS + "?apikey=SECRETKEY0001&Query=Harbour+Lights+2019&Tracker%5B%5D=one",
                        RESULTS + "?apikey=SECRETKEY0001&Query=Harbour+Lights+2019&Tracker%5B%5D=two");
    }

    @Test
    @DisplayName("JKT-D1: a result is known by Details, else Guid, else Link, else its hash, and is taken once")
    void resultsHaveAnIdentity() throws Exception {
        server.at(
                RESULTS,
                results(
                        "{\"Title\":\"by details\",\"Details\":\"d\",\"Guid\":\"g1\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"again\",\"Details\":\"d\",\"Guid\":\"g2\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"by guid\",\"Guid\":\"g\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"again\",\"Details\":\" \",\"Guid\":\"g\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"by hash\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"again\",\"InfoHash\":\"" + HASH.toUpperCase(Locale.ROOT) + "\"}"));

        assertThat(search("one").releases())
                .extracting(Release::name)
                .containsExactlyInAnyOrder("by details", "by guid", "by hash");
    }

    @Test
    @DisplayName("JKT-D2, SCR-05: what is missing, null or of a wrong type costs itself; siblings survive")
    void whatIsMissingIsTolerated() throws Exception {
        server.at(
                RESULTS,
                results(
                        "null",
                        "7",
                        "\"text\"",
                        "{}",
                        "{\"Title\":\"Harbour Lights 2019\",\"InfoHash\":\"" + HASH
                                + "\",\"Size\":-1,\"Seeders\":\"12\",\"Link\":null,\"Details\":[],\"Tracker\":null}"));
        Outcome outcome = search("one");

        assertThat(outcome.end()).isEqualTo(new SourceEnd.Done());
        assertThat(outcome.releases()).hasSize(1);
        Release release = outcome.releases().getFirst();
        assertThat(release.size()).isEmpty();
        assertThat(release.seeders()).hasValue(12);
        assertThat(release.tracker()).isEqualTo("Jackett");
    }

    @Test
    @DisplayName(
            "JKT-03, JKT-D3, TOR-40: the link first, then the hash, then the magnet; magnets are queued, private ones not")
    void hashesAreDiscovered() throws Exception {
        String magnet = "magnet:?xt=urn:btih:" + HASH + "&tr=udp%3A%2F%2Ft.example.org%3A1";
        server.at("/dl/a", Torrents.torrent(Torrents.single("Harbour.Lights.2019.mkv", 9)));
        server.at(
                "/dl/m",
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", magnet)
                        .build());
        server.at(
                RESULTS,
                results(
                        "{\"Title\":\"file\",\"Details\":\"1\",\"Link\":\"" + server.url("/dl/a") + "\",\"InfoHash\":\""
                                + HASH + "\"}",
                        "{\"Title\":\"redirect\",\"Details\":\"2\",\"Link\":\"" + server.url("/dl/m") + "\"}",
                        "{\"Title\":\"hash\",\"Details\":\"3\",\"Link\":\"" + server.url("/dl/none")
                                + "\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"magnet\",\"Details\":\"4\",\"MagnetUri\":\"" + magnet + "\"}",
                        "{\"Title\":\"private\",\"Details\":\"5\",\"TrackerType\":\"semi-private\",\"MagnetUri\":\""
                                + magnet + "\"}"));
        Outcome outcome = search("one");

        assertThat(outcome.releases())
                .extracting(Release::name)
                .containsExactlyInAnyOrder("file", "redirect", "hash", "magnet", "private");
        assertThat(release(outcome, "file").title()).isEqualTo("Harbour.Lights.2019.mkv");
        assertThat(release(outcome, "redirect").sources().urls()).containsExactly("udp://t.example.org:1");
        assertThat(release(outcome, "hash").sources().isEmpty()).isTrue();
        assertThat(release(outcome, "magnet").sources().urls()).containsExactly("udp://t.example.org:1");
        assertThat(release(outcome, "private").isPrivate()).isTrue();
        assertThat(release(outcome, "private").sources().isEmpty()).isTrue();
        assertThat(server.jobs)
                .extracting(job -> job.offered().title())
                .containsExactlyInAnyOrder("redirect", "magnet");
    }

    @Test
    @DisplayName(
            "TOR-23: nothing is fetched of a torrent whose file is stored: that serves, with what is told of it today")
    void storedFilesServe() throws Exception {
        Release stored = new Release(
                new InfoHash(HASH),
                "Harbour Lights 2019",
                OptionalLong.of(12),
                OptionalInt.of(1),
                "Elsewhere",
                Optional.of(new ReleaseFile(OptionalInt.of(3), "Harbour.Lights.2019.mkv", OptionalLong.of(9))),
                new AnnounceUrls(List.of("udp://t.example.org:1")));
        ReleaseStore releases = new InMemoryReleaseStore(server.time);
        releases.save(new ImdbId("tt9900002"), List.of(new ScopedRelease(Scope.MOVIE, stored)));
        server.at("/dl/a", Torrents.torrent(Torrents.single("Harbour.Lights.2019.mkv", 9)));
        server.at(
                RESULTS,
                results(
                        "{\"Title\":\"known\",\"Details\":\"1\",\"Tracker\":\"One\",\"Seeders\":21,\"Link\":\""
                                + server.url("/dl/known") + "\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"private\",\"Details\":\"2\",\"TrackerType\":\"private\",\"Link\":\""
                                + server.url("/dl/private") + "\",\"InfoHash\":\"" + HASH + "\"}",
                        "{\"Title\":\"unknown\",\"Details\":\"3\",\"Link\":\"" + server.url("/dl/a")
                                + "\",\"InfoHash\":\"" + "f".repeat(40) + "\"}"));

        Outcome outcome = search(server.stored(releases), "one");

        assertThat(server.asked())
                .filteredOn(path -> path.startsWith("/dl/"))
                .containsExactlyInAnyOrder("/dl/private", "/dl/a");
        assertThat(release(outcome, "known"))
                .isEqualTo(new Release(
                        stored.infoHash(),
                        "known",
                        stored.size(),
                        OptionalInt.of(21),
                        "One",
                        stored.file(),
                        stored.sources()));
        assertThat(outcome.releases()).hasSize(3);
    }

    private static Release release(Outcome outcome, String name) {
        return outcome.releases().stream()
                .filter(release -> release.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("As recorded: an indexer with Status 1 and no result failed; its error is logged without addresses")
    void aFailedIndexerIsAFailedRequest() throws Exception {
        server.at(
                RESULTS,
                "{\"Results\":[],\"Indexers\":[{\"ID\":\"one\",\"Name\":\"One\",\"Status\":1,\"Results\":0,"
                        + "\"Error\":\"503 from https://one.example.org/x?passkey=SECRETKEY0001\"}]}");
        try (CapturedLog log = CapturedLog.start()) {
            assertThat(search("one").end()).isEqualTo(new SourceEnd.Failed(Failure.FAULTY));
            assertThat(log.text()).contains("One 503 from …").doesNotContain("one.example.org", "SECRETKEY0001");
        }
    }

    @Test
    @DisplayName("As recorded: an indexer that failed after results, and one that found nothing, are no failures")
    void anIndexerMayFindNothing() throws Exception {
        server.at(
                RESULTS,
                "{\"Results\":[],\"Indexers\":[{\"ID\":\"one\",\"Name\":\"One\",\"Status\":2,\"Results\":0},"
                        + "{\"ID\":\"two\",\"Status\":1,\"Results\":4}]}");

        assertThat(search("one").end()).isEqualTo(new SourceEnd.Done());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("JKT-01: an answer without results is a failed request")
    @ValueSource(
            strings = {"{}", "{\"Results\":null}", "[]", "\"x\"", "", "<html>", "{\"Results\":[", "{\"error\":\"no\"}"})
    void anAnswerWithoutResultsFailed(String body) throws Exception {
        server.at(RESULTS, body);

        assertThat(search("one").end()).isEqualTo(new SourceEnd.Failed(Failure.UNREADABLE));
    }

    @Test
    @DisplayName("SCR-72, IDX-D6: a failing indexer costs its own results, and is counted")
    void aFailingIndexerIsCounted() throws Exception {
        IndexerList list = list("one");
        server.at(RESULTS, new MockResponse.Builder().code(500).build());
        server.search(
                new Jackett(server.instance("jackett"), ScriptedIndexers.KEY, list, server.tools()),
                Searches.movie("Harbour Lights"));

        assertThat(list.status().indexers().getFirst().failures()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("IDX-10, as recorded: a root element other than indexers is a failed refresh, whatever the status")
    @ValueSource(
            strings = {
                "<error code=\"100\" description=\"Invalid API Key\" />",
                "<html><body>login</body></html>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><indexers><indexer id=\"&a;\"/></indexers>",
                "<indexers><indexer id=\"a\">",
                ""
            })
    void aBadListIsAFailedRefresh(String xml) throws Exception {
        server.at(LIST, xml);
        IndexerList list = list("kept");

        assertThat(list.refresh()).isEqualTo(Duration.ofSeconds(30));
        assertThat(list.status().failure()).isPresent();
        assertThat(list.status().indexers()).hasSize(1);
    }

    @Test
    @DisplayName("IDX-11: only direct children with an id are indexers")
    void onlyChildrenAreIndexers() throws Exception {
        server.at(
                LIST,
                "\uFEFF<indexers><wrapper><indexer id=\"inner\"/></wrapper><indexer id=\" \"/><indexer id=\"a\"><title>A</title>"
                        + "<caps><indexer id=\"deep\"/><title>no</title></caps><type>private</type></indexer></indexers>");
        IndexerList list = list();
        list.refresh();

        assertThat(list.status().indexers())
                .extracting(each -> each.id() + " " + each.name())
                .containsExactly("a A");
        assertThat(list.isPrivate("a")).isTrue();
    }

    @Test
    @DisplayName("SCR-08: the key is in no log line, whatever fails")
    void theKeyIsNotLogged() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            search("one");
            list().refresh();
            assertThat(log.text()).doesNotContain(ScriptedIndexers.KEY);
        }
    }
}
