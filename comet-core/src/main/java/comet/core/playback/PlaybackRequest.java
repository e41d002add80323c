package comet.core.playback;

import comet.core.debrid.Account;
import comet.core.debrid.AskedFile;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * "Play this file of this torrent", as a playback URL says it, every part checked (PLAY-02).
 *
 * @param account the viewer's account to play through
 * @param infoHash the torrent
 * @param fileIndex the file chosen while searching; empty when it was not cached or not known
 * @param season the season searched for; empty for films
 * @param episode the episode searched for
 * @param torrentName the release or file name shown; not blank
 * @param mediaName the canonical title; not blank
 * @param mediaId the title, when the URL tells it
 * @param mediaType film or series, when the URL tells it
 * @param clientAddress the viewer's public address; empty when unknown or when the bytes are relayed (PLAY-31)
 * @param cachedOnly whether nothing may be left downloading in the account (DBW-06)
 */
public record PlaybackRequest(
        Account account,
        InfoHash infoHash,
        OptionalInt fileIndex,
        OptionalInt season,
        OptionalInt episode,
        String torrentName,
        String mediaName,
        Optional<MediaId> mediaId,
        Optional<MediaType> mediaType,
        Optional<String> clientAddress,
        boolean cachedOnly) {

    /** @throws IllegalArgumentException if a name is blank or a number negative */
    public PlaybackRequest {
        torrentName = torrentName.strip();
        mediaName = mediaName.strip();
        if (torrentName.isEmpty() || mediaName.isEmpty()) {
            throw new IllegalArgumentException("a playback request names its torrent and its title");
        }
        if (fileIndex.orElse(0) < 0 || season.orElse(0) < 0 || episode.orElse(0) < 0) {
            throw new IllegalArgumentException("file index, season and episode are not negative");
        }
    }

    /** What the URL says of the film or episode; what it does not tell is empty. */
    RequestedMedia media() {
        return new RequestedMedia(
                mediaType,
                mediaId,
                Optional.of(mediaName),
                Map.of(),
                EpisodeCoordinates.mapped(season, episode),
                EpisodeFacts.UNKNOWN);
    }

    /**
     * What a service is asked for.
     *
     * @param media the film or episode, with all that is known of it
     */
    LinkRequest toLinkRequest(RequestedMedia media) {
        return new LinkRequest(
                account,
                TorrentSource.of(infoHash),
                media,
                new AskedFile(torrentName, fileIndex, Optional.empty()),
                KnownBefore.NOTHING,
                clientAddress,
                cachedOnly);
    }
}
