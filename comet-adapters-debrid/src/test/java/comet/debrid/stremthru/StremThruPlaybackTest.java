package comet.debrid.stremthru;

import static comet.debrid.stremthru.Conversation.HASH;
import static comet.debrid.stremthru.Conversation.NOW;
import static comet.debrid.stremthru.Conversation.READY_FILM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.debrid.words.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a link, where the samples do not go (ST-30 to ST-43). */
class StremThruPlaybackTest {

    private static final String LINK = "{\"data\": {\"link\": \"https://cdn.example.com/d/1/Sintel.mkv\"}}";
    private static final String GONE =
            "{\"error\": {\"type\": \"upstream_error\", \"code\": \"NOT_FOUND\", \"message\": \"gone\"}}";
    private static final String ADD = "POST /v0/store/magnets {\"magnet\":\"magnet:?xt=urn:btih:" + HASH.hex() + "\"}";
    private static final String LOOK = "GET /v0/store/magnets/E1";
    private static final String ASK_LINK = "POST /v0/store/link/generate {\"link\":\"stremthru://store/x/handle\"}";

    private Conversation talk;

    @BeforeEach
    void start() throws IOException {
        talk = Conversation.with(ServiceId.REALDEBRID);
    }

    @AfterEach
    void stop() {
        talk.close();
    }

    private static String torrent(String status, String files) {
        return "{\"data\": {\"id\": \"E1\", \"hash\": \"" + HASH.hex() + "\", \"status\": \"" + status
                + "\", \"added_at\": \"2026-03-01T12:00:00Z\", \"files\": " + files + "}}";
    }

    private DebridException failure(LinkRequest request) {
        DebridException failure = catchThrowableOfType(DebridException.class, () -> talk.play(request));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static EvidenceKind onlyKind(List<Evidence> evidence) {
        assertThat(evidence).hasSize(1);
        return evidence.getFirst().kind();
    }

    @DisplayName("ST-30: 201 and 200 are both an answer to an add")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {200, 201})
    void givenAnAdd_whenAnswered_thenTheLinkIsAskedFor(int status) throws Exception {
        talk.answers(status, READY_FILM).answers(LINK);

        MadeLink made = talk.play(talk.film());

        assertThat(made.link().url()).hasHost("cdn.example.com");
        assertThat(talk.asked()).containsExactly(ADD, ASK_LINK);
    }

