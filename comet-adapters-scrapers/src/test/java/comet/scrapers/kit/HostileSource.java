package comet.scrapers.kit;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import comet.outside.OutsideResources;
import comet.outside.hostile.HostileSuite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;

/** A source that plays one of its samples against a service that goes wrong. */
final class HostileSource implements HostileSuite.Subject {

    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final String PREFIX = "/" + HostileSuite.SECRET;

    private final String word;
    private final JsonNode sample;
    private final Function<SampleCase, TorrentScraper> source;

    HostileSource(String word, JsonNode sample, Function<SampleCase, TorrentScraper> source) {
        this.word = word;
        this.sample = sample;
        this.source = source;
    }

    @Override
    public List<String> ask(OutsideResources outside, String scheme) throws SourceException, InterruptedException {
        List<Release> found = Collections.synchronizedList(new ArrayList<>());
        ReleaseSink sink = releases -> found.addAll(releases);
        SampleCase sampleCase = new SampleCase(
                sample,
                outside,
                HostileSuite.ANSWER_TIME,
                url -> url.replaceFirst("^http://[^/]+", scheme + "://" + HostileSuite.HOST + PREFIX),
                Optional.of(HostileSuite.SECRET));
        SourceEnd end = source.apply(sampleCase)
                .scrape(SourceSamples.request(sample), sink, Deadline.after(BUDGET, outside.time()));
        return switch (end) {
            case SourceEnd.Done done -> texts(found);
            case SourceEnd.Silent silent -> texts(found);
            case SourceEnd.PartlyFailed partly -> texts(found);
            case SourceEnd.Failed failed -> {
                if (found.isEmpty()) {
                    throw new SourceException(failed.failure());
                }
                yield texts(found);
            }
        };
    }

    /** Each hash once with all that is known of it in the end. */
    private static List<String> texts(List<Release> found) {
        return found.stream().map(HostileSource::text).distinct().toList();
    }

    private static String text(Release release) {
        return release.infoHash() + " " + release.name() + " " + release.file() + " " + release.tracker() + " "
                + release.sources().urls();
    }

    /** A file goes by its place in the torrent. */
    @Override
    public boolean countsPlaces() {
        return word.equals("seadex");
    }

    @Override
    public MockResponse good(RecordedRequest request) {
        JsonNode exchange = exchange(request);
        MockResponse.Builder response =
                new MockResponse.Builder().code(exchange.path("status").asInt(404));
        exchange.path("responseHeaders")
                .properties()
                .forEach(header ->
                        response.addHeader(header.getKey(), header.getValue().asText()));
        if (exchange.path("body").isTextual()) {
            response.body(new Buffer()
                    .write(SourceSamples.bytes(word, exchange.get("body").asText())));
        }
        return response.build();
    }

    @Override
    public String goodBody(RecordedRequest request) {
        JsonNode body = exchange(request).path("body");
        return body.isTextual() && !body.asText().endsWith(".torrent")
                ? new String(SourceSamples.bytes(word, body.asText()), StandardCharsets.UTF_8)
                : "";
    }

    /** The exchange of that path, of several the one whose query is most like it. */
    private JsonNode exchange(RecordedRequest request) {
        HttpUrl asked =
                HttpUrl.get("http://" + HostileSuite.HOST + request.getTarget().replaceFirst("^" + PREFIX, ""));
        return StreamSupport.stream(sample.get("exchanges").spliterator(), false)
                .filter(each -> url(each).pathSegments().equals(asked.pathSegments()))
                .max(Comparator.comparingInt(each -> alike(url(each), asked)))
                .orElse(sample.path("otherwise"));
    }

    private static HttpUrl url(JsonNode exchange) {
        return HttpUrl.get(exchange.get("url").asText());
    }

    private static int alike(HttpUrl one, HttpUrl other) {
        Set<String> shared = parameters(one);
        shared.retainAll(parameters(other));
        return shared.size();
    }

    private static Set<String> parameters(HttpUrl url) {
        Set<String> parameters = new HashSet<>();
        for (int i = 0; i < url.querySize(); i++) {
            parameters.add(url.queryParameterName(i) + "=" + url.queryParameterValue(i));
        }
        return parameters;
    }
}
