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
        return ProviderSamples.of("imdb").tests(scene -> new ImdbSuggestions(scene.service(ImdbSuggestions.habits(Scene.USER_AGENT))));
    }
}
