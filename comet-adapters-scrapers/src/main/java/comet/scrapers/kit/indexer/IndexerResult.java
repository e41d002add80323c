package comet.scrapers.kit.indexer;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.torrentfile.Offered;
import java.util.List;
import java.util.Optional;

/**
 * What an indexer says of one torrent. Links and magnets hold keys: they are in no text form.
 *
 * @param identity by which several answers name the same result; empty if there is nothing
 * @param offered the torrent itself
 * @param links to a {@code .torrent} or a magnet, tried in this order
 * @param infoHash as the indexer says
 * @param magnets used after the links lead nowhere
 */
public record IndexerResult(
        Optional<String> identity,
        Offered offered,
        List<String> links,
        Optional<InfoHash> infoHash,
        List<MagnetLink> magnets) {

    public IndexerResult {
        links = List.copyOf(links);
        magnets = List.copyOf(magnets);
    }

    /** The hash, of itself or of a magnet. */
    Optional<InfoHash> anyHash() {
        return infoHash.or(() ->
                magnets.stream().flatMap(magnet -> magnet.infoHash().stream()).findFirst());
    }

    /** What all magnets say of where peers are announced. */
    AnnounceUrls sources() {
        return magnets.stream().map(MagnetLink::sources).reduce(AnnounceUrls.NONE, AnnounceUrls::and);
    }

    @Override
    public String toString() {
        return "result with " + links.size() + " links";
    }
}
