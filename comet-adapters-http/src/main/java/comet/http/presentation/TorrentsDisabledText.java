package comet.http.presentation;

import java.util.Optional;

/**
 * What viewers without an account are told where direct torrents are switched off ({@code TORRENT_DISABLED_STREAM_*}).
 *
 * @param name of the entry
 * @param description of the entry
 * @param url where selecting it leads; empty leads to the configure page, an empty text leaves the member out (HTTP-166)
 */
public record TorrentsDisabledText(String name, String description, Optional<String> url) {

    /** Without settings of the operator. */
    public static final TorrentsDisabledText DEFAULT = new TorrentsDisabledText(
            "[INFO] Comet", "Direct torrent playback is disabled on this server.", Optional.empty());
}
