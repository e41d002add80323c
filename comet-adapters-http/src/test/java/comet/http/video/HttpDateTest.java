package comet.http.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @DisplayName("RFC 9110 section 5.6.7: dates of HTTP headers")
    @ParameterizedTest(name = "{0} ↔ {1}")
    @CsvSource(textBlock = """
            1994-11-06T08:49:37Z, 'Sun, 06 Nov 1994 08:49:37 GMT'
            1970-01-01T00:00:00Z, 'Thu, 01 Jan 1970 00:00:00 GMT'
            2026-09-30T23:59:59Z, 'Wed, 30 Sep 2026 23:59:59 GMT'
            """)
    void bothWays(Instant instant, String text) {
        assertThat(HttpDate.format(instant)).isEqualTo(text);
        assertThat(HttpDate.parse(text)).contains(instant);
    }

    @DisplayName("anything else is no date")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 31 Feb 1994 08:49:37 GMT"
            })
    void anythingElse(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
