package comet.http.config;

import static comet.http.config.ConfigurationVectors.account;
import static comet.http.config.ConfigurationVectors.read;
import static comet.http.config.ConfigurationVectors.segment;
import static org.assertj.core.api.Assertions.assertThat;

import comet.http.config.ConfigReading.Invalid;
import comet.http.config.ConfigReading.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReaderTest {

    private final UserConfigurationReader reader = new UserConfigurationReader(StreamProxyPolicy.OFF);

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
