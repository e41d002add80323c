package comet.scrapers.kit.magnet;

import comet.core.media.MediaId;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.Offered;
import java.util.OptionalInt;

/**
 * A torrent whose files are wanted, and for what (TOR-41). Its announce URLs are in no text form.
 *
 * @param media the title that was searched for
 * @param season the season that was searched for
 * @param infoHash the torrent
 * @param sources where its peers are announced
 * @param offered what the indexer said of it
 * @param candidates tells which of its files matter for the title
 */
public record MagnetJob(
        MediaId media,
        OptionalInt season,
        InfoHash infoHash,
        AnnounceUrls sources,
        Offered offered,
        FileCandidates candidates) {

    /** What tells a job apart from others: those of one key are one (TOR-41). */
    record Key(MediaId media, InfoHash infoHash, OptionalInt season) {}

    Key key() {
        return new Key(media, infoHash, season);
    }

    /** This one with what a later one of the same key adds. */
    MagnetJob and(MagnetJob later) {
        return new MagnetJob(
                media, season, infoHash, sources.and(later.sources), offered.and(later.offered), candidates);
    }

    @Override
    public String toString() {
        return "magnet job of " + infoHash;
    }
}
