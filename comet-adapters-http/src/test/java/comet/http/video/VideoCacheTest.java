package comet.http.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VideoCacheTest {

    private final VideoCache cache = new VideoCache(100);

    /** Counts its readings. */
    private static final class CountedSource implements VideoSource {
        private final String name;
        private int size;
        private int readings;
        private boolean replacedWhileRead;

        CountedSource(String name, int size) {
            this.name = name;
            this.size = size;
        }

        @Override
        public Version version() {
            return new Version(name, Instant.EPOCH, size);
        }

        @Override
        public VideoFile read() {
            readings++;
            VideoFile file = new VideoFile(new byte[size], Instant.EPOCH);
            if (replacedWhileRead) {
                size++;
            }
            return file;
        }
    }

    @Test
    @DisplayName("a video is read once")
    void aVideoIsReadOnce() throws IOException {
        CountedSource source = new CountedSource("a", 40);

        assertThat(cache.get(source)).isSameAs(cache.get(source));
        assertThat(source.readings).isEqualTo(1);
    }

    @Test
    @DisplayName("the videos kept have no more bytes than allowed; the one not used for longest goes")
    void theOneNotUsedForLongestGoes() throws IOException {
        CountedSource a = new CountedSource("a", 40);
        CountedSource b = new CountedSource("b", 40);
        CountedSource c = new CountedSource("c", 40);
        cache.get(a);
        cache.get(b);
        cache.get(a);
        cache.get(c);

        cache.get(a);
        cache.get(c);
        assertThat(a.readings).isEqualTo(1);
        assertThat(c.readings).isEqualTo(1);
        cache.get(b);
        assertThat(b.readings).isEqualTo(2);
    }

    @Test
    @DisplayName("a video larger than the cache is read each time and costs the others nothing")
    void aVideoLargerThanTheCache() throws IOException {
        CountedSource small = new CountedSource("small", 100);
        CountedSource large = new CountedSource("large", 101);
        cache.get(small);
        cache.get(large);
        cache.get(large);
        cache.get(small);

        assertThat(large.readings).isEqualTo(2);
        assertThat(small.readings).isEqualTo(1);
    }

    @Test
    @DisplayName("a file of another version is read anew")
    void aFileOfAnotherVersion() throws IOException {
        CountedSource source = new CountedSource("a", 40);
        cache.get(source);
        source.size = 50;

        assertThat(cache.get(source).size()).isEqualTo(50);
    }

    @Test
    @DisplayName("a file that is replaced while it is read is not kept")
    void aFileReplacedWhileItIsRead() throws IOException {
        CountedSource source = new CountedSource("a", 40);
        source.replacedWhileRead = true;

        cache.get(source);
        source.replacedWhileRead = false;
        source.size = 40;
        cache.get(source);

        assertThat(source.readings).isEqualTo(2);
    }
}
