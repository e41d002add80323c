package comet.debrid.alldebrid;

import static comet.core.debrid.AccountEntry.Origin.FOUND;
import static comet.core.debrid.AccountEntry.Origin.MADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
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
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AllDebrid is asked for in a playback, beyond the samples. */
class AllDebridPlaybackTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final long LATELY = NOW.getEpochSecond() + 1;
    private static final long LONG_AGO = NOW.getEpochSecond() - 86_400;
    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final Account ACCOUNT = new Account(ServiceId.ALLDEBRID, new ApiKey("ADTESTKEY00000000001"));

    private static final String UPLOAD =
            "POST /v4/magnet/upload magnets[]=magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";
    private static final String UPLOAD_FILE = "POST /v4/magnet/upload/file";
    private static final String STATUS = "POST /v4.1/magnet/status id=7";
    private static final String FILES = "POST /v4/magnet/files id[]=7";
    private static final String UNLOCK = "POST /v4/link/unlock link=https://alldebrid.com/f/A";
    private static final String DELAYED = "POST /v4/link/delayed id=24";
    private static final String DELETE = "POST /v4/magnet/delete id=7";
    private static final String RESTART = "POST /v4/magnet/restart id=7";

    private static final String TREE = """
            {"n": "Sintel.2010.1080p", "e": [{"n": "Sintel.2010.1080p.mkv", "s": 1000000000,
             "l": "https://alldebrid.com/f/A"}]}""";
    private static final String LINK = "https://dl1.example.net/dl/a/Sintel.2010.1080p.mkv";

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

    // What AllDebrid answers

    private static String success(String data) {
        return "{\"status\": \"success\", \"data\": " + data + "}";
    }

    private static String failure(String code) {
        return "{\"status\": \"error\", \"error\": {\"code\": \"" + code + "\", \"message\": \"No\"}}";
    }

    private static String uploaded(boolean ready) {
        return success("{\"magnets\": [{\"hash\": \"" + HASH.hex() + "\", \"ready\": " + ready + ", \"id\": 7}]}");
    }

    private static String magnet(int statusCode, long uploadDate) {
        return success("{\"magnets\": {\"id\": 7, \"hash\": \"" + HASH.hex() + "\", \"statusCode\": " + statusCode
                + ", \"uploadDate\": " + uploadDate + ", \"completionDate\": 0}}");
    }

    private static String files(String tree) {
        return success("{\"magnets\": [{\"id\": \"7\", \"files\": [" + tree + "]}]}");
    }

    private static String unlocked() {
        return success("{\"link\": \"" + LINK + "\"}");
    }

    private static String delayed(String answer) {
        return success(answer);
    }

    private static String done() {
        return success("{\"message\": \"Done\"}");
    }

    // What is asked for

    private static final RequestedMedia FILM = media(MediaType.MOVIE, EpisodeCoordinates.NONE);
    private static final RequestedMedia EPISODE =
            media(MediaType.SERIES, EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2)));

    private static RequestedMedia media(MediaType type, EpisodeCoordinates coordinates) {
        return new RequestedMedia(
                Optional.of(type),
                ImdbId.parse("tt9900001").map(id -> id),
                Optional.of(type == MediaType.MOVIE ? "Sintel" : "Lantern Street"),
                Map.of(),
                coordinates,
                EpisodeFacts.UNKNOWN);
    }

    private static LinkRequest film() {
        return request(TorrentSource.of(HASH), FILM, KnownBefore.NOTHING, false);
    }

    private static LinkRequest request(
            TorrentSource torrent, RequestedMedia media, KnownBefore known, boolean cachedOnly) {
        return new LinkRequest(
                ACCOUNT,
                torrent,
                media,
                new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                known,
                Optional.empty(),
                cachedOnly);
    }

    private MadeLink link(LinkRequest request) throws DebridException, InterruptedException {
        return allDebrid.link(request, service.deadline());
    }

    private DebridException refusal(LinkRequest request) {
        return Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> link(request)));
    }

    private static Optional<AccountEntry> entry(AccountEntry.Origin origin, boolean kept) {
        return Optional.of(new AccountEntry(new EntryId("7"), origin, kept));
    }

    private static KnownBefore inAccount() {
        LibraryItem item = new LibraryItem(
                new EntryId("7"),
                Optional.of(HASH),
                "Sintel.2010.1080p",
                OptionalLong.empty(),
                TorrentState.DOWNLOADING,
                Optional.empty());
        return new KnownBefore(List.of(item), List.of());
    }

    // Uploading

    @Test
    @DisplayName("AD-30: an upload of what is in the account snapshot made nothing, so its link is the account's alone")
    void givenAnEntryInTheSnapshot_whenUploaded_thenItWasFound() throws Exception {
        service.answers(uploaded(true)).answers(files(TREE)).answers(unlocked());

        MadeLink made = link(request(TorrentSource.of(HASH), FILM, inAccount(), false));

        assertThat(made.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, UNLOCK);
    }

    @Test
    @DisplayName("DBM-05: what was uploaded not more than 600 s ago is looked at, not uploaded again")
    void givenARememberedUpload_whenPlayedAgain_thenItIsLookedAt() throws Exception {
        service.answers(uploaded(false)).answers(magnet(1, LATELY));
        assertThat(refusal(film()).failure().kind()).isEqualTo(FailureKind.NOT_READY);

        service.answers(magnet(4, LATELY)).answers(files(TREE)).answers(unlocked());
        MadeLink made = link(film());

        assertThat(made.link().url().toString()).isEqualTo(LINK);
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, STATUS, FILES, UNLOCK);
    }

    @Test
    @DisplayName("DBW-07: a remembered id that is gone is forgotten, and the torrent uploaded anew")
    void givenARememberedIdThatIsGone_whenPlayedAgain_thenItIsUploadedAnew() throws Exception {
        service.answers(uploaded(false)).answers(magnet(1, LATELY));
        refusal(film());

        service.answers(failure("MAGNET_INVALID_ID"))
                .answers(uploaded(true))
                .answers(files(TREE))
                .answers(unlocked());
        link(film());

        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, STATUS, UPLOAD, FILES, UNLOCK);
    }

    @Test
    @DisplayName("DBM-04: a private torrent that may not be at hand is uploaded as the file the product holds")
    void givenAPrivateTorrent_whenPlayed_thenItsFileIsUploaded() throws Exception {
        service.answers(success("{\"files\": [{\"file\": \"a.torrent\", \"ready\": true, \"id\": 7}]}"))
                .answers(files(TREE))
                .answers(unlocked());

        MadeLink made = link(request(torrent(true), FILM, KnownBefore.NOTHING, false));

        assertThat(service.asked().getFirst()).startsWith(UPLOAD_FILE).contains("name=\"files[0]\"", "magic bytes");
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
    }

    @Test
    @DisplayName("DBM-04: a magnet that is rejected is followed by the file")
    void givenARejectedMagnet_whenPlayed_thenItsFileIsUploaded() throws Exception {
        service.answers(success("{\"magnets\": [{\"error\": {\"code\": \"MAGNET_INVALID_URI\"}}]}"))
                .answers(success("{\"files\": [{\"file\": \"a.torrent\", \"ready\": true, \"id\": 7}]}"))
                .answers(files(TREE))
                .answers(unlocked());

        link(request(torrent(false), FILM, KnownBefore.NOTHING, false));

        assertThat(service.asked()).hasSize(4).element(1).asString().startsWith(UPLOAD_FILE);
    }

    private static TorrentSource torrent(boolean isPrivate) {
        TorrentSource bare = TorrentSource.of(HASH);
        return new TorrentSource(
                bare.magnet(),
                Optional.empty(),
                isPrivate,
                Optional.of(new TorrentFile("magic bytes".getBytes(StandardCharsets.UTF_8))));
    }

    // What is not ready

    @Test
    @DisplayName(
            "DBU-02: what the account had before its upload is left there, though AllDebrid answered as if it were new")
    void givenAnOlderEntry_whenNothingMayDownload_thenItStays() {
        service.answers(uploaded(false)).answers(magnet(1, LONG_AGO));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), FILM, KnownBefore.NOTHING, true));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS);
    }

    @DisplayName("AD-32: a failure that may pass, of the viewer's own magnet, is restarted once and looked at again")
    @ParameterizedTest(name = "status code {0}")
    @ValueSource(ints = {5, 7, 9, 11, 14, 15})
    void givenAFailedMagnetOfTheViewer_whenPlayed_thenItIsRestarted(int statusCode) throws Exception {
        service.answers(uploaded(false))
                .answers(magnet(statusCode, LONG_AGO))
                .answers(done())
                .answers(magnet(4, LONG_AGO))
                .answers(files(TREE))
                .answers(unlocked());

        link(film());

        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, RESTART, STATUS, FILES, UNLOCK);
    }

    @Test
    @DisplayName("AD-32: a second failure after the restart is the end, and the viewer's magnet stays")
    void givenASecondFailure_whenRestarted_thenItFails() {
        service.answers(uploaded(false))
                .answers(magnet(7, LONG_AGO))
                .answers(done())
                .answers(magnet(7, LONG_AGO));

        DebridException refusal = refusal(film());

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.TORRENT_FAILED);
        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, RESTART, STATUS);
    }

    @Test
    @DisplayName("AD-18, AD-03: a restart must not be repeated, so an empty answer to it is the end")
    void givenAnEmptyAnswer_whenRestarted_thenItIsNotRepeated() {
        service.answers(uploaded(false)).answers(magnet(7, LONG_AGO)).answers("");

        assertThat(refusal(film()).failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, RESTART);
    }

    @Test
    @DisplayName("AD-32: what the product made and failed twice is uploaded twice, not three times, and then removed")
    void givenTwoFailures_whenUploadedTwice_thenItFails() {
        service.answers(uploaded(false))
                .answers(magnet(15, LATELY))
                .answers(done())
                .answers(uploaded(false))
                .answers(magnet(15, LATELY))
                .answers(done());

        DebridException refusal = refusal(film());

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.TORRENT_FAILED);
        assertThat(refusal.learned().entry()).isEqualTo(entry(MADE, false));
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS, DELETE, UPLOAD, STATUS, DELETE);
    }

    @DisplayName("AD-32, section 3: other failures are the end at once; unknown numbers are not ready yet (DBS-02)")
    @ParameterizedTest(name = "status code {0} is {1}")
    @CsvSource({
        "6, TORRENT_FAILED",
        "8, TORRENT_TOO_LARGE",
        "10, TORRENT_FAILED",
        "12, TORRENT_FAILED",
        "13, TORRENT_FAILED",
        "0, NOT_READY",
        "1, NOT_READY",
        "2, NOT_READY",
        "3, NOT_READY",
        "99, NOT_READY"
    })
    void givenAState_whenLookedAt_thenItHasItsKind(int statusCode, FailureKind kind) {
        service.answers(uploaded(false)).answers(magnet(statusCode, LONG_AGO));

        assertThat(refusal(film()).failure().kind()).isEqualTo(kind);
        assertThat(service.asked()).containsExactly(UPLOAD, STATUS);
    }

    @Test
    @DisplayName("AD-13: the magnet is found in a list as well, by its id")
    void givenAList_whenLookedAt_thenTheMagnetIsFoundById() {
        service.answers(uploaded(false))
                .answers(
                        success("{\"magnets\": [{\"id\": 6, \"statusCode\": 4}, {\"id\": \"7\", \"statusCode\": 8}]}"));

        assertThat(refusal(film()).failure().kind()).isEqualTo(FailureKind.TORRENT_TOO_LARGE);
    }

    // Files

    @Test
    @DisplayName("AD-33: a ready magnet without files is asked for them once more after a second")
    void givenNoFilesYet_whenAskedAgain_thenTheyAreThere() throws Exception {
        service.answers(uploaded(true)).answers(files("")).answers(files(TREE)).answers(unlocked());

        link(film());

        assertThat(service.asked()).containsExactly(UPLOAD, FILES, FILES, UNLOCK);
        assertThat(Duration.between(NOW, service.time().instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName(
            "AD-33, DBU-02: without files there is nothing to play; only what is as new as the playback is removed")
    void givenNoFiles_whenAskedTwice_thenItFails() {
        service.answers(uploaded(true))
                .answers(files(""))
                .answers(files(""))
                .answers(magnet(4, LATELY))
                .answers(done());

        DebridException refusal = refusal(film());

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NO_PLAYABLE_FILE);
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, FILES, STATUS, DELETE);
    }

    @DisplayName("DBU-02: a ready magnet without the episode stays when it is older, or nobody can say how old it is")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenNoSuchEpisode_whenTheMagnetIsOlder_thenItStays(boolean told) {
        service.answers(uploaded(true))
                .answers(files(TREE.replace("Sintel.2010", "Lantern.Street.S01E01")))
                .answers(told ? magnet(4, LONG_AGO) : failure("MAINTENANCE"));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.EPISODE_NOT_FOUND);
        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, STATUS);
    }

    @Test
    @DisplayName("AD-23: the index is the position by path, whatever the order of the answer")
    void givenAnotherOrder_whenChosen_thenTheIndexIsTheSame() throws Exception {
        String first =
                "{\"n\": \"Lantern.Street.S01E01.mkv\", \"s\": 900000000, \"l\": \"https://alldebrid.com/f/E1\"}";
        String second =
                "{\"n\": \"Lantern.Street.S01E02.mkv\", \"s\": 900000000, \"l\": \"https://alldebrid.com/f/E2\"}";
        String sample = "{\"n\": \"sample.mkv\", \"s\": 9000000, \"l\": \"https://alldebrid.com/f/S\"}";
        String text = "{\"n\": \"readme.txt\", \"s\": 5, \"l\": \"https://alldebrid.com/f/T\"}";
        String children = second + ", {\"n\": \"Sample\", \"e\": [" + sample + "]}, " + first + ", " + text;
        LinkRequest episode = request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false);

        service.answers(uploaded(true))
                .answers(files("{\"n\": \"S01\", \"e\": [" + children + "]}"))
                .answers(unlocked());
        MadeLink made = link(episode);

        assertThat(made.file().map(ServedFile::index)).contains(OptionalInt.of(1));
        assertThat(service.asked()).contains("POST /v4/link/unlock link=https://alldebrid.com/f/E2");
        assertThat(made.learned().evidence().getFirst().files().orElseThrow().files())
                .extracting(ServedFile::path, ServedFile::index)
                .containsExactlyInAnyOrder(
                        tuple("Lantern.Street.S01E01.mkv", OptionalInt.of(0)),
                        tuple("Lantern.Street.S01E02.mkv", OptionalInt.of(1)));
    }

    @Test
    @DisplayName("AD-14: an id that AllDebrid does not know, inside a successful answer, is no entry")
    void givenAnUnknownId_whenFilesAreListed_thenThereIsNoEntry() {
        service.answers(success("{\"magnets\": [{\"id\": \"7\", \"error\": {\"code\": \"MAGNET_INVALID_ID\"}}]}"));

        DebridException refusal = Objects.requireNonNull(catchThrowableOfType(
                DebridException.class,
                () -> allDebrid.files(
                        new EntryRequest(ACCOUNT, new EntryId("7"), Optional.empty()), service.deadline())));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }

    // Links

    @Test
    @DisplayName("AD-24: after three looks a delayed link is not ready, which says nothing against the torrent")
    void givenADelayedLink_whenItStaysDelayed_thenItIsNotReady() {
        service.answers(uploaded(true))
                .answers(files(TREE))
                .answers(success("{\"link\": \"\", \"delayed\": 24}"))
                .answers(delayed("{\"status\": 1, \"time_left\": 45}"))
                .answers(delayed("{\"status\": 1, \"time_left\": 40}"))
                .answers(delayed("{\"status\": 1, \"time_left\": 35}"));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), FILM, KnownBefore.NOTHING, true));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(refusal.learned().evidence()).isEmpty();
        assertThat(refusal.learned().entry()).isEqualTo(entry(MADE, true));
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, UNLOCK, DELAYED, DELAYED, DELAYED);
        assertThat(Duration.between(NOW, service.time().instant())).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    @DisplayName("AD-24, DBW-08: a link that never comes is unavailable; a torrent of the viewer is not added twice")
    void givenALinkThatNeverComes_whenTheMagnetIsTheViewers_thenItIsUnavailable() {
        service.answers(uploaded(true))
                .answers(files(TREE))
                .answers(success("{\"link\": \"\", \"delayed\": 24}"))
                .answers(delayed("{\"status\": 3}"));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), FILM, inAccount(), false));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.LINK_UNAVAILABLE);
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, UNLOCK, DELAYED);
    }

    @Test
    @DisplayName("DBW-08: a file that is gone from what the product made is removed and uploaded once more, once")
    void givenAFileThatIsGone_whenTheProductMadeTheEntry_thenItIsUploadedOnceMore() {
        service.answers(uploaded(true))
                .answers(files(TREE))
                .answers(failure("LINK_DOWN"))
                .answers(magnet(4, LATELY))
                .answers(done())
                .answers(uploaded(true))
                .answers(files(TREE))
                .answers(failure("LINK_DOWN"));

        assertThat(refusal(film()).failure().kind()).isEqualTo(FailureKind.LINK_UNAVAILABLE);
        assertThat(service.asked()).containsExactly(UPLOAD, FILES, UNLOCK, STATUS, DELETE, UPLOAD, FILES, UNLOCK);
    }
}
