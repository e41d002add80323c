package comet.titles.anilist;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("AniList")
class AniListTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("anilist").tests(scene -> new AniList(
                        scene.service(AniList.habits(Scene.USER_AGENT)),
                        kitsu -> kitsu.number() == 900001 ? OptionalInt.of(900100) : OptionalInt.empty(),
                        scene.time()));
    }
}
