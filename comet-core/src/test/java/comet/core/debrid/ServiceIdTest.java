package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIdTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("DBP-01: the services a configuration names, with their badges")
    @CsvSource({
        "realdebrid, RD",
        "alldebrid, AD",
        "premiumize, PM",
        "torbox, TB",
        "debridlink, DL",
        "debrider, DB",
        "easydebrid, ED",
        "offcloud, OC",
        "pikpak, PP"
    })
    void aServiceIsNamed(String key, String badge) {
        ServiceId service = ServiceId.parse(key).orElseThrow();

        assertThat(service.key()).isEqualTo(key);
        assertThat(service.code()).isEqualTo(badge);
    }

    @ParameterizedTest
    @DisplayName("DBP-01: no other word names one")
    @ValueSource(strings = {"", "RealDebrid", "REALDEBRID", " torbox", "stremthru", "torrent", "rd"})
    void otherWordsNameNone(String key) {
        assertThat(ServiceId.parse(key)).isEmpty();
    }
}
