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
        return ProviderSamples.of("tvmaze").tests(scene -> new TvMaze(scene.service(TvMaze.habits(Scene.USER_AGENT)), scene.time()));
    }
}
