package comet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.TimeoutOverrides.Selector;
import comet.core.port.ScrapeContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-40: budgets of single scrapers")
class TimeoutOverridesTypeTest {
    private static final ValueType<TimeoutOverrides> TYPE = MapTypes.timeoutOverrides();

    @Test
    @DisplayName("CFG-40: blanks, case and an ending \"scraper\" do not matter")
    void example() {
        assertThat(TYPE.read("{\" ZileanScraper \": 90, \"Jackett:LIVE\": 20.5}"))
                .isEqualTo(Reading.of(new TimeoutOverrides(Map.of(
                        new Selector("zilean", Optional.empty()), Duration.ofSeconds(90),
                        new Selector("jackett", Optional.of(ScrapeContext.LIVE)), Duration.ofMillis(20500)))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"zilean:batch": 5}           | ["zilean:batch"]     | must end in :live or :background | 5
        {"zilean:live:live": 5}       | ["zilean:live:live"] | must end in :live or :background | 5
        {"nobody": 5}                 | ["nobody"]           | is not a known scraper           | 5
        {"": 5}                       | [""]                 | is not a known scraper           | 5
        {"zilean": 0}                 | ["zilean"]           | must be greater than 0           | 0
        {"zilean": -1.5}              | ["zilean"]           | must be greater than 0           | -1.5
        {"zilean": 1e999}             | ["zilean"]           | must be a finite number          | 1e999
        {"zilean": true}              | ["zilean"]           | must be a number                 | true
        {"zilean": "5"}               | ["zilean"]           | must be a number                 | 5
        {"zilean": [5]}               | ["zilean"]           | must be a number                 | […]
        """)
    void wrongEntries(String text, String path, String problem, String got) {
        assertThat(TYPE.read(text).faults()).containsExactly(new Fault(path, problem, Optional.of(got)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"Zilean\":10,\"zileanScraper\":20}", "{\"zilean\":10,\"zilean\":20}"})
    @DisplayName("SET-S03: two keys for the same selector are a duplicate")
    void scenario3(String text) {
        assertThat(TYPE.read(text).faults())
                .containsExactly(new Fault("[\"zilean\"]", "is given twice", Optional.of("20")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x", "[]", "{", "{\"zilean\":}", "{} x", "5"})
    void noObject(String text) {
        assertThat(TYPE.read(text).faults())
                .containsExactly(Fault.of("must be a JSON object such as {\"zilean\": 10, \"jackett:live\": 20.5}"));
    }

    @Test
    @DisplayName("CFG-40: every wrong entry is reported at once")
    void allAtOnce() {
        assertThat(TYPE.read("{\"a\":1,\"zilean\":0,\"nyaa\":5}").faults()).hasSize(2);
    }

    @Test
    @DisplayName("CFG-40: a written value reads back")
    void roundTrip() {
        Reading<TimeoutOverrides> reading = TYPE.read("{\"nyaa:background\":0.5,\"openfilms\":3}");

        assertThat(reading.map(TYPE::write)).isEqualTo(Reading.of("{\"nyaa:background\":0.5,\"openfilms\":3}"));
    }
}
