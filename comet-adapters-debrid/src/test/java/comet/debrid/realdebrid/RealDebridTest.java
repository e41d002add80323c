package comet.debrid.realdebrid;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealDebridTest implements DebridServiceContract {

    static final RefusedShapes SHAPES =
            new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl", "bluray.x264")));

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new RealDebrid(baseUrl, resources, new ReleaseNameParser(), SHAPES);
    }

    /** RD-06, RD-11: an account without torrents. */
    @Override
    public boolean isAnswer(Operation operation, String body) {
        return operation == Operation.LIBRARY && body.equals("[]");
    }

    /** RD-65: when the account is not let in either, it is the program that is refused. */
    @Override
    public FailureKind kindOf(int status, FailureKind common) {
        return status == 403 ? FailureKind.IP_NOT_ALLOWED : common;
    }

    @Override
    public String samples() {
        return "realdebrid";
    }

    @DisplayName("DBV-01: every number has its kind and its word")
    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(textBlock = """
            -1, SERVER_ERROR,              internal_error
            1,  BAD_REQUEST,               missing_parameter
            2,  BAD_REQUEST,               wrong_parameter
            3,  UNSUPPORTED,               unknown_method
            4,  UNSUPPORTED,               method_not_allowed
            5,  RATE_LIMITED,              slow_down
            6,  SERVER_ERROR,              ressource_unreachable
            7,  TORRENT_NOT_FOUND,         unknown_ressource
            8,  INVALID_CREDENTIALS,       bad_token
            10, ACCOUNT_BLOCKED,           two_factor_auth_needed
            11, ACCOUNT_BLOCKED,           two_factor_auth_pending
            12, INVALID_CREDENTIALS,       invalid_login
            13, INVALID_CREDENTIALS,       invalid_password
            14, ACCOUNT_BLOCKED,           account_locked
            15, ACCOUNT_BLOCKED,           account_not_activated
            16, LINK_UNAVAILABLE,          unsupported_hoster
            17, LINK_UNAVAILABLE,          hoster_in_maintenance
            18, QUOTA_EXCEEDED,            hoster_limit_reached
            19, LINK_UNAVAILABLE,          hoster_unavailable
            20, NOT_PREMIUM,               hoster_not_free
            21, TOO_MANY_ACTIVE_DOWNLOADS, too_many_active_downloads
            22, IP_NOT_ALLOWED,            ip_not_allowed
            23, QUOTA_EXCEEDED,            traffic_exhausted
            24, LINK_UNAVAILABLE,          file_unavailable
            25, SERVER_ERROR,              service_unavailable
            26, MAGNET_REJECTED,           upload_too_big
            27, SERVER_ERROR,              upload_error
            28, MAGNET_REJECTED,           file_not_allowed
            29, TORRENT_TOO_LARGE,         torrent_too_big
            30, MAGNET_REJECTED,           torrent_file_invalid
            31, BAD_REQUEST,               action_already_done
            32, UNKNOWN,                   image_resolution_error
            34, RATE_LIMITED,              too_many_requests
            35, LEGAL_BLOCK,               infringing_file
            36, QUOTA_EXCEEDED,            fair_usage_limit
            37, UNSUPPORTED,               disabled_endpoint
            """)
    void everyNumberHasItsKind(int code, FailureKind kind, String word) throws Exception {
        DebridFailure failure = failureOf(Operation.LIBRARY, 500, "{\"error\": \"x\", \"error_code\": " + code + "}");

        assertThat(failure).isEqualTo(DebridFailure.of(kind, word));
    }
}
