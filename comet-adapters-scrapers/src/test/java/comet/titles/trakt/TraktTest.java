package comet.titles.trakt;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Trakt")
class TraktTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("trakt").tests(scene -> new Trakt(scene.service(Trakt.habits(Scene.USER_AGENT)), scene.setting("clientId"), scene.time()));
    }
}
