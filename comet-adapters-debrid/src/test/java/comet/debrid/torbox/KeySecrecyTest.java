package comet.debrid.torbox;

import static comet.debrid.torbox.Wire.NIGHT;
import static comet.debrid.torbox.Wire.data;
import static comet.debrid.torbox.Wire.ready;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import comet.debrid.scripted.Sample;
import comet.outside.scripted.CapturedLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TB-01: the call for a link carries the key in its address, which must be seen by nobody (DBP-06). */
class KeySecrecyTest {

    /** With a character that is escaped in an address. */
    private static final String KEY = "00000000+0000/4000=8000 tb01secret";

    private static final String PLAIN = "00000000-0000-4000-8000-00000000tb01";
    private static final Account ACCOUNT = new Account(ServiceId.TORBOX, new ApiKey(PLAIN));
    private static final Account ODD_ACCOUNT = new Account(ServiceId.TORBOX, new ApiKey(KEY));

    private static final LibraryItem ENTRY = new LibraryItem(
            new EntryId("17"),
            Optional.of(NIGHT),
            Wire.NAME,
            OptionalLong.empty(),
            TorrentState.READY,
            Optional.empty());

    private static String address(String key) {
        return "https://api.example.io/v1/api/torrents/requestdl?token="
                + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&torrent_id=17&file_id=0";
    }

    static Stream<Arguments> answers() {
        return Stream.of(ACCOUNT, ODD_ACCOUNT).flatMap(account -> {
            String key = account.key().secret();
            return Stream.of(
                            new Answer("the address, on a page of an error", 500, "<a href='" + address(key) + "'>"),
                            new Answer("the address, as the word", 400, Wire.refused(address(key), "")),
                            new Answer("the key, as the word", 400, Wire.refused(key, "")),
                            new Answer(
                                    "the key, as a word in capitals",
                                    400,
                                    Wire.refused(key.toUpperCase(Locale.ROOT), "")),
                            new Answer("the key, in the text", 400, Wire.refused("NEVER_SEEN", "Bad token " + key)),
                            new Answer("the key, in the text without a word", 403, Wire.refused("null", key)),
                            new Answer(
                                    "a link that holds the key", 200, data("\"" + address(key) + "&redirect=true\"")),
                            new Answer(
                                    "a link that holds the key as it is",
                                    200,
                                    data("\"https://a.example/" + key + "\"")),
                            new Answer("text", 200, address(key)),
                            new Answer("data of another form", 200, data("{\"url\": \"" + address(key) + "\"}")),
                            new Answer("half of an answer", 200, "{\"success\": true, \"data\": \"" + address(key)),
                            new Answer("a lock-out", 429, "Too many for " + address(key)),
                            new Answer("nobody at home", 521, ""),
                            new Answer("elsewhere", 302, address(key)))
                    .map(answer -> Arguments.of(answer, account));
        });
    }

    record Answer(String what, int status, String body) {
        @Override
        public String toString() {
            return what;
        }
    }

    @DisplayName("TB-01, DBP-06: whatever the service answers to it, the key is in no log, no exception and no failure")
    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void givenAnyAnswer_whenTheLinkFails_thenTheKeyIsNowhere(Answer answer, Account account) throws Exception {
        try (PreparedService service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
                CapturedLog log = CapturedLog.start()) {
            service.answers(ready(17, "2025-01-01T00:00:00Z")).answers(answer.status(), answer.body());
            TorBox torBox = new TorBox(service.url(), new ReleaseNameParser(), service.resources());

            String shown = failure(torBox, account, service.deadline());

            assertThat(service.asked())
                    .as("the link was asked for, with the key")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(service.asked().get(1)).contains("token=" + account.key().secret());
            requireSecret(account, shown);
            requireSecret(account, log.text());
        }
    }

    @DisplayName("TB-01, DBP-06: when the connection fails, the key is in no log, no exception and no failure")
    @Test
    void givenNoConnection_whenTheLinkIsAskedFor_thenTheKeyIsNowhere() throws Exception {
        try (PreparedService service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
                CapturedLog log = CapturedLog.start()) {
            TorBox torBox = new TorBox(service.url(), new ReleaseNameParser(), service.resources());
            Deadline deadline = service.deadline();
            service.answers(ready(17, "2025-01-01T00:00:00Z"))
                    .expectsAndCloses("GET /torrents/requestdl")
                    .expectsAndCloses("GET /torrents/requestdl");

            String shown = failure(torBox, ACCOUNT, deadline);

            assertThat(shown).contains("NETWORK_TIMEOUT");
            requireSecret(ACCOUNT, shown);
            requireSecret(ACCOUNT, log.text());
        }
    }

    @DisplayName("DBP-06: what a playback gives shows neither the key nor the link in its text")
    @Test
    void givenALink_whenShown_thenItIsSecret() throws Exception {
        try (PreparedService service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"))) {
            service.answers(ready(17, "2025-01-01T00:00:00Z")).answers(data("\"" + Wire.LINK + "\""));
            TorBox torBox = new TorBox(service.url(), new ReleaseNameParser(), service.resources());

            MadeLink made = torBox.link(request(ACCOUNT), service.deadline());

            assertThat(made.toString()).doesNotContain(PLAIN).doesNotContain("/dl/");
            assertThat(request(ACCOUNT).toString()).doesNotContain(PLAIN);
        }
    }

    @DisplayName("TB-01: of all calls, the one for a link alone has the key in its address, and none in its body")
    @Test
    void givenAllConversations_whenAsked_thenOnlyOneAddressHoldsTheKey() {
        List<Sample.ExchangeJson> exchanges = Sample.of("torbox")
                .flatMap(sample -> sample.exchanges().stream())
                .toList();

        assertThat(exchanges)
                .filteredOn(exchange -> exchange.request()
                        .toString()
                        .replaceAll("headers=.*", "")
                        .contains(PLAIN))
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(exchange.request().path()).endsWith("/torrents/requestdl"));
    }

    private static String failure(TorBox torBox, Account account, Deadline deadline) throws InterruptedException {
        try {
            MadeLink made = torBox.link(request(account), deadline);
            throw new AssertionError("there is a link: " + made);
        } catch (DebridException e) {
            return CapturedLog.stackTrace(e) + e.failure() + e.learned();
        }
    }

    private static LinkRequest request(Account account) {
        return new LinkRequest(
                account,
                TorrentSource.of(NIGHT),
                DebridServiceContract.FILM,
                new AskedFile(Wire.NAME, OptionalInt.empty(), Optional.empty()),
                new KnownBefore(List.of(ENTRY), List.of()),
                Optional.empty(),
                true);
    }

    private static void requireSecret(Account account, String text) {
        String key = account.key().secret();
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain(key.toLowerCase(Locale.ROOT))
                .doesNotContain(URLEncoder.encode(key, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .doesNotContain("token=");
    }
}
