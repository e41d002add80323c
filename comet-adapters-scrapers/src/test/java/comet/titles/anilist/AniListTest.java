package comet.titles.anilist;

import comet.core.media.KitsuId;
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
                        AniListTest::numberOf,
                        scene.time()));
    }

    private static OptionalInt numberOf(KitsuId kitsu) {
        return switch (kitsu.number()) {
            case 900001 -> OptionalInt.of(900100);
            case 900002 -> OptionalInt.of(900200);
            case 900003 -> OptionalInt.of(900300);
            default -> OptionalInt.empty();
        };
    }
}
