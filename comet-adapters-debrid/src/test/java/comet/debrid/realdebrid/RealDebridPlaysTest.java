package comet.debrid.realdebrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.PreparedService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes several plays, or more than a sample can say. */
class RealDebridPlaysTest {

    private static final String HASH = "6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091";
    private static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("PLAYKEY0001"));
    private static final String WAITING = torrent("waiting_files_selection", "");
    private static final String DOWNLOADED = torrent("downloaded", "\"https://r.example/1\", \"https://r.example/2\"");
    private static final String REFUSED = "{\"error\": \"infringing_file\", \"error_code\": 35}";

    private PreparedService service;
    private DebridService realDebrid;

    @BeforeEach
    void start() throws Exception {
        service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
        realDebrid = new RealDebrid(service.url(), service.resources(), new ReleaseNameParser(), RealDebridTest.SHAPES);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static String torrent(String status, String links) {
        int selected = links.isEmpty() ? 0 : 1;
        return """
                {"id": "RD1", "hash": "%s", "status": "%s", "progress": 100, "files": [
                  {"id": 1, "path": "/Lantern.Street.S02/Lantern.Street.S02E01.mkv", "bytes": 1000000001, "selected": %d},
                  {"id": 2, "path": "/Lantern.Street.S02/Lantern.Street.S02E02.mkv", "bytes": 1000000002, "selected": %d}],
                 "links": [%s]}""".formatted(HASH, status, selected, selected, links);
    }

    private static String link(int episode) {
        return "{\"filename\": \"Lantern.Street.S02E0%d.mkv\", \"download\": \"https://cdn.example/%d.mkv\"}"
                .formatted(episode, episode);
    }

    private static LinkRequest episode(int episode) {
        return request(episode, TorrentSource.of(new InfoHash(HASH)), KnownBefore.NOTHING);
    }

    private static LinkRequest request(int episode, TorrentSource torrent, KnownBefore known) {
        return new LinkRequest(
                ACCOUNT,
                torrent,
                new RequestedMedia(
                        Optional.of(MediaType.SERIES),
                        Optional.empty(),
                        Optional.of("Lantern Street"),
                        Map.of(),
                        EpisodeCoordinates.mapped(OptionalInt.of(2), OptionalInt.of(episode)),
                        EpisodeFacts.UNKNOWN),
                new AskedFile("Lantern.Street.S02", OptionalInt.empty(), Optional.empty()),
                known,
                Optional.empty(),
                false);
    }

    private MadeLink play(LinkRequest request) throws Exception {
        return realDebrid.link(request, service.deadline());
    }

    private FailureKind failure(LinkRequest request) {
        return catchThrowableOfType(DebridException.class, () -> play(request))
                .failure()
                .kind();
    }

    /** What was sent since then, without bodies. */
    private List<String> askedSince(int before) {
        return service.asked().stream()
                .skip(before)
                .map(call -> call.split(" ")[0] + " " + call.split(" ")[1])
                .toList();
    }

    private void playFirstEpisode() throws Exception {
        service.answers("[]")
                .answers(201, "{\"id\": \"RD1\"}")
                .answers(WAITING)
                .answers(204, "")
                .answers(DOWNLOADED)
                .answers(link(1));
        play(episode(1));
    }

    @DisplayName("RD-37: within ten minutes the next episode of a pack costs one call")
    @Test
    void theNextEpisodeCostsOneCall() throws Exception {
        playFirstEpisode();
        int before = service.asked().size();
        service.time().advance(Duration.ofSeconds(599));
        service.answers(link(2));

        MadeLink made = play(episode(2));

        assertThat(made.link().url()).hasToString("https://cdn.example/2.mkv");
        assertThat(service.asked().subList(before, before + 1))
                .containsExactly("POST /unrestrict/link link=https://r.example/2");
    }

    @DisplayName("RD-37, DBM-05: after that the account is asked again")
    @Test
    void afterThatTheAccountIsAsked() throws Exception {
        playFirstEpisode();
        int before = service.asked().size();
        service.time().advance(Duration.ofMinutes(10));
        service.answers("[{\"id\": \"RD1\", \"hash\": \"%s\", \"status\": \"downloaded\"}]".formatted(HASH))
                .answers(DOWNLOADED)
                .answers(link(2));

        play(episode(2));

        assertThat(askedSince(before))
                .containsExactly("GET /torrents?limit=100", "GET /torrents/info/RD1", "POST /unrestrict/link");
    }

    @DisplayName("RD-37: a remembered link that leads nowhere is made new from the torrent")
    @Test
    void aRememberedLinkIsMadeNew() throws Exception {
        playFirstEpisode();
        int before = service.asked().size();
        service.answers(404, "{\"error\": \"unknown_ressource\", \"error_code\": 7}")
                .answers(DOWNLOADED.replace("r.example/2", "r.example/new"))
                .answers(link(2));

        play(episode(2));

        assertThat(service.asked().subList(before, service.asked().size()))
                .containsExactly(
                        "POST /unrestrict/link link=https://r.example/2",
                        "GET /torrents/info/RD1",
                        "POST /unrestrict/link link=https://r.example/new");
    }

    @DisplayName("DBR-01: what was removed is forgotten, its links too")
    @Test
    void whatWasRemovedIsForgotten() throws Exception {
        playFirstEpisode();
        int before = service.asked().size();
        service.answers(204, "").answers("[]").answers(500, "");

        realDebrid.remove(new EntryRequest(ACCOUNT, new EntryId("RD1"), Optional.empty()), service.deadline());
        failure(episode(2));

        assertThat(askedSince(before))
                .containsExactly("DELETE /torrents/delete/RD1", "GET /torrents?limit=100", "POST /torrents/addMagnet");
    }

    @DisplayName("DBM-05: what the library showed lately saves the list")
    @Test
    void theLibrarySavesTheList() throws Exception {
        LibraryItem item = new LibraryItem(
                new EntryId("RD1"),
                Optional.of(new InfoHash(HASH)),
                "Lantern.Street.S02",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        service.answers(DOWNLOADED).answers(link(1));

        play(request(1, TorrentSource.of(new InfoHash(HASH)), new KnownBefore(List.of(item), List.of())));

        assertThat(askedSince(0)).containsExactly("GET /torrents/info/RD1", "POST /unrestrict/link");
    }

    @DisplayName("RD-51: after a refusal nothing is added for 30 seconds, while what is in the account still plays")
    @Test
    void afterARefusalNothingIsAdded() throws Exception {
        service.answers("[]").answers(451, REFUSED);
        assertThat(failure(episode(1))).isEqualTo(FailureKind.LEGAL_BLOCK);
        int before = service.asked().size();
        service.answers("[]");

        assertThat(failure(episode(2))).isEqualTo(FailureKind.LEGAL_BLOCK);
        assertThat(askedSince(before)).containsExactly("GET /torrents?limit=100");

        service.answers("[{\"id\": \"RD1\", \"hash\": \"%s\", \"status\": \"downloaded\"}]".formatted(HASH))
                .answers(DOWNLOADED)
                .answers(link(2));
        assertThat(play(episode(2)).link().url()).hasToString("https://cdn.example/2.mkv");
    }

    @DisplayName("RD-51: a refused name proves something, unless \"too many requests\" was said just before")
    @ParameterizedTest(name = "too many requests before: {0}")
    @ValueSource(booleans = {true, false})
    void aRefusedNameProvesSomethingUnlessLimited(boolean limited) throws Exception {
        LinkRequest shaped = request(
                1,
                new TorrentSource(
                        new MagnetUri(new InfoHash(HASH), AnnounceUrls.NONE),
                        Optional.of("Lantern.Street.S02.WEB-DL"),
                        false,
                        Optional.empty()),
                KnownBefore.NOTHING);
        if (limited) {
            service.answers(429, "", "Retry-After", "1");
        }
        service.answers("[]").answers(451, REFUSED);

        DebridException refused = catchThrowableOfType(DebridException.class, () -> play(shaped));

        assertThat(refused.failure().kind()).isEqualTo(FailureKind.LEGAL_BLOCK);
        assertThat(refused.learned().evidence()).hasSize(limited ? 0 : 1);
    }

    @DisplayName("DBM-04, RD-14: a private torrent goes as its file, as it is")
    @Test
    void aPrivateTorrentGoesAsItsFile() throws Exception {
        TorrentSource torrent = new TorrentSource(
                new MagnetUri(new InfoHash(HASH), AnnounceUrls.NONE),
                Optional.empty(),
                true,
                Optional.of(new TorrentFile("d4:infoe".getBytes(StandardCharsets.UTF_8))));
        service.answers("[]").answers(500, "");

        failure(request(1, torrent, KnownBefore.NOTHING));

        assertThat(service.asked()).last().isEqualTo("PUT /torrents/addTorrent d4:infoe");
    }

    @DisplayName("RD-33: of more than 200 files, only those of the season are chosen")
    @Test
    void ofAVeryLargePackOnlyTheSeasonIsChosen() throws Exception {
        String files = IntStream.rangeClosed(1, 202)
                .mapToObj(id ->
                        "{\"id\": %d, \"path\": \"/Lantern.Street/Lantern.Street.S%02dE%02d.mkv\", \"bytes\": 9, \"selected\": 0}"
                                .formatted(id, (id - 1) / 20 + 1, (id - 1) % 20 + 1))
                .collect(Collectors.joining(","));
        service.answers("[]")
                .answers(201, "{\"id\": \"RD1\"}")
                .answers("{\"status\": \"waiting_files_selection\", \"files\": [" + files + "]}")
                .answers(500, "");

        failure(episode(3));

        assertThat(service.asked())
                .last()
                .isEqualTo("POST /torrents/selectFiles/RD1 files="
                        + IntStream.rangeClosed(21, 40)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")));
    }

    @DisplayName("DB-69: the files of a downloaded entry, chosen or not, with the torrent's own numbers")
    @Test
    void theFilesOfAnEntry() throws Exception {
        service.answers(DOWNLOADED);

        Optional<CompleteFileList> files =
                realDebrid.files(new EntryRequest(ACCOUNT, new EntryId("RD1"), Optional.empty()), service.deadline());

        assertThat(files.orElseThrow().files())
                .extracting(ServedFile::name, file -> file.index().orElse(-1))
                .containsExactly(tuple("Lantern.Street.S02E01.mkv", 0), tuple("Lantern.Street.S02E02.mkv", 1));
    }

    @DisplayName("DB-69: an entry that is not ready tells no complete list")
    @Test
    void anEntryThatIsNotReadyTellsNone() throws Exception {
        service.answers(WAITING);

        assertThat(realDebrid.files(
                        new EntryRequest(ACCOUNT, new EntryId("RD1"), Optional.empty()), service.deadline()))
                .isEmpty();
    }
}
