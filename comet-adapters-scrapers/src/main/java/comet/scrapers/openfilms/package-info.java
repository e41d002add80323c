/**
 * Films that their makers gave to everyone, built into the product: the source that works with no account, no key and
 * no network, and the shortest example of how a source is written.
 *
 * <p>A source is one public class that implements {@link comet.core.port.TorrentScraper}; this one also implements
 * {@link comet.core.port.MetadataProvider}, because no other provider may be reachable. What the source writes on the
 * wire (here: a file) is read into package-private records and mapped to the core's values; those records never leave
 * the package. Filtering, ranking and storing are not a source's business.
 */
@NullMarked
package comet.scrapers.openfilms;

import org.jspecify.annotations.NullMarked;
