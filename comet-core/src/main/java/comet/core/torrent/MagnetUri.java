package comet.core.torrent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The address of a torrent as debrid services take it (DBM-01 to DBM-03): the hash and the trackers, never a name.
 *
 * <p>The address of a private tracker may carry its owner's pass key, so the text form shows the hash alone.
 *
 * @param infoHash the torrent
 * @param trackers where its peers are announced, at most {@value #MAX_TRACKERS}; further ones are dropped
 */
public record MagnetUri(InfoHash infoHash, AnnounceUrls trackers) {

    /** Most trackers sent along (DBM-02). */
    public static final int MAX_TRACKERS = 20;

    public MagnetUri {
        List<String> urls = trackers.urls();
        trackers = urls.size() > MAX_TRACKERS ? new AnnounceUrls(urls.subList(0, MAX_TRACKERS)) : trackers;
    }

    /**
     * A torrent and where its peers are, in the form Stremio hands on: {@code tracker:} before an address goes, and
     * {@code dht:} entries and all else that is no announce URL are dropped (DBM-02).
     */
    public static MagnetUri of(InfoHash infoHash, List<String> stremioSources) {
        return new MagnetUri(infoHash, new AnnounceUrls(stremioSources));
    }

    /** The address itself: {@code magnet:?xt=urn:btih:…}, then {@code &tr=…} for each tracker (DBM-01). */
    public String text() {
        StringBuilder text = new StringBuilder("magnet:?xt=urn:btih:").append(infoHash.hex());
        for (String tracker : trackers.urls()) {
            text.append("&tr=").append(percentEncoded(tracker));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "magnet of " + infoHash;
    }

    /** Everything but letters, digits and {@code - . _ ~} is escaped. */
    private static String percentEncoded(String url) {
        // The JDK encodes for forms, which differs from this in three characters.
        return URLEncoder.encode(url, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
