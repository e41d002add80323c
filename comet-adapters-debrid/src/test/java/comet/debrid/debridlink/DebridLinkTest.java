package comet.debrid.debridlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebridLinkTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new DebridLink(baseUrl, 0, new ReleaseNameParser(), resources);
    }

    @Override
    public String samples() {
        return "debridlink";
    }

    @DisplayName("DBV-01, DL-03: every word has its kind, whatever the HTTP status")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            INVALID_CREDENTIALS,       badToken expired_token hidedToken badSign access_denied
            INVALID_CREDENTIALS,       unauthorized_client invalid_client authorization_pending
            ACCOUNT_BLOCKED,           accountLocked captchaRequired maxAttempts unverifiedEmail
            IP_NOT_ALLOWED,            serverNotAllowed disabledServerHost
            NOT_PREMIUM,               notFreeHost freeServerOverload
            QUOTA_EXCEEDED,            maxTorrent maxLink maxLinkHost maxData maxDataHost
            TOO_MANY_ACTIVE_DOWNLOADS, maxTransfer maxSimultaneousFilesHost
            MAGNET_REJECTED,           badTorrentFile
            TORRENT_TOO_LARGE,         torrentTooBig
            LEGAL_BLOCK,               infringingFile
            TORRENT_NOT_FOUND,         badId
            LINK_UNAVAILABLE,          fileNotFound fileNotAvailable notDebrid hostNotValid badFileUrl
            LINK_UNAVAILABLE,          badFilePassword maintenanceHost noServerHost disabledHost
            BAD_REQUEST,               badArguments invalid_request invalid_scope
            BAD_REQUEST,               unsupported_grant_type unsupported_response_type
            UNSUPPORTED,               unknowR
            SERVER_ERROR,              server_error internalError
            UNKNOWN,                   neverHeardOf
            """)
    void everyWordHasItsKind(FailureKind kind, String words) throws Exception {
        for (String word : words.split(" ")) {
            for (int status : new int[] {200, 400}) {
                assertThat(failureOf(Operation.LINK, status, error(word)))
                        .as(word)
                        .isEqualTo(DebridFailure.of(kind, word));
            }
        }
    }

    private static String error(String word) {
        return "{\"success\": false, \"error\": \"" + word + "\", \"error_description\": \"No\"}";
    }

    @DisplayName("DL-04: floodDetected wants to be left alone for an hour, whatever the HTTP status")
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 429})
    void givenAFlood_whenCalled_thenTheKeyRestsForAnHour(int status) throws Exception {
        assertThat(failureOf(Operation.LIBRARY, status, error("floodDetected")))
                .isEqualTo(DebridFailure.of(FailureKind.RATE_LIMITED, "floodDetected")
                        .withRetryAfter(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("DL-33: notAddTorrent to the magnet is a refusal of the torrent")
    void givenAMagnetThatIsNotAdded_whenLinked_thenItIsRejected() throws Exception {
        assertThat(failureOf(Operation.LINK, 400, error("notAddTorrent")))
                .isEqualTo(DebridFailure.of(FailureKind.MAGNET_REJECTED, "notAddTorrent"));
    }

    @DisplayName("DL-61: success without a value is a PROTOCOL_ERROR; an order is content with success")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\": {\"id\": \"a\"}}",
                "{\"success\": true}",
                "{\"success\": true, \"value\": null}"
            })
    void givenNoValue_whenRead_thenItIsAProtocolError(String body) throws Exception {
        for (Operation operation : List.of(Operation.VERIFY, Operation.LINK, Operation.LIBRARY)) {
            assertThat(failureOf(operation, 200, body).kind())
                    .as("%s", operation)
                    .isEqualTo(FailureKind.PROTOCOL_ERROR);
        }
        if (!body.contains("true")) {
            assertThat(failureOf(Operation.REMOVE, 200, body).kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
        }
    }

    @Test
    @DisplayName("a number of probes is not negative")
    void givenANegativeNumberOfProbes_whenMade_thenItIsRefused() throws Exception {
        try (PreparedService service = PreparedService.start(Instant.EPOCH)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DebridLink(service.url(), -1, new ReleaseNameParser(), service.resources()));
        }
    }
}
