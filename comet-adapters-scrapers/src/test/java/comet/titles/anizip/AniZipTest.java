package comet.titles.anizip;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("AniZip")
class AniZipTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("anizip").tests(AniZipTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("anizip").hostileTests("MDX-05: the title", AniZipTest::made);
    }

    private static Object made(Scene scene) {
        return new AniZip(scene.service(AniZip.habits(Scene.USER_AGENT)), scene.time());
    }
}
