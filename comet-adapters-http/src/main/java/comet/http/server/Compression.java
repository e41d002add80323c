package comet.http.server;

import comet.http.body.Body;
import comet.http.message.Answer;
import comet.http.message.Call;
import java.util.Locale;
import java.util.Optional;

/** Makes JSON and HTML smaller for those who accept gzip (HTTP-115). Entity tags are computed before. */
final class Compression {

    /** Smaller bodies fit one packet anyway. */
    private static final int MIN_BYTES = 1024;

    private Compression() {}

    static Answer apply(Answer answer, Call call) {
        if (!isCompressible(answer)) {
            return answer;
        }
        boolean accepted = call.headers()
                .list("Accept-Encoding")
                .filter(Compression::acceptsGzip)
                .isPresent();
        // A cache that may keep the answer must know that there are two of them.
        Answer varying = accepted || answer.header("Vary").isPresent() ? varyingByEncoding(answer) : answer;
        return accepted && answer.body() instanceof Body.Bytes bytes
                ? weaklyTagged(varying)
                        .with("Content-Encoding", "gzip")
                        .with(Body.of(bytes.compressed().content()))
                : varying;
    }

    /** A strong tag stands for certain octets, and these are others. */
    private static Answer weaklyTagged(Answer answer) {
        Optional<String> tag = answer.header("ETag").filter(value -> value.startsWith("\""));
        return tag.isPresent() ? answer.replacing("ETag", "W/" + tag.get()) : answer;
    }

    private static boolean isCompressible(Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        return answer.status() != 206
                && answer.body() instanceof Body.Bytes bytes
                && bytes.content().remaining() > MIN_BYTES
                && answer.header("Content-Encoding").isEmpty()
                && (type.startsWith("application/json")
                        || type.startsWith("text/html")
                        || type.startsWith("text/css")
                        || type.startsWith("text/javascript")
                        || type.startsWith("application/javascript"));
    }

    private static Answer varyingByEncoding(Answer answer) {
        Optional<String> vary = answer.header("Vary");
        if (vary.isEmpty()) {
            return answer.with("Vary", "Accept-Encoding");
        }
        return vary.get().contains("Accept-Encoding")
                ? answer
                : answer.replacing("Vary", vary.get() + ", Accept-Encoding");
    }

    /** Reads the list with its weights: a weight of zero refuses. */
    static boolean acceptsGzip(String list) {
        boolean any = false;
        for (String item : list.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = item.strip().split(";", 2);
            boolean refused = parts.length == 2 && parts[1].strip().matches("q\\s*=\\s*0(\\.0*)?");
            switch (parts[0].strip()) {
                case "gzip", "x-gzip" -> {
                    return !refused;
                }
                case "*" -> any = !refused;
                default -> {
                    // another coding
                }
            }
        }
        return any;
    }
}
