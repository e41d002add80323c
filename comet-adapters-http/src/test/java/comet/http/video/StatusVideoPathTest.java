package comet.http.video;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusVideoPathTest {

    @DisplayName("SV-15: the key of a file name is normalised")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            GONE.mp4,          GONE
            not-found.mp4,     NOT_FOUND
            bad__token_.mp4,   BAD_TOKEN
            none-such.mp4,     NONE_SUCH
            ---.mp4,           UNKNOWN
            """)
    void theKeyIsNormalised(String fileName, String key) {
        assertThat(StatusVideoPath.keyOf(fileName)).contains(new StatusKey(key));
    }

    @DisplayName("SV-15: a name longer than any key shows UNKNOWN")
    @ParameterizedTest
    @ValueSource(ints = {101, 100_000})
    void aNameLongerThanAnyKey(int length) {
        assertThat(StatusVideoPath.keyOf("a".repeat(length) + ".mp4")).contains(StatusVideo.UNKNOWN.key());
    }

    @DisplayName("SV-15: anything but letters, digits, _ and - before .mp4 is 404")
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                ".mp4",
                "GONE",
                "GONE.mp4 ",
                "GONE.MP4",
                "GONE.webm",
                "../GONE.mp4",
                "a/GONE.mp4",
                "a.b.mp4",
                "GO NE.mp4",
                "GÖNE.mp4",
                "GONE%00.mp4",
                "GONE\n.mp4",
                "GONE.mp4\n",
                "GONE.mp4.mp4"
            })
    void anythingElseIsNotFound(String fileName) {
        assertThat(StatusVideoPath.keyOf(fileName)).isEmpty();
    }

    @DisplayName("SV-15: the path of a video leads back to its key")
    @ParameterizedTest
    @EnumSource
    void thePathLeadsBack(StatusVideo video) {
        String path = StatusVideoPath.of(video.key());

        assertThat(path).isEqualTo("/status-video/" + video + ".mp4");
        assertThat(StatusVideoPath.keyOf(path.substring(path.lastIndexOf('/') + 1)))
                .contains(video.key());
    }
}
