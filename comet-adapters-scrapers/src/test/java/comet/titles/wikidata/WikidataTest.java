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
        return ProviderSamples.of("wikidata").tests(scene -> new Wikidata(scene.service(Wikidata.habits(Scene.USER_AGENT))));
    }
}
