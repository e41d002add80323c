package comet.http.video;

import static comet.http.video.VideoRequest.Method.GET;
import static comet.http.video.VideoRequest.Method.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.playback.StatusVideo;
import comet.core.playback.StatusVideoChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoDeliveryTest {

    private static final InstantSource TIME = () -> Instant.parse("2030-01-01T00:00:00Z");
    private static final StatusVideoChoice GONE = StatusVideoChoice.of(StatusVideo.GONE);

    private final VideoDelivery delivery = new VideoDelivery(new StatusVideoLibrary(Optional.empty(), TIME));
    private final VideoDelivery empty = new VideoDelivery(
            new StatusVideoLibrary(Optional.empty(), new BuiltInVideos(name -> Optional.empty(), TIME)));

    private byte[] file = new byte[0];

    @BeforeEach
    void readTheFile() throws IOException {
        try (InputStream in = VideoDeliveryTest.class.getResourceAsStream("GONE.mp4")) {
            file = Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    @DisplayName("SV-40, SV-41: 200 with the whole file and these headers, in this order")
    void theWholeFile() {
        VideoAnswer answer = delivery.answer(GONE, request(GET));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().keySet())
                .containsExactly(
                        "Content-Type",
                        "Content-Length",
                        "Accept-Ranges",
                        "ETag",
                        "Last-Modified",
                        "X-Status-Key",
                        "Cache-Control",
                        "Pragma",
                        "Expires");
        assertThat(answer.headers())
                .contains(
                        entry("Content-Type", "video/mp4"),
                        entry("Content-Length", Integer.toString(file.length)),
                        entry("Accept-Ranges", "bytes"),
                        entry("X-Status-Key", "GONE"),
                        entry("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0"),
                        entry("Pragma", "no-cache"),
                        entry("Expires", "0"));
        assertThat(answer.headers().get("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(HttpDate.parse(Objects.requireNonNull(answer.headers().get("Last-Modified"))))
                .isPresent();
        assertThat(answer.body()).contains(ByteBuffer.wrap(file));
    }

    @DisplayName("SV-42: one range is answered with 206 and the exact part")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bytes=0-", "bytes=0-1", "bytes=0-99", "bytes=100-", "bytes=-500", "bytes=100-999999999"})
    void aPart(String range) {
        ByteRange expected = switch (range) {
            case "bytes=0-" -> new ByteRange(0, file.length - 1);
            case "bytes=0-1" -> new ByteRange(0, 1);
            case "bytes=0-99" -> new ByteRange(0, 99);
            case "bytes=-500" -> new ByteRange(file.length - 500, file.length - 1);
            default -> new ByteRange(100, file.length - 1);
        };

        VideoAnswer answer = delivery.answer(GONE, new VideoRequest(GET, Optional.of(range), Optional.empty()));

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.headers())
                .contains(
                        entry(
                                "Content-Range",
                                "bytes %d-%d/%d".formatted(expected.first(), expected.last(), file.length)),
                        entry("Content-Length", Long.toString(expected.length())),
                        entry("Content-Type", "video/mp4"),
                        entry("X-Status-Key", "GONE"),
                        entry("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0"));
        assertThat(answer.body()).contains(ByteBuffer.wrap(file, (int) expected.first(), (int) expected.length()));
    }

    @Test
    @DisplayName("SV-42: a start beyond the file is answered with 416, the size and the no-cache headers")
    void aStartBeyondTheFile() {
        VideoAnswer answer =
                delivery.answer(GONE, new VideoRequest(GET, Optional.of("bytes=999999999-"), Optional.empty()));

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.headers())
                .containsExactly(
                        entry("Content-Length", "0"),
                        entry("Accept-Ranges", "bytes"),
                        entry("Content-Range", "bytes */" + file.length),
                        entry("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0"),
                        entry("Pragma", "no-cache"),
                        entry("Expires", "0"));
        assertThat(answer.body()).isEmpty();
    }

    @DisplayName("SV-42: several ranges, another unit or malformed text are answered with 200 and the whole file")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bytes=0-1,5-6", "items=0-1", "nonsense"})
    void whatIsNotUnderstood(String range) {
        assertThat(delivery.answer(GONE, new VideoRequest(GET, Optional.of(range), Optional.empty())))
                .isEqualTo(delivery.answer(GONE, request(GET)));
    }

    @Test
    @DisplayName("SV-42: the range counts for the file of the If-Range tag or date, and for no other")
    void ifRange() {
        VideoAnswer whole = delivery.answer(GONE, request(GET));
        String tag = Objects.requireNonNull(whole.headers().get("ETag"));
        String date = Objects.requireNonNull(whole.headers().get("Last-Modified"));

        assertThat(delivery.answer(GONE, firstByteIf(tag)).status()).isEqualTo(206);
        assertThat(delivery.answer(GONE, firstByteIf(date)).status()).isEqualTo(206);
        assertThat(delivery.answer(GONE, firstByteIf("\"other\""))).isEqualTo(whole);
        assertThat(delivery.answer(StatusVideoChoice.of(StatusVideo.LOCKED), firstByteIf(tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("SV-43: HEAD answers the headers of GET without a body")
    void head() {
        VideoAnswer answer = delivery.answer(GONE, request(HEAD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .isEqualTo(delivery.answer(GONE, request(GET)).headers());
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @DisplayName("RFC 9110 section 14.2: a range on HEAD is ignored")
    void aRangeOnHead() {
        assertThat(delivery.answer(GONE, new VideoRequest(HEAD, Optional.of("bytes=0-1"), Optional.empty())))
                .isEqualTo(delivery.answer(GONE, request(HEAD)));
    }

    @DisplayName("SV-40: X-Status-Key names the video that is shown")
    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(textBlock = """
            infringing_file, LEGAL_BLOCK,     UNAVAILABLE_FOR_LEGAL_REASONS
            odd_word,        NETWORK_TIMEOUT, TIMEOUT
            odd_word,        UNKNOWN,         UNKNOWN
            """)
    void theKeyShown(String code, FailureKind kind, String shown) {
        assertThat(delivery.answer(StatusVideoChoice.of(DebridFailure.of(kind, code)), request(GET))
                        .headers())
                .containsEntry("X-Status-Key", shown);
    }

    @DisplayName("SV-40: every built-in video is delivered")
    @ParameterizedTest
    @EnumSource
    void everyVideoIsDelivered(StatusVideo video) {
        VideoAnswer answer = delivery.answer(StatusVideoChoice.of(video), request(GET));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("X-Status-Key", video.name());
        assertThat(answer.body().orElseThrow().remaining()).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("SV-05: not even UNKNOWN is there: 500, the no-cache headers and JSON")
    void nothingIsThere() {
        StatusVideoChoice choice = StatusVideoChoice.of(DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file"));
        String json = "{\"detail\":\"Status video asset is missing on server.\",\"status_keys\":[\"INFRINGING_FILE\","
                + "\"UNAVAILABLE_FOR_LEGAL_REASONS\",\"UNKNOWN\"],\"default_key\":\"UNKNOWN\"}";

        VideoAnswer answer = empty.answer(choice, request(GET));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers())
                .containsExactly(
                        entry("Content-Type", "application/json"),
                        entry("Content-Length", Integer.toString(json.length())),
                        entry("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0"),
                        entry("Pragma", "no-cache"),
                        entry("Expires", "0"));
        assertThat(answer.body().map(body -> UTF_8.decode(body).toString())).contains(json);
        assertThat(empty.answer(choice, request(HEAD)))
                .isEqualTo(new VideoAnswer(500, answer.headers(), Optional.empty()));
    }

    @Test
    @DisplayName("an answer is immutable: each reader of the body begins at its first byte")
    void anAnswerIsImmutable() {
        VideoAnswer answer = delivery.answer(GONE, request(GET));
        answer.body().orElseThrow().position(10);

        assertThat(answer.body()).contains(ByteBuffer.wrap(file));
        assertThat(answer.body().orElseThrow().isReadOnly()).isTrue();
        assertThat(answer.headers()).isUnmodifiable();
    }

    private static VideoRequest request(VideoRequest.Method method) {
        return new VideoRequest(method, Optional.empty(), Optional.empty());
    }

    private static VideoRequest firstByteIf(String ifRange) {
        return new VideoRequest(GET, Optional.of("bytes=0-0"), Optional.of(ifRange));
    }
}
