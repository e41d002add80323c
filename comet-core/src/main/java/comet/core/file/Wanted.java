package comet.core.file;

import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import java.util.OptionalInt;

/**
 * What is looked for among the files of a torrent.
 *
 * @param media what the viewer asked for
 * @param torrentName what the name of the torrent says
 * @param titles how it is called
 * @param names how the episode is called, and the others
 */
record Wanted(RequestedMedia media, ParsedRelease torrentName, Titles titles, EpisodeNames names) {

    static Wanted of(RequestedMedia media, String torrent, ReleaseParser parser) {
        Titles titles = Titles.of(media, parser);
        return new Wanted(
                media,
                parser.parse(LocalNumbers.written(Escapes.decoded(torrent))),
                titles,
                new EpisodeNames(media.episode(), titles, parser));
    }

    /** Whether a season or a whole series is asked for: its first episode is played (PLAY-42). */
    boolean isPartOfSeries() {
        return !media.isEpisodic()
                && media.type()
                        .map(type -> type == MediaType.SERIES)
                        .orElse(media.coordinates().mapped().season().isPresent());
    }

    /** The year of what is asked for, or else the one that its torrent names. */
    OptionalInt year() {
        return media.year().isPresent() ? media.year() : torrentName.year();
    }

    /** Whether words that mark a file are words of a title or name that is asked for, and so no mark. */
    boolean haveWords(String words) {
        return titles.haveWords(words) || names.askedHasWords(words);
    }
}
