package comet.scrapers.kit.addon;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.outside.Answer;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An add-on of Stremio as a source: {@code GET …/stream/{type}/{id}.json}, one answer, all streams of it. Which streams
 * are torrents, and what their texts mean, is for each source to say. Thread-safe.
 */
public final class StreamAddon {

    private static final int NOT_FOUND = 404;
    private static final String MANIFEST = "/manifest.json";

    private final SourceInstance instance;
    private final List<String> path;
    private final Map<String, String> headers;
    private final Function<StreamJson, Optional<Candidate>> reader;

    /**
     * @param reader what a stream offers; empty when it is no torrent
     */
    public StreamAddon(SourceInstance instance, Function<StreamJson, Optional<Candidate>> reader) {
        this(instance, List.of(), Map.of(), reader);
    }

    /**
     * An add-on that is told something with each call.
     *
     * @param path segments between its address and {@code stream}; may hold keys
     * @param headers sent with each call; may hold keys
     */
    public StreamAddon(
            SourceInstance instance,
            List<String> path,
            Map<String, String> headers,
            Function<StreamJson, Optional<Candidate>> reader) {
        this.instance = withoutManifest(instance);
        this.path = List.copyOf(path);
        this.headers = Map.copyOf(headers);
        this.reader = reader;
    }

    /** People copy the address of the manifest (JIO-D2). */
    private static SourceInstance withoutManifest(SourceInstance instance) {
        String rest = instance.base().rest();
        return rest.endsWith(MANIFEST)
                ? new SourceInstance(
                        instance.base().withRest(rest.substring(0, rest.length() - MANIFEST.length())),
                        instance.calls(),
                        instance.threads())
                : instance;
    }

    /** Asks for the streams of an id and hands over the torrents among them. */
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Optional<StreamsJson> answer = inquiry.asked(() -> instance.ask(call(request), StreamAddon::read, deadline));
        try (Findings findings = new Findings(instance.calls().name(), found)) {
            answer.ifPresent(streams -> findings.offerAll(streams.streams(), reader));
        }
        return inquiry.end();
    }

    private OutsideCall call(ScrapeRequest request) {
        List<String> segments = new ArrayList<>(path);
        segments.add("stream");
        segments.add(request.media().type().word());
        segments.add(request.media().text() + ".json");
        OutsideCall.Builder call = instance.get(segments.toArray(String[]::new)).accepting(NOT_FOUND);
        headers.forEach(call::header);
        return call.build();
    }

    /** An add-on that does not know an id says so with 404 (SCR-D23). */
    private static StreamsJson read(Answer answer) throws SourceException {
        return answer.status() == NOT_FOUND ? new StreamsJson(List.of()) : answer.json(StreamsJson.class);
    }
}
