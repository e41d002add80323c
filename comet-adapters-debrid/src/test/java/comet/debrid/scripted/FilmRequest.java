package comet.debrid.scripted;

import comet.core.debrid.Account;
import comet.core.debrid.AskedFile;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.torrent.TorrentSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks for the link to a film of which nothing is known beforehand, by a viewer without an address. */
public final class FilmRequest {

    private FilmRequest() {}

    /** By the torrent alone. */
    public static LinkRequest of(Account account, TorrentSource torrent) {
        return new LinkRequest(
                account,
                torrent,
                DebridServiceContract.FILM,
                new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
    }
}
