/**
 * Feeds as indexers speak them: RSS with the attributes of Torznab and Newznab, and the capabilities of an address.
 * {@link comet.scrapers.kit.feed.Feed} reads a page of results into {@link comet.scrapers.kit.feed.FeedItem}s, which know
 * where an indexer may have put the hash, the size and the rest; {@link comet.scrapers.kit.feed.Pages} turns pages over.
 */
@NullMarked
package comet.scrapers.kit.feed;

import org.jspecify.annotations.NullMarked;
