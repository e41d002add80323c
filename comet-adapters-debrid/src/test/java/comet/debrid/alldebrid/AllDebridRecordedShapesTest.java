package comet.debrid.alldebrid;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers of AllDebrid with every member they have in recordings; the values are ours. */
class AllDebridRecordedShapesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final InfoHash HASH = new InfoHash("77c0ffee0123456789abcdef0123456789abcdef");
    private static final String LINK = "https://dl2.example.net/dl/b/Sintel.2010.2160p.mkv";

    private static final String UPLOADED = """
            {
                "status": "success",
                "data": {
                    "magnets": [
                        {
                            "magnet": "magnet:?xt=urn:btih:77c0ffee0123456789abcdef0123456789abcdef&dn=%5BDemo%5D%20Sintel&tr=udp%3A%2F%2Ftracker.example.org%3A1337%2Fannounce",
                            "hash": "77c0ffee0123456789abcdef0123456789abcdef",
                            "name": "[Demo] Sintel (2010) [2160p][HEVC x265 10bit]",
                            "filename_original": "",
                            "size": 7340032000,
                            "ready": true,
                            "id": 300100200
                        }
                    ]
                }
            }
            """;

    private static final String STATUS_OF_ONE = """
            {
                "status": "success",
                "data": {
                    "magnets": {
                        "id": 300100200,
                        "filename": "Sintel (2010)",
                        "size": 7340032000,
                        "hash": "77c0ffee0123456789abcdef0123456789abcdef",
                        "status": "Ready",
                        "statusCode": 4,
                        "downloaded": 7340032000,
                        "uploaded": 0,
                        "seeders": 0,
                        "downloadSpeed": 0,
                        "processingPerc": 0,
                        "uploadSpeed": 0,
                        "uploadDate": 1772366400,
                        "completionDate": 1772366700,
                        "links": [
                            {
                                "filename": "Sintel.2010.2160p.mkv",
                                "size": 7000000000,
                                "files": [{"n": "Sintel.2010.2160p.mkv", "s": 7000000000}],
                                "link": "https://alldebrid.com/f/A"
                            },
                            {
                                "filename": "Sintel.Making.Of.mkv",
                                "size": 340032000,
                                "files": [
                                    {"n": "Sintel.Making.Of.mkv", "s": 340032000}
                                ],
                                "link": "https://alldebrid.com/f/B"
                            }
                        ],
                        "type": "m",
                        "notified": false,
                        "version": 2
                    }
                }
            }
            """;

    private static final String FILES = """
            {"status": "success", "data": {"magnets": [{"id": "300100200", "files": [
             {"n": "Sintel.2010.2160p.mkv", "s": 7000000000, "l": "https://alldebrid.com/f/A"},
             {"n": "Sintel.Making.Of.mkv", "s": 340032000, "l": "https://alldebrid.com/f/B"}]}]}}
            """;

    private static final String UNLOCKED = """
            {"status": "success", "data": {"link": "https://dl2.example.net/dl/b/Sintel.2010.2160p.mkv"}}""";

    private PreparedService service;
    private AllDebrid allDebrid;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        allDebrid = new AllDebrid(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private MadeLink play() throws Exception {
        RequestedMedia film = new RequestedMedia(
                Optional.of(MediaType.MOVIE),
                ImdbId.parse("tt1727587").map(id -> id),
                Optional.of("Sintel"),
                Map.of(),
                EpisodeCoordinates.NONE,
                EpisodeFacts.UNKNOWN);
        LinkRequest request = new LinkRequest(
                new Account(ServiceId.ALLDEBRID, new ApiKey("ADTESTKEY00000000001")),
                TorrentSource.of(HASH),
                film,
                new AskedFile("Sintel.2010.2160p", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
        return allDebrid.link(request, service.deadline());
    }

    private static void assertPlays(MadeLink made) {
        assertThat(made.link().url()).hasToString(LINK);
        assertThat(made.file().map(file -> file.name())).contains("Sintel.2010.2160p.mkv");
        assertThat(made.learned().entry().map(AccountEntry::id)).contains(new EntryId("300100200"));
    }

    @Test
    @DisplayName("AD-22, AD-30: an upload of what is cached is ready at once, whatever else the answer tells")
    void uploadReady() throws Exception {
        service.answers(UPLOADED).answers(FILES).answers(UNLOCKED);

        assertPlays(play());
        assertThat(allDebrid.answersWithTextInFront()).isZero();
        assertThat(service.asked()).hasSize(3).noneMatch(call -> call.contains("magnet/status"));
    }

    @Test
    @DisplayName("AD-03: the same answer with a word in front, as it was once seen, is read and counted")
    void uploadReconnect() throws Exception {
        service.answers("reconnect" + UPLOADED).answers(FILES).answers(UNLOCKED);

        assertPlays(play());
        assertThat(allDebrid.answersWithTextInFront()).isOne();
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    @DisplayName(
            "AD-32, AD-13: the state of one magnet is one object, with files of its own that are no list to choose from")
    void statusOneReady() throws Exception {
        service.answers(UPLOADED.replace("\"ready\": true", "\"ready\": false"))
                .answers(STATUS_OF_ONE)
                .answers(FILES)
                .answers(UNLOCKED);

        assertPlays(play());
        assertThat(service.asked()).element(1).asString().contains("magnet/status id=300100200");
        assertThat(service.asked()).element(2).asString().contains("magnet/files id[]=300100200");
    }
}
