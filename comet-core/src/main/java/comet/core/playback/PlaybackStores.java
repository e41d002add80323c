package comet.core.playback;

import comet.core.port.InstallationSecret;
import comet.core.port.KnownTorrents;
import comet.core.port.LinkStore;
import comet.core.port.Locks;
import comet.core.port.PrivateTorrents;

/**
 * What playback remembers and shares with other instances. None of them can fail a playback: it goes on without (PLAY-14).
 *
 * @param links links that were made
 * @param torrents what is known of torrents
 * @param privateTorrents the files of private ones
 * @param locks among all instances
 * @param secret what accounts are known by
 */
public record PlaybackStores(
        LinkStore links,
        KnownTorrents torrents,
        PrivateTorrents privateTorrents,
        Locks locks,
        InstallationSecret secret) {}
