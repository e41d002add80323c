package comet.debrid.call;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("SECRETKEY0001"));
    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

    private final ServiceCall.Builder call = ServiceCall.get(ACCOUNT, "torrents", "7");

    private Optional<DebridFailure> failure(int status, String body) {
        return Verdict.on(answer(status, body), call.build(), CallsUnderTest.ERRORS, NOW)
                .map(Verdict::failure);
    }

    private static Answer answer(int status, String body) {
        return new Answer(new comet.outside.Answer(status, Headers.EMPTY, body.getBytes(StandardCharsets.UTF_8)));
    }

    @DisplayName("DBE-04: without an error object the HTTP status decides")
    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource(textBlock = """
            400, UNKNOWN
            401, INVALID_CREDENTIALS
            402, NOT_PREMIUM
            403, ACCOUNT_BLOCKED
            404, UNSUPPORTED
            405, UNKNOWN
            418, UNKNOWN
            429, RATE_LIMITED
            451, LEGAL_BLOCK
            500, SERVER_ERROR
            502, SERVER_ERROR
            503, SERVER_ERROR
            504, SERVER_ERROR
            509, TOO_MANY_ACTIVE_DOWNLOADS
            520, SERVER_ERROR
            527, SERVER_ERROR
            599, SERVER_ERROR
            100, PROTOCOL_ERROR
            302, PROTOCOL_ERROR
            600, SERVER_ERROR
            """)
    void givenNoErrorObject_whenJudged_thenTheStatusDecides(int status, FailureKind kind) {
        assertThat(failure(status, "<html>Sorry</html>")).contains(DebridFailure.of(kind));
        assertThat(failure(status, "")).contains(DebridFailure.of(kind));
    }

    @Test
    @DisplayName("DBE-04: 521 has a status key of its own")
    void givenAServerThatIsDown_whenJudged_thenItHasItsOwnKey() {
        assertThat(failure(521, ""))
                .contains(DebridFailure.of(FailureKind.SERVER_ERROR).withFurtherKey("STORE_SERVER_DOWN"));
    }

    @Test
    @DisplayName("DBE-04: 404 means the torrent where the path names one")
    void givenACallAboutATorrent_whenNotFound_thenItIsTheTorrent() {
        call.aboutTorrent();

        assertThat(failure(404, "")).contains(DebridFailure.of(TORRENT_NOT_FOUND));
    }

    @DisplayName(
            "DBE-04, DBE-05: the error object decides whatever the status, save for 429; an unknown word leaves it")
    @ParameterizedTest(name = "HTTP {0}, {1} is {2}")
    @CsvSource(textBlock = """
            200, bad_key,   INVALID_CREDENTIALS
            401, bad_ip,    IP_NOT_ALLOWED
            503, bad_key,   INVALID_CREDENTIALS
            429, bad_key,   RATE_LIMITED
            403, other_one, ACCOUNT_BLOCKED
            500, other_one, SERVER_ERROR
            200, other_one, UNKNOWN
            """)
    void givenAnErrorObject_whenJudged_thenItDecides(int status, String word, FailureKind kind) {
        assertThat(failure(status, "{\"error\": \"" + word + "\"}")).contains(DebridFailure.of(kind, word));
    }

    @DisplayName("an answer without an error object and with a status of success is no failure")
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void givenSuccess_whenJudged_thenItIsNoFailure(int status) {
        assertThat(failure(status, "{\"pong\": \"here\"}")).isEmpty();
        assertThat(failure(status, "<html></html>")).isEmpty();
        assertThat(failure(status, "")).isEmpty();
    }

    @Test
    @DisplayName("a call may take another status for success, but no error object")
    void givenAnAcceptedStatus_whenJudged_thenItIsNoFailure() {
        call.accepting(404);

        assertThat(failure(404, "{\"success\": true}")).isEmpty();
        assertThat(failure(404, "{\"error\": \"bad_ip\"}"))
                .contains(DebridFailure.of(FailureKind.IP_NOT_ALLOWED, "bad_ip"));
        assertThat(failure(405, "")).isPresent();
    }

    @Test
    @DisplayName("a call may read errors in its own way")
    void givenAFurtherKey_whenJudged_thenItIsOffered() {
        ErrorReader gateway = answer -> Optional.of(new ServiceError(
                Optional.of("upstream"), Optional.of(FailureKind.SERVER_ERROR), Optional.of("BAD_GATEWAY")));

        assertThat(Verdict.on(answer(200, ""), call.build(), gateway, NOW).map(Verdict::failure))
                .contains(DebridFailure.of(FailureKind.SERVER_ERROR, "upstream").withFurtherKey("BAD_GATEWAY"));
    }

    @DisplayName("DBP-06: a word that quotes the key is not kept")
    @ParameterizedTest
    @ValueSource(strings = {"no such key: SECRETKEY0001", "secretkey0001"})
    void givenAWordWithTheKey_whenJudged_thenItIsDropped(String word) {
        assertThat(failure(401, "{\"error\": \"" + word + "\"}"))
                .contains(DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
    }
}
