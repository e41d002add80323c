package comet.outside;

import comet.core.address.Url;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request. Immutable. Its text form shows the method alone.
 *
 * <pre>{@code
 * OutsideCall.get(base, "stream", "movie", id + ".json").header("Authorization", "Bearer " + key).build()
 * }</pre>
 */
public final class OutsideCall {

    private final HttpUrl url;
    private final Map<String, String> headers;
    private final Optional<Object> json;
    private final Redirects redirects;
    private final Set<Integer> accepted;
    private final Optional<Duration> answerTime;
    private final OptionalLong maxBody;
    private final Optional<Path> file;
    private final Optional<Duration> connectTime;

    private OutsideCall(Builder builder) {
        this.url = builder.url.build();
        this.headers = Map.copyOf(builder.headers);
        this.json = Optional.ofNullable(builder.json);
        this.redirects = builder.redirects;
        this.accepted = Set.copyOf(builder.accepted);
        this.answerTime = Optional.ofNullable(builder.answerTime);
        this.maxBody = builder.maxBody;
        this.file = Optional.ofNullable(builder.file);
        this.connectTime = Optional.ofNullable(builder.connectTime);
    }

    /**
     * A request to an address below a base URL, whose path and query stay in front (MDA-61).
     *
     * @param path segments; each is escaped, colons stay as they are (SCR-02)
     * @throws IllegalArgumentException if the base URL is not http or https
     */
    public static Builder get(Url base, String... path) {
        HttpUrl url = HttpUrl.parse(base.text());
        if (url == null) {
            throw new IllegalArgumentException("a base URL is http or https with a host");
        }
        HttpUrl.Builder builder = url.newBuilder();
        while (builder.build().pathSize() > 1
                && builder.build().pathSegments().getLast().isEmpty()) {
            builder.removePathSegment(builder.build().pathSize() - 1);
        }
        for (String segment : path) {
            builder.addPathSegment(segment);
        }
        return new Builder(builder);
    }

    /** A request to an address that a service named; empty if it is no http or https URL. */
    public static Optional<Builder> get(String link) {
        return Optional.ofNullable(HttpUrl.parse(link)).map(url -> new Builder(url.newBuilder()));
    }

    /** Puts a call together. Made, filled and built by one thread. */
    public static final class Builder {
        private final HttpUrl.Builder url;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Object json;
        private Redirects redirects = Redirects.FOLLOW;
        private final Set<Integer> accepted = new TreeSet<>();
        private @Nullable Duration answerTime;
        private OptionalLong maxBody = OptionalLong.empty();
        private @Nullable Path file;
        private @Nullable Duration connectTime;

        private Builder(HttpUrl.Builder url) {
            this.url = url;
        }

        /**
         * Adds a path segment that holds a text of somebody, of which everything but ASCII letters, digits and {@code -._~}
         * is escaped.
         *
         * @param before what stands before the text, as it is
         * @param after what stands after it, as it is
         */
        public Builder text(String before, String text, String after) {
            String escaped = encoded(text).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
            url.addEncodedPathSegment(before + escaped + after);
            return this;
        }

        /** Adds a query parameter, form-encoded (SCR-73). A name may be added again. */
        public Builder query(String name, String value) {
            url.addEncodedQueryParameter(encoded(name), encoded(value));
            return this;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** Sets a header; instead of what the habits of the service say, if they say something. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Sends a wire record as JSON, by {@code POST}. */
        public Builder json(Object wireRecord) {
            json = wireRecord;
            return this;
        }

        /** What becomes of redirects; they are followed if nothing is said. */
        public Builder redirects(Redirects choice) {
            redirects = choice;
            return this;
        }

        /** With that status, the answer is no failure. */
        public Builder accepting(int status) {
            accepted.add(status);
            return this;
        }

        /** How long the answer may take, instead of what holds for the service; longer than zero. */
        public Builder within(Duration time) {
            answerTime = time;
            return this;
        }

        /** Bytes of the largest body that is read, instead of what holds for the service. */
        public Builder upTo(long bytes) {
            maxBody = OptionalLong.of(bytes);
            return this;
        }

        /**
         * Writes the body of an answer with status 2xx into a file, decompressed, instead of keeping it in memory; the
         * answer then has none. What was in the file is lost; after a failure it holds anything.
         */
        public Builder into(Path place) {
            file = place;
            return this;
        }

        /** How long a connection may take, if longer than usual; longer than zero. */
        public Builder connectingWithin(Duration time) {
            connectTime = time;
            return this;
        }

        public OutsideCall build() {
            return new OutsideCall(this);
        }
    }

    /**
     * A request to the address that an answer to this one points at, which may be relative; empty if that is no http or
     * https URL. It carries no header of this one (SCR-D26).
     */
    public Optional<Builder> to(String location) {
        return Optional.ofNullable(url.resolve(location)).map(next -> new Builder(next.newBuilder()));
    }

    HttpUrl url() {
        return url;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Object> json() {
        return json;
    }

    Redirects redirects() {
        return redirects;
    }

    boolean accepts(int status) {
        return accepted.contains(status);
    }

    Optional<Duration> answerTime() {
        return answerTime;
    }

    OptionalLong maxBody() {
        return maxBody;
    }

    Optional<Path> file() {
        return file;
    }

    Optional<Duration> connectTime() {
        return connectTime;
    }

    /** Two calls with the same one are answered alike (SCR-D29). Not shown to anybody: it holds the address. */
    Object identity() {
        return List.of(url, headers, redirects, accepted, file);
    }

    /** Path segments, decoded; for tests and for those who remember links. */
    List<String> path() {
        return new ArrayList<>(url.pathSegments());
    }

    @Override
    public String toString() {
        return json.isPresent() ? "POST" : "GET";
    }
}
