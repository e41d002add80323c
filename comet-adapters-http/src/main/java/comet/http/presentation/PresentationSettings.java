package comet.http.presentation;

import comet.core.torrent.AnnounceUrls;
import java.util.function.Supplier;

/**
 * What the operator chose about how streams are shown.
 *
 * @param cleanTracker whether a chain of servers in a tracker label is cut to its last one ({@code COMET_CLEAN_TRACKER})
 * @param genericTrackers announce URLs for torrents that have none, as of now (PRES-050); asked once for each answer, must
 *     not block
 * @param torrentsDisabled what viewers are told where direct torrents are off
 */
public record PresentationSettings(
        boolean cleanTracker, Supplier<AnnounceUrls> genericTrackers, TorrentsDisabledText torrentsDisabled) {

    /** Without settings of the operator. */
    public static final PresentationSettings DEFAULT =
            new PresentationSettings(false, () -> AnnounceUrls.NONE, TorrentsDisabledText.DEFAULT);
}
