package comet.debrid.easydebrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.FilmRequest;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What EasyDebrid is asked for, beyond the samples. */
class EasyDebridPlaybackTest {

    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final TorrentSource TORRENT = TorrentSource.of(HASH);
    private static final Account ACCOUNT = account("EDTESTKEY0000001");

    private static final String MAGNET = "{\"url\":\"magnet:?xt=urn:btih:" + HASH.hex() + "\"}";
    private static final String LINKS = "POST /v1/link/generate " + MAGNET;
    private static final String QUEUE = "POST /v1/link/request " + MAGNET;

    private static final String REFUSED = "{\"error\": \"Unsupported link for direct download.\"}";
    private static final String QUEUED = "{\"success\": true}";
    private static final String FILES = """
            {"files": [{"filename": "Sintel.2010.1080p.mkv", "directory": ["Sintel"], "size": 1000000000,
             "url": "https://cdn.example.com/Sintel.2010.1080p.mkv"}]}""";

    private PreparedService service;
    private EasyDebrid easyDebrid;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
        easyDebrid = new EasyDebrid(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Account account(String key) {
        return new Account(ServiceId.EASYDEBRID, new ApiKey(key));
    }

    private FailureKind refusal(Account account) {
        LinkRequest request = FilmRequest.of(account, TORRENT);
        return Objects.requireNonNull(
                        catchThrowableOfType(DebridException.class, () -> easyDebrid.link(request, service.deadline())))
                .failure()
                .kind();
    }

    @Test
    @DisplayName("ED-32: a torrent is queued once in 600 s for each key, however often it is played")
    void givenAQueuedTorrent_whenPlayedAgain_thenItIsQueuedAfterTenMinutes() {
        service.answers(400, REFUSED).answers(QUEUED);
        service.answers(400, REFUSED);
        service.answers(400, REFUSED).answers(QUEUED);
        service.answers(400, REFUSED).answers(QUEUED);

        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.NOT_READY);
        service.time().advance(Duration.ofSeconds(599));
        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.NOT_READY);
        assertThat(refusal(account("EDTESTKEY0000002"))).isEqualTo(FailureKind.NOT_READY);
        service.time().advance(Duration.ofSeconds(1));
        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.NOT_READY);

        assertThat(service.asked()).containsExactly(LINKS, QUEUE, LINKS, LINKS, QUEUE, LINKS, QUEUE);
    }

    @Test
    @DisplayName("ED-32: a torrent that could not be queued is queued at the next play")
    void givenATorrentThatWasNotQueued_whenPlayedAgain_thenItIsQueued() {
        service.answers(400, REFUSED).answers("{\"success\": false}");
        service.answers(400, REFUSED).answers(500, "");
        service.answers(400, REFUSED).answers(QUEUED);

        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.MAGNET_REJECTED);
        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.NOT_READY);

        assertThat(service.asked()).containsExactly(LINKS, QUEUE, LINKS, QUEUE, LINKS, QUEUE);
    }

    @Test
    @DisplayName("ED-14: an answer that does not say whether it is queued makes no sense")
    void givenAnAnswerWithoutSuccess_whenQueued_thenItIsAProtocolError() {
        service.answers(400, REFUSED).answers("{}");

        assertThat(refusal(ACCOUNT)).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @Test
    @DisplayName("DBC-03: that a private torrent plays is nobody else's business")
    void givenAPrivateTorrent_whenPlayed_thenItIsEvidenceForTheAccount() throws Exception {
        service.answers(FILES);
        TorrentSource privateTorrent = new TorrentSource(TORRENT.magnet(), Optional.empty(), true, Optional.empty());

        List<Evidence> learned = easyDebrid
                .link(FilmRequest.of(ACCOUNT, privateTorrent), service.deadline())
                .learned()
                .evidence();

        assertThat(learned).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
    }

    @Test
    @DisplayName("ED-34: a cache check asks about at most 50 magnets in one call")
    void givenManyHashes_whenChecked_thenTheyAreCut() {
        List<InfoHash> hashes = IntStream.range(0, 51)
                .mapToObj(number -> new InfoHash("%040x".formatted(number)))
                .toList();
        AvailabilityRequest request =
                new AvailabilityRequest(ACCOUNT, hashes, DebridServiceContract.FILM, Optional.empty());

        assertThatThrownBy(() -> easyDebrid.availability(request, service.deadline()))
                .isInstanceOf(DebridException.class);

        assertThat(service.asked())
                .extracting(asked -> asked.split("magnet:", -1).length - 1)
                .containsExactlyInAnyOrder(50, 1);
    }

    @Test
    @DisplayName("ED, section 3: there are no entries whose files could be listed")
    void givenAnyEntry_whenItsFilesAreListed_thenItIsUnsupported() {
        EntryRequest entry = new EntryRequest(ACCOUNT, new EntryId("17"), Optional.empty());

        DebridException refused = Objects.requireNonNull(
                catchThrowableOfType(DebridException.class, () -> easyDebrid.files(entry, service.deadline())));

        assertThat(refused.failure().kind()).isEqualTo(FailureKind.UNSUPPORTED);
        assertThat(service.asked()).isEmpty();
    }
}
