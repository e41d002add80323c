package comet.scrapers.kit.magnet;

/** Takes torrents whose files are wanted. Never blocks: a search does not wait for it (TOR-D10). Thread-safe. */
@FunctionalInterface
public interface MagnetQueue {

    /** Takes nothing, as when {@code DOWNLOAD_TORRENT_FILES} is off (TOR-40). */
    MagnetQueue OFF = job -> {};

    /** Takes a job, or drops and counts it when there are too many. */
    void offer(MagnetJob job);
}
