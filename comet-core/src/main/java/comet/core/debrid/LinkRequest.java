package comet.core.debrid;

import comet.core.media.RequestedMedia;
import comet.core.torrent.TorrentSource;
import java.util.Optional;

/**
 * "Make the link that plays this" (debrid specification, sections 5, 8 and 10).
 *
 * @param account through which account
 * @param torrent by what the torrent can be added
 * @param media what the viewer wants to see
 * @param file which file was chosen
 * @param known what is known beforehand
 * @param clientAddress the viewer's public address; empty when unknown, and when the bytes are relayed, so that the link
 *     is bound to the server (DBI-02, PLAY-31)
 * @param cachedOnly whether nothing may be left downloading in the account (DBW-06)
 */
public record LinkRequest(
        Account account,
        TorrentSource torrent,
        RequestedMedia media,
        AskedFile file,
        KnownBefore known,
        Optional<String> clientAddress,
        boolean cachedOnly) {}
