package comet.titles.kitsu;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Kitsu")
class KitsuTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("kitsu").tests(KitsuTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("kitsu").hostileTests("MDK-01", KitsuTest::made);
    }

    private static Object made(Scene scene) {
        return new Kitsu(scene.service(Kitsu.habits(Scene.USER_AGENT)), scene.time());
    }
}
