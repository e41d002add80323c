package comet.scrapers.bitmagnet;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Feed;
import comet.scrapers.kit.feed.FeedItem;
import comet.scrapers.kit.feed.Pages;
import java.util.Optional;

/** One instance of BitMagnet (BMG-01). Immutable and thread-safe. */
public final class BitMagnet implements TorrentScraper {

    private static final String LABEL = "BitMagnet";
    private static final int PAGE_SIZE = 100;

    private final SourceInstance instance;
    private final int pages;
    private final int pagesAtOnce;

    /**
     * @param instance its base is the address of the instance, without {@code /torznab}
     * @param maxOffset below it offsets are asked for ({@code BITMAGNET_MAX_OFFSET}); with 0 nothing is asked
     * @param pagesAtOnce {@code BITMAGNET_MAX_CONCURRENT_PAGES}, at least 1
     */
    public BitMagnet(SourceInstance instance, int maxOffset, int pagesAtOnce) {
        if (maxOffset < 0 || pagesAtOnce < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        this.instance = instance;
        this.pages = (maxOffset + PAGE_SIZE - 1) / PAGE_SIZE;
        this.pagesAtOnce = pagesAtOnce;
    }

    @Override
    public String name() {
        return "bitmagnet";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Optional<ImdbId> imdb = request.imdbId();
        if (imdb.isPresent() && pages > 0) {
            try (Findings findings = new Findings(name(), found)) {
                Search search = new Search(inquiry, request, imdb.get(), findings, deadline);
                // Most titles have one page: further ones are asked for only when it is full (BMG-D1).
                if (search.turn(0)) {
                    new Pages(inquiry, pagesAtOnce).turn(1, pages - 1, search::turn);
                }
            }
        }
        return inquiry.end();
    }

    /** One search, page by page. */
    private final class Search {
        private final Inquiry inquiry;
        private final ScrapeRequest request;
        private final ImdbId imdb;
        private final Findings findings;
        private final Deadline deadline;

        Search(Inquiry inquiry, ScrapeRequest request, ImdbId imdb, Findings findings, Deadline deadline) {
            this.inquiry = inquiry;
            this.request = request;
            this.imdb = imdb;
            this.findings = findings;
            this.deadline = deadline;
        }

        /** Whether the page was full, so that there may be another (BMG-02, BMG-D3). */
        boolean turn(int page) throws InterruptedException {
            return inquiry.asked(() -> ask(page)).orElse(false);
        }

        private boolean ask(int page) throws SourceException, InterruptedException {
            Feed feed = instance.ask(call(page), Feed::read, deadline);
            boolean wanted = findings.offerAll(feed.items(), BitMagnet::offered);
            feed.assertWhole();
            return wanted && feed.items().size() >= PAGE_SIZE;
        }

        private OutsideCall call(int page) {
            OutsideCall.Builder call = instance.get("torznab", "api")
                    .query("t", request.media().type() == MediaType.MOVIE ? "movie" : "tvsearch")
                    .query("imdbid", imdb.external())
                    .query("offset", Integer.toString(page * PAGE_SIZE))
                    .query("limit", Integer.toString(PAGE_SIZE));
            request.season().ifPresent(season -> call.query("season", Integer.toString(season)));
            request.episode().ifPresent(episode -> call.query("ep", Integer.toString(episode)));
            return call.build();
        }
    }

    private static Optional<Candidate> offered(FeedItem item) {
        return Optional.of(item.candidate().label(LABEL, Optional.empty()));
    }
}
