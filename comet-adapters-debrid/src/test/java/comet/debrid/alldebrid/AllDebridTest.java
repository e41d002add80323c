package comet.debrid.alldebrid;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllDebridTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new AllDebrid(baseUrl, new ReleaseNameParser(), resources);
    }

    @Override
    public FailureKind emptyAnswer() {
        return SERVER_ERROR; // AD-03
    }

    @Override
    public String samples() {
        return "alldebrid";
    }

    @DisplayName("DBV-01, AD-04, AD-21: every code has its kind, of a call and of the one magnet in a successful one")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            INVALID_CREDENTIALS,       AUTH_MISSING_APIKEY AUTH_BAD_APIKEY
            IP_NOT_ALLOWED,            AUTH_BLOCKED NO_SERVER MAGNET_NO_SERVER
            ACCOUNT_BLOCKED,           AUTH_USER_BANNED ACCOUNT_INVALID
            NOT_PREMIUM,               MUST_BE_PREMIUM MAGNET_MUST_BE_PREMIUM INSUFFICIENT_BALANCE
            QUOTA_EXCEEDED,            FREE_TRIAL_LIMIT_REACHED MAGNET_TOO_MANY
            QUOTA_EXCEEDED,            LINK_TOO_MANY_DOWNLOADS LINK_HOST_LIMIT_REACHED
            MAGNET_REJECTED,           MAGNET_INVALID_URI MAGNET_INVALID_FILE MAGNET_NO_URI
            TORRENT_NOT_FOUND,         MAGNET_INVALID_ID
            TOO_MANY_ACTIVE_DOWNLOADS, MAGNET_TOO_MANY_ACTIVE
            TORRENT_TOO_LARGE,         MAGNET_TOO_LARGE MAGNET_MAGNET_TOO_BIG
            TORRENT_FAILED,            MAGNET_CANT_BOOTSTRAP MAGNET_TOOK_TOO_LONG MAGNET_PROCESSING_FAILED
            TORRENT_FAILED,            MAGNET_LINKS_REMOVED MAGNET_UPLOAD_FAILED MAGNET_PROCESSING_COOLDOWN
            SERVER_ERROR,              MAGNET_FILE_UPLOAD_FAILED MAGNET_INTERNAL_ERROR DOWNLOAD_FAILED
            NOT_READY,                 MAGNET_PROCESSING
            LINK_UNAVAILABLE,          LINK_DOWN LINK_HOST_UNAVAILABLE LINK_TEMPORARY_UNAVAILABLE LINK_HOST_FULL
            LINK_UNAVAILABLE,          LINK_ERROR LINK_HOST_NOT_SUPPORTED LINK_NOT_SUPPORTED LINK_PASS_PROTECTED
            LINK_UNAVAILABLE,          REDIRECTOR_NOT_SUPPORTED REDIRECTOR_ERROR
            BAD_REQUEST,               LINK_IS_MISSING BAD_LINK DELAYED_INVALID_ID STREAM_INVALID_GEN_ID
            BAD_REQUEST,               STREAM_INVALID_STREAM_ID NO_JSON_PARAM JSON_INVALID
            SERVICE_MAINTENANCE,       MAINTENANCE
            UNSUPPORTED,               404 DISCONTINUED
            UNKNOWN,                   GENERIC ALREADY_SENT PIN_EXPIRED USER_LINK_INVALID VOUCHER_CHEATER
            UNKNOWN,                   FREEDAYS_USED MISSING_NOTIF_ENDPOINT NO_MORE_VOUCHER NEVER_HEARD_OF
            """)
    void everyCodeHasItsKind(FailureKind kind, String codes) throws Exception {
        for (String code : codes.split(" ")) {
            String error = "\"error\": {\"code\": \"" + code + "\", \"message\": \"<b>No</b>\"}";
            String ofCall = "{\"status\": \"error\", " + error + "}";
            String ofElement = "{\"status\": \"success\", \"data\": {\"magnets\": [{" + error + "}]}}";

            for (int status : new int[] {200, 400}) {
                assertThat(failureOf(Operation.LINK, status, ofCall)).as(code).isEqualTo(failure(code, kind));
            }
            assertThat(failureOf(Operation.LINK, 200, ofElement)).as(code).isEqualTo(failure(code, kind));
        }
    }

    /** DBE-03: a number is no word for a viewer. */
    private static DebridFailure failure(String code, FailureKind kind) {
        return code.equals("404") ? DebridFailure.of(kind) : DebridFailure.of(kind, code);
    }

    @Test
    @DisplayName("section 5: legal removal has no code, only HTTP 451")
    void givenHttp451_whenLinked_thenItIsALegalBlock() throws Exception {
        assertThat(failureOf(Operation.LINK, 451, "")).isEqualTo(DebridFailure.of(LEGAL_BLOCK));
    }

    @DisplayName("AD-03: a body without the status is a PROTOCOL_ERROR; an order is content with success")
    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\": {}}", "{\"status\": \"success\"}", "{\"status\": \"fine\", \"data\": {}}"})
    void givenNoStatus_whenRead_thenItIsAProtocolError(String body) throws Exception {
        for (Operation operation : List.of(Operation.VERIFY, Operation.LINK, Operation.LIBRARY)) {
            assertThat(failureOf(operation, 200, body).kind())
                    .as("%s", operation)
                    .isEqualTo(PROTOCOL_ERROR);
        }
        if (!body.contains("success")) {
            assertThat(failureOf(Operation.REMOVE, 200, body).kind()).isEqualTo(PROTOCOL_ERROR);
        }
    }
}
