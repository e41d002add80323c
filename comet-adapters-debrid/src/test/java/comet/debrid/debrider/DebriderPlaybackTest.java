package comet.debrid.debrider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
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

/** What Debrider is asked for, beyond the samples. */
class DebriderPlaybackTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final TorrentSource TORRENT = TorrentSource.of(HASH);
    private static final Account ACCOUNT = new Account(ServiceId.DEBRIDER, new ApiKey("dr_test_key_0001"));

    private static final String MAGNET = "magnet:?xt=urn:btih:" + HASH.hex();
    private static final String LOOKUP = "POST /v1/link/lookup {\"data\":[\"" + MAGNET + "\"]}";
    private static final String TASKS = "GET /v1/tasks";
    private static final String ADD = "POST /v1/tasks {\"type\":\"magnet\",\"data\":\"" + MAGNET + "\"}";

    private static final String NOT_CACHED = "{\"result\": [{\"cached\": false}]}";
    private static final String FILES = """
            [{"name": "Sintel/Sintel.2010.1080p.mkv", "size": 1000000000,
              "download_link": "https://cdn.example.com/Sintel.2010.1080p.mkv"}]""";
    private static final String CACHED = "{\"result\": [{\"cached\": true, \"files\": " + FILES + "}]}";

    private PreparedService service;
    private Debrider debrider;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        debrider = new Debrider(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String task(String id, String status) {
        return "{\"id\": \"" + id + "\", \"hash\": \"" + HASH.hex() + "\", \"status\": \"" + status + "\", \"files\": "
                + FILES + "}";
    }

    private static String tasks(String... tasks) {
        return "[" + String.join(", ", tasks) + "]";
    }

    private static String added(String id) {
        return "{\"message\": \"Task added successfully.\", \"data\": " + task(id, "parsing") + "}";
    }

    private static EntryRequest entry(String id) {
        return new EntryRequest(ACCOUNT, new EntryId(id), Optional.empty());
    }

    private MadeLink link(TorrentSource torrent) throws DebridException, InterruptedException {
        return debrider.link(FilmRequest.of(ACCOUNT, torrent), service.deadline());
    }

    /** Plays what is not ready. */
    private Optional<AccountEntry> waitingFor() {
        DebridException refusal =
                Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> link(TORRENT)));
        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        return refusal.learned().entry();
    }

    private static Optional<AccountEntry> task(String id, Origin origin) {
        return Optional.of(new AccountEntry(new EntryId(id), origin, true));
    }

    @Test
    @DisplayName("DR-31: the list of tasks is read once a minute")
    void givenAListRead_whenPlayedAgain_thenItIsReadAfterAMinute() {
        service.answers(NOT_CACHED).answers(tasks(task("7", "downloading")));
        service.answers(NOT_CACHED);
        service.answers(NOT_CACHED).answers(tasks(task("7", "downloading")));

        assertThat(waitingFor()).isEqualTo(task("7", Origin.FOUND));
        service.time().advance(Duration.ofSeconds(59));
        assertThat(waitingFor()).isEqualTo(task("7", Origin.FOUND));
        service.time().advance(Duration.ofSeconds(1));
        assertThat(waitingFor()).isEqualTo(task("7", Origin.FOUND));

        assertThat(service.asked()).containsExactly(LOOKUP, TASKS, LOOKUP, LOOKUP, TASKS);
    }

    @Test
    @DisplayName("DBM-05: a task that was made is found by the next play, which makes none")
    void givenATaskMade_whenPlayedAgain_thenItIsFound() {
        service.answers(NOT_CACHED).answers(tasks()).answers(added("7"));
        service.answers(NOT_CACHED).answers(tasks(task("7", "parsing")));

        assertThat(waitingFor()).isEqualTo(task("7", Origin.MADE));
        assertThat(waitingFor()).isEqualTo(task("7", Origin.FOUND));

        assertThat(service.asked()).containsExactly(LOOKUP, TASKS, ADD, LOOKUP, TASKS);
    }

    @Test
    @DisplayName("DR-31, DBM-06: a task that failed and was made here is removed, and made again")
    void givenOurTaskFailed_whenPlayedAgain_thenItIsMadeAgain() {
        service.answers(NOT_CACHED).answers(tasks()).answers(added("7"));
        service.answers(NOT_CACHED)
                .answers(tasks(task("7", "error")))
                .answers(204, "")
                .answers(added("8"));

        assertThat(waitingFor()).isEqualTo(task("7", Origin.MADE));
        assertThat(waitingFor()).isEqualTo(task("8", Origin.MADE));

        assertThat(service.asked()).containsExactly(LOOKUP, TASKS, ADD, LOOKUP, TASKS, "DELETE /v1/tasks/7", ADD);
    }

    @Test
    @DisplayName("DR-31: a task that was made and that the viewer has removed is made again")
    void givenOurTaskRemoved_whenPlayedAgain_thenItIsMadeAgain() {
        service.answers(NOT_CACHED).answers(tasks()).answers(added("7"));
        service.answers(NOT_CACHED).answers(tasks()).answers(added("8"));

        assertThat(waitingFor()).isEqualTo(task("7", Origin.MADE));
        assertThat(waitingFor()).isEqualTo(task("8", Origin.MADE));
    }

    @Test
    @DisplayName("DBR-01, DR-27: a task that was removed here is forgotten at once")
    void givenATaskRemoved_whenPlayed_thenAnotherIsMade() throws Exception {
        service.answers(NOT_CACHED).answers(tasks(task("7", "downloading")));
        service.answers("ignored");
        service.answers(NOT_CACHED).answers(tasks()).answers(added("8"));

        assertThat(waitingFor()).isEqualTo(task("7", Origin.FOUND));
        debrider.remove(entry("7"), service.deadline());
        assertThat(waitingFor()).isEqualTo(task("8", Origin.MADE));
    }

    @Test
    @DisplayName("a task with another torrent than the one that is asked for is not played")
    void givenATaskOfAnotherTorrent_whenPlayed_thenItIsAProtocolError() {
        service.answers(NOT_CACHED)
                .answers(tasks(task("7", "completed")))
                .answers(task("7", "completed").replace(HASH.hex(), "f".repeat(40)));

        DebridException refusal =
                Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> link(TORRENT)));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @Test
    @DisplayName("DR-62: a link is kept for half an hour")
    void givenALink_whenMade_thenItPlaysForHalfAnHour() throws Exception {
        service.answers(CACHED);

        assertThat(link(TORRENT).playsUntil()).contains(NOW.plusSeconds(1800));
    }

    @Test
    @DisplayName("DBC-03: that a private torrent plays is nobody else's business")
    void givenAPrivateTorrent_whenPlayed_thenItIsEvidenceForTheAccount() throws Exception {
        service.answers(CACHED);

        List<Evidence> learned = link(new TorrentSource(TORRENT.magnet(), Optional.empty(), true, Optional.empty()))
                .learned()
                .evidence();

        assertThat(learned.getLast().kind()).isEqualTo(EvidenceKind.ACCOUNT);
        assertThat(learned).extracting(Evidence::kind).doesNotContain(EvidenceKind.RESOLVED);
    }

    @Test
    @DisplayName("DR-34: a cache check asks about at most 50 magnets in one call")
    void givenManyHashes_whenChecked_thenTheyAreCut() {
        List<InfoHash> hashes = IntStream.range(0, 51)
                .mapToObj(number -> new InfoHash("%040x".formatted(number)))
                .toList();
        AvailabilityRequest request =
                new AvailabilityRequest(ACCOUNT, hashes, DebridServiceContract.FILM, Optional.empty());

        assertThatThrownBy(() -> debrider.availability(request, service.deadline()))
                .isInstanceOf(DebridException.class);

        assertThat(service.asked())
                .extracting(asked -> asked.split("magnet:", -1).length - 1)
                .containsExactlyInAnyOrder(50, 1);
    }

    @Test
    @DisplayName("DBX-02: all pages are cut from one answer")
    void givenAPageRead_whenTheNextIsRead_thenNothingIsAsked() throws Exception {
        service.answers(tasks(task("7", "completed"), task("8", "completed")));

        var first = debrider.library(new LibraryRequest(ACCOUNT, 1, 0, Optional.empty()), service.deadline());
        var second = debrider.library(new LibraryRequest(ACCOUNT, 1, 1, Optional.empty()), service.deadline());

        assertThat(first.items()).extracting(item -> item.id().text()).containsExactly("7");
        assertThat(second.items()).extracting(item -> item.id().text()).containsExactly("8");
        assertThat(second.total()).hasValue(2);
        assertThat(service.asked()).containsExactly(TASKS);
    }

    @Test
    @DisplayName("DB-69, DR-15: the files of a task, once it is completed")
    void givenTasks_whenTheirFilesAreListed_thenOnlyCompletedOnesHaveAny() throws Exception {
        service.answers("{\"data\": " + task("7", "completed") + "}");
        service.answers(task("8", "downloading"));

        var completed = debrider.files(entry("7"), service.deadline());
        var downloading = debrider.files(entry("8"), service.deadline());

        assertThat(completed.orElseThrow().files())
                .extracting(ServedFile::name)
                .containsExactly("Sintel.2010.1080p.mkv");
        assertThat(downloading).isEmpty();
    }

    @Test
    @DisplayName("DR-15: a task that is not there")
    void givenNoTask_whenItsFilesAreListed_thenItIsNotFound() {
        service.answers(404, "");

        DebridException refusal = Objects.requireNonNull(
                catchThrowableOfType(DebridException.class, () -> debrider.files(entry("7"), service.deadline())));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }
}
