package comet.core.release;

/**
 * Reads the plain core of a release name: title, year, air date, seasons and episodes, resolution, source, video and
 * sound codecs, release group. Splits the name into words and decides on words; takes linear time and never throws.
 *
 * <p>What it does not read yet (languages, editions, HDR, channels, trash marks, other ways to write seasons, episodes
 * and dates) stays unknown, which every reader of a {@link ParsedRelease} can handle.
 */
public final class ReleaseNameParser implements ReleaseParser {

    @Override
    public ParsedRelease parse(String name) {
        return new NameReading(name).read();
    }
}
