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
        return ProviderSamples.of("tvdb").tests(scene -> new TheTvdb(scene.service(TheTvdb.habits(Scene.USER_AGENT)), scene.setting("key"), scene.time()));
    }
}
