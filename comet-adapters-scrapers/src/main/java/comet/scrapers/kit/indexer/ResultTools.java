package comet.scrapers.kit.indexer;

import comet.core.release.ReleaseParser;
import comet.scrapers.kit.magnet.MagnetQueue;
import comet.scrapers.kit.torrentfile.TorrentLinks;

/**
 * With what results become releases; one for each source, for the life of the app.
 *
 * @param links follows the links of the source
 * @param parser reads the names of files
 * @param magnets takes what was learned as a magnet
 */
public record ResultTools(TorrentLinks links, ReleaseParser parser, MagnetQueue magnets) {}
