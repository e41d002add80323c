package comet.http.presentation;

import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import comet.core.search.OfferedStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a client finds the entry of the next episode that goes with this one (PRES-046, PRES-052). */
final class BingeGroup {

    /** Whatever the add-on is called. */
    private static final String START = "comet|";

    private BingeGroup() {}

    /** The group: of look-alikes for a single episode, of one torrent for everything else. */
    static String of(OfferedStream stream, MediaRequest media) {
        ParsedRelease parsed = stream.parsed();
        boolean episodeWanted = switch (media.scope()) {
            case Scope.Episode episode -> true;
            case Scope.Movie movie -> false;
            case Scope.Series series -> false;
            case Scope.Season season -> false;
        };
        boolean singleEpisode = parsed.seasons().size() == 1
                && !parsed.episodes().isEmpty()
                && parsed.episodes().size() <= 2;
        // A pack goes on in itself, whatever file of it this is.
        return episodeWanted && singleEpisode && !stream.inPack() ? ofLookAlikes(stream) : ofTorrent(stream);
    }

    /** Unique for each service and torrent (HTTP-204). */
    static String ofTorrent(OfferedStream stream) {
        return START + OfferMark.serviceKey(stream.offer()) + "|"
                + stream.release().infoHash().hex();
    }

    private static String ofLookAlikes(OfferedStream stream) {
        ParsedRelease parsed = stream.parsed();
        return START
                + OfferMark.serviceKey(stream.offer())
                + part(parsed.resolution())
                + part(parsed.quality().map(Quality::label).orElse(""))
                + part(parsed.hdr().stream().map(DynamicRange::label).collect(Collectors.joining("+")))
                + part(parsed.codec().map(VideoCodec::label).orElse(""))
                + part(parsed.group().orElse(""));
    }

    private static String part(String value) {
        return "|" + ShownText.oneLine(value).toLowerCase(Locale.ROOT).replace('|', ' ');
    }
}
