package comet.titles.cinemeta;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Cinemeta")
class CinemetaTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("cinemeta").tests(CinemetaTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("cinemeta").hostileTests("MDC-03, MDC-04", CinemetaTest::made);
    }

    private static Object made(Scene scene) {
        return new Cinemeta(scene.service(Cinemeta.habits(Scene.USER_AGENT)), scene.time());
    }
}
