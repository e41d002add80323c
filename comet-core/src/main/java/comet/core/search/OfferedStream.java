package comet.core.search;

import comet.core.release.ParsedRelease;
import comet.core.torrent.Release;

/**
 * One entry of the answer: a release, what its name says, and how it is offered.
 *
 * @param release the release
 * @param parsed what the parser read from its title
 * @param offer how it can be played
 */
public record OfferedStream(Release release, ParsedRelease parsed, Offer offer) {}
