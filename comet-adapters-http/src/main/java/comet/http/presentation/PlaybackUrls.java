package comet.http.presentation;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.search.Offer;
import comet.core.torrent.InfoHash;
import comet.http.config.ConfigSegment;
import java.util.OptionalInt;

/** Makes the playback URLs of one answer (PRES-110 to PRES-115); what they share is written once. */
final class PlaybackUrls {

    private static final String NONE = "n";

    private final String start;
    private final String scope;
    private final String end;

    PlaybackUrls(UrlBase base, ConfigSegment segment, MediaRequest media, MediaMetadata metadata) {
        this.start = base.under(segment) + "/playback/";
        this.scope = "/" + number(media.scope().season()) + "/"
                + number(media.scope().episode()) + "?torrent_name=";
        this.end = "&name=" + QueryText.encodedButSlashes(metadata.title()) + "&media_id="
                + QueryText.encoded(media.id().external()) + "&media_type="
                + media.type().word();
    }

    /**
     * @param torrentName what the torrent itself is called (PRES-114): it says which episode it is where the name of its
     *     only file does not (DBF-05)
     */
    String of(InfoHash hash, Offer.Debrid offer, String torrentName) {
        return start + hash.hex() + "/" + offer.account().position() + "/" + number(offer.playedIndex()) + scope
                + QueryText.encodedButSlashes(torrentName) + end;
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : NONE;
    }
}
