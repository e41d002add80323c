package comet.http.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import comet.core.playback.StatusVideo;
import comet.http.video.Mp4File.Box;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that are checked in, as the class path holds them (SV-30, SV-33). */
class StatusVideoFilesTest {

    private static final Path TABLE = Path.of("src/main/status-videos/status-videos.tsv");
    private static final Path RESOURCES = Path.of("src/main/resources/comet/http/video");

    @Test
    @DisplayName("SV-30: the table the videos are made from says what the enum says, in the same order")
    void theTableIsTheEnum() throws IOException {
        List<String> rows = Stream.concat(
                        Stream.of("key\tgroup\theadline\tbody"),
                        Arrays.stream(StatusVideo.values())
                                .map(video -> String.join(
                                        "\t", video.name(), video.group().name(), video.headline(), video.body())))
                .toList();

        assertThat(Files.readAllLines(TABLE, UTF_8)).isEqualTo(rows);
    }

    @Test
    @DisplayName("SV-33: there is one file per key and no other")
    void oneFilePerKeyAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(StatusVideo.values())
                            .map(video -> video + ".mp4")
                            .toList());
        }
    }

    @DisplayName("SV-33: ftyp comes first, and moov before mdat")
    @ParameterizedTest
    @EnumSource
    void theBoxesAreInStreamingOrder(StatusVideo video) throws IOException {
        List<String> types = Mp4File.read(bytesOf(video)).types();

        assertThat(types).startsWith("ftyp").containsSubsequence("moov", "mdat").containsOnlyOnce("moov", "mdat");
    }

    @DisplayName("SV-33: one video and one audio track, each of 30 s")
    @ParameterizedTest
    @EnumSource
    void twoTracksOf30Seconds(StatusVideo video) throws IOException {
        Mp4File file = Mp4File.read(bytesOf(video));

        assertThat(file.seconds()).isCloseTo(30, within(0.1));
        assertThat(file.tracks()).extracting(Mp4File::handler).containsExactly("vide", "soun");
        assertThat(file.tracks())
                .extracting(track -> Mp4File.seconds(track))
                .allSatisfy(seconds -> assertThat(seconds).isCloseTo(30, within(0.1)));
    }

    @DisplayName("SV-30: 1280x720, 750 frames of H.264 Constrained Baseline level 3.1; AAC, stereo, 44.1 kHz")
    @ParameterizedTest
    @EnumSource
    void theCodecsEveryPlayerKnows(StatusVideo video) throws IOException {
        List<Box> tracks = Mp4File.read(bytesOf(video)).tracks();
        Box picture = Mp4File.description(tracks.getFirst());
        Box sound = Mp4File.description(tracks.getLast());

        assertThat(picture.type()).isEqualTo("avc1");
        assertThat(picture.content().getShort(24)).as("width").isEqualTo((short) 1280);
        assertThat(picture.content().getShort(26)).as("height").isEqualTo((short) 720);
        ByteBuffer avc = picture.content().slice(86, 4);
        assertThat(avc.get(1)).as("profile: Baseline").isEqualTo((byte) 66);
        assertThat(avc.get(2) & 0x40).as("constrained").isEqualTo(0x40);
        assertThat(avc.get(3)).as("level").isEqualTo((byte) 31);
        assertThat(Mp4File.samples(tracks.getFirst())).as("frames").isEqualTo(750);

        assertThat(sound.type()).isEqualTo("mp4a");
        assertThat(sound.content().getShort(16)).as("channels").isEqualTo((short) 2);
        assertThat(sound.content().getInt(24) >>> 16).as("samples per second").isEqualTo(44_100);
    }

    @DisplayName("SV-30: a file has at most 160 kB")
    @ParameterizedTest
    @EnumSource
    void aFileIsSmall(StatusVideo video) throws IOException {
        assertThat(bytesOf(video)).hasSizeBetween(10_000, 160_000);
    }

    @Test
    @DisplayName("SV-30, SV-33: all together have at most 10 MB, and no two are identical")
    void allTogether() throws IOException {
        Map<ByteBuffer, StatusVideo> byContent = new HashMap<>();
        long bytes = 0;
        for (StatusVideo video : StatusVideo.values()) {
            byte[] content = bytesOf(video);
            bytes += content.length;
            assertThat(byContent.put(ByteBuffer.wrap(content), video))
                    .as("the same as " + video)
                    .isNull();
        }
        assertThat(bytes).isLessThanOrEqualTo(10_000_000);
    }

    private static byte[] bytesOf(StatusVideo video) throws IOException {
        try (InputStream in = StatusVideoFilesTest.class.getResourceAsStream(video + ".mp4")) {
            return Objects.requireNonNull(in, video + ".mp4").readAllBytes();
        }
    }
}
