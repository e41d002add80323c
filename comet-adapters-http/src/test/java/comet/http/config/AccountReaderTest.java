package comet.http.config;

import static comet.http.config.ConfigurationVectors.account;
import static comet.http.config.ConfigurationVectors.ignored;
import static comet.http.config.ConfigurationVectors.read;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.search.ConfiguredAccount;
import comet.core.search.SearchPreferences;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReaderTest {

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

    @DisplayName(
            "UCFG-040, UCFG-050, UCFG-114: an entry that cannot be read is named, offers nothing and keeps its place")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"debridServices":[{"service":"RealDebrid"}]}                       | debridServices[0].service: UNKNOWN_SERVICE | 0 |
                    {"debridServices":[{"service":"torrent"}]}                          | debridServices[0].service: UNKNOWN_SERVICE | 0 |
                    {"debridServices":[{"service":"torbox"},{"service":" torbox"}]}     | debridServices[1].service: UNKNOWN_SERVICE | 1 | 0
                    {"debridServices":[{"service":5},{"service":"torbox"}]}             | debridServices[0].service: NOT_TEXT        | 0 | 1
                    {"debridServices":[{"service":null}]}                               | debridServices[0].service: NOT_TEXT        | 0 |
                    {"debridServices":[{"service":"torbox","apiKey":null}]}             | debridServices[0].apiKey: NOT_TEXT         | 0 |
                    {"debridServices":[{"service":"torbox","apiKey":5}]}                | debridServices[0].apiKey: NOT_TEXT         | 0 |
                    {"debridServices":[null]}                                           | debridServices[0]: NOT_AN_OBJECT           | 0 |
                    {"debridServices":"torbox:k"}                                       | debridServices: NOT_A_LIST                 | 0 |
                    {"debridService":"Torrent"}                                         | debridService: UNKNOWN_SERVICE             | 0 |
                    {"debridService":""}                                                | debridService: UNKNOWN_SERVICE             | 0 |
                    {"debridService":"torbox","debridApiKey":[]}                        | debridApiKey: NOT_TEXT                     | 0 |
                    """)
    void givenABadEntry_whenRead_thenItKeepsItsPlace(
            String json, String ignored, int unreadable, @Nullable Integer readable) {
        SearchPreferences search = read(json).search();

        assertThat(ignored(json)).containsExactly(ignored);
        assertThat(search.unreadable()).containsExactly(unreadable);
        assertThat(search.account(unreadable)).isEmpty();
        assertThat(search.configuredAccounts())
                .map(ConfiguredAccount::position)
                .isEqualTo(readable == null ? List.of() : List.of(readable));
        assertThat(search.torrents()).isFalse();
    }

    @DisplayName("UCFG-051, UCFG-114: what is wrong is named in entries that are not used as well, and costs nothing")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"debridServices":[{"service":"torbox"}],"debridService":"seedr"}            | debridService: UNKNOWN_SERVICE
                    {"debridServices":[{"service":"torbox"}],"debridApiKey":[]}                  | debridApiKey: NOT_TEXT
                    {"debridServices":7,"debridService":"torbox","debridApiKey":""}              | debridServices: NOT_A_LIST
                    """)
    void givenABadEntryThatIsNotUsed_whenRead_thenTheOtherHolds(String json, String ignored) {
        assertThat(ignored(json)).containsExactly(ignored);
        assertThat(read(json).search().configuredAccounts())
                .containsExactly(new ConfiguredAccount(0, account("torbox/")));
    }

    @DisplayName("UCFG-114: torrents that the viewer asked for stay when no account can be read; nobody else gets any")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenNoReadableAccount_whenRead_thenTorrentsAreAsAskedFor(boolean asked) {
        SearchPreferences search = read("{\"debridServices\":[{\"service\":\"seedr\"}],\"enableTorrent\":" + asked
                        + "}")
                .search();

        assertThat(search.torrents()).isEqualTo(asked);
        assertThat(search.offersNothing()).isEqualTo(!asked);
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

    @DisplayName("UCFG-114: of more accounts than anybody has, the first are read")
    @Test
    void givenTooManyAccounts_whenRead_thenTheFirstAreRead() {
        assertThat(read(services(AccountReader.MAX_ACCOUNTS)).search().accounts())
                .hasSize(AccountReader.MAX_ACCOUNTS);
        assertThat(read(services(AccountReader.MAX_ACCOUNTS + 5)).search())
                .isEqualTo(read(services(AccountReader.MAX_ACCOUNTS)).search());
        assertThat(ignored(services(AccountReader.MAX_ACCOUNTS + 5))).containsExactly("debridServices[64]: TOO_MANY");
    }

    private static String services(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"service\":\"torbox\",\"apiKey\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"debridServices\":[", "]}"));
    }
}
