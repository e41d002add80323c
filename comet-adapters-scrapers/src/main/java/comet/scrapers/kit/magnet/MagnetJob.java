package comet.scrapers.kit.magnet;

import comet.core.media.MediaId;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.OptionalInt;

/**
 * A torrent whose files are wanted, and for what (TOR-41). Its announce URLs are in no text form.
 *
 * @param media the title that was searched for
 * @param season the season that was searched for
 * @param infoHash the torrent
 * @param sources where its peers are announced
 * @param seeders as the indexer said
 * @param tracker the label of the indexer; cleaned, may be empty
 */
public record MagnetJob(
        MediaId media,
        OptionalInt season,
        InfoHash infoHash,
        AnnounceUrls sources,
        OptionalInt seeders,
        String tracker) {

    public MagnetJob {
        tracker = Release.cleaned(tracker);
    }

    /** What tells it apart from others: pending ones of one key are one (TOR-41). */
    record Key(MediaId media, InfoHash infoHash, OptionalInt season) {}

    Key key() {
        return new Key(media, infoHash, season);
    }

    /** This one with what a later one of the same key adds: the highest seeders, the latest label, all announce URLs. */
    MagnetJob and(MagnetJob later) {
        OptionalInt most = seeders.orElse(-1) >= later.seeders.orElse(-1) ? seeders : later.seeders;
        String label = later.tracker.isEmpty() ? tracker : later.tracker;
        return new MagnetJob(media, season, infoHash, sources.and(later.sources), most, label);
    }
}
