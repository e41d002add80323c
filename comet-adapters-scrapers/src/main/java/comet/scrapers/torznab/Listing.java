package comet.scrapers.torznab;

import comet.core.port.Deadline;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.feed.Feed;
import comet.scrapers.kit.feed.FeedItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The pages that answer one question, one after the other. Used by one thread. */
final class Listing {

    /** What indexers take for a page, whatever more they say they can do. */
    private static final int PAGE_SIZE = 100;

    private static final int MAX_PAGES = 10;

    private final Address address;
    private final Map<String, String> question;
    private final int limit;
    private final Inquiry inquiry;
    private final Deadline deadline;
    private final Set<String> seen = new HashSet<>();

    Listing(
            Address address,
            Map<String, String> question,
            OptionalInt mostOnAPage,
            Inquiry inquiry,
            Deadline deadline) {
        this.address = address;
        this.question = question;
        this.limit = Math.min(PAGE_SIZE, mostOnAPage.orElse(PAGE_SIZE));
        this.inquiry = inquiry;
        this.deadline = deadline;
    }

    /** Turns the pages over until the last, or until no more is wanted. */
    void turn(Results results) throws InterruptedException {
        int offset = 0;
        for (int page = 0; page < MAX_PAGES; page++) {
            int from = offset;
            Optional<Feed> feed = inquiry.asked(() -> {
                Feed read = address.ask(question, from, limit, deadline);
                if (read.brokenOff()) {
                    results.take(read.items(), deadline);
                }
                read.assertWhole();
                return read;
            });
            // An indexer that knows no offset sends its first page again and again.
            if (feed.isEmpty() || !isNews(feed.get().items())) {
                return;
            }
            boolean wanted = results.take(feed.get().items(), deadline);
            offset += feed.get().items().size();
            if (!wanted || !hasMore(feed.get(), offset)) {
                return;
            }
        }
    }

    private boolean isNews(Collection<FeedItem> items) {
        boolean news = false;
        for (FeedItem item : items) {
            news |= seen.add(identity(item));
        }
        return news;
    }

    private static String identity(FeedItem item) {
        return item.element("guid")
                .or(() -> item.infoHash().map(Object::toString))
                .or(item::torrentLink)
                .orElse(item.title());
    }

    private boolean hasMore(Feed feed, int offset) {
        return feed.total().isPresent()
                ? offset < feed.total().getAsLong()
                : feed.items().size() >= limit;
    }
}
