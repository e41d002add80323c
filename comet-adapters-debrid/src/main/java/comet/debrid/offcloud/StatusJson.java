package comet.debrid.offcloud;

import comet.debrid.call.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/cloud/status} (OC-14), in the first two of its three forms (OC-26); the third is the line itself. */
final class StatusJson {

    private StatusJson() {}

    /** What it takes. */
    record Question(String requestId) {}

    private record Nested(@Nullable LineJson status) {}

    private record Listed(@Nullable List<LineJson> requests) {}

    /** The line of that id. */
    static Optional<LineJson> read(Answer answer, String id) {
        return Stream.of(
                        answer.find(Nested.class).flatMap(json -> Optional.ofNullable(json.status())),
                        answer.find(Listed.class)
                                .flatMap(json -> Optional.ofNullable(json.requests()))
                                .flatMap(lines -> lines.stream()
                                        .filter(line -> id.equals(line.requestId()))
                                        .findFirst()),
                        answer.find(LineJson.class).filter(line -> line.status() != null))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
