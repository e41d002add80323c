package comet.titles.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.titles.kit.ProviderSamples;
import comet.titles.kit.Scene;
import comet.titles.tmdb.Tmdb.FindTimes;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("TMDB")
class TmdbTest {

    @TestFactory
    @DisplayName("What is asked and what is told")
    Stream<DynamicTest> samples() {
        return ProviderSamples.of("tmdb").tests(TmdbTest::made);
    }

    @TestFactory
    @DisplayName("Whatever the service answers, the answer is in time, has a name, and tells no secret")
    Stream<DynamicTest> hostile() {
        return ProviderSamples.of("tmdb").hostileTests("MDS-12", TmdbTest::made);
    }

    private static Object made(Scene scene) {
        return new Tmdb(
                scene.service(Tmdb.habits(Scene.USER_AGENT)),
                new TmdbKey(scene.setting("token")),
                FindTimes.of(Duration.ofDays(30)),
                scene.time());
    }

    @Test
    @DisplayName("MDT-14: the token is in no text form")
    void secret() {
        assertThat(new TmdbKey(" a-read-token ")).hasToString("***").isEqualTo(new TmdbKey("a-read-token"));
        assertThatThrownBy(() -> new TmdbKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
