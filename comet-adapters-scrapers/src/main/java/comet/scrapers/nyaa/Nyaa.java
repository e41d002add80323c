package comet.scrapers.nyaa;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Feed;
import comet.scrapers.kit.feed.Pages;
import java.time.Duration;
import java.time.InstantSource;

/** One instance of Nyaa, or a mirror of it (NYA-01). Immutable and thread-safe. */
public final class Nyaa implements TorrentScraper {

    /** The site itself stops at 1000 results, 75 on a page (NYA-08, NYA-D1). */
    private static final int MAX_PAGES = 14;

    private static final int FORBIDDEN = 403;
    private static final int PERCENT_FOR_PAGES = 60;
    private static final int PERCENT = 100;

    private final SourceInstance instance;
    private final int pagesAtOnce;
    private final InstantSource time;

    /**
     * @param instance its habits carry the headers of a browser (SCR-D28) and hold all titles together to
     *     {@code pagesAtOnce} calls
     * @param pagesAtOnce {@code NYAA_MAX_CONCURRENT_PAGES}, at least 1
     * @param time says what is left of a search's time
     */
    public Nyaa(SourceInstance instance, int pagesAtOnce, InstantSource time) {
        if (pagesAtOnce < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        this.instance = instance;
        this.pagesAtOnce = pagesAtOnce;
        this.time = time;
    }

    @Override
    public String name() {
        return "nyaa";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Duration budget = deadline.left(time);
        boolean hurried = request.context() == ScrapeContext.LIVE;
        try (Findings findings = new Findings(name(), found)) {
            inquiry.sideBySide(Queries.plainTitles(request), title -> {
                Search search = new Search(title, findings, deadline);
                int last = inquiry.asked(search::first).orElse(1);
                new Pages(inquiry, pagesAtOnce).turn(2, last, page -> {
                    inquiry.asked(() -> search.page(page));
                    return !hurried || hasTimeForPages(deadline, budget);
                });
            });
        }
        return inquiry.end();
    }

    /** What the pages leave over belongs to the search's other steps; background work will ask again (NYA-D3). */
    private boolean hasTimeForPages(Deadline deadline, Duration budget) {
        Duration kept = budget.dividedBy(PERCENT).multipliedBy(PERCENT - PERCENT_FOR_PAGES);
        return deadline.left(time).compareTo(kept) > 0;
    }

    /** The search for one title. */
    private final class Search {
        private final String title;
        private final Findings findings;
        private final Deadline deadline;

        Search(String title, Findings findings, Deadline deadline) {
            this.title = title;
            this.findings = findings;
            this.deadline = deadline;
        }

        /** Asks for the first page, and says how many there are. */
        int first() throws SourceException, InterruptedException {
            try {
                ResultPage page = ask(1);
                findings.offerAll(page.rows(), Row::offered);
                return Math.min(page.lastNumber(), MAX_PAGES);
            } catch (SourceException e) {
                boolean keptOut = e.failure() == Failure.BLOCKED || e.status().orElse(0) == FORBIDDEN;
                if (!keptOut || !feed()) {
                    throw e;
                }
                return 1;
            }
        }

        boolean page(int number) throws SourceException, InterruptedException {
            return findings.offerAll(ask(number).rows(), Row::offered);
        }

        private ResultPage ask(int number) throws SourceException, InterruptedException {
            OutsideCall.Builder call = instance.get().query("q", title);
            if (number > 1) {
                call.query("p", Integer.toString(number));
            }
            return instance.ask(call.build(), ResultPage::read, deadline);
        }

        /** Bot filters often let the feed pass; it has the newest 75 (NYA-D4). Says whether there was one. */
        private boolean feed() throws InterruptedException {
            try {
                Feed feed = instance.ask(
                        instance.get().query("page", "rss").query("q", title).build(), Feed::read, deadline);
                findings.offerAll(feed.items(), Row::offered);
                return true;
            } catch (SourceException e) {
                // The first refusal tells more.
                return false;
            }
        }
    }
}
