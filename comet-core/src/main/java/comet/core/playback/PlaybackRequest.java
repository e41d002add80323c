package comet.core.playback;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.AddressClass;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Delivery;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkKey;
import comet.core.debrid.LinkRequest;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
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
 * @param delivery who fetches the bytes
 * @param fromStart whether the player reads from the first byte on, as it does when it starts, and again when starting
 *     failed (DBL-03)
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
        boolean cachedOnly,
        Delivery delivery,
        boolean fromStart) {

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

    /** Of a player that is redirected and starts. */
    public PlaybackRequest(
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
        this(
                account,
                infoHash,
                fileIndex,
                season,
                episode,
                torrentName,
                mediaName,
                mediaId,
                mediaType,
                clientAddress,
                cachedOnly,
                Delivery.DIRECT,
                true);
    }

    /** The same for a title, if the address told none (PLAY-20). */
    PlaybackRequest of(Optional<MediaId> known) {
        return mediaId.isPresent() || known.isEmpty()
                ? this
                : new PlaybackRequest(
                        account,
                        infoHash,
                        fileIndex,
                        season,
                        episode,
                        torrentName,
                        mediaName,
                        known,
                        mediaType,
                        clientAddress,
                        cachedOnly,
                        delivery,
                        fromStart);
    }

    /**
     * What the link to it is kept under.
     *
     * @param identity of the account
     * @param bound whether the service makes links for one address alone (DBL-02)
     */
    LinkKey key(AccountIdentity identity, boolean bound) {
        return new LinkKey(
                identity,
                infoHash,
                mediaId,
                mediaType,
                season,
                episode,
                fileIndex,
                delivery,
                bound ? AddressClass.of(clientAddress) : AddressClass.NONE);
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
     * @param torrent the torrent, with all that is known of it
     * @param known what is known of it at the service
     * @param keepsUncached whether the operator lets what is not cached be downloaded at all (DBW-06)
     */
    LinkRequest toLinkRequest(RequestedMedia media, PlayedTorrent torrent, KnownBefore known, boolean keepsUncached) {
        return new LinkRequest(
                account,
                torrent.source(),
                media,
                new AskedFile(torrentName, fileIndex, torrent.file(fileIndex)),
                known,
                clientAddress,
                cachedOnly || !keepsUncached);
    }
}
