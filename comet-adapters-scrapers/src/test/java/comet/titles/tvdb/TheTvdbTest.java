package comet.titles.tvdb;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("TheTVDB")
class TheTvdbTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("tvdb").tests(TheTvdbTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("tvdb").hostileTests("MDX-06: a token for", TheTvdbTest::made);
    }

    private static Object made(Scene scene) {
        return new TheTvdb(scene.service(TheTvdb.habits(Scene.USER_AGENT)), scene.setting("key"), scene.time());
    }
}
