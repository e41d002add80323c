package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusVideoTest {

    /** The keys that existing installations know (PLAY-80). */
    private static final String KEYS_OF_COMET = """
            ACCOUNT_INVALID ACTIVE_LIMIT AUTH_BAD_APIKEY AUTH_BLOCKED AUTH_ERROR AUTH_MISSING_APIKEY AUTH_USER_BANNED
            BADTOKEN BAD_GATEWAY BAD_REQUEST BAD_TOKEN CONFLICT COOLDOWN_LIMIT DEBRID_SYNC_ALREADY_RUNNING
            DEBRID_SYNC_TRIGGERED DOWNLOAD_SERVER_ERROR EXPIRED_TOKEN FORBIDDEN FREE_TRIAL_LIMIT_REACHED GONE
            INTERNAL_SERVER_ERROR INVALID_ACCOUNT_OR_PASSWORD INVALID_CLIENT LINK_OFFLINE LOCKED MAGNET_MUST_BE_PREMIUM
            MAINTENANCE MEDIA_NOT_CACHED_YET METHOD_NOT_ALLOWED MONTHLY_LIMIT MUST_BE_PREMIUM NOT_FOUND NOT_IMPLEMENTED
            NO_AUTH NO_SERVER NO_SERVERS_AVAILABLE_ERROR PAYMENT_REQUIRED PLAN_RESTRICTED_FEATURE
            PROXY_AUTHENTICATION_REQUIRED PROXY_LIMIT_REACHED SERVER_ERROR SERVICE_UNAVAILABLE STORE_LIMIT_EXCEEDED
            STORE_MAGNET_INVALID STORE_NAME_INVALID STORE_SERVER_DOWN TOO_MANY_REQUESTS UNAUTHENTICATED UNAUTHORIZED
            UNAUTHORIZED_CLIENT UNAVAILABLE_FOR_LEGAL_REASONS UNKNOWN UNPROCESSABLE_ENTITY UNSUPPORTED_MEDIA_TYPE
            """;

    private static final String NEW_KEYS = """
            ACCOUNT_VERIFICATION_REQUIRED IP_NOT_ALLOWED DAILY_LIMIT STORAGE_FULL SUBSCRIPTION_EXPIRED
            SCRAPING_IN_PROGRESS CONTENT_NOT_RELEASED EPISODE_MATCH_NOT_FOUND METADATA_UNAVAILABLE NO_MATCHING_FILE
            TORRENT_TOO_LARGE TIMEOUT DEBRID_SYNC_UNSUPPORTED
            """;

    @Test
    @DisplayName("SV-10, PLAY-80: the set is closed: the 54 keys of Comet and 13 new ones")
    void theSetIsClosed() {
        List<String> comet = List.of(KEYS_OF_COMET.strip().split("\\s+"));
        List<String> added = List.of(NEW_KEYS.strip().split("\\s+"));

        assertThat(comet).hasSize(54);
        assertThat(added).hasSize(13);
        assertThat(Stream.of(StatusVideo.values()).map(video -> video.key().text()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(comet.stream(), added.stream()).toList());
    }

    @DisplayName("SV-11: a headline of at most 26 characters, a body of at most 4 lines of 52")
    @ParameterizedTest
    @EnumSource
    void theTextsFit(StatusVideo video) {
        assertThat(video.headline()).isNotBlank().hasSizeLessThanOrEqualTo(26);
        assertThat(linesOf(video.body())).hasSizeLessThanOrEqualTo(4).allMatch(line -> line.length() <= 52);
    }

    @DisplayName("SV-11: plain sentences without a URL, a hash or the name of a service")
    @ParameterizedTest
    @EnumSource
    void theTextsArePlain(StatusVideo video) {
        assertThat(video.body()).matches("[A-Z][A-Za-z ,.-]*\\.").doesNotContain("  ");
        assertThat(video.headline() + " " + video.body())
                .doesNotContainPattern("(?i)://|www|real-?debrid|alldebrid|premiumize|torbox|debrid-?link|offcloud"
                        + "|pikpak|easydebrid|debrider|stremthru|comet|[0-9a-f]{16}");
    }

    private static List<String> linesOf(String body) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : body.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > 52) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
