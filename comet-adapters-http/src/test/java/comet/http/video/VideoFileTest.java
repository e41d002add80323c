package comet.http.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VideoFileTest {

    private static final Instant DATE = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    @DisplayName("SV-40: the tag is strong and depends on the bytes alone")
    void theTagDependsOnTheBytes() {
        VideoFile file = new VideoFile(new byte[] {1, 2, 3}, DATE);

        assertThat(file.entityTag()).matches("\"[0-9a-f]{32}\"");
        assertThat(new VideoFile(new byte[] {1, 2, 3}, Instant.EPOCH).entityTag())
                .isEqualTo(file.entityTag());
        assertThat(new VideoFile(new byte[] {1, 2, 4}, DATE).entityTag()).isNotEqualTo(file.entityTag());
    }

    @Test
    @DisplayName("an HTTP date has whole seconds")
    void theDateHasWholeSeconds() {
        assertThat(new VideoFile(new byte[1], DATE).lastModified()).isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    @DisplayName("a part is exactly the bytes from the first to the last, and cannot be written to")
    void aPartIsExactlyItsBytes() {
        ByteBuffer part = new VideoFile(new byte[] {0, 1, 2, 3, 4}, DATE).bytes(new ByteRange(1, 3));

        assertThat(part.isReadOnly()).isTrue();
        assertThat(part).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    @Test
    @DisplayName("an empty file is no video")
    void anEmptyFileIsNoVideo() {
        assertThatThrownBy(() -> new VideoFile(new byte[0], DATE)).isInstanceOf(IllegalArgumentException.class);
    }
}