    @DisplayName("section 3, ST-40: the word for the state decides; what is under way or not known is not ready")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            queued,       NOT_READY
            downloading,  NOT_READY
            processing,   NOT_READY
            uploading,    NOT_READY
            unknown,      NOT_READY
            brand_new,    NOT_READY
            '',           NOT_READY
            failed,       TORRENT_FAILED
            invalid,      TORRENT_FAILED
            """)
    void givenAState_whenAdded_thenItDecides(String word, FailureKind kind) {
        talk.answers(201, torrent(word, "[]"));

        DebridException failure = failure(talk.film());

        assertThat(failure.failure().kind()).isEqualTo(kind);
        assertThat(failure.learned().entry()).contains(new AccountEntry(new EntryId("E1"), Origin.NOT_TOLD, true));
        assertThat(talk.asked()).containsExactly(ADD);
    }

    @DisplayName("section 3: cached and downloaded are ready")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cached", "downloaded"})
    void givenAReadyWord_whenAdded_thenItPlays(String word) throws Exception {
        talk.answers(201, READY_FILM.replace("downloaded", word)).answers(LINK);

        assertThat(talk.play(talk.film()).file()).isPresent();
    }

    @Test
    @DisplayName("ST-42, ST-31: with cachedOnly the call is the same, and what turns out pending stays")
    void givenCachedOnly_whenPending_thenItStays() {
        talk.answers(201, torrent("downloading", "[]"));
        LinkRequest film = talk.film();

        DebridException failure = failure(new LinkRequest(
                film.account(), film.torrent(), film.media(), film.file(), film.known(), film.clientAddress(), true));

        assertThat(failure.failure().kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(onlyKind(failure.learned().evidence())).isEqualTo(EvidenceKind.REFUSED);
        assertThat(failure.learned().entry().map(AccountEntry::kept)).contains(true);
        assertThat(talk.asked()).containsExactly(ADD);
    }

    @Test
    @DisplayName("ST-41: ready without files is looked at once more after 1000 ms")
    void givenNoFiles_whenReady_thenItIsLookedAtAgain() throws Exception {
        talk.answers(201, torrent("downloaded", "[]")).answers(READY_FILM).answers(LINK);

        talk.play(talk.film());

        assertThat(talk.asked()).containsExactly(ADD, LOOK, ASK_LINK);
        assertThat(talk.service().time().instant()).isEqualTo(NOW.plusMillis(1000));
    }

    @DisplayName("ST-41: still without files there is nothing to play")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "null"})
    void givenNoFilesAgain_whenReady_thenNothingPlays(String files) {
        talk.answers(201, torrent("downloaded", files)).answers(torrent("downloaded", files));

        assertThat(failure(talk.film()).failure().kind()).isEqualTo(FailureKind.NO_PLAYABLE_FILE);
        assertThat(talk.asked()).containsExactly(ADD, LOOK);
    }

    @Test
    @DisplayName("ST-32, DBF-03: a file without a link is not played")
    void givenAFileWithoutLink_whenReady_thenItIsNotPlayed() throws Exception {
        String files = """
                [{"index": 0, "link": "", "path": "/Sintel.2010.2160p.mkv", "size": 9147483648},
                 {"index": 1, "link": "stremthru://store/x/handle", "path": "/Sintel.2010.1080p.mkv", "size": 2147483648}]""";
        talk.answers(201, torrent("downloaded", files)).answers(LINK);

        MadeLink made = talk.play(talk.film());

        assertThat(made.file().map(file -> file.name())).contains("Sintel.2010.1080p.mkv");
        assertThat(talk.asked()).containsExactly(ADD, ASK_LINK);
    }

    @Test
    @DisplayName("ST-32: a handle is passed back unchanged, whatever it is")
    void givenAHandle_whenLinked_thenItIsPassedBack() throws Exception {
        String handle = "https://service.example/d/ä b?x=%2F&y=1";
        talk.answers(201, READY_FILM.replace("stremthru://store/x/handle", handle))
                .answers(LINK);

        talk.play(talk.film());

        assertThat(talk.asked().get(1)).contains("/d/ä b?x=").contains("&y=1");
    }

    @DisplayName("ST-35, DBL-01: a link that cannot be handed on is none")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            "",                                        LINK_UNAVAILABLE
            " ",                                       LINK_UNAVAILABLE
            null,                                      LINK_UNAVAILABLE
            "ftp://cdn.example.com/a",                 PROTOCOL_ERROR
            "/a",                                      PROTOCOL_ERROR
            "https://cdn.example.com/login:PREPAREDKEY001/a", PROTOCOL_ERROR
            """, quoteCharacter = '\'')
    void givenABadLink_whenAsked_thenItIsNotHandedOn(String link, FailureKind kind) {
        talk.answers(201, READY_FILM).answers("{\"data\": {\"link\": " + link + "}}");

        assertThat(failure(talk.film()).failure().kind()).isEqualTo(kind);
    }

    @DisplayName("DBL-02, ST-61: a link that is handed on lives as long as the service's own")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TORBOX, PT50M", "DEBRIDER, PT30M", "REALDEBRID, ", "PREMIUMIZE, "})
    void givenAStore_whenLinked_thenTheLinkLivesAsLongAsItsOwn(ServiceId store, @Nullable Duration life)
            throws Exception {
        try (Conversation other = Conversation.with(store)) {
            other.answers(201, READY_FILM).answers(LINK);

            MadeLink made = other.play(other.film());

            assertThat(made.playsUntil()).isEqualTo(Optional.ofNullable(life).map(NOW::plus));
        }
    }

    @Test
    @DisplayName("another torrent than was asked for is no answer")
    void givenAnotherHash_whenAdded_thenItIsAProtocolError() {
        talk.answers(201, READY_FILM.replace("1111AAAA", "9999AAAA"));

        assertThat(failure(talk.film()).failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @DisplayName("an entry without an id is no answer")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"null", "\"\"", "\"\\u0000\""})
    void givenNoId_whenAdded_thenItIsAProtocolError(String id) {
        talk.answers(201, READY_FILM.replace("\"E1\"", id));

        assertThat(failure(talk.film()).failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @Test
    @DisplayName(
            "DBC-03: an entry that was in the list of the account before proves something about this account alone")
    void givenAKnownEntry_whenPlayed_thenItIsTheAccountsOwn() throws Exception {
        talk.answers(201, READY_FILM).answers(LINK);
        LibraryItem known = new LibraryItem(
                new EntryId("E1"),
                Optional.of(HASH),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.READY,
                Optional.empty());

        MadeLink made = talk.play(talk.film(new KnownBefore(List.of(known), List.of())));

        assertThat(onlyKind(made.learned().evidence())).isEqualTo(EvidenceKind.ACCOUNT);
        assertThat(made.learned().entry().map(AccountEntry::origin)).contains(Origin.FOUND);
    }

    @DisplayName("DBC-03: so does one that is certainly older than the playback; otherwise nobody knows (ST-31)")
    @ParameterizedTest(name = "added at {0}: {1}, {2}")
    @CsvSource(textBlock = """
            2026-03-01T11:49:59Z, ACCOUNT,  FOUND
            2026-03-01T11:50:00Z, RESOLVED, NOT_TOLD
            2026-03-01T12:00:00Z, RESOLVED, NOT_TOLD
            2026-03-01T12:30:00Z, RESOLVED, NOT_TOLD
            not a date,           RESOLVED, NOT_TOLD
            """)
    void givenAnAge_whenPlayed_thenItTellsWhoseItIs(String addedAt, EvidenceKind kind, Origin origin) throws Exception {
        talk.answers(201, READY_FILM.replace("2026-03-01T12:00:00Z", addedAt)).answers(LINK);

        MadeLink made = talk.play(talk.film());

        assertThat(onlyKind(made.learned().evidence())).isEqualTo(kind);
        assertThat(made.learned().entry()).contains(new AccountEntry(new EntryId("E1"), origin, true));
    }

    @Test
    @DisplayName("DBM-05, DBM-07: what was just added is looked at, not added again")
    void givenASecondPlay_whenRemembered_thenItIsLookedAt() throws Exception {
        talk.answers(201, torrent("downloading", "[]")).answers(READY_FILM).answers(LINK);

        failure(talk.film());
        talk.play(talk.film());

        assertThat(talk.asked()).containsExactly(ADD, LOOK, ASK_LINK);
    }

    @Test
    @DisplayName("DBW-07: what is remembered and gone is added again, once")
    void givenARememberedEntry_whenGone_thenItIsAddedAgain() throws Exception {
        talk.answers(201, torrent("downloading", "[]"))
                .answers(404, GONE)
                .answers(201, READY_FILM)
                .answers(LINK);

        failure(talk.film());
        talk.play(talk.film());

        assertThat(talk.asked()).containsExactly(ADD, LOOK, ADD, ASK_LINK);
    }

    @Test
    @DisplayName("ST-40: there is no second add")
    void givenAGoneLink_whenJustAdded_thenItFails() {
        talk.answers(201, READY_FILM).answers(404, GONE);

        assertThat(failure(talk.film()).failure().kind()).isEqualTo(FailureKind.LINK_UNAVAILABLE);
        assertThat(talk.asked()).containsExactly(ADD, ASK_LINK);
    }

    @Test
    @DisplayName("ST-43, DBT-05: an add is repeated after 429 with a short Retry-After, and only then")
    void givenAShortLimit_whenAdding_thenItIsRepeated() throws Exception {
        talk.answers(429, "", "Retry-After", "2").answers(201, READY_FILM).answers(LINK);

        talk.play(talk.film());

        assertThat(talk.asked()).containsExactly(ADD, ADD, ASK_LINK);
        assertThat(talk.service().time().instant()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    @DisplayName(
            "RD-51: while a Real-Debrid account is paused for new torrents, nothing is added behind the gateway either")
    void givenARefusal_whenPlayedAgain_thenNothingIsSent() throws Exception {
        String refusal = """
                {"error": {"type": "upstream_error", "code": "UNAVAILABLE_FOR_LEGAL_REASONS", "message": "infringing_file",
                 "__upstream_cause__": {"error": "infringing_file", "error_code": 35}}}""";
        talk.answers(451, refusal).answers(201, READY_FILM).answers(LINK);

        DebridException first = failure(talk.film());
        DebridException second = failure(talk.film());
        talk.service().time().pause(Duration.ofSeconds(30));
        MadeLink made = talk.play(talk.film());

        assertThat(first.failure().kind()).isEqualTo(FailureKind.LEGAL_BLOCK);
        assertThat(first.learned().evidence()).isEmpty();
        assertThat(second.failure().kind()).isEqualTo(FailureKind.LEGAL_BLOCK);
        assertThat(made.file()).isPresent();
        assertThat(talk.asked()).containsExactly(ADD, ADD, ASK_LINK);
    }

    @DisplayName("DBC-10: at every other store a refusal is about the torrent")
    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REALDEBRID")
    void givenARefusal_whenOfAnotherStore_thenTheTorrentIsBlocked(ServiceId service) throws Exception {
        try (Conversation other = Conversation.with(service)) {
            other.answers(451, "{\"error\": {\"code\": \"UNAVAILABLE_FOR_LEGAL_REASONS\"}}");

            DebridException failure = catchThrowableOfType(DebridException.class, () -> other.play(other.film()));

            assertThat(onlyKind(failure.learned().evidence())).isEqualTo(EvidenceKind.BLOCKED);
        }
    }

    @DisplayName("ST-74, DBF-10, AD-23: a number counts what it counts at the store, or there is none")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            REALDEBRID, rd, 7
            TORBOX,     tb, 7
            PREMIUMIZE, pm, 7
            DEBRIDLINK, dl, 7
            DEBRIDER,   dr, 7
            EASYDEBRID, ed, 7
            REALDEBRID, tb, -1
            PREMIUMIZE, rd, -1
            ALLDEBRID,  ad, 0
            OFFCLOUD,   oc, -1
            PIKPAK,     pp, -1
            """)
    void givenANumber_whenPlayed_thenItIsTheStores(ServiceId service, String source, int index) throws Exception {
        try (Conversation store = Conversation.with(service)) {
            store.answers(201, READY_FILM.replace("\"index\": 0,", "\"index\": 7, \"source\": \"" + source + "\","))
                    .answers(LINK);

            MadeLink made = store.play(store.film());

            assertThat(made.file().orElseThrow().index())
                    .isEqualTo(index < 0 ? OptionalInt.empty() : OptionalInt.of(index));
        }
    }

    @Test
    @DisplayName("ST-24: an unknown number is none, and is not counted either")
    void givenNoNumber_whenPlayed_thenThereIsNone() throws Exception {
        try (Conversation store = Conversation.with(ServiceId.PREMIUMIZE)) {
            store.answers(201, READY_FILM.replace("\"index\": 0", "\"index\": -1"))
                    .answers(LINK);

            assertThat(store.play(store.film()).file().orElseThrow().index()).isEmpty();
        }
    }

    @Test
    @DisplayName("DBS-01: the folder that all files share is no part of their paths")
    void givenAFolder_whenPlayed_thenThePathIsWithoutIt() throws Exception {
        talk.answers(201, READY_FILM.replace("\"/Sintel.2010.1080p.mkv\"", "\"/Sintel/Sintel.2010.1080p.mkv\""))
                .answers(LINK);

        assertThat(talk.play(talk.film()).file().orElseThrow().path()).isEqualTo("Sintel.2010.1080p.mkv");
    }

    @Test
    @DisplayName("DBM-08: when the answer to an add is lost, the newest entries are looked through once")
    void givenALostAdd_whenFound_thenItGoesOn() throws Exception {
        talk.service().closes();
        talk.answers("{\"data\": {\"items\": [{\"id\": \"E1\", \"hash\": \"" + HASH.hex()
                        + "\", \"status\": \"downloaded\"}], \"total_items\": 1}}")
                .answers(READY_FILM)
                .answers(LINK);

        talk.play(talk.film());

        assertThat(talk.asked()).containsExactly(ADD, "GET /v0/store/magnets?limit=100&offset=0", LOOK, ASK_LINK);
    }

    @DisplayName("ST-18: both routes say the same; the newer ones are used once a server has withdrawn the older")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CHECK", "ADD", "LIST", "LOOK", "REMOVE"})
    void givenAWithdrawnRoute_whenAsked_thenTheNewerOneIs(Step step) throws Exception {
        talk.answers(404, "404 page not found\n");
        switch (step) {
            case CHECK -> talk.answers("{\"data\": {\"items\": []}}").answers("{\"data\": {\"items\": []}}");
            case LIST -> talk.answers("{\"data\": {\"items\": []}}").answers("{\"data\": {\"items\": []}}");
            case ADD ->
                talk.answers(201, READY_FILM).answers(LINK).answers(READY_FILM).answers(LINK);
            case LOOK -> talk.answers(READY_FILM).answers(READY_FILM);
            default -> talk.answers("{\"data\": {\"id\": \"E1\"}}").answers("{\"data\": {\"id\": \"E1\"}}");
        }

        talk.ask(step);
        talk.ask(step);

        assertThat(talk.asked().getFirst()).contains("/v0/store/magnets");
        assertThat(talk.asked().stream().skip(1))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).contains("/v0/store/torz"));
        switch (step) {
            case CHECK -> assertThat(talk.asked().get(1)).contains("/torz/check?hash=" + HASH.hex());
            case ADD -> {
                assertThat(talk.asked().get(1)).endsWith("{\"link\":\"magnet:?xt=urn:btih:" + HASH.hex() + "\"}");
                assertThat(talk.asked().get(2)).startsWith("POST /v0/store/torz/link/generate ");
            }
            case LOOK, REMOVE -> assertThat(talk.asked().get(1)).contains("/v0/store/torz/E1");
            default -> assertThat(talk.asked().get(1)).contains("/v0/store/torz?limit=500&offset=0");
        }
    }

    @Test
    @DisplayName("section 5: a server that has neither route does not support it")
    void givenNeitherRoute_whenAsked_thenItIsUnsupported() {
        talk.answers(404, "404 page not found").answers(404, "404 page not found");

        DebridException failure = failure(talk.film());

        assertThat(failure.failure().kind()).isEqualTo(FailureKind.UNSUPPORTED);
        assertThat(failure.failure().nativeCode()).isEmpty();
        assertThat(talk.asked()).hasSize(2);
    }

    @Test
    @DisplayName("ST-18: a torrent that is not there is no withdrawn route")
    void givenAGoneTorrent_whenLookedAt_thenTheRouteStays() {
        talk.answers(404, GONE);

        DebridException failure = talk.failsAt(Step.LOOK);

        assertThat(failure.failure().kind()).isEqualTo(FailureKind.TORRENT_NOT_FOUND);
        assertThat(talk.asked()).hasSize(1);
    }
}
