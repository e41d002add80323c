package comet.scrapers.kit.feed;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.Answer;
import java.util.List;
import java.util.OptionalLong;

/**
 * A page of results.
 *
 * @param items as they came, those without hash or title too: whether a page is full is told by their number (BMG-D3)
 * @param total how many results there are on all pages, if the feed says so
 * @param brokenOff whether the text ended or turned to nonsense in the middle; what stood before it is good all the same
 */
public record Feed(List<FeedItem> items, OptionalLong total, boolean brokenOff) {

    /** Items of one page that are read; more than any indexer has on one. */
    static final int MAX_ITEMS = 10_000;

    public Feed {
        items = List.copyOf(items);
    }

    /**
     * Reads a page.
     *
     * @throws SourceException {@code UNREADABLE} if it is no feed, or breaks before its first item ends; if it is an
     *     {@code error} document, {@code LIMITED} (its numbers 429, 500, 501), {@code FAULTY} (900 and above) or
     *     {@code REFUSED}, whatever the HTTP status was
     */
    public static Feed read(Answer answer) throws SourceException {
        return new FeedReader(answer.xml()).read();
    }

    /** @throws SourceException {@code UNREADABLE} if it was broken off: then what it told is not all */
    public void assertWhole() throws SourceException {
        if (brokenOff) {
            throw new SourceException(Failure.UNREADABLE);
        }
    }
}
