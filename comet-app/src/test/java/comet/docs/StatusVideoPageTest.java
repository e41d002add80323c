package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.playback.StatusVideo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page about status videos is made from their one list. Run with {@code -Dcomet.regenerate=true} to write it. */
class StatusVideoPageTest {

    private static final Path PAGE = Path.of("..", "docs", "use", "status-videos.md");

    @Test
    @DisplayName("SV-10: the documentation explains every status video")
    void thePageIsWhatTheListSays() throws Exception {
        String page = page();
        if (Boolean.getBoolean("comet.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/use/status-videos.md is generated: ./comet test -Dcomet.regenerate=true writes it")
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # What a status video means

                When a stream cannot be played, the player shows a short video that says why and what to do. The word at
                its lower edge is the key in this list. An operator can replace single videos, for example by ones in
                another language: put `<KEY>.mp4` into a directory and name it in `STATUS_VIDEO_DIR`.

                | Key | Says | What it means and what to do |
                |---|---|---|
                """
                + Stream.of(StatusVideo.values())
                        .map(video -> "| `" + video.key() + "` | " + video.headline() + " | " + video.body() + " |\n")
                        .collect(Collectors.joining());
    }
}
