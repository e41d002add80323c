package comet.scrapers.animetosho;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Feed;
import comet.scrapers.kit.feed.Pages;
import java.util.Optional;

/** One instance of AnimeTosho's feed (ATO-01). Immutable and thread-safe. */
public final class AnimeTosho implements TorrentScraper {

    private static final int PAGE_SIZE = 150;
    private static final int MOST_LIVE = 1500;
    private static final int MOST_IN_BACKGROUND = 6000;

    private final SourceInstance instance;
    private final int pagesAtOnce;

    /**
     * @param instance its base is the address of the feed, without {@code /api}
     * @param pagesAtOnce {@code ANIMETOSHO_MAX_CONCURRENT_PAGES}, at least 1; over all titles, the habits of the instance
     *     hold to it
     */
    public AnimeTosho(SourceInstance instance, int pagesAtOnce) {
        if (pagesAtOnce < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        this.instance = instance;
        this.pagesAtOnce = pagesAtOnce;
    }

    @Override
    public String name() {
        return "animetosho";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        int most = request.context() == ScrapeContext.LIVE ? MOST_LIVE : MOST_IN_BACKGROUND;
        try (Findings findings = new Findings(name(), found)) {
            inquiry.sideBySide(
                    Queries.plainTitles(request), title -> new Search(inquiry, title, findings, deadline).run(most));
        }
        return inquiry.end();
    }

    /** The search for one title, page by page. */
    private final class Search {
        private final Inquiry inquiry;
        private final String title;
        private final Findings findings;
        private final Deadline deadline;

        Search(Inquiry inquiry, String title, Findings findings, Deadline deadline) {
            this.inquiry = inquiry;
            this.title = title;
            this.findings = findings;
            this.deadline = deadline;
        }

        void run(int most) throws InterruptedException {
            Optional<Feed> first = turn(0);
            if (first.isEmpty()) {
                return;
            }
            if (first.get().total().isPresent()) {
                int results = (int) Math.min(first.get().total().getAsLong(), most);
                // A page that failed says nothing of those behind it.
                new Pages(inquiry, pagesAtOnce).turn(1, (results - 1) / PAGE_SIZE, page -> {
                    turn(page);
                    return true;
                });
            } else if (isFull(first.get())) {
                new Pages(inquiry, 1)
                        .turn(
                                1,
                                (most - 1) / PAGE_SIZE,
                                page -> turn(page).filter(AnimeTosho::isFull).isPresent());
            }
        }

        private Optional<Feed> turn(int page) throws InterruptedException {
            return inquiry.asked(() -> ask(page));
        }

        private Feed ask(int page) throws SourceException, InterruptedException {
            Feed feed = instance.ask(call(page), Feed::read, deadline);
            findings.offerAll(feed.items(), Offers::of);
            feed.assertWhole();
            return feed;
        }

        private OutsideCall call(int page) {
            return instance.get("api")
                    .query("t", "search")
                    .query("q", title)
                    .query("offset", Integer.toString(page * PAGE_SIZE))
                    .query("limit", Integer.toString(PAGE_SIZE))
                    .build();
        }
    }

    private static boolean isFull(Feed feed) {
        return feed.items().size() >= PAGE_SIZE;
    }
}
