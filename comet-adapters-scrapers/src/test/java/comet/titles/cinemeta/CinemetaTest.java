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
        return ProviderSamples.of("cinemeta").tests(scene -> new Cinemeta(scene.service(Cinemeta.habits(Scene.USER_AGENT)), scene.time()));
    }
}
