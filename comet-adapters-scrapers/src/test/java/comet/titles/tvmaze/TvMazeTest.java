package comet.titles.tvmaze;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("TVmaze")
class TvMazeTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("tvmaze").tests(TvMazeTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("tvmaze").hostileTests("MDX-01, EPX-13", TvMazeTest::made);
    }

    private static Object made(Scene scene) {
        return new TvMaze(scene.service(TvMaze.habits(Scene.USER_AGENT)), scene.time());
    }
}
