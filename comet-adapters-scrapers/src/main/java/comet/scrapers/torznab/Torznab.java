package comet.scrapers.torznab;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Capabilities;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import java.time.InstantSource;

/** Any Torznab address that the operator names ({@code TORZNAB_URL}). Thread-safe. */
public final class Torznab implements TorrentScraper {

    private final SourceInstance instance;
    private final TorznabOptions options;
    private final Address address;
    private final TorrentLinks links;
    private final ReleaseParser parser;

    /**
     * @param instance its base is the address itself, such as {@code https://indexer.example.org/api}
     * @param links follows the links to what has no hash in the feed
     * @param parser judges the files of such torrents
     * @param time says for how long its capabilities are believed: 24 hours
     */
    public Torznab(
            SourceInstance instance,
            TorznabOptions options,
            TorrentLinks links,
            ReleaseParser parser,
            InstantSource time) {
        this.instance = instance;
        this.options = options;
        this.address = new Address(instance, options.apiKey(), time);
        this.links = links;
        this.parser = parser;
    }

    @Override
    public String name() {
        return "torznab";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Capabilities able = address.capabilities(deadline);
        try (Findings findings = new Findings(name(), found)) {
            LinkedItems linked =
                    new LinkedItems(links, new FileCandidates(request, parser), inquiry, options.label(), found);
            Results results = new Results(request.imdbId(), options.label(), findings, linked);
            inquiry.sideBySide(
                    Questions.of(able, request),
                    question -> new Listing(address, question, able.limit(), inquiry, deadline).turn(results));
        }
        return inquiry.end();
    }
}
