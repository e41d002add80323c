package comet.debrid.debridlink;

import static comet.core.debrid.AccountEntry.Origin.FOUND;
import static comet.core.debrid.AccountEntry.Origin.MADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryRequest;
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
import comet.debrid.scripted.DebridServiceContract;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What Debrid-Link is asked for in a playback, beyond the samples. */
class DebridLinkPlaybackTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final long LATELY = NOW.getEpochSecond() + 1;
    private static final long LONG_AGO = NOW.getEpochSecond() - 86_400;
    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    private static final Account ACCOUNT = new Account(ServiceId.DEBRIDLINK, new ApiKey("DLTESTKEY0001"));

    private static final String ADD_HASH =
            "POST /seedbox/add {\"url\":\"" + HASH.hex() + "\",\"structureType\":\"list\"}";
    private static final String ADD_MAGNET = "POST /seedbox/add {\"url\":\"magnet:?xt=urn:btih:" + HASH.hex()
            + "\",\"structureType\":\"list\",\"async\":true}";
    private static final String LOOK = "GET /seedbox/list?ids=dl7";
    private static final String NEWEST = "GET /seedbox/list?page=0&perPage=100";
    private static final String REMOVE = "DELETE /seedbox/dl7/remove";

    private static final String LINK = "https://s1.example.info/dl/T/Sintel+2010+%5B1080p%5D.mkv";
    private static final String FILE = file("Sintel.2010.1080p.mkv", 100);
    private static final String NOT_ADDED = "{\"success\": false, \"error\": \"notAddTorrent\"}";
    private static final String REMOVED = "{\"success\": true, \"value\": [\"dl7\"]}";

    private PreparedService service;
    private DebridLink debridLink;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        debridLink = new DebridLink(service.url(), 0, new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    // What Debrid-Link answers

    private static String file(String name, int percent) {
        return "{\"id\": \"f\", \"name\": \"" + name + "\", \"size\": 1000000000, \"downloadPercent\": " + percent
                + ", \"downloadUrl\": \"" + LINK + "\"}";
    }

    private static String torrent(int percent, long created, String files) {
        return torrent(percent, created, files, "\"isZip\": false");
    }

    private static String torrent(int percent, long created, String files, String more) {
        return "{\"id\": \"dl7\", \"name\": \"Sintel.2010.1080p\", \"created\": " + created + ", \"hashString\": \""
                + HASH.hex() + "\", \"status\": 4, \"downloadPercent\": " + percent + ", \"zip\": {}, " + more
                + ", \"files\": [" + files + "]}";
    }

    private static String value(String torrent) {
        return "{\"success\": true, \"value\": " + torrent + "}";
    }

    private static String list(String torrents) {
        return "{\"success\": true, \"value\": [" + torrents
                + "], \"pagination\": {\"page\": 0, \"pages\": 1, \"next\": -1, \"previous\": -1}}";
    }

    // What is asked for

    private static final RequestedMedia EPISODE = new RequestedMedia(
            Optional.of(MediaType.SERIES),
            ImdbId.parse("tt9900002").map(id -> id),
            Optional.of("Lantern Street"),
            Map.of(),
            EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2)),
            EpisodeFacts.UNKNOWN);

    private static LinkRequest film() {
        return request(TorrentSource.of(HASH), DebridServiceContract.FILM, KnownBefore.NOTHING, false);
    }

    private static LinkRequest known() {
        return request(TorrentSource.of(HASH), DebridServiceContract.FILM, inAccount(), false);
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

    private static KnownBefore inAccount() {
        LibraryItem item = new LibraryItem(
                new EntryId("dl7"),
                Optional.of(HASH),
                "Sintel.2010.1080p",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());
        return new KnownBefore(List.of(item), List.of());
    }

    private MadeLink link(LinkRequest request) throws DebridException, InterruptedException {
        return debridLink.link(request, service.deadline());
    }

    private DebridException refusal(LinkRequest request) {
        return Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> link(request)));
    }

    private static Optional<AccountEntry> entry(AccountEntry.Origin origin, boolean kept) {
        return Optional.of(new AccountEntry(new EntryId("dl7"), origin, kept));
    }

    /** The account is listed, and is empty. */
    private void listed() throws DebridException, InterruptedException {
        service.answers(list(""));
        debridLink.library(new LibraryRequest(ACCOUNT, 500, 0, Optional.empty()), service.deadline());
    }

    // Entries that are there

    @Test
    @DisplayName("DL-30: an entry that is known is read by its id, and nothing is added or listed")
    void givenAKnownEntry_whenPlayed_thenItIsRead() throws Exception {
        service.answers(list(torrent(100, LONG_AGO, FILE)));

        MadeLink made = link(known());

        assertThat(made.link().url()).as("+ stays as it is").hasToString(LINK);
        assertThat(made.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
        assertThat(service.asked()).containsExactly(LOOK);
    }

    @Test
    @DisplayName("DL-13: a malformed id drops the filter; the torrent is the row with that id, not the first")
    void givenTheWholeAccount_whenReadById_thenTheRowIsFoundById() throws Exception {
        String other = torrent(100, LONG_AGO, file("Other.mkv", 100)).replace("dl7", "dl8");
        service.answers(list(other + "," + torrent(100, LONG_AGO, FILE)));

        assertThat(link(known()).file().map(ServedFile::name)).contains("Sintel.2010.1080p.mkv");
    }

    @Test
    @DisplayName("DL-13, DBW-07: an id that is not among the rows is gone; the playback begins anew, once")
    void givenAnEntryThatIsGone_whenPlayed_thenTheHashIsAdded() throws Exception {
        String other = torrent(100, LONG_AGO, FILE).replace("dl7", "dl8");
        service.answers(list(other)).answers(value(torrent(100, LATELY, FILE)));

        MadeLink made = link(known());

        assertThat(made.link().url()).hasToString(LINK);
        assertThat(service.asked()).containsExactly(LOOK, ADD_HASH);
    }

    @Test
    @DisplayName("DBM-06: a failed entry of the viewer is left alone, and the torrent added anew")
    void givenAFailedEntryOfTheViewer_whenPlayed_thenItIsAdded() {
        String failed = torrent(0, LONG_AGO, "", "\"error\": 1, \"errorString\": \"No data found\"");
        service.answers(list(failed)).answers(value(failed));

        DebridException refusal = refusal(known());

        assertThat(refusal.failure()).isEqualTo(DebridFailure.of(FailureKind.TORRENT_FAILED));
        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(LOOK, ADD_HASH);
    }

    @Test
    @DisplayName("DBM-05: what was added not more than 600 s ago is looked at, not added again")
    void givenARememberedAdd_whenPlayedAgain_thenItIsLookedAt() throws Exception {
        service.answers(NOT_ADDED).answers(value(torrent(0, LATELY, "")));
        refusal(film());

        service.answers(list(torrent(100, LATELY, FILE)));
        link(film());

        assertThat(service.asked()).containsExactly(ADD_HASH, ADD_MAGNET, LOOK);
    }

    // Adding

    @Test
    @DisplayName("DL-62: an add that gives an entry older than the playback made nothing")
    void givenAnOlderEntry_whenAdded_thenItWasFound() throws Exception {
        service.answers(value(torrent(100, LONG_AGO, FILE)));

        MadeLink made = link(film());

        assertThat(made.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
    }

    @Test
    @DisplayName("DL-62: without the episode, what a list from before proves to be made by the playback is removed")
    void givenNoSuchEpisode_whenMade_thenItIsRemoved() throws Exception {
        listed();
        service.answers(value(torrent(100, LATELY, file("Lantern.Street.S01E01.mkv", 100))))
                .answers(REMOVED);

        DebridException refusal = refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.EPISODE_NOT_FOUND);
        assertThat(refusal.learned().entry()).isEqualTo(entry(MADE, false));
        assertThat(service.asked()).containsExactly(NEWEST, ADD_HASH, REMOVE);
    }

    @DisplayName("DL-62, DBU-02: without such a list, or with one that is too old, it may be the viewer's, and stays")
    @ParameterizedTest
    @ValueSource(longs = {0, 600, 601})
    void givenNoSuchEpisode_whenNobodyKnowsWhoMadeIt_thenItStays(long secondsAgo) throws Exception {
        if (secondsAgo > 0) {
            listed();
            service.time().advance(Duration.ofSeconds(secondsAgo));
        }
        service.answers(value(torrent(100, LATELY + secondsAgo, file("Lantern.Street.S01E01.mkv", 100))));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.EPISODE_NOT_FOUND);
        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).endsWith(ADD_HASH);
    }

    @Test
    @DisplayName("DL-62: a list that holds the torrent proves the contrary")
    void givenNoSuchEpisode_whenItWasListed_thenItStays() throws Exception {
        service.answers(list(torrent(100, LONG_AGO, "").replace("dl7", "dl6")));
        debridLink.library(new LibraryRequest(ACCOUNT, 500, 0, Optional.empty()), service.deadline());
        service.answers(value(torrent(100, LATELY, file("Lantern.Street.S01E01.mkv", 100))));

        refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(service.asked()).containsExactly(NEWEST, ADD_HASH);
    }

    @Test
    @DisplayName("DL-62: a part of a list proves nothing")
    void givenNoSuchEpisode_whenAPartWasListed_thenItStays() throws Exception {
        String other =
                torrent(100, LONG_AGO, "").replace(HASH.hex(), "1".repeat(40)).replace("dl7", "dl6");
        service.answers(list(other + "," + other));
        debridLink.library(new LibraryRequest(ACCOUNT, 1, 0, Optional.empty()), service.deadline());
        service.answers(value(torrent(100, LATELY, file("Lantern.Street.S01E01.mkv", 100))));

        refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(service.asked()).containsExactly(NEWEST, ADD_HASH);
    }

    @Test
    @DisplayName("DBM-06: a failed entry that the product surely made is removed, and the torrent added once more")
    void givenAFailedEntryOfTheProduct_whenPlayedAgain_thenItIsRemovedAndAdded() throws Exception {
        String failed = torrent(0, LATELY, "", "\"error\": 1, \"errorString\": \"No data found\"");
        listed();
        service.answers(NOT_ADDED).answers(value(torrent(0, LATELY, "")));
        refusal(film());

        service.answers(list(failed)).answers(REMOVED).answers(value(torrent(100, LATELY, FILE)));
        link(film());

        assertThat(service.asked()).containsExactly(NEWEST, ADD_HASH, ADD_MAGNET, LOOK, REMOVE, ADD_HASH);
    }

    @Test
    @DisplayName("DBM-06, DBU-02: of one that may be the viewer's only the torrent is added once more")
    void givenAFailedEntry_whenNobodyKnowsWhoMadeIt_thenItIsAddedOnly() throws Exception {
        String failed = torrent(0, LATELY, "", "\"error\": 1, \"errorString\": \"No data found\"");
        service.answers(NOT_ADDED).answers(value(torrent(0, LATELY, "")));
        refusal(film());

        service.answers(list(failed)).answers(value(torrent(100, LATELY, FILE)));
        link(film());

        assertThat(service.asked()).containsExactly(ADD_HASH, ADD_MAGNET, LOOK, ADD_HASH);
    }

    @Test
    @DisplayName("DL-62, DBU-02: what was there before stays, although the add succeeded")
    void givenNoSuchEpisode_whenFound_thenItStays() {
        service.answers(value(torrent(100, LONG_AGO, file("Lantern.Street.S01E01.mkv", 100))));

        DebridException refusal = refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(refusal.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(ADD_HASH);
    }

    @Test
    @DisplayName("DL-63: a key that may not remove is still a good key, and the entry stays")
    void givenAKeyThatMayNotRemove_whenCleanedUp_thenTheEntryStays() throws Exception {
        listed();
        service.answers(value(torrent(100, LATELY, file("Lantern.Street.S01E01.mkv", 100))))
                .answers(401, "{\"success\": false, \"error\": \"access_denied\"}");
        DebridException refusal = refusal(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));
        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.EPISODE_NOT_FOUND);
        assertThat(refusal.learned().entry()).isEqualTo(entry(MADE, true));

        service.answers(list(torrent(100, LATELY, FILE)));
        assertThat(link(known()).link().url()).hasToString(LINK);
    }

    @Test
    @DisplayName("DL-34: what is added and not complete is looked at once, after a second")
    void givenAnIncompleteTorrent_whenAdded_thenItIsLookedAtOnce() throws Exception {
        service.answers(value(torrent(99, LATELY, ""))).answers(list(torrent(100, LATELY, FILE)));

        link(film());

        assertThat(service.asked()).containsExactly(ADD_HASH, LOOK);
        assertThat(Duration.between(NOW, service.time().instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("DL-34, DBW-06: still incomplete is not ready; where nothing may download it is removed")
    void givenAnIncompleteTorrent_whenNothingMayDownload_thenItIsRemoved() throws Exception {
        listed();
        service.answers(value(torrent(50, LATELY, "")))
                .answers(list(torrent(51, LATELY, "")))
                .answers(REMOVED);

        DebridException refusal =
                refusal(request(TorrentSource.of(HASH), DebridServiceContract.FILM, KnownBefore.NOTHING, true));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(refusal.learned().entry()).isEqualTo(entry(MADE, false));
        assertThat(service.asked()).containsExactly(NEWEST, ADD_HASH, LOOK, REMOVE);
    }

    @Test
    @DisplayName("DL-33, DBM-04: a magnet that is not added either is followed by the file, with all fields beside it")
    void givenARejectedMagnet_whenPlayed_thenItsFileIsSent() {
        service.answers(NOT_ADDED).answers(400, NOT_ADDED).answers(value(torrent(0, LATELY, "")));

        DebridException refusal =
                refusal(request(torrent(false), DebridServiceContract.FILM, KnownBefore.NOTHING, false));

        assertThat(refusal.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(service.asked()).hasSize(3).startsWith(ADD_HASH, ADD_MAGNET);
        assertThat(service.asked().getLast())
                .startsWith("POST /seedbox/add")
                .contains("name=\"structureType\"", "name=\"async\"", "name=\"file\"", "magic bytes");
    }

    @Test
    @DisplayName("DL-33: without a file the refusal of the magnet is the end")
    void givenARejectedMagnet_whenThereIsNoFile_thenItIsRejected() {
        service.answers(NOT_ADDED).answers(400, NOT_ADDED);

        assertThat(refusal(film()).failure()).isEqualTo(DebridFailure.of(FailureKind.MAGNET_REJECTED, "notAddTorrent"));
        assertThat(service.asked()).containsExactly(ADD_HASH, ADD_MAGNET);
    }

    @Test
    @DisplayName("DBM-04: of a private torrent the bare hash is tried, and its file is what is downloaded")
    void givenAPrivateTorrent_whenPlayed_thenItsFileIsSent() {
        service.answers(NOT_ADDED).answers(value(torrent(0, LATELY, "")));

        refusal(request(torrent(true), DebridServiceContract.FILM, KnownBefore.NOTHING, false));

        assertThat(service.asked()).hasSize(2).startsWith(ADD_HASH);
        assertThat(service.asked().getLast()).contains("name=\"file\"", HASH.hex() + ".torrent");
    }

    private static TorrentSource torrent(boolean isPrivate) {
        return new TorrentSource(
                TorrentSource.of(HASH).magnet(),
                Optional.empty(),
                isPrivate,
                Optional.of(new TorrentFile("magic bytes".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("DBM-08: an add whose answer was lost is looked up among the newest, once, and not repeated")
    void givenALostAdd_whenItIsAmongTheNewest_thenItIsUsed() throws Exception {
        service.closes().answers(list(torrent(100, LATELY, FILE))).answers(list(torrent(100, LATELY, FILE)));

        MadeLink made = link(film());

        assertThat(made.link().url()).hasToString(LINK);
        assertThat(made.learned().entry()).isEqualTo(entry(FOUND, true));
        assertThat(service.asked()).containsExactly(ADD_HASH, NEWEST, LOOK);
    }

    // Files

    @Test
    @DisplayName("DL-21, DL-22: the index is the position in the answer; a file that is not finished is not played")
    void givenSeveralFiles_whenChosen_thenTheIndexIsThePosition() throws Exception {
        service.answers(value(torrent(
                100,
                LATELY,
                file("Pack/readme.txt", 100) + "," + file("Pack/Lantern.Street.S01E02.mkv", 100) + ","
                        + file("Pack/Lantern.Street.S01E02.2160p.mkv", 40))));

        MadeLink made = link(request(TorrentSource.of(HASH), EPISODE, KnownBefore.NOTHING, false));

        assertThat(made.file().map(ServedFile::path)).contains("Lantern.Street.S01E02.mkv");
        assertThat(made.file().map(ServedFile::index)).contains(OptionalInt.of(1));
    }

    @Test
    @DisplayName("DL-23: an archive that is an archive by its id, too, holds nothing that plays")
    void givenAnArchive_whenItStaysOne_thenThereIsNothingToPlay() {
        String zip = file("Sintel.2010.1080p.zip", 100);
        service.answers(value(torrent(100, LATELY, zip, "\"isZip\": true")))
                .answers(list(torrent(100, LATELY, zip, "\"isZip\": true")));

        assertThat(refusal(film()).failure()).isEqualTo(DebridFailure.of(FailureKind.NO_PLAYABLE_FILE, "ARCHIVE_ONLY"));
        assertThat(service.asked()).containsExactly(ADD_HASH, LOOK);
    }

    @Test
    @DisplayName("DL-23, DL-24: files that an add does not tell are read by the id")
    void givenNoFiles_whenReadById_thenTheyAreThere() throws Exception {
        service.answers(value(torrent(100, LATELY, ""))).answers(list(torrent(100, LATELY, FILE)));

        link(film());

        assertThat(service.asked()).containsExactly(ADD_HASH, LOOK);
        assertThat(service.time().instant()).as("at once").isEqualTo(NOW);
    }

    @Test
    @DisplayName("DBL-01: a link that shows the key is not handed on")
    void givenALinkWithTheKey_whenRead_thenItIsRefused() {
        service.answers(value(torrent(100, LATELY, FILE.replace("/dl/T/", "/dl/DLTESTKEY0001/"))));

        assertThat(refusal(film()).failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }
}
