package comet.http.config;

import static comet.http.config.ConfigurationVectors.read;
import static comet.http.config.ConfigurationVectors.segment;
import static comet.http.config.ConfigurationVectors.valid;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.config.ConfigReading.Invalid;
import comet.http.config.ConfigReading.Reason;
import comet.http.config.ConfigurationVectors.Accepted;
import comet.http.config.ConfigurationVectors.PartlyRead;
import comet.http.config.ConfigurationVectors.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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

    @DisplayName("UCFG-008, CR-01 to CR-04, CR-16: what is no JSON object is refused")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#rejected")
    void givenARejectedVector_whenRead_thenItIsInvalid(Rejected vector) {
        assertThat(reader.read(vector.segment())).isEqualTo(vector.expected());
    }

    @DisplayName(
            "UCFG-114, CR-05 to CR-15: what can be read is read, what cannot is named, and no account is lost or replaced")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#partlyRead")
    void givenABadField_whenRead_thenTheOthersHold(PartlyRead vector) {
        UserConfiguration configuration = valid(reader.read(vector.segment()));

        assertThat(configuration.ignored()).map(IgnoredField::toString).isEqualTo(vector.ignored());
        assertThat(configuration.search().accounts()).isEqualTo(vector.accounts());
        assertThat(configuration.search().unreadable()).isEqualTo(vector.unreadable());
        assertThat(configuration.search().torrents()).isEqualTo(vector.torrents());
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
            assertThat(reading).isEqualTo(new Invalid(Reason.NOT_BASE64));
        }
    }

    @Nested
    class Secrecy {

        private static final String SECRETS = "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"s3cr3t\"}],"
                + "\"debridStreamProxyPassword\":\"s3cr3t\"";

        @DisplayName("UCFG-112, UCFG-114: what is ignored is named, its value is not")
        @Test
        void givenABadField_whenRefused_thenNoValueIsShown() {
            ConfigReading reading = reader.read(segment(SECRETS + ",\"cachedOnly\":\"s3cr3t\"}"));

            assertThat(valid(reading).ignored()).hasToString("[cachedOnly: NOT_A_BOOLEAN]");
            assertThat(reading.toString()).doesNotContain("s3cr3t");
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
