package comet.debrid.stremthru;

import static comet.core.debrid.CacheState.CACHED;
import static comet.core.debrid.CacheState.UNKNOWN;
import static comet.debrid.stremthru.Conversation.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.debrid.words.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts, cache checks and libraries, where the samples do not go. */
class StremThruAccountTest {

    private static final InfoHash OTHER = new InfoHash("2222bbbb3333cccc4444dddd5555eeee6666ffff");

    private static String page(String items, int total) {
        return "{\"data\": {\"items\": [" + items + "], \"total_items\": " + total + "}}";
    }

    private static String item(int number) {
        return "{\"id\": \"E%d\", \"hash\": \"%040d\", \"name\": \"N%d\", \"status\": \"downloaded\"}"
                .formatted(number, number, number);
    }

    private static String items(int from, int to) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            items.add(item(i));
        }
        return String.join(",", items);
    }

    private static Availability of(Map<InfoHash, Availability> found, InfoHash hash) {
        return Optional.ofNullable(found.get(hash)).orElseThrow();
    }

    private static List<String> ids(LibraryPage page) {
        return page.items().stream().map(LibraryItem::id).map(EntryId::text).toList();
    }

    // The account

    @DisplayName("ST-20: the word for the subscription decides; no end is told")
    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(textBlock = """
            "premium", PREMIUM,
            "trial",   TRIAL,   NOT_PREMIUM
            "expired", EXPIRED, SUBSCRIPTION_EXPIRED
            "Premium", FREE,    NOT_PREMIUM
            "gold",    FREE,    NOT_PREMIUM
            "",        FREE,    NOT_PREMIUM
            null,      FREE,    NOT_PREMIUM
            """, quoteCharacter = '\'')
    void givenASubscription_whenVerified_thenTheWordDecides(
            String word, AccountStatus.Kind kind, @Nullable FailureKind refusal) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.REALDEBRID)) {
            talk.answers("{\"data\": {\"id\": \"4821\", \"subscription_status\": " + word + "}}");

            AccountStatus status = talk.gateway().verify(talk.account(), Optional.empty(), talk.deadline());

            assertThat(status)
                    .isEqualTo(new AccountStatus(
                            kind,
                            Optional.ofNullable(refusal),
                            Optional.of("4821"),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    @DisplayName("ST-20: with PIKPAK_ALLOW_FREE a trial passes at PikPak, and nowhere else")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            PIKPAK,    true,  true
            PIKPAK,    false, false
            OFFCLOUD,  true,  false
            ALLDEBRID, true,  false
            """)
    void givenATrial_whenAllowed_thenItPasses(ServiceId service, boolean allowed, boolean passes) throws Exception {
        try (Conversation talk = Conversation.with(service)) {
            talk.answers("{\"data\": {\"id\": \"1\", \"subscription_status\": \"trial\"}}");
            StremThru gateway = new StremThru(
                    Gateway.at(talk.service().url()),
                    Set.of(service),
                    allowed,
                    RefusedShapes.NONE,
                    new ReleaseNameParser(),
                    talk.service().resources());

            AccountStatus status = gateway.verify(talk.account(), Optional.empty(), talk.deadline());

            assertThat(status.kind()).isEqualTo(AccountStatus.Kind.TRIAL);
            assertThat(status.refusal().isEmpty()).isEqualTo(passes);
        }
    }

    // The cache check

    @DisplayName("ST-25, ST-26: a live check says yes and no; what users reported is worth something only as a yes")
    @ParameterizedTest(name = "{0}: {1}, {2}, no is {3}")
    @CsvSource(textBlock = """
            PREMIUMIZE, CHECK, NOT_CACHED
            TORBOX,     CHECK, NOT_CACHED
            EASYDEBRID, CHECK, NOT_CACHED
            OFFCLOUD,   CHECK, NOT_CACHED
            DEBRIDER,   CHECK, NOT_CACHED
            REALDEBRID, HINT,  UNKNOWN
            ALLDEBRID,  HINT,  UNKNOWN
            DEBRIDLINK, HINT,  UNKNOWN
            PIKPAK,     HINT,  UNKNOWN
            """)
    void givenAnAnswer_whenChecked_thenTheStoreDecidesWhatItIsWorth(ServiceId service, EvidenceKind kind, CacheState no)
            throws Exception {
        InfoHash missing = new InfoHash("3333cccc4444dddd5555eeee6666ffff7777aaaa");
        InfoHash downloaded = new InfoHash("4444dddd5555eeee6666ffff7777aaaa8888bbbb");
        try (Conversation talk = Conversation.with(service)) {
            talk.answers(
                    "{\"data\": {\"items\": ["
                            + "{\"hash\": \"" + OTHER.hex() + "\", \"status\": \"unknown\", \"files\": null},"
                            + "{\"hash\": \"not a hash\", \"status\": \"cached\"},"
                            + "{\"hash\": \"9999999999999999999999999999999999999999\", \"status\": \"cached\"},"
                            + "{\"hash\": \"" + downloaded.hex() + "\", \"status\": \"downloaded\", \"files\": []},"
                            + "{\"hash\": \"1111AAAA2222BBBB3333CCCC4444DDDD5555EEEE\", \"status\": \"cached\", \"name\": \"Sintel\"}]}}");

            Map<InfoHash, Availability> found =
                    talk.gateway().availability(talk.check(HASH, OTHER, missing, downloaded), talk.deadline());

            assertThat(found.keySet()).containsExactlyInAnyOrder(HASH, OTHER, missing, downloaded);
            assertThat(of(found, HASH).state()).isEqualTo(CACHED);
            assertThat(of(found, HASH).name()).contains("Sintel");
            assertThat(of(found, HASH).evidence().map(Evidence::kind)).contains(kind);
            for (InfoHash other : List.of(OTHER, missing, downloaded)) {
                assertThat(of(found, other).state()).isEqualTo(no);
                assertThat(of(found, other).evidence().map(Evidence::state).orElse(UNKNOWN))
                        .isEqualTo(no);
            }
        }
    }

    private static RequestedMedia media(MediaType type, Optional<MediaId> id, OptionalInt season, OptionalInt episode) {
        return new RequestedMedia(
                Optional.of(type),
                id,
                Optional.of("Harbour Lights"),
                Map.of(),
                EpisodeCoordinates.mapped(season, episode),
                EpisodeFacts.UNKNOWN);
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @DisplayName("ST-22: the id is sent in the forms that the server understands, and not at all in others")
    @ParameterizedTest(name = "{0} {1} S{2} E{3}: {4}")
    @CsvSource(textBlock = """
            MOVIE,  tt1727587, ,    ,     sid=tt1727587
            SERIES, tt9900001, 1,   2,    sid=tt9900001:1:2
            SERIES, tt9900001, 0,   12,   sid=tt9900001:0:12
            SERIES, tt9900001, 99,  999,  sid=tt9900001:99:999
            SERIES, tt9900001, 100, 1,
            SERIES, tt9900001, 2024,1,
            SERIES, tt9900001, 1,   1000,
            SERIES, tt9900001, 1,   ,
            SERIES, tt9900001, ,    5,
            SERIES, tt9900001, ,    ,
            SERIES, 7936,      1,   2,
            """)
    void givenAnId_whenChecked_thenItIsSentIfUnderstood(
            MediaType type, String id, @Nullable Integer season, @Nullable Integer episode, @Nullable String sent)
            throws Exception {
        Optional<MediaId> asked = ImdbId.parse(id).<MediaId>map(imdb -> imdb).or(() -> KitsuId.parse("kitsu:" + id));
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers("{\"data\": {\"items\": []}}");

            talk.gateway()
                    .availability(
                            talk.check(media(type, asked, number(season), number(episode)), HASH), talk.deadline());

            String query = "GET /v0/store/magnets/check?magnet=" + HASH.hex();
            assertThat(talk.asked()).containsExactly(sent == null ? query : query + "&" + sent);
        }
    }

    @Test
    @DisplayName("ST-21: at most 500 hashes in a call")
    void givenManyHashes_whenChecked_thenTheyAreCut() throws Exception {
        InfoHash[] hashes = new InfoHash[501];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = new InfoHash("%040d".formatted(i));
        }
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers("{\"data\": {\"items\": []}}").answers("{\"data\": {\"items\": []}}");

            Map<InfoHash, Availability> found = talk.gateway().availability(talk.check(hashes), talk.deadline());

            assertThat(found).hasSize(501);
            assertThat(talk.asked()).hasSize(2);
            assertThat(talk.asked())
                    .anySatisfy(asked -> assertThat(asked.split(",")).hasSize(500));
        }
    }

    @DisplayName(
            "ST-27, DBC-06: without files a torrent counts as a whole; only at Offcloud nobody knows of an episode")
    @ParameterizedTest(name = "{0}, season {1}: {2}")
    @CsvSource(textBlock = """
            OFFCLOUD,   , CACHED
            OFFCLOUD,  1, UNKNOWN
            TORBOX,    1, CACHED
            REALDEBRID,1, CACHED
            """)
    void givenNoFiles_whenChecked_thenTheTorrentCounts(ServiceId service, @Nullable Integer season, CacheState state)
            throws Exception {
        MediaType type = season == null ? MediaType.MOVIE : MediaType.SERIES;
        try (Conversation talk = Conversation.with(service)) {
            talk.answers("{\"data\": {\"items\": [{\"hash\": \"" + HASH.hex()
                    + "\", \"status\": \"cached\", \"files\": []}]}}");

            Availability found = of(
                    talk.gateway()
                            .availability(
                                    talk.check(media(type, Optional.empty(), number(season), number(season)), HASH),
                                    talk.deadline()),
                    HASH);

            assertThat(found.state()).isEqualTo(state);
            assertThat(found.evidence().isPresent()).isEqualTo(state == CACHED);
        }
    }

    @Test
    @DisplayName("ST-22, DBF-11: the files of a check are those of one episode, so they prove nothing about the others")
    void givenFiles_whenChecked_thenTheyAreNoCompleteList() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers(
                    "{\"data\": {\"items\": [{\"hash\": \"" + HASH.hex() + "\", \"status\": \"cached\", \"files\": ["
                            + "{\"index\": 3, \"path\": \"/Sintel.2010.mkv\", \"size\": 700000000, \"source\": \"tb\"},"
                            + "{\"index\": 4, \"name\": \"Sintel.2010.4k.mkv\", \"size\": -1}]}]}}");

            Availability found = of(talk.gateway().availability(talk.check(HASH), talk.deadline()), HASH);

            assertThat(found.evidence().flatMap(Evidence::files)).isEmpty();
            assertThat(found.files())
                    .extracting(file -> file.name())
                    .containsExactlyInAnyOrder("Sintel.2010.mkv", "Sintel.2010.4k.mkv");
            // ST-74: a number without a source is nobody's.
            assertThat(found.files())
                    .extracting(file -> file.index())
                    .containsExactlyInAnyOrder(OptionalInt.of(3), OptionalInt.empty());
        }
    }

    @DisplayName("DBC-01: an answer without items is none, and the check fails where there is no other")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {}
            {"data": null}
            {"data": {}}
            {"data": {"items": null}}
            {"data": {"items": 7}}
            """)
    void givenNoItems_whenChecked_thenItFails(String body) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.REALDEBRID)) {
            talk.answers(body);

            DebridException failure = talk.failsAt(Step.CHECK);

            assertThat(failure.failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
        }
    }

    // Hints

    private static StremThruHints hints(Conversation talk) {
        return new StremThruHints(
                Gateway.at(talk.service().url()),
                EnumSet.allOf(ServiceId.class),
                new ReleaseNameParser(),
                talk.service().resources());
    }

    @Test
    @DisplayName("DBC-09: there are hints about the services that cannot be asked, and about no others")
    void givenTheServices_whenAsked_thenThoseWithoutACheckHaveHints() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            StremThruHints hints = hints(talk);

            assertThat(hints.services())
                    .containsExactlyInAnyOrder(
                            ServiceId.REALDEBRID, ServiceId.ALLDEBRID, ServiceId.DEBRIDLINK, ServiceId.PIKPAK);
            assertThat(hints.about(talk.check(HASH), talk.deadline())).isEmpty();
            assertThat(talk.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("DBC-09: a yes is a hint, and nothing else is said")
    void givenAReport_whenAsked_thenItIsAHint() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.ALLDEBRID)) {
            talk.answers("{\"data\": {\"items\": [{\"hash\": \"" + HASH.hex() + "\", \"status\": \"cached\"},"
                    + "{\"hash\": \"" + OTHER.hex() + "\", \"status\": \"unknown\"}]}}");

            List<Evidence> told = hints(talk).about(talk.check(HASH, OTHER), talk.deadline());

            assertThat(told)
                    .containsExactly(Evidence.cached(
                            ServiceId.ALLDEBRID, HASH, EvidenceKind.HINT, Optional.empty(), Conversation.NOW));
        }
    }

    // The library

    @DisplayName("ST-33, ST-34: an entry is read as far as it makes sense")
    @Test
    void givenEntries_whenListed_thenTheyAreRead() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers("{\"data\": {\"items\": ["
                    + "{\"id\": 17, \"hash\": \"" + HASH.hex() + "\", \"name\": \"Sintel\", \"size\": \"700\","
                    + " \"status\": \"queued\", \"added_at\": \"2026-02-28T20:15:00Z\"},"
                    + "{\"id\": \"E2\", \"hash\": \"?\", \"name\": null, \"size\": 0, \"status\": \"odd\", \"added_at\": \"?\"},"
                    + "{\"id\": \"\", \"hash\": \"" + OTHER.hex()
                    + "\", \"status\": \"downloaded\"}], \"total_items\": 0}}");

            LibraryPage page = talk.gateway().library(talk.page(500, 0), talk.deadline());

            assertThat(page)
                    .isEqualTo(new LibraryPage(
                            List.of(
                                    new LibraryItem(
                                            new EntryId("17"),
                                            Optional.of(HASH),
                                            "Sintel",
                                            OptionalLong.of(700),
                                            TorrentState.QUEUED,
                                            Optional.of(Instant.parse("2026-02-28T20:15:00Z"))),
                                    new LibraryItem(
                                            new EntryId("E2"),
                                            Optional.empty(),
                                            "",
                                            OptionalLong.empty(),
                                            TorrentState.UNKNOWN,
                                            Optional.empty())),
                            OptionalInt.empty()));
        }
    }

    @Test
    @DisplayName("ST-34: Debrider tells everything at once: it is asked once a minute, and cut here")
    void givenDebrider_whenListed_thenTheWholeIsCut() throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.DEBRIDER)) {
            talk.answers(page(items(0, 5), 5));

            LibraryPage first = talk.gateway().library(talk.page(2, 0), talk.deadline());
            LibraryPage last = talk.gateway().library(talk.page(2, 4), talk.deadline());

            assertThat(ids(first)).containsExactly("E0", "E1");
            assertThat(ids(last)).containsExactly("E4");
            assertThat(first.total()).hasValue(5);
            assertThat(talk.asked()).containsExactly("GET /v0/store/magnets?limit=500&offset=0");
        }
    }

    @DisplayName("ST-34: whether Debrider heeds the offset or not, its list is read to the end, and once")
    @ParameterizedTest(name = "{0} entries, offset heeded: {1}")
    @CsvSource({"499, false", "500, true", "500, false", "703, true", "703, false", "1000, true"})
    void givenALongList_whenListed_thenItIsReadToTheEnd(int count, boolean heeded) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.DEBRIDER)) {
            for (int from = 0; from <= count; from += 500) {
                talk.answers(
                        heeded ? page(items(from, Math.min(from + 500, count)), count) : page(items(0, count), count));
            }

            LibraryPage last = talk.gateway().library(talk.page(500, count - 1), talk.deadline());

            assertThat(ids(last)).containsExactly("E" + (count - 1));
            assertThat(last.total()).hasValue(count);
        }
    }

    @DisplayName("DBX-02, ST-34: a list ends also at a store that pays no heed to the offset")
    @ParameterizedTest(name = "{0} of them from {1}: {2}")
    @CsvSource(textBlock = """
            3, 0, E0 E1
            3, 2, E2
            2, 2, ''
            """)
    void givenAStoreWithoutOffset_whenListed_thenItEnds(int count, int offset, String ids) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.OFFCLOUD)) {
            talk.answers(page(items(0, count), count));

            LibraryPage page = talk.gateway().library(talk.page(2, offset), talk.deadline());

            assertThat(String.join(" ", ids(page))).isEqualTo(ids);
        }
    }

    // One entry

    @DisplayName("DB-69: the files of an entry that is ready are a complete list; of another none is told")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"downloaded, true", "cached, true", "downloading, false", "failed, false"})
    void givenAnEntry_whenLookedAt_thenItsFilesAreTold(String status, boolean told) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.REALDEBRID)) {
            talk.answers(Conversation.READY_FILM.replace("downloaded", status));

            assertThat(talk.gateway().files(talk.entry("E1"), talk.deadline()).isPresent())
                    .isEqualTo(told);
        }
    }

    @Test
    @DisplayName("DBR-01: what is gone is removed")
    void givenAGoneEntry_whenRemoved_thenItIsASuccess() throws Exception {
        String gone = "{\"error\": {\"type\": \"store_error\", \"code\": \"NOT_FOUND\", \"message\": \"not found\"}}";

        Conversation.with(ServiceId.REALDEBRID).succeedsAt(Step.REMOVE, 404, gone);
    }

    @Test
    @DisplayName("ST-34: that the gateway removes nothing at Offcloud is logged, and no failure")
    void givenOffcloud_whenRemoved_thenItIsNoFailure() throws Exception {
        String refusal = "{\"error\": {\"type\": \"store_error\", \"code\": \"NOT_IMPLEMENTED\", \"message\": \"no\"}}";

        Conversation.with(ServiceId.OFFCLOUD).succeedsAt(Step.REMOVE, 501, refusal);
    }

    @DisplayName("DBX-01: an entry that was removed is not remembered any more")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"REALDEBRID", "TORBOX", "DEBRIDER"})
    void givenARemovedEntry_whenPlayedAgain_thenItIsAdded(ServiceId service) throws Exception {
        String pending = Conversation.READY_FILM.replace("downloaded", "downloading");
        try (Conversation talk = Conversation.with(service)) {
            talk.answers(201, pending).answers("{\"data\": {\"id\": \"E1\"}}").answers(201, pending);

            talk.failsAt(Step.ADD);
            talk.ask(Step.REMOVE);
            talk.failsAt(Step.ADD);

            assertThat(talk.asked()).extracting(asked -> asked.split(" ")[0]).containsExactly("POST", "DELETE", "POST");
        }
    }

    @DisplayName("DBV-05, ST-03: no address is sent when there is none")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"VERIFY", "CHECK", "ADD", "LIST", "LOOK", "REMOVE"})
    void givenNoAddress_whenAsked_thenNoneIsSent(Step step) throws Exception {
        try (Conversation talk = Conversation.with(ServiceId.TORBOX)) {
            talk.answers(500, "");

            talk.failsAt(step);

            assertThat(talk.asked()).isNotEmpty().noneMatch(asked -> asked.contains("client_ip"));
        }
    }
}
