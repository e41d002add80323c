package comet.http.config;

import static comet.http.config.ConfigurationVectors.account;
import static comet.http.config.ConfigurationVectors.read;
import static comet.http.config.ConfigurationVectors.segment;
import static comet.http.config.ConfigurationVectors.valid;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.ranking.LanguageRules;
import comet.http.config.ConfigReading.Invalid;
import comet.http.config.ConfigReading.Reason;
import comet.http.config.ConfigurationVectors.Accepted;
import comet.http.config.ConfigurationVectors.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserConfigurationReaderTest {

    private final UserConfigurationReader reader = new UserConfigurationReader(StreamProxyPolicy.OFF);

    @DisplayName("CV-01 to CV-19: what is accepted, and what it means")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#accepted")
    void givenAnAcceptedVector_whenRead_thenItMeansThat(Accepted vector) {
        assertThat(reader.read(vector.segment())).isEqualTo(new ConfigReading.Valid(vector.expected()));
    }

    @DisplayName("CR-01 to CR-16: what is refused, and why")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#rejected")
    void givenARejectedVector_whenRead_thenItIsInvalid(Rejected vector) {
        assertThat(reader.read(vector.segment())).isEqualTo(vector.expected());
    }

    @DisplayName("ASK-39: one setting in the four base64 forms means the same")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#accepted")
    void givenAnyBase64Form_whenRead_thenItMeansTheSame(Accepted vector) {
        byte[] json = vector.segment().decode().orElseThrow();

        for (Base64.Encoder form : List.of(
                Base64.getEncoder(),
                Base64.getEncoder().withoutPadding(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding())) {
            UserConfiguration configuration = valid(reader.read(new ConfigSegment(form.encodeToString(json))));
            assertThat(configuration.search()).isEqualTo(vector.expected().search());
        }
    }

    @DisplayName("CV-19: a slash is accepted as it is and in the URL-safe form")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE/In0=",
                "eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE_In0="
            })
    void givenASlash_whenRead_thenThePasswordIsTheSame(String text) {
        var policy = new StreamProxyPolicy(
                true, Optional.of(new ProxyPassword("aa?")), ServiceId.REALDEBRID, Optional.empty());

        ConfigReading reading = new UserConfigurationReader(policy).read(new ConfigSegment(text));

        assertThat(valid(reading).proxyPassword()).isEqualTo(ProxyPasswordState.ACCEPTED);
    }

    @DisplayName("Section 8: one payload in good and bad segments")
    @ParameterizedTest(name = "{0} accepted: {1}")
    @CsvSource(textBlock = """
                    eyJjYWNoZWRPbmx5Ijp0cnVlfQ==,   true
                    eyJjYWNoZWRPbmx5Ijp0cnVlfQ,     true
                    eyJjYWNoZWRPbmx5Ijp0cnVlfQ==zz, false
                    eyJjYWNoZWRPbmx5Ijp0cnVlf,      false
                    é,                              false
                    """)
    void givenASegment_whenRead_thenItIsAcceptedOrNot(String text, boolean accepted) {
        ConfigReading reading = reader.read(new ConfigSegment(text));

        assertThat(reading instanceof ConfigReading.Valid).isEqualTo(accepted);
        if (accepted) {
            assertThat(valid(reading).search().cachedOnly()).isTrue();
        } else {
            assertThat(reading).isEqualTo(new Invalid("", Reason.NOT_BASE64));
        }
    }

    @Nested
    class Syntax {

        @DisplayName("UCFG-006: white space around the object is allowed")
        @Test
        void givenWhiteSpaceAround_whenRead_thenItIsAccepted() {
            assertThat(read(" \t\r\n{\"cachedOnly\":true} \n").search().cachedOnly())
                    .isTrue();
        }

        @DisplayName("UCFG-007: when a key occurs twice the last one counts")
        @Test
        void givenAKeyTwice_whenRead_thenTheLastCounts() {
            assertThat(read("{\"cachedOnly\":\"maybe\",\"cachedOnly\":true}")
                            .search()
                            .cachedOnly())
                    .isTrue();
        }

        @DisplayName("UCFG-007: nothing but one JSON object is accepted")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "{} {}",
                    "{}x",
                    "{},",
                    "{\"a\":1,}",
                    "{'a':1}",
                    "{a:1}",
                    "{\"a\":NaN}",
                    "{\"a\":Infinity}",
                    "{\"a\":-Infinity}",
                    "{\"a\":01}",
                    "{\"a\":+1}",
                    "{\"a\":.5}",
                    "{\"a\":1.}",
                    "{\"a\":1}/**/",
                    "{\"a\":1}//",
                    "#\n{}",
                    "{\"a\":\"\n\"}",
                    "{\"a\":\"\\x\"}",
                    "{\"a\"}",
                    "{\"a\":}",
                    "{",
                    "\u00a0{}",
                    "{\u000b}"
                })
        void givenBadJson_whenRead_thenItIsRefused(String json) {
            assertThat(reader.read(segment(json)))
                    .isIn(new Invalid("", Reason.NOT_JSON), new Invalid("", Reason.NOT_AN_OBJECT));
        }

        @DisplayName("UCFG-006: bytes that are no UTF-8 are refused")
        @ParameterizedTest
        @ValueSource(strings = {"7b22c3227d", "7b22eda0802220 7d", "fffe7b007d00", "7b22c0af223a317d"})
        void givenBadUtf8_whenRead_thenItIsRefused(String hex) {
            byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

            ConfigReading reading =
                    reader.read(new ConfigSegment(Base64.getEncoder().encodeToString(bytes)));

            assertThat(reading).isEqualTo(new Invalid("", Reason.NOT_UTF8));
        }

        @DisplayName("UCFG-036: unknown keys are ignored at any level, whatever they hold")
        @Test
        void givenUnknownKeys_whenRead_thenTheyAreIgnored() {
            UserConfiguration configuration = read("""
                    {"x":[[{"y":[1e999,null]}]],"rtnSettings":"bad","rtnRanking":7,
                     "debridServices":[{"service":"torbox","apiKey":"k","extra":{}}],
                     "languages":{"x":1},"resolutions":{"r4320p":false},
                     "options":{"remove_all_trash":false,"title_similarity":2}}
                    """);

            assertThat(configuration.search().accounts()).containsExactly(account("torbox/k"));
            assertThat(configuration.search().profile())
                    .isEqualTo(UserConfiguration.DEFAULT.search().profile());
        }

        @DisplayName("A payload nested deeper than anybody needs is refused")
        @Test
        void givenDeepNesting_whenRead_thenItIsRefused() {
            String deep = "{\"x\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}";

            assertThat(reader.read(segment(deep))).isEqualTo(new Invalid("", Reason.NOT_JSON));
        }

        @DisplayName("UCFG-010: 24,576 characters are read, more than a request target holds are not")
        @Test
        void givenALongSegment_whenRead_thenThereIsALimit() {
            String start = "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"";
            String end = "\"}]}";
            int room = 24_576 / 4 * 3 - start.length() - end.length();
            ConfigSegment longest = segment(start + "k".repeat(room) + end);

            assertThat(longest.text()).hasSize(24_576);
            assertThat(reader.read(longest)).isInstanceOf(ConfigReading.Valid.class);
            assertThat(reader.read(segment(start + "k".repeat(30_000) + end)))
                    .isEqualTo(new Invalid("", Reason.TOO_LONG));
        }
    }

    @Nested
    class Coercions {

        @DisplayName("UCFG-012: what counts as true")
        @ParameterizedTest
        @ValueSource(strings = {"true", "1", "1.0", "1e0", "\"1\"", "\"t\"", "\"TRUE\"", "\"y\"", "\"Yes\"", "\"ON\""})
        void givenATrueValue_whenRead_thenItIsTrue(String value) {
            assertThat(read("{\"cachedOnly\":" + value + "}").search().cachedOnly())
                    .isTrue();
        }

        @DisplayName("UCFG-012: what counts as false")
        @ParameterizedTest
        @ValueSource(
                strings = {"false", "0", "0.0", "-0.0", "\"0\"", "\"F\"", "\"false\"", "\"n\"", "\"NO\"", "\"off\""})
        void givenAFalseValue_whenRead_thenItIsFalse(String value) {
            assertThat(read("{\"removeTrash\":" + value + "}")
                            .search()
                            .profile()
                            .removeTrash())
                    .isFalse();
        }

        @DisplayName("UCFG-012: any other value of a boolean field is refused, in every boolean field")
        @ParameterizedTest
        @ValueSource(
                strings = {"2", "-1", "0.5", "\"\"", "\"maybe\"", "\" true\"", "\"ye\u017f\"", "[]", "{}", "[true]"})
        void givenNoBoolean_whenRead_thenItIsRefused(String value) {
            for (String field : List.of(
                    "cachedOnly",
                    "sortCachedUncachedTogether",
                    "removeTrash",
                    "enableTorrent",
                    "deduplicateStreams",
                    "scrapeDebridAccountTorrents")) {
                assertThat(reader.read(segment("{\"" + field + "\":" + value + "}")))
                        .isEqualTo(new Invalid(field, Reason.NOT_A_BOOLEAN));
            }
        }

        @DisplayName("UCFG-013, UCFG-020: integer fields")
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(quoteCharacter = '`', textBlock = """
                        3,             3
                        2.0,           2
                        3e2,           300
                        true,          1
                        false,         0
                        "3",           3
                        " 3 ",         3
                        "+3",          3
                        "3.0",         3
                        "3.000",       3
                        -4,            0
                        "-4",          0
                        99999999999,   2147483647
                        1e30,          2147483647
                        -1e30,         0
                        1e400,         0
                        "99999999999", 2147483647
                        """)
        void givenAWholeNumber_whenRead_thenItIsThat(String value, int expected) {
            assertThat(read("{\"maxResultsPerResolution\":" + value + "}")
                            .search()
                            .maxResultsPerResolution())
                    .isEqualTo(expected);
        }

        @DisplayName("UCFG-013: other values of an integer field are refused")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2.5",
                    "\"2.5\"",
                    "\"abc\"",
                    "\"\"",
                    "\" \"",
                    "\"3.\"",
                    "\"1e2\"",
                    "\"0x1\"",
                    "\"\u0663\"",
                    "[]",
                    "{}"
                })
        void givenNoWholeNumber_whenRead_thenItIsRefused(String value) {
            assertThat(reader.read(segment("{\"maxResultsPerResolution\":" + value + "}")))
                    .isEqualTo(new Invalid("maxResultsPerResolution", Reason.NOT_A_WHOLE_NUMBER));
        }

        @DisplayName("UCFG-013, UCFG-021: number fields; nothing and less than nothing are no limit")
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(quoteCharacter = '`', textBlock = """
                        1073741824,   1073741824
                        1.5e3,        1500
                        1500.75,      1500
                        0.5,          0
                        true,         1
                        "1500",       1500
                        " 1.5e3 ",    1500
                        ".5",         0
                        1e30,         9223372036854775807
                        0,
                        -1,
                        false,
                        1e400,
                        -1e400,
                        "1e400",
                        "inf",
                        "-Infinity",
                        "NaN",
                        """)
        void givenANumber_whenRead_thenItIsThat(String value, @Nullable Long expected) {
            OptionalLong limit = expected == null ? OptionalLong.empty() : OptionalLong.of(expected);

            assertThat(read("{\"maxSize\":" + value + "}").search().maxSize()).isEqualTo(limit);
        }

        @DisplayName("UCFG-013: other values of a number field are refused")
        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "\"abc\"", "\"1d\"", "\"0x1p3\"", "\"1 2\"", "\".\"", "[]", "{}"})
        void givenNoNumber_whenRead_thenItIsRefused(String value) {
            assertThat(reader.read(segment("{\"maxSize\":" + value + "}")))
                    .isEqualTo(new Invalid("maxSize", Reason.NOT_A_NUMBER));
        }

        @DisplayName("UCFG-014, UCFG-015: text, list and object fields take their own type, or null")
        @ParameterizedTest(name = "{0}")
        @CsvSource(textBlock = """
                        debridStreamProxyPassword, NOT_TEXT
                        debridService,             NOT_TEXT
                        debridApiKey,              NOT_TEXT
                        resultFormat,              NOT_A_LIST
                        debridServices,            NOT_A_LIST
                        languages,                 NOT_AN_OBJECT
                        resolutions,               NOT_AN_OBJECT
                        options,                   NOT_AN_OBJECT
                        """)
        void givenAnotherType_whenRead_thenItIsRefused(String field, Reason reason) {
            assertThat(reader.read(segment("{\"" + field + "\":7}"))).isEqualTo(new Invalid(field, reason));
            assertThat(reader.read(segment("{\"" + field + "\":true}"))).isEqualTo(new Invalid(field, reason));
            assertThat(read("{\"" + field + "\":null}").search()).isEqualTo(UserConfiguration.DEFAULT.search());
        }
    }

    @Nested
    class Accounts {

        @DisplayName("UCFG-040: every service is known by its exact word, in the list and as the single one")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "realdebrid",
                    "alldebrid",
                    "premiumize",
                    "torbox",
                    "debrider",
                    "easydebrid",
                    "debridlink",
                    "offcloud",
                    "pikpak"
                })
        void givenAService_whenRead_thenItIsKnown(String service) {
            assertThat(read("{\"debridServices\":[{\"service\":\"" + service + "\",\"apiKey\":\"k\"}]}")
                            .search()
                            .accounts())
                    .containsExactly(account(service + "/k"));
            assertThat(read("{\"debridService\":\"" + service + "\",\"debridApiKey\":\"k\"}")
                            .search()
                            .accounts())
                    .containsExactly(account(service + "/k"));
        }

        @DisplayName("UCFG-040, UCFG-050, UCFG-051: bad entries are refused, unused ones too")
        @ParameterizedTest(name = "{0} → {1}: {2}")
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                        {"debridServices":[{"service":"RealDebrid"}]}                                | debridServices[0].service | UNKNOWN_SERVICE
                        {"debridServices":[{"service":"torrent"}]}                                   | debridServices[0].service | UNKNOWN_SERVICE
                        {"debridServices":[{"service":"torbox"},{"service":" torbox"}]}              | debridServices[1].service | UNKNOWN_SERVICE
                        {"debridServices":[{"service":null}]}                                        | debridServices[0].service | NOT_TEXT
                        {"debridServices":[{"service":"torbox","apiKey":null}]}                      | debridServices[0].apiKey  | NOT_TEXT
                        {"debridServices":[{"service":"torbox","apiKey":5}]}                         | debridServices[0].apiKey  | NOT_TEXT
                        {"debridServices":[null]}                                                    | debridServices[0]         | NOT_AN_OBJECT
                        {"debridServices":[{"service":"torbox"}],"debridService":"seedr"}            | debridService             | UNKNOWN_SERVICE
                        {"debridServices":[{"service":"torbox"}],"debridApiKey":[]}                  | debridApiKey              | NOT_TEXT
                        {"debridService":"Torrent"}                                                  | debridService             | UNKNOWN_SERVICE
                        {"debridService":""}                                                         | debridService             | UNKNOWN_SERVICE
                        """)
        void givenABadEntry_whenRead_thenItIsRefused(String json, String field, Reason reason) {
            assertThat(reader.read(segment(json))).isEqualTo(new Invalid(field, reason));
        }

        @DisplayName("UCFG-050: a key may be missing")
        @Test
        void givenNoKey_whenRead_thenItIsEmpty() {
            assertThat(read("{\"debridServices\":[{\"service\":\"torbox\"}]}")
                            .search()
                            .accounts())
                    .containsExactly(account("torbox/"));
        }

        @DisplayName("UCFG-053: a single service has torrents off whatever the flag says")
        @Test
        void givenASingleService_whenRead_thenTorrentsAreOff() {
            assertThat(read("{\"debridService\":\"torbox\",\"enableTorrent\":true}")
                            .search()
                            .torrents())
                    .isFalse();
        }

        @DisplayName("More accounts than anybody has are refused")
        @Test
        void givenTooManyAccounts_whenRead_thenTheyAreRefused() {
            assertThat(read(services(AccountReader.MAX_ACCOUNTS)).search().accounts())
                    .hasSize(AccountReader.MAX_ACCOUNTS);
            assertThat(reader.read(segment(services(AccountReader.MAX_ACCOUNTS + 1))))
                    .isEqualTo(new Invalid("debridServices", Reason.TOO_MANY));
        }

        private static String services(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "{\"service\":\"torbox\",\"apiKey\":\"" + i + "\"}")
                    .collect(Collectors.joining(",", "{\"debridServices\":[", "]}"));
        }
    }

    @Nested
    class ProxyAndOperatorAccount {

        private static final String WITH_PASSWORD = "{\"debridStreamProxyPassword\":\"hunter2\"}";

        @DisplayName("UCFG-065: meaning of the proxy password")
        @ParameterizedTest(name = "server on: {0}, password \"{1}\" → {2}")
        @CsvSource(textBlock = """
                        false, hunter2,   NOT_USED
                        false, '',        NOT_USED
                        true,  '',        NOT_USED
                        true,  hunter2,   ACCEPTED
                        true,  other,     REFUSED
                        true,  'hunter2 ', REFUSED
                        true,  Hunter2,   REFUSED
                        """)
        void givenAPassword_whenRead_thenItMeansThat(boolean enabled, String password, ProxyPasswordState expected) {
            var policy = policy(enabled, "hunter2", "");

            ConfigReading reading = new UserConfigurationReader(policy)
                    .read(segment("{\"debridStreamProxyPassword\":\"" + password + "\"}"));

            assertThat(valid(reading).proxyPassword()).isEqualTo(expected);
        }

        @DisplayName("CV-11: the right password opens the operator's account")
        @Test
        void givenTheRightPassword_whenRead_thenTheOperatorsAccountIsUsed() {
            UserConfiguration configuration = read(policy(true, "hunter2", "SRVKEY"), WITH_PASSWORD);

            assertThat(configuration.search().accounts()).containsExactly(account("realdebrid/SRVKEY"));
            assertThat(configuration.search().torrents()).isFalse();
            assertThat(configuration.proxyPassword()).isEqualTo(ProxyPasswordState.ACCEPTED);
        }

        @DisplayName("CV-11: without proxying, or with another password, it does not")
        @Test
        void givenAnotherPassword_whenRead_thenThereIsNoAccount() {
            UserConfiguration off = read(policy(false, "hunter2", "SRVKEY"), WITH_PASSWORD);
            UserConfiguration other = read(policy(true, "other", "SRVKEY"), WITH_PASSWORD);

            assertThat(off.search().torrentsOnly()).isTrue();
            assertThat(off.proxyPassword()).isEqualTo(ProxyPasswordState.NOT_USED);
            assertThat(other.search().torrentsOnly()).isTrue();
            assertThat(other.proxyPassword()).isEqualTo(ProxyPasswordState.REFUSED);
        }

        @DisplayName("UCFG-060: when the operator's account replaces what the payload says")
        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                        "debridService":"torrent"                                              | realdebrid/SRVKEY
                        "debridService":"torbox"                                               | realdebrid/SRVKEY
                        "debridService":"torbox","debridApiKey":"own"                          | torbox/own
                        "debridService":"torbox","debridApiKey":" "                            | torbox/
                        "debridServices":[{"service":"torbox","apiKey":"own"}]                 | torbox/own
                        "debridServices":[]                                                    | realdebrid/SRVKEY
                        """)
        void givenTheRightPassword_whenThereAreAccounts_thenTheyWin(String fields, String expected) {
            String json = "{\"debridStreamProxyPassword\":\"hunter2\"," + fields + "}";

            assertThat(read(policy(true, "hunter2", "SRVKEY"), json).search().accounts())
                    .containsExactly(account(expected));
        }

        @DisplayName("UCFG-062, UCFG-063: without a key, or with that of the sample settings, there is no such account")
        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "CHANGE_ME"})
        void givenNoUsableKey_whenRead_thenThereIsNoAccount(String key) {
            assertThat(read(policy(true, "hunter2", key), WITH_PASSWORD)
                            .search()
                            .torrentsOnly())
                    .isTrue();
        }

        @DisplayName("UCFG-062: a server without a password accepts none")
        @Test
        void givenNoServerPassword_whenRead_thenNothingMatches() {
            var policy = new StreamProxyPolicy(
                    true, Optional.empty(), ServiceId.REALDEBRID, Optional.of(new ApiKey("SRVKEY")));

            assertThat(read(policy, "{}").search().torrentsOnly()).isTrue();
            assertThat(read(policy, WITH_PASSWORD).proxyPassword()).isEqualTo(ProxyPasswordState.REFUSED);
        }

        private static StreamProxyPolicy policy(boolean enabled, String password, String key) {
            return new StreamProxyPolicy(
                    enabled,
                    Optional.of(new ProxyPassword(password)),
                    ServiceId.REALDEBRID,
                    Optional.of(new ApiKey(key)));
        }

        private static UserConfiguration read(StreamProxyPolicy policy, String json) {
            return valid(new UserConfigurationReader(policy).read(segment(json)));
        }
    }

    @Nested
    class FormatAndFilters {

        @DisplayName("UCFG-070 to UCFG-072: result formats")
        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "-", textBlock = """
                        ["all"]                          | TITLE VIDEO AUDIO QUALITY GROUP SEEDERS SIZE TRACKER LANGUAGES
                        ["size","all"]                   | TITLE VIDEO AUDIO QUALITY GROUP SEEDERS SIZE TRACKER LANGUAGES
                        ["size","title","size"]          | TITLE SIZE
                        ["video_info","audio_info"]      | VIDEO AUDIO
                        ["quality_info","release_group"] | QUALITY GROUP
                        ["seeders","tracker","languages"]| SEEDERS TRACKER LANGUAGES
                        ["bogus","ALL","Title"]          | -
                        []                               | -
                        """)
        void givenAResultFormat_whenRead_thenItShowsThat(String list, @Nullable String expected) {
            Set<ResultComponent> components = expected == null
                    ? Set.of()
                    : Arrays.stream(expected.split(" "))
                            .map(ResultComponent::valueOf)
                            .collect(Collectors.toSet());

            assertThat(read("{\"resultFormat\":" + list + "}").resultFormat().components())
                    .isEqualTo(components);
        }

        @DisplayName("UCFG-080: in language lists what is no list is empty and what is no text is skipped")
        @Test
        void givenOddLanguages_whenRead_thenNothingIsRefused() {
            assertThat(languages(
                            "{\"languages\":{\"required\":\"en\",\"allowed\":{},\"exclude\":[\"ru\",1,null,[\"x\"]],"
                                    + "\"preferred\":null}}"))
                    .isEqualTo(new LanguageRules(List.of(), List.of(), List.of("ru"), List.of(), true, false));
        }

        @DisplayName("UCFG-086: language options that are no booleans are false, null is absent")
        @ParameterizedTest(name = "{0}: English {1}, unknown {2}")
        @CsvSource(quoteCharacter = '`', textBlock = """
                        null,   true,  false
                        true,   true,  true
                        false,  false, false
                        1,      false, false
                        "true", false, false
                        []    , false, false
                        """)
        void givenALanguageOption_whenRead_thenItMeansThat(String value, boolean english, boolean unknown) {
            LanguageRules rules = languages("{\"options\":{\"allow_english_in_languages\":" + value
                    + ",\"remove_unknown_languages\":" + value + "}}");

            assertThat(rules.allowEnglish()).isEqualTo(english);
            assertThat(rules.removeUnknown()).isEqualTo(unknown);
        }

        @DisplayName("UCFG-083, UCFG-084: only false switches a resolution off")
        @Test
        void givenResolutions_whenRead_thenOnlyFalseCounts() {
            Set<String> hidden =
                    read("{\"resolutions\":{\"r2160p\":false,\"r1440p\":0,\"r1080p\":\"false\",\"r720p\":null,"
                                    + "\"r576p\":true,\"unknown\":false,\"r4320p\":false,\"480p\":false}}")
                            .search()
                            .profile()
                            .hiddenResolutions();

            assertThat(hidden).containsExactlyInAnyOrder("2160p", "unknown");
        }

        @DisplayName("UCFG-085: only a JSON number is a rank threshold")
        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource(quoteCharacter = '`', textBlock = """
                        -500,   -500
                        0,      0
                        12.5,   12.5
                        true,   -10000000000
                        "5",    -10000000000
                        null,   -10000000000
                        1e400,  -10000000000
                        -1e400, -10000000000
                        """)
        void givenARankThreshold_whenRead_thenItIsThat(String value, double expected) {
            assertThat(read("{\"options\":{\"remove_ranks_under\":" + value + "}}")
                            .search()
                            .profile()
                            .minimumRank())
                    .isEqualTo(expected);
        }

        private static LanguageRules languages(String json) {
            return read(json).search().profile().languages();
        }
    }

    @Nested
    class Secrecy {

        private static final String SECRETS = "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"s3cr3t\"}],"
                + "\"debridStreamProxyPassword\":\"s3cr3t\"";

        @DisplayName("UCFG-112: what is refused is named, its value is not")
        @Test
        void givenABadField_whenRefused_thenNoValueIsShown() {
            ConfigReading reading = reader.read(segment(SECRETS + ",\"cachedOnly\":\"s3cr3t\"}"));

            assertThat(reading).hasToString("cachedOnly: NOT_A_BOOLEAN");
        }

        @DisplayName("UCFG-113: no secret in the text form of a configuration or a policy")
        @Test
        void givenSecrets_whenPrinted_thenTheyAreHidden() {
            ConfigSegment segment = segment(SECRETS + "}");
            var policy = new StreamProxyPolicy(
                    true,
                    Optional.of(new ProxyPassword("s3cr3t")),
                    ServiceId.TORBOX,
                    Optional.of(new ApiKey("s3cr3t")));

            assertThat(reader.read(segment).toString())
                    .contains("TORBOX")
                    .doesNotContain("s3cr3t")
                    .doesNotContain(segment.text());
            assertThat(policy.toString()).contains("TORBOX").doesNotContain("s3cr3t");
        }
    }

    @DisplayName("UCFG-095: the default configuration differs from an empty payload by nothing but its segment")
    @Test
    void givenAnEmptyPayload_whenRead_thenItMeansTheDefault() {
        UserConfiguration empty = read("{}");

        assertThat(empty.search()).isEqualTo(UserConfiguration.DEFAULT.search());
        assertThat(empty.resultFormat()).isEqualTo(UserConfiguration.DEFAULT.resultFormat());
        assertThat(empty.segment()).contains(segment("{}"));
        assertThat(UserConfiguration.DEFAULT.segment()).isEmpty();
    }

    @DisplayName("CR-04: the vector holds Latin-1 bytes")
    @Test
    void theLatin1VectorIsLatin1() {
        byte[] bytes = Base64.getDecoder().decode("eyJkZWJyaWRBcGlLZXkiOiLpIn0=");

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).isEqualTo("{\"debridApiKey\":\"é\"}");
    }
}
