package comet.titles.wikidata;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Wikidata")
class WikidataTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("wikidata").tests(WikidataTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("wikidata").hostileTests("MDX-02, ALI-13", WikidataTest::made);
    }

    private static Object made(Scene scene) {
        return new Wikidata(scene.service(Wikidata.habits(Scene.USER_AGENT)));
    }
}
