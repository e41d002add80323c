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
        return ProviderSamples.of("anilist").tests(AniListTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("anilist").hostileTests("MDX-04, MDK-07", AniListTest::made);
    }

    private static Object made(Scene scene) {
        return new AniList(scene.service(AniList.habits(Scene.USER_AGENT)), AniListTest::numberOf, scene.time());
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
