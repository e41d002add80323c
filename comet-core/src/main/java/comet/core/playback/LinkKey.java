package comet.core.playback;

import comet.core.debrid.AccountIdentity;
import comet.core.torrent.InfoHash;
import java.util.OptionalInt;

/**
 * What a link was made for; any other request needs a link of its own (PLAY-10, DB-31, DB-32).
 *
 * @param account whose account
 * @param infoHash the torrent
 * @param media the title, {@code tt…} or a Kitsu number; empty when the request named none
 * @param season empty for films
 * @param episode empty for films and packs
 * @param fileIndex the file, when the request named one
 * @param addressClass hash of the viewer's address where the service binds links to it, else empty (DBL-02)
 */
public record LinkKey(
        AccountIdentity account,
        InfoHash infoHash,
        String media,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt fileIndex,
        String addressClass) {}
