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
        return ProviderSamples.of("trakt").tests(TraktTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("trakt").hostileTests("MDX-03, ALI-13", TraktTest::made);
    }

    private static Object made(Scene scene) {
        return new Trakt(scene.service(Trakt.habits(Scene.USER_AGENT)), scene.setting("clientId"), scene.time());
    }
}
