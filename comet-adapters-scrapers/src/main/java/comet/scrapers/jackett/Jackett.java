package comet.scrapers.jackett;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.core.torrent.InfoHash;
import comet.outside.OutsideCall;
import comet.scrapers.kit.ForeignText;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jackett as a source (setting {@code SCRAPE_JACKETT}): each query goes to each indexer by itself, so that a slow indexer
 * holds back no other (JKT-01, JKT-D4). Thread-safe.
 */
public final class Jackett implements TorrentScraper {

    private static final Logger LOG = System.getLogger(Jackett.class.getName());

    private static final String NAME = "jackett";
    private static final String LABEL = "Jackett";
    private static final String PUBLIC = "public";

    private final SourceInstance instance;
    private final String apiKey;
    private final IndexerList indexers;
    private final ResultTools tools;

    /** One query to one indexer. */
    private record Search(String query, Indexer indexer) {}

    /**
     * The source.
     *
     * @param instance searches; links are followed by the tools, so that both have their own limits (SCR-D22)
     * @param apiKey of Jackett; a secret
     * @param indexers of the same Jackett: see {@link JackettIndexers}
     */
    public Jackett(SourceInstance instance, String apiKey, IndexerList indexers, ResultTools tools) {
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
        Inquiry inquiry = instance.inquiry();
        try (Discovery discovery = new Discovery(NAME, request, tools, found, deadline)) {
            inquiry.sideBySide(searches(request, active), search -> {
                Optional<List<IndexerResult>> results = inquiry.asked(() -> results(search, deadline));
                indexers.asked(search.indexer(), results.isEmpty());
                if (results.isPresent()) {
                    discovery.take(results.get(), inquiry);
                }
            });
        }
        return inquiry.end();
    }

    /** Each indexer gets its most specific query first (JKT-D4). */
    private static List<Search> searches(ScrapeRequest request, List<Indexer> active) {
        List<Search> searches = new ArrayList<>();
        for (String query : Queries.mostSpecificFirst(request)) {
            for (Indexer indexer : active) {
                searches.add(new Search(query, indexer));
            }
        }
        return searches;
    }

    private List<IndexerResult> results(Search search, Deadline deadline) throws SourceException, InterruptedException {
        OutsideCall call = instance.get("api", "v2.0", "indexers", "all", "results")
                .query("apikey", apiKey)
                .query("Query", search.query())
                .query("Tracker[]", search.indexer().id())
                .build();
        return instance.ask(call, answer -> read(answer.json(JackettJson.class)), deadline);
    }

    private static List<IndexerResult> read(JackettJson answer) throws SourceException {
        if (answer.results() == null) {
            throw new SourceException(Failure.UNREADABLE);
        }
        List<IndexerResult> results = new ArrayList<>();
        for (JackettJson.@Nullable Result json : answer.results()) {
            if (json != null) {
                results.add(result(json));
            }
        }
        if (results.isEmpty()) {
            refuseFailed(answer.indexers());
        }
        return results;
    }

    /** Jackett says with status 200 that an indexer failed; what it says of why may hold addresses. */
    private static void refuseFailed(List<JackettJson.IndexerState> states) throws SourceException {
        for (JackettJson.IndexerState state : states) {
            if (state.failed()) {
                LOG.log(Level.WARNING, "{0}: indexer {1} failed: {2}", LABEL, text(state.name()), text(state.error()));
                throw new SourceException(Failure.FAULTY);
            }
        }
    }

    private static String text(@Nullable String foreign) {
        return foreign == null ? "?" : ForeignText.forLog(foreign);
    }

    private static IndexerResult result(JackettJson.Result json) {
        Optional<MagnetLink> magnet = Optional.ofNullable(json.magnetUri()).flatMap(MagnetLink::parse);
        Offered offered = new Offered(
                Wire.text(json.title()).orElse(""),
                Wire.size(json.size()),
                Wire.number(json.seeders()),
                Wire.text(json.tracker()).orElse(LABEL),
                Wire.text(json.trackerType())
                        .filter(type -> !type.equalsIgnoreCase(PUBLIC))
                        .isPresent());
        return new IndexerResult(
                Stream.of(json.details(), json.guid(), json.link())
                        .flatMap(text -> Wire.text(text).stream())
                        .findFirst(),
                offered,
                Wire.text(json.link()).stream().toList(),
                Wire.text(json.infoHash()).flatMap(InfoHash::parse),
                magnet.stream().toList());
    }
}
