package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusVideoChoiceTest {

    private static final Set<StatusKey> BUILT_IN =
            Arrays.stream(StatusVideo.values()).map(StatusVideo::key).collect(Collectors.toUnmodifiableSet());

    @DisplayName("SV-02 to SV-04: examples of candidates and of what is shown")
    @ParameterizedTest(name = "{0} {1} → {2} → {3}")
    @CsvSource(textBlock = """
            bad_token,             INVALID_CREDENTIALS,       BAD_TOKEN UNAUTHORIZED UNKNOWN,                          BAD_TOKEN
            infringing_file,       LEGAL_BLOCK,               INFRINGING_FILE UNAVAILABLE_FOR_LEGAL_REASONS UNKNOWN,   UNAVAILABLE_FOR_LEGAL_REASONS
            MAGNET_TOO_MANY_ACTIVE,TOO_MANY_ACTIVE_DOWNLOADS, MAGNET_TOO_MANY_ACTIVE STORE_LIMIT_EXCEEDED UNKNOWN,     ACTIVE_LIMIT
            file_space_not_enough, QUOTA_EXCEEDED,            FILE_SPACE_NOT_ENOUGH STORE_LIMIT_EXCEEDED UNKNOWN,      STORAGE_FULL
                                 , PLAN_RESTRICTED,           PAYMENT_REQUIRED UNKNOWN,                                PLAN_RESTRICTED_FEATURE
                                 , EPISODE_NOT_FOUND,         EPISODE_MATCH_NOT_FOUND NOT_FOUND UNKNOWN,               EPISODE_MATCH_NOT_FOUND
                                 , NETWORK_TIMEOUT,           STORE_SERVER_DOWN UNKNOWN,                               TIMEOUT
            too_many_requests,     RATE_LIMITED,              TOO_MANY_REQUESTS UNKNOWN,                               TOO_MANY_REQUESTS
            Not logged in.,        INVALID_CREDENTIALS,       NOT_LOGGED_IN UNAUTHORIZED UNKNOWN,                      UNAUTHORIZED
            """)
    void examples(@Nullable String code, FailureKind kind, String candidates, StatusVideo shown) {
        StatusVideoChoice choice = StatusVideoChoice.of(failure(code, kind));

        assertThat(choice.candidates().stream().map(StatusKey::text)).containsExactly(candidates.split(" "));
        assertThat(choice.among(BUILT_IN)).contains(shown.key());
    }

    @DisplayName("Section 4: which code of which service shows which video")
    @ParameterizedTest(name = "{0}: {1} {2} → {3}")
    @CsvFileSource(resources = "status-video-codes.csv", numLinesToSkip = 1)
    void whichCodeShowsWhichVideo(String service, @Nullable String code, FailureKind kind, StatusVideo shown) {
        assertThat(StatusVideoChoice.of(failure(code, kind)).among(BUILT_IN))
                .as(service)
                .contains(shown.key());
    }

    @DisplayName("Taxonomy in short: the video of a kind when the service gives no word")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            INVALID_CREDENTIALS,       UNAUTHORIZED
            ACCOUNT_BLOCKED,           FORBIDDEN
            IP_NOT_ALLOWED,            IP_NOT_ALLOWED
            NOT_PREMIUM,               PAYMENT_REQUIRED
            PLAN_RESTRICTED,           PLAN_RESTRICTED_FEATURE
            SUBSCRIPTION_EXPIRED,      SUBSCRIPTION_EXPIRED
            TOO_MANY_ACTIVE_DOWNLOADS, ACTIVE_LIMIT
            QUOTA_EXCEEDED,            STORE_LIMIT_EXCEEDED
            RATE_LIMITED,              TOO_MANY_REQUESTS
            MAGNET_REJECTED,           STORE_MAGNET_INVALID
            TORRENT_FAILED,            STORE_MAGNET_INVALID
            TORRENT_TOO_LARGE,         TORRENT_TOO_LARGE
            LEGAL_BLOCK,               UNAVAILABLE_FOR_LEGAL_REASONS
            TORRENT_NOT_FOUND,         NOT_FOUND
            NO_PLAYABLE_FILE,          NO_MATCHING_FILE
            EPISODE_NOT_FOUND,         EPISODE_MATCH_NOT_FOUND
            LINK_UNAVAILABLE,          LINK_OFFLINE
            NOT_READY,                 MEDIA_NOT_CACHED_YET
            SERVER_ERROR,              INTERNAL_SERVER_ERROR
            SERVICE_MAINTENANCE,       MAINTENANCE
            PROTOCOL_ERROR,            BAD_GATEWAY
            UNSUPPORTED,               NOT_IMPLEMENTED
            NETWORK_TIMEOUT,           TIMEOUT
            BAD_REQUEST,               BAD_REQUEST
            UNKNOWN,                   UNKNOWN
            """)
    void theVideoOfAKindWithoutAWord(FailureKind kind, StatusVideo shown) {
        assertThat(StatusVideoChoice.of(DebridFailure.of(kind)).among(BUILT_IN)).contains(shown.key());
    }

    @DisplayName("SV-20: the alias table, also when the kind is not known")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            ACCOUNT_NOT_ACTIVATED UNVERIFIEDEMAIL,                                              ACCOUNT_INVALID
            CAPTCHAREQUIRED CAPTCHA_INVALID CAPTCHA_REQUIRED,                                   ACCOUNT_VERIFICATION_REQUIRED
            TWO_FACTOR_AUTH_NEEDED TWO_FACTOR_AUTH_PENDING,                                     ACCOUNT_VERIFICATION_REQUIRED
            MAGNET_TOO_MANY_ACTIVE MAXTRANSFER TASK_RUN_NUMS_LIMIT TOO_MANY_ACTIVE_DOWNLOADS,   ACTIVE_LIMIT
            ACCOUNTLOCKED ACCOUNT_LOCKED MAXATTEMPTS,                                           AUTH_BLOCKED
            MAXDATA MAXDATAHOST MAXLINK MAXLINKHOST,                                            DAILY_LIMIT
            TASK_DAILY_CREATE_LIMIT TASK_DAILY_CREATE_LIMIT_VIP,                                DAILY_LIMIT
            DISABLEDSERVERHOST SERVERNOTALLOWED,                                                IP_NOT_ALLOWED
            HOSTER_IN_MAINTENANCE,                                                              LINK_OFFLINE
            ARCHIVE_ONLY,                                                                       NO_MATCHING_FILE
            ACCOUNT_NOT_PREMIUM,                                                                PAYMENT_REQUIRED
            FILE_SPACE_NOT_ENOUGH SPACE_FULL,                                                   STORAGE_FULL
            FLOODDETECTED RATE_LIMIT_EXCEEDED SLOW_DOWN,                                        TOO_MANY_REQUESTS
            DOWNLOAD_TOO_LARGE MAGNET_MAGNET_TOO_BIG MAGNET_TOO_LARGE,                          TORRENT_TOO_LARGE
            TORRENTTOOBIG TORRENT_TOO_BIG,                                                      TORRENT_TOO_LARGE
            INVALID_GRANT,                                                                      UNAUTHENTICATED
            NOAUTH NOT_LOGGED_IN,                                                               UNAUTHORIZED
            INFRINGINGFILE INFRINGING_FILE,                                                     UNAVAILABLE_FOR_LEGAL_REASONS
            """)
    void theAliasTable(String words, StatusVideo shown) {
        for (String word : words.split(" ")) {
            assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.UNKNOWN, word))
                            .among(BUILT_IN))
                    .as(word)
                    .contains(shown.key());
        }
    }

    @Test
    @DisplayName("SV-20: an operator's own video of that name wins over the alias")
    void anOwnVideoWinsOverTheAlias() {
        StatusKey own = new StatusKey("INFRINGING_FILE");

        assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file"))
                        .among(builtInAnd(own)))
                .contains(own);
    }

    @DisplayName("SV-20: no alias hides a built-in video")
    @ParameterizedTest
    @EnumSource
    void noAliasHidesABuiltInVideo(StatusVideo video) {
        assertThat(StatusAliases.of(video.key())).isEmpty();
    }

    @Test
    @DisplayName("SV-03: an alias whose video is missing is passed over")
    void anAliasWithoutAVideoIsPassedOver() {
        assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.QUOTA_EXCEEDED, "space_full"))
                        .among(builtInWithout(StatusVideo.STORAGE_FULL)))
                .contains(StatusVideo.STORE_LIMIT_EXCEEDED.key());
    }

    @Test
    @DisplayName("SV-04: a finer video that is missing leaves the general one")
    void aFinerVideoThatIsMissingLeavesTheGeneralOne() {
        assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.NETWORK_TIMEOUT))
                        .among(builtInWithout(StatusVideo.TIMEOUT)))
                .contains(StatusVideo.STORE_SERVER_DOWN.key());
    }

    @Test
    @DisplayName("SV-04: a word of the service is not refined, unless it is the general key itself")
    void aWordOfTheServiceIsNotRefined() {
        assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.IP_NOT_ALLOWED, "NO_SERVER"))
                        .among(BUILT_IN))
                .contains(StatusVideo.NO_SERVER.key());
        assertThat(StatusVideoChoice.of(DebridFailure.of(FailureKind.IP_NOT_ALLOWED, "forbidden"))
                        .among(BUILT_IN))
                .contains(StatusVideo.IP_NOT_ALLOWED.key());
    }

    @Test
    @DisplayName("ST-54: through a gateway: the service's word, the gateway's code, the kind, UNKNOWN")
    void throughAGateway() {
        StatusVideoChoice choice = StatusVideoChoice.of(
                DebridFailure.of(FailureKind.LINK_UNAVAILABLE, "file_removed").withFurtherKey("GONE"));

        assertThat(choice.candidates().stream().map(StatusKey::text))
                .containsExactly("FILE_REMOVED", "GONE", "LINK_OFFLINE", "UNKNOWN");
        assertThat(choice.among(BUILT_IN)).contains(StatusVideo.GONE.key());
    }

    @Test
    @DisplayName("DBE-04, DBT-08: HTTP 521 and an open breaker show STORE_SERVER_DOWN")
    void aServiceThatIsDown() {
        DebridFailure down = DebridFailure.of(FailureKind.SERVER_ERROR).withFurtherKey("STORE_SERVER_DOWN");

        assertThat(StatusVideoChoice.of(down).among(BUILT_IN)).contains(StatusVideo.STORE_SERVER_DOWN.key());
    }

    @Test
    @DisplayName("SV-05: a condition of our own has one candidate, and UNKNOWN as default")
    void aConditionOfOurOwn() {
        StatusVideoChoice choice = StatusVideoChoice.of(StatusVideo.PROXY_LIMIT_REACHED);

        assertThat(choice.candidates()).containsExactly(StatusVideo.PROXY_LIMIT_REACHED.key());
        assertThat(choice.among(BUILT_IN)).contains(StatusVideo.PROXY_LIMIT_REACHED.key());
        assertThat(choice.among(builtInWithout(StatusVideo.PROXY_LIMIT_REACHED)))
                .contains(StatusVideo.UNKNOWN.key());
    }

    @Test
    @DisplayName("SV-05: no candidate has a video: the default, then UNKNOWN, then none")
    void theDefault() {
        StatusKey own = new StatusKey("OWN");
        StatusVideoChoice choice = new StatusVideoChoice(List.of(new StatusKey("NONE_SUCH")), Optional.empty(), own);

        assertThat(choice.among(builtInAnd(own))).contains(own);
        assertThat(choice.among(BUILT_IN)).contains(StatusVideo.UNKNOWN.key());
        assertThat(choice.among(Set.of(StatusVideo.TIMEOUT.key()))).isEmpty();
        assertThat(new StatusVideoChoice(List.of(), Optional.empty(), own).among(Set.of(own)))
                .contains(own);
    }

    @Test
    @DisplayName("SV-15: a key that is asked for by name shows its video, its alias or UNKNOWN")
    void aKeyAskedForByName() {
        assertThat(StatusVideoChoice.of(new StatusKey("GONE")).among(BUILT_IN)).contains(StatusVideo.GONE.key());
        assertThat(StatusVideoChoice.of(new StatusKey("NOAUTH")).among(BUILT_IN))
                .contains(StatusVideo.UNAUTHORIZED.key());
        assertThat(StatusVideoChoice.of(new StatusKey("NONE_SUCH")).among(BUILT_IN))
                .contains(StatusVideo.UNKNOWN.key());
    }

    private static DebridFailure failure(@Nullable String code, FailureKind kind) {
        return code == null ? DebridFailure.of(kind) : DebridFailure.of(kind, code);
    }

    private static Set<StatusKey> builtInAnd(StatusKey own) {
        return Stream.concat(BUILT_IN.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<StatusKey> builtInWithout(StatusVideo missing) {
        return BUILT_IN.stream().filter(key -> !key.equals(missing.key())).collect(Collectors.toUnmodifiableSet());
    }
}
