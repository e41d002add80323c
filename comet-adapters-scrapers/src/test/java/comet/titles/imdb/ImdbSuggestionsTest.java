package comet.titles.imdb;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("IMDb's suggestions")
class ImdbSuggestionsTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("imdb").tests(ImdbSuggestionsTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("imdb").hostileTests("MDI-01", ImdbSuggestionsTest::made);
    }

    private static Object made(Scene scene) {
        return new ImdbSuggestions(scene.service(ImdbSuggestions.habits(Scene.USER_AGENT)));
    }
}
