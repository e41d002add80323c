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
                # What a failed play means

                When a stream cannot be played, the player shows a short video that says why and what to do. The word at
                its lower edge is its code: look it up below. The same code is in the answer of **Check key** on the
                [configuration page](debrid-accounts.md#check-my-account), in the header `X-Status-Key` of the video, and
                [in the log](../operate/README.md#when-a-play-fails).

                The colour of the bar at the top says who can do something: you, at your account (red, orange); time (blue);
                another result (violet); the service (light blue); you or the operator, at the add-on (grey).

                An operator can replace single videos, for example by ones in another language: put `<KEY>.mp4` into a
                directory and name it in `STATUS_VIDEO_DIR`.
                """
                + Stream.of(StatusVideo.Group.values())
                        .map(StatusVideoPageTest::section)
                        .collect(Collectors.joining());
    }

    private static String section(StatusVideo.Group group) {
        return "\n## " + heading(group) + "\n\n| Code | Says | What it means and what to do |\n|---|---|---|\n"
                + Stream.of(StatusVideo.values())
                        .filter(video -> video.group() == group)
                        .map(video -> "| `" + video.key() + "` | " + video.headline() + " | " + video.body() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String heading(StatusVideo.Group group) {
        return switch (group) {
            case AUTH -> "The key or the account (red)";
            case ACCOUNT -> "The subscription or a limit (orange)";
            case WAIT -> "Later (blue)";
            case CONTENT -> "Another result (violet)";
            case SERVICE -> "The service has a fault (light blue)";
            case REQUEST -> "The add-on or its configuration (grey)";
            case INFO -> "No error (green)";
        };
    }
}
