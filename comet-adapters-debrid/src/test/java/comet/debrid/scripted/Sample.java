package comet.debrid.scripted;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One scripted conversation with a service, read from {@code src/test/resources/debrid/<service>/<name>.json}. A member
 * that is not listed here fails the reading, so that nothing a sample demands is passed over.
 *
 * @param settings variables the app would set; {@code ${BASE}} stands for the address of the scripted service
 * @param clientIp the viewer's address; empty for none
 * @param now where the clock stands at the start (ISO 8601)
 * @param call what the adapter is asked for
 * @param exchanges what it must send, in this order, and what it is answered
 * @param expect the outcome, see {@link Outcome#requireAsExpected}
 */
public record Sample(
        int format,
        String service,
        String id,
        String title,
        @Nullable List<String> rules,
        Map<String, String> settings,
        String apiKey,
        String clientIp,
        String now,
        CallJson call,
        @Nullable JsonNode state,
        List<ExchangeJson> exchanges,
        JsonNode expect) {

    /** @param operation {@code verifyAccount}, {@code checkCached}, {@code resolve}, {@code list} or {@code remove} */
    public record CallJson(String operation, InputJson input) {}

    /** The members of all operations; those of others are absent. */
    public record InputJson(
            @Nullable List<String> hashes,
            @Nullable String mediaType,
            @Nullable String mediaId,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable String hash,
            @Nullable List<String> sources,
            @Nullable String torrentName,
            @Nullable String title,
            @Nullable Map<String, List<String>> aliases,
            boolean cachedOnly,
            @Nullable Integer fileIndex,
            @Nullable String airDate,
            @Nullable Integer limit,
            @Nullable Integer offset,
            @Nullable String id,
            @Nullable String store) {}

    /** @param afterMs what the adapter must have waited since the answer before; absent for not at all */
    public record ExchangeJson(
            RequestJson request,
            ResponseJson response,
            @Nullable Long afterMs) {
        Duration pause() {
            return Duration.ofMillis(afterMs == null ? 0 : afterMs);
        }
    }

    /**
     * What must be sent.
     *
     * @param query names and decoded values in any order; exactly these
     * @param form the same, in the body
     * @param json the body
     * @param headers values that must be there; null for a header that must not
     */
    public record RequestJson(
            String method,
            String path,
            @Nullable List<List<String>> query,
            @Nullable List<List<String>> form,
            @Nullable JsonNode json,
            @Nullable Map<String, @Nullable String> headers) {}

    /**
     * What is answered.
     *
     * @param close true to close the connection instead
     */
    public record ResponseJson(
            @Nullable Integer status,
            @Nullable Map<String, String> headers,
            @Nullable JsonNode json,
            @Nullable String text,
            boolean close) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws IllegalArgumentException if it is of another format than 1 */
    public Sample {
        if (format != 1) {
            throw new IllegalArgumentException("samples have the format 1");
        }
    }

    /** The samples of a service, by name; the test that gets none must fail, as a parameterized one does. */
    public static Stream<Sample> of(String service) {
        URL folder = Objects.requireNonNull(
                Sample.class.getResource("/debrid/" + service), "no folder of samples for " + service);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(Sample::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the samples are files", e);
        }
    }

    private static Sample read(Path file) {
        try {
            return MAPPER.readValue(file.toFile(), Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " is no sample", e);
        }
    }

    /** The instant at which the clock stands. */
    Instant start() {
        return Instant.parse(now);
    }

    /** The viewer's address. */
    Optional<String> clientAddress() {
        return clientIp.isEmpty() ? Optional.empty() : Optional.of(clientIp);
    }

    /** Names the test. */
    @Override
    public String toString() {
        return id + ": " + title;
    }
}
