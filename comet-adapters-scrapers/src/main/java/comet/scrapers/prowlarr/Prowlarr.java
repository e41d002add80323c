package comet.scrapers.prowlarr;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.core.torrent.InfoHash;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.Wire;
import comet.scrapers.kit.indexer.Discovery;
import comet.scrapers.kit.indexer.Indexer;
import comet.scrapers.kit.indexer.IndexerList;
import comet.scrapers.kit.indexer.IndexerResult;
import comet.scrapers.kit.indexer.ResultTools;
import comet.scrapers.kit.torrentfile.Offered;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prowlarr as a source (setting {@code SCRAPE_PROWLARR}): each query goes to all indexers at once (PRW-01). It hides
 * failures behind empty answers, so that a search that found nothing at all has learned nothing. Thread-safe.
 */
public final class Prowlarr implements TorrentScraper {

    private static final String NAME = "prowlarr";
    private static final String LABEL = "Prowlarr";
    private static final String TORRENT = "torrent";

    private final SourceInstance instance;
    private final String apiKey;
    private final IndexerList indexers;
    private final ResultTools tools;

    /**
     * The source.
     *
     * @param instance searches; links are followed by the tools, so that both have their own limits (SCR-D22)
     * @param apiKey of Prowlarr; a secret
     * @param indexers of the same Prowlarr: see {@link ProwlarrIndexers}
     */
    public Prowlarr(SourceInstance instance, String apiKey, IndexerList indexers, ResultTools tools) {
        this.instance = instance;
        this.apiKey = apiKey;
        this.indexers = indexers;
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        List<Indexer> active;
        try {
            active = indexers.await(deadline);
        } catch (SourceException e) {
            return new SourceEnd.Failed(e.failure());
        }
        if (active.isEmpty()) {
            return new SourceEnd.Done();
        }
        Inquiry inquiry = instance.inquiry();
        try (Discovery discovery = new Discovery(NAME, request, tools, found, deadline)) {
            inquiry.sideBySide(Queries.mostSpecificFirst(request), query -> {
                Optional<List<IndexerResult>> results = inquiry.asked(() -> results(query, active, deadline));
                active.forEach(indexer -> indexers.asked(indexer, results.isEmpty()));
                if (results.isPresent()) {
                    discovery.take(results.get(), inquiry);
                }
            });
            return inquiry.endUnlessSilent(discovery.foundAny());
        }
    }

    private List<IndexerResult> results(String query, List<Indexer> active, Deadline deadline)
            throws SourceException, InterruptedException {
        OutsideCall.Builder call = instance.get("api", "v1", "search")
                .header(ProwlarrIndexers.KEY_HEADER, apiKey)
                .query("query", query);
        active.forEach(indexer -> call.query("indexerIds", indexer.id()));
        ResultJson[] results = instance.json(call.query("type", "search").build(), ResultJson[].class, deadline);
        return Stream.of(results)
                .filter(Objects::nonNull)
                .filter(result -> Wire.text(result.protocol()).orElse(TORRENT).equalsIgnoreCase(TORRENT))
                .map(this::result)
                .toList();
    }

    private IndexerResult result(ResultJson json) {
        boolean isPrivate = json.indexerId() != null && indexers.isPrivate(String.valueOf(json.indexerId()));
        Offered offered = new Offered(
                Wire.text(json.title()).orElse(""),
                Wire.size(json.size()),
                Wire.number(json.seeders()),
                Wire.text(json.indexer()).orElse(LABEL),
                isPrivate);
        return new IndexerResult(
                Stream.of(json.infoUrl(), json.guid(), json.downloadUrl())
                        .flatMap(text -> Wire.text(text).stream())
                        .findFirst(),
                offered,
                Stream.of(json.downloadUrl(), json.magnetUrl())
                        .flatMap(text -> Wire.text(text).stream())
                        .distinct()
                        .toList(),
                Wire.text(json.infoHash()).flatMap(InfoHash::parse),
                Wire.text(json.guid()).flatMap(MagnetLink::parse).stream().toList());
    }
}
