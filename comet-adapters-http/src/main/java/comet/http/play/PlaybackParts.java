package comet.http.play;

import comet.core.debrid.Account;
import comet.core.debrid.Delivery;
import comet.core.media.CanonicalNumber;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.playback.PlaybackRequest;
import comet.core.torrent.InfoHash;
import comet.http.config.UserConfiguration;
import comet.http.message.QueryParameters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what a playback URL says (PLAY-01, PLAY-02, HTTP-180 to HTTP-183, DB-33, DB-34). Pure functions. */
final class PlaybackParts {

    private static final String NONE = "n";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");

    /** Begins after the first byte, or counts from the end. */
    private static final Pattern LATER =
            Pattern.compile("bytes\\s*=\\s*(?:0*[1-9][0-9]*\\s*-.*|-\\s*[0-9].*)", Pattern.CASE_INSENSITIVE);

    /** Longer names are no names; a URL would hold them. */
    private static final int MAX_NAME = 4096;

    private PlaybackParts() {}

    /** The request; empty when any part of it is not as it has to be, which a player is told by one video. */
    static Optional<PlaybackRequest> read(
            PlaybackPath path,
            QueryParameters query,
            UserConfiguration configuration,
            Optional<String> clientAddress,
            boolean fromStart) {
        Optional<String> torrentName = name(path.torrentName().or(() -> query.find("torrent_name")));
        Optional<String> mediaName = name(query.find("name"));
        Optional<String> typeWord = query.find("media_type");
        Optional<MediaType> type = typeWord.flatMap(MediaType::parse);
        Optional<Account> account = account(configuration, path.serviceIndex());
        boolean good = torrentName.isPresent()
                && mediaName.isPresent()
                && typeWord.isPresent() == type.isPresent()
                && HASH.matcher(path.hash()).matches()
                && account.isPresent()
                && isNumberOrNone(path.fileIndex())
                && isNumberOrNone(path.season())
                && isNumberOrNone(path.episode());
        return good
                ? Optional.of(new PlaybackRequest(
                        account.get(),
                        new InfoHash(path.hash()),
                        CanonicalNumber.parse(path.fileIndex()),
                        CanonicalNumber.parse(path.season()),
                        CanonicalNumber.parse(path.episode()),
                        torrentName.get(),
                        mediaName.get(),
                        query.find("media_id").flatMap(PlaybackParts::mediaId),
                        type,
                        clientAddress,
                        configuration.search().cachedOnly(),
                        // The bytes are not relayed by this server yet, so the link is always for the player (PLAY-31).
                        Delivery.DIRECT,
                        fromStart))
                : Optional.empty();
    }

    /**
     * The account at a position; empty when the position is not canonical or beyond the list (HTTP-183), or its entry
     * could not be read (UCFG-114).
     */
    static Optional<Account> account(UserConfiguration configuration, String serviceIndex) {
        OptionalInt index = CanonicalNumber.parse(serviceIndex);
        return index.isPresent() ? configuration.search().account(index.getAsInt()) : Optional.empty();
    }

    /** Whether a player reads from the first byte on (DBL-03). A range that nobody understands asks for everything. */
    static boolean isFromStart(Optional<String> range) {
        return range.filter(text -> LATER.matcher(text.strip()).matches()).isEmpty();
    }

    private static Optional<String> name(Optional<String> text) {
        return text.map(String::strip).filter(name -> !name.isEmpty() && name.length() <= MAX_NAME);
    }

    private static boolean isNumberOrNone(String text) {
        return text.equals(NONE) || CanonicalNumber.parse(text).isPresent();
    }

    /** An IMDb id or a bare Kitsu number; anything else counts as absent (DB-34). */
    private static Optional<MediaId> mediaId(String text) {
        Optional<MediaId> imdb = ImdbId.parse(text).map(id -> id);
        return imdb.isPresent() ? imdb : KitsuId.parse(text).map(id -> id);
    }
}
