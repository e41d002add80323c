package comet.debrid.words;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    private static final Occasion LISTING = new Occasion(Step.LIST, 400);

    private static Vocabulary of(String service) {
        return Vocabulary.of(ServiceId.parse(service).orElseThrow());
    }

    @DisplayName("DBV-01: every row of every service's error table means its kind")
    @ParameterizedTest(name = "{0}: {1} ({2}, HTTP {3}) is {4}")
    @CsvFileSource(resources = "/debrid-words/rows.csv", numLinesToSkip = 1)
    void givenARow_whenRead_thenItMeansItsKind(String service, String text, Step step, int status, FailureKind kind) {
        assertThat(of(service).kind(Optional.of(text), Optional.empty(), new Occasion(step, status)))
                .contains(kind);
    }

    @DisplayName("DBV-01: what no table has means nothing by itself, so that the HTTP status decides")
    @ParameterizedTest(name = "{0}")
    @EnumSource(ServiceId.class)
    void givenAnUnlistedWord_whenRead_thenItMeansNothing(ServiceId service) {
        assertThat(Vocabulary.of(service).kind(Optional.of("something_new"), Optional.of("Something new."), LISTING))
                .isEmpty();
        assertThat(Vocabulary.of(service).kind(Optional.empty(), Optional.empty(), LISTING))
                .isEmpty();
    }

    @DisplayName("PM-04, TB 5.1, PikPak 5.1: a word that says little leaves it to the sentence beside it")
    @ParameterizedTest(name = "{0}: {1}, {2} is {3}")
    @CsvSource(textBlock = """
            premiumize, transient_error,      Transfer not found,                TORRENT_NOT_FOUND
            premiumize, transient_error,      ,                                  SERVER_ERROR
            premiumize, semi_permanent_error, Please retry after a delay,        SERVER_ERROR
            premiumize, permission_denied,    invalid api key,                   INVALID_CREDENTIALS
            premiumize, permission_denied,    Something new,                     NOT_PREMIUM
            premiumize, account_limit_reached, Limit of transfers reached,       TOO_MANY_ACTIVE_DOWNLOADS
            premiumize, authentication_failed, Transfer not found,               INVALID_CREDENTIALS
            torbox,     DIFF_ISSUE,           You reached the maximum queued,    TOO_MANY_ACTIVE_DOWNLOADS
            torbox,     DIFF_ISSUE,           Something new,                     UNKNOWN
            pikpak,     captcha_invalid,      result:review,                     ACCOUNT_BLOCKED
            pikpak,     captcha_invalid,      The operation is too frequent,     RATE_LIMITED
            pikpak,     captcha_invalid,      Something new,                     ACCOUNT_BLOCKED
            pikpak,     aborted,              This is too frequent,              RATE_LIMITED
            """)
    void givenAVagueWord_whenRead_thenTheSentenceDecides(
            String service, String word, @Nullable String sentence, FailureKind kind) {
        assertThat(of(service).kind(Optional.of(word), Optional.ofNullable(sentence), LISTING))
                .contains(kind);
    }

    @DisplayName("DBE-03, DBE-06, RD-03: the native code is a word of the service, never a bare number or a sentence")
    @ParameterizedTest(name = "{0}: {1}, {2} is {3}")
    @CsvSource(textBlock = """
            realdebrid,  bad_token,                      8,    bad_token
            realdebrid,  ,                               35,   infringing_file
            realdebrid,  Infringing file!,               35,   infringing_file
            realdebrid,  ,                               -1,   internal_error
            realdebrid,  ,                               37,   disabled_endpoint
            realdebrid,  ,                               38,
            realdebrid,  ,                               0,
            realdebrid,  ip_not_allowed_203.0.113.7,     99,   ip_not_allowed
            realdebrid,  something_new,                  ,     something_new
            realdebrid,  7,                              ,
            alldebrid,   AUTH_BAD_APIKEY,                ,     AUTH_BAD_APIKEY
            alldebrid,   404,                            ,
            premiumize,  not_found,                      ,     not_found
            premiumize,  Not logged in,                  ,
            torbox,      BAD_TOKEN,                      ,     BAD_TOKEN
            debridlink,  badToken,                       ,     badToken
            debrider,    unauthorized,                   ,
            easydebrid,  not logged in,                  ,     Not logged in.
            easydebrid,  Not logged in. Please do.,      ,     Not logged in.
            easydebrid,  Some other sentence,            ,
            easydebrid,  SOME_CODE,                      ,     SOME_CODE
            offcloud,    NOAUTH,                         ,     NOAUTH
            offcloud,    premium required,               ,
            pikpak,      not_found,                      5,    not_found
            pikpak,      ,                               4022, invalid_account_or_password
            pikpak,      permission_denied,              4026, user_region_blocked
            pikpak,      ,                               77,
            """)
    void givenWordAndNumber_whenCoded_thenItIsAWord(
            String service, @Nullable String word, @Nullable Integer number, @Nullable String code) {
        OptionalInt beside = number == null ? OptionalInt.empty() : OptionalInt.of(number);

        assertThat(of(service).code(Optional.ofNullable(word), beside)).isEqualTo(Optional.ofNullable(code));
    }

    @DisplayName("White space around a word does not matter")
    @Test
    void givenWhiteSpace_whenRead_thenItIsTheSameWord() {
        assertThat(of("realdebrid").kind(Optional.of(" bad_token\n"), Optional.empty(), LISTING))
                .contains(FailureKind.INVALID_CREDENTIALS);
    }
}
