package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.NO_PLAYABLE_FILE;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.debrid.torbox.Wire.NAME;
import static comet.debrid.torbox.Wire.NIGHT;
import static comet.debrid.torbox.Wire.cached;
import static comet.debrid.torbox.Wire.created;
import static comet.debrid.torbox.Wire.data;
import static comet.debrid.torbox.Wire.failed;
import static comet.debrid.torbox.Wire.pending;
import static comet.debrid.torbox.Wire.ready;
import static comet.debrid.torbox.Wire.refused;
import static comet.debrid.torbox.Wire.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Block;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
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
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final String JUST_NOW = "2025-03-01T12:00:00Z";
    private static final String LONG_AGO = "2025-01-01T00:00:00Z";

    private static final Account ACCOUNT =
            new Account(ServiceId.TORBOX, new ApiKey("00000000-0000-4000-8000-00000000tb01"));

    private static final String CHECK = "POST /torrents/checkcached";
    private static final String CREATE = "POST /torrents/createtorrent";
    private static final String READ = "GET /torrents/mylist?bypass_cache=true&id=";
    private static final String LIST = "GET /torrents/mylist?bypass_cache=true&offset=0&limit=100";
    private static final String LINK = "GET /torrents/requestdl";
    private static final String REMOVE = "POST /torrents/controltorrent";

    private PreparedService service;
    private TorBox torBox;

    @BeforeEach
    void start() throws IOException {
        service = PreparedService.start(NOW);
        torBox = new TorBox(service.url(), new ReleaseNameParser(), service.resources());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @DisplayName("TB-30: an entry that is known is read and linked to; nothing is checked, listed or added")
    @Test
    void givenAKnownEntry_whenPlayed_thenItIsUsed() throws Exception {
        service.answers(ready(17, LONG_AGO)).answers(data("\"" + Wire.LINK + "\""));

        MadeLink made = play(known("17", TorrentState.READY));

        requireAsked(READ + "17", LINK);
        assertThat(made.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.FOUND, true));
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.ACCOUNT);
    }

    @DisplayName("TB-28: a link is good for 3000 seconds")
    @Test
    void givenALink_whenMade_thenItHasAnEnd() throws Exception {
        service.answers(ready(17, LONG_AGO)).answers(data("\"" + Wire.LINK + "\""));

        assertThat(play(known("17", TorrentState.READY)).playsUntil()).contains(NOW.plusSeconds(3000));
    }

    @DisplayName("TB-30: a known entry that is on its way is looked at once")
    @Test
    void givenAKnownEntryOnItsWay_whenPlayed_thenItIsNotReady() throws Exception {
        service.answers(pending(17, LONG_AGO).replace("\"active\": false", "\"active\": true"));

        DebridException failure = failureOf(known("17", TorrentState.DOWNLOADING));

        assertThat(failure.failure().kind()).isEqualTo(NOT_READY);
        assertThat(failure.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.FOUND, true));
        requireAsked(READ + "17");
    }

    @DisplayName("TB-33: what the product has added lately and downloads now is looked at once")
    @Test
    void givenOurEntryDownloads_whenPlayedAgain_thenItIsNotWaitedFor() throws Exception {
        service.answers(data("[]"))
                .answers(created(17))
                .answers(pending(17, JUST_NOW).replace("metaDL", "downloading"));

        failureOf(KnownBefore.NOTHING);
        DebridException failure = failureOf(KnownBefore.NOTHING);

        assertThat(failure.failure().kind()).isEqualTo(NOT_READY);
        requireAsked(CHECK, CREATE, READ + "17");
    }

    @DisplayName("DBW-07, TB-24: an entry that is gone is forgotten, and it starts over once")
    @Test
    void givenAKnownEntryThatIsGone_whenPlayed_thenItIsAddedAgain() throws Exception {
        service.answers(404, "{\"success\": true, \"error\": \"ITEM_NOT_FOUND\", \"data\": null}")
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        MadeLink made = play(known("17", TorrentState.READY));

        requireAsked(READ + "17", CHECK, CREATE, READ + "18", LINK);
        assertThat(made.learned().entry()).contains(new AccountEntry(new EntryId("18"), Origin.MADE, true));
    }

    @DisplayName("A number that stands for another torrent now is no entry of this one")
    @Test
    void givenAKnownEntryOfAnotherTorrent_whenPlayed_thenItIsAddedAgain() throws Exception {
        service.answers(ready(17, LONG_AGO).replace(NIGHT.hex(), "f".repeat(40)))
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        assertThat(play(known("17", TorrentState.READY)).learned().entry())
                .contains(new AccountEntry(new EntryId("18"), Origin.MADE, true));
    }

    @DisplayName("TB-35, DBM-06: what the viewer has is left alone when it has failed, and added again")
    @Test
    void givenTheViewersFailedEntry_whenPlayed_thenItStays() throws Exception {
        service.answers(failed(17, LONG_AGO))
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        play(known("17", TorrentState.FAILED));

        requireAsked(READ + "17", CHECK, CREATE, READ + "18", LINK);
    }

    @DisplayName("TB-35, DBM-06: what the product made lately is removed when it has failed, and added again")
    @Test
    void givenOurFailedEntry_whenPlayedAgain_thenItIsReplaced() throws Exception {
        service.answers(cached())
                .answers(created(17))
                .answers(ready(17, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""))
                .answers(failed(17, JUST_NOW))
                .answers(data("null"))
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        play(KnownBefore.NOTHING);
        play(KnownBefore.NOTHING);

        requireAsked(CHECK, CREATE, READ + "17", LINK, READ + "17", REMOVE, CHECK, CREATE, READ + "18", LINK);
    }

    @DisplayName("TB-63, DBU-02: the add gives the viewer's own failed entry again: it fails, and stays")
    @Test
    void givenTheAddGivesAFailedEntry_whenPlayed_thenItFails() throws Exception {
        service.answers(cached()).answers(created(17)).answers(failed(17, LONG_AGO));

        DebridException failure = failureOf(KnownBefore.NOTHING);

        assertThat(failure.failure().kind()).isEqualTo(TORRENT_FAILED);
        assertThat(failure.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.FOUND, true));
        requireAsked(CHECK, CREATE, READ + "17");
    }

    @DisplayName("DBU-02: an entry that could not be read may be the viewer's own, and stays")
    @Test
    void givenAnEntryThatCannotBeRead_whenItEnds_thenItIsNotOurs() throws Exception {
        service.answers(cached()).answers(created(17)).answers(451, "");

        DebridException failure = failureOf(KnownBefore.NOTHING);

        assertThat(failure.failure().kind()).isEqualTo(LEGAL_BLOCK);
        assertThat(failure.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.FOUND, true));
        requireAsked(CHECK, CREATE, READ + "17");
    }

    @DisplayName("DBU-02: an add that was not cached may have given the viewer's own entry: seen to be older, it stays")
    @Test
    void givenTheViewersEntryWasAddedAgain_whenItHasFailed_thenItStays() throws Exception {
        service.answers(data("[]"))
                .answers(created(17))
                .answers(failed(17, LONG_AGO))
                .answers(data("[]"))
                .answers(created(17));

        failureOf(KnownBefore.NOTHING);
        DebridException failure = failureOf(KnownBefore.NOTHING);

        assertThat(failure.failure().kind()).isEqualTo(NOT_READY);
        requireAsked(CHECK, CREATE, READ + "17", CHECK, CREATE);
    }

    @DisplayName("TB-82: an entry that is one archive is added again without one")
    @Test
    void givenAKnownArchive_whenPlayed_thenItIsAddedAgain() throws Exception {
        service.answers(zipped(17, LONG_AGO))
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        play(known("17", TorrentState.READY));

        requireAsked(READ + "17", CHECK, CREATE, READ + "18", LINK);
        assertThat(service.asked().get(2)).contains("allow_zip=false");
    }

    @DisplayName("TB-82, TB-37: when the add gives the same archive again, there is nothing to play, and it stays")
    @Test
    void givenAnArchiveThatStaysOne_whenPlayed_thenThereIsNothingToPlay() throws Exception {
        service.answers(zipped(17, LONG_AGO))
                .answers(cached())
                .answers(created(17))
                .answers(zipped(17, LONG_AGO));

        DebridException failure = failureOf(known("17", TorrentState.READY));

        assertThat(failure.failure().kind()).isEqualTo(NO_PLAYABLE_FILE);
        assertThat(failure.failure().nativeCode()).contains("ARCHIVE_ONLY");
        requireAsked(READ + "17", CHECK, CREATE, READ + "17");
    }

    @DisplayName("TB-31: a yes of the check that is younger than 600 seconds is believed")
    @Test
    void givenARecentYes_whenPlayed_thenItIsNotCheckedAgain() throws Exception {
        service.answers(created(18)).answers(ready(18, JUST_NOW)).answers(data("\"" + Wire.LINK + "\""));

        MadeLink made = play(checked(Duration.ofSeconds(599)));

        requireAsked(CREATE, READ + "18", LINK);
        assertThat(service.asked().getFirst()).contains("add_only_if_cached=true");
        assertThat(made.learned().evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.RESOLVED);
    }

    @DisplayName("TB-31: an older yes, and one that was refuted since, are not believed")
    @Test
    void givenAnOldYes_whenPlayed_thenItIsChecked() throws Exception {
        KnownBefore refuted = new KnownBefore(
                List.of(),
                List.of(
                        checked(Duration.ofMinutes(5)).evidence().getFirst(),
                        Evidence.notCached(ServiceId.TORBOX, NIGHT, EvidenceKind.REFUSED, NOW.minusSeconds(60))));
        service.answers(data("[]")).answers(created(18)).answers(data("[]")).answers(created(18));

        DebridException first = failureOf(refuted);
        service.time().advance(Duration.ofHours(1));
        DebridException second = failureOf(checked(Duration.ofMinutes(10)));

        assertThat(first.failure().kind()).isEqualTo(NOT_READY);
        assertThat(second.failure().kind()).isEqualTo(NOT_READY);
        requireAsked(CHECK, CREATE, CHECK, CREATE);
    }

    @DisplayName("TB-22: what waits for a slot is looked for among the torrents when it is played again")
    @Test
    void givenAPlaceInTheQueue_whenItHasStarted_thenTheTorrentIsPlayed() throws Exception {
        service.answers(data("[" + inner(ready(17, LONG_AGO)) + "]"))
                .answers(ready(17, LONG_AGO))
                .answers(data("\"" + Wire.LINK + "\""));

        MadeLink made = play(known("q99001", TorrentState.QUEUED));

        requireAsked(LIST, READ + "17", LINK);
        assertThat(made.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.FOUND, true));
    }

    @DisplayName("TB-22: what still waits for a slot is not ready")
    @Test
    void givenAPlaceInTheQueue_whenItStillWaits_thenItIsNotReady() throws Exception {
        service.answers(data("[]")).answers(data("[{\"id\": 99001, \"hash\": \"" + NIGHT + "\"}]"));

        assertThat(failureOf(known("q99001", TorrentState.QUEUED)).failure().kind())
                .isEqualTo(NOT_READY);
        requireAsked(LIST, "GET /queued/getqueued");
    }

    @DisplayName("DBM-04, TB-34: a private torrent that is not cached is added by its file, one that is by its magnet")
    @Test
    void givenAPrivateTorrent_whenAdded_thenTheFileIsForWhatIsNotCached() throws Exception {
        service.answers(data("null"))
                .answers(created(17))
                .answers(cached())
                .answers(created(18))
                .answers(ready(18, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""));

        DebridException notReady = failureOf(request(withFile(true), KnownBefore.NOTHING));
        service.time().advance(Duration.ofHours(1));
        MadeLink made = torBox.link(request(withFile(true), KnownBefore.NOTHING), service.deadline());

        assertThat(notReady.failure().kind()).isEqualTo(NOT_READY);
        assertThat(service.asked().get(1))
                .contains("name=\"file\"; filename=\"" + NIGHT + ".torrent\"")
                .contains("application/x-bittorrent")
                .contains("d4:infodeetest")
                .contains("name=\"allow_zip\"")
                .doesNotContain("magnet:");
        assertThat(service.asked().get(3)).contains("magnet:").doesNotContain("d4:infodee");
        assertThat(made.learned().evidence())
                .extracting(Evidence::kind)
                .as("DBC-03: of a private torrent nobody else is told")
                .doesNotContain(EvidenceKind.RESOLVED);
    }

    @DisplayName("DBM-04: a magnet that is rejected is followed by the file, where there is one")
    @Test
    void givenARejectedMagnet_whenThereIsAFile_thenTheFileIsSent() throws Exception {
        service.answers(data("[]"))
                .answers(400, refused("BOZO_TORRENT", "Bad magnet."))
                .answers(created(17))
                .answers(data("[]"))
                .answers(400, refused("INVALID_HASH", "Bad hash."));

        DebridException accepted = failureOf(request(withFile(false), KnownBefore.NOTHING));
        service.time().advance(Duration.ofHours(1));
        DebridException rejected = failureOf(KnownBefore.NOTHING);

        assertThat(accepted.failure().kind()).isEqualTo(NOT_READY);
        assertThat(accepted.learned().entry()).contains(new AccountEntry(new EntryId("17"), Origin.MADE, true));
        assertThat(rejected.failure().kind()).isEqualTo(MAGNET_REJECTED);
    }

    @DisplayName("TB-80: refused for its plan, an account that was premium within a day has no slot free")
    @Test
    void givenAPremiumAccount_whenTheAddIsRefusedForThePlan_thenTheSlotsAreTaken() throws Exception {
        String refusal = refused("PLAN_RESTRICTED_FEATURE", "Not on your plan.");
        service.answers(403, refusal)
                .answers(data("{\"id\": 1, \"plan\": 2, \"premium_expires_at\": null}"))
                .answers(403, refusal);

        DebridException unknown = failureOf(checked(Duration.ofSeconds(10)));
        torBox.verify(ACCOUNT, Optional.empty(), service.deadline());
        DebridException premium = failureOf(checked(Duration.ofSeconds(10)));

        assertThat(unknown.failure().kind()).isEqualTo(PLAN_RESTRICTED);
        assertThat(premium.failure().kind()).isEqualTo(TOO_MANY_ACTIVE_DOWNLOADS);
        assertThat(premium.failure().nativeCode()).contains("ACTIVE_LIMIT");
    }

    @DisplayName("DBC-06: an entry that stays tells which files are in it, also when the one that is wanted is not")
    @Test
    void givenNoSuchEpisode_whenTheEntryStays_thenItsFilesAreLearned() throws Exception {
        service.answers(ready(17, LONG_AGO));

        DebridException failure = failureOf(new LinkRequest(
                ACCOUNT,
                TorrentSource.of(NIGHT),
                media(MediaType.SERIES, EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(2))),
                new AskedFile(NAME, OptionalInt.empty(), Optional.empty()),
                known("17", TorrentState.READY),
                Optional.empty(),
                false));

        assertThat(failure.learned().evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.kind()).isEqualTo(EvidenceKind.ACCOUNT))
                .satisfies(evidence -> assertThat(
                                evidence.files().map(CompleteFileList::files).orElseThrow())
                        .extracting(ServedFile::name)
                        .containsExactly(NAME + ".mkv"));
    }

    @DisplayName("TB-64: a file whose link may not be served is blocked, not the torrent")
    @Test
    void givenALinkThatMayNotBeServed_whenAsked_thenTheFileIsBlocked() throws Exception {
        service.answers(ready(17, LONG_AGO)).answers(451, refused("NEVER_SEEN", ""));

        DebridException failure = failureOf(known("17", TorrentState.READY));

        assertThat(failure.learned().evidence())
                .extracting(Evidence::block)
                .containsExactly(Optional.of(new Block(Block.Reason.LEGAL, Optional.of(NAME + ".mkv"))));
    }

    @DisplayName("DB-69: the files of an entry that is ready, and of no other")
    @Test
    void givenAnEntry_whenItsFilesAreListed_thenItHasToBeReady() throws Exception {
        service.answers(ready(17, LONG_AGO)).answers(pending(18, JUST_NOW)).answers(data("[]"));

        assertThat(torBox.files(entry("17"), service.deadline()).orElseThrow().files())
                .extracting(ServedFile::name)
                .containsExactly(NAME + ".mkv");
        assertThat(torBox.files(entry("18"), service.deadline())).isEmpty();
        assertThat(torBox.files(entry("q5"), service.deadline())).isEmpty();
        assertThat(catchThrowableOfType(DebridException.class, () -> torBox.files(entry("19"), service.deadline()))
                        .failure()
                        .kind())
                .hasToString("TORRENT_NOT_FOUND");
        requireAsked(READ + "17", READ + "18", READ + "19");
    }

    @DisplayName("DBR-01: what was removed is not remembered")
    @Test
    void givenARemovedEntry_whenPlayedAgain_thenItIsAdded() throws Exception {
        service.answers(cached())
                .answers(created(17))
                .answers(ready(17, JUST_NOW))
                .answers(data("\"" + Wire.LINK + "\""))
                .answers(data("null"))
                .answers(data("[]"))
                .answers(created(18));

        play(KnownBefore.NOTHING);
        torBox.remove(entry("17"), service.deadline());
        failureOf(KnownBefore.NOTHING);

        requireAsked(CHECK, CREATE, READ + "17", LINK, REMOVE, CHECK, CREATE);
    }

    private MadeLink play(KnownBefore known) throws DebridException, InterruptedException {
        return torBox.link(request(TorrentSource.of(NIGHT), known), service.deadline());
    }

    private DebridException failureOf(KnownBefore known) {
        return failureOf(request(TorrentSource.of(NIGHT), known));
    }

    private DebridException failureOf(LinkRequest request) {
        return catchThrowableOfType(DebridException.class, () -> torBox.link(request, service.deadline()));
    }

    private static LinkRequest request(TorrentSource torrent, KnownBefore known) {
        return new LinkRequest(
                ACCOUNT,
                torrent,
                media(MediaType.MOVIE, EpisodeCoordinates.NONE),
                new AskedFile(NAME, OptionalInt.empty(), Optional.empty()),
                known,
                Optional.of("203.0.113.7"),
                false);
    }

    private static RequestedMedia media(MediaType type, EpisodeCoordinates numbers) {
        return new RequestedMedia(
                Optional.of(type),
                Optional.empty(),
                Optional.of("Night of the Living Dead"),
                Map.of(),
                numbers,
                EpisodeFacts.UNKNOWN);
    }

    private static TorrentSource withFile(boolean isPrivate) {
        TorrentSource bare = TorrentSource.of(NIGHT);
        TorrentFile file = new TorrentFile("d4:infodeetest".getBytes(StandardCharsets.US_ASCII));
        return new TorrentSource(bare.magnet(), Optional.empty(), isPrivate, Optional.of(file));
    }

    private static KnownBefore known(String id, TorrentState state) {
        LibraryItem item = new LibraryItem(
                new EntryId(id), Optional.of(NIGHT), NAME, OptionalLong.empty(), state, Optional.empty());
        return new KnownBefore(List.of(item), List.of());
    }

    private static KnownBefore checked(Duration ago) {
        Evidence yes = Evidence.cached(ServiceId.TORBOX, NIGHT, EvidenceKind.CHECK, Optional.empty(), NOW.minus(ago));
        return new KnownBefore(List.of(), List.of(yes));
    }

    private static EntryRequest entry(String id) {
        return new EntryRequest(ACCOUNT, new EntryId(id), Optional.empty());
    }

    private static String inner(String envelope) {
        return envelope.substring(envelope.indexOf("\"data\": ") + 8, envelope.length() - 1);
    }

    private void requireAsked(String... beginnings) {
        List<String> asked = service.asked();
        assertThat(asked).hasSameSizeAs(beginnings);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(asked.get(i)).startsWith(beginnings[i]);
        }
    }
}
