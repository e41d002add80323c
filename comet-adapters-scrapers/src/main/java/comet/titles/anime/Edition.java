package comet.titles.anime;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * One state of a list, as it lies on disk.
 *
 * @param source tells the address it came from apart from others; not the address itself, which may hold a key
 * @param tag by which the source names it; empty text = none
 * @param modified when the source says it was written, in the source's own words; empty text = unknown
 * @param checkedAt when the source was last heard to have nothing newer
 * @param rows that make sense
 * @param imdbIds different ones in it
 */
record Edition(String source, String tag, String modified, Instant checkedAt, int rows, int imdbIds) {

    private static final int ENOUGH = 7;
    private static final int OF = 10;

    Edition checked(Instant now) {
        return new Edition(source, tag, modified, now, rows, imdbIds);
    }

    /** Whether a new state has lost so much that it is taken for damaged (ANM-20). */
    boolean shrinksTo(AnimeList.Content content) {
        return (long) content.rows() * OF < (long) rows * ENOUGH
                || (long) content.imdbIds() * OF < (long) imdbIds * ENOUGH;
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("source", source);
        properties.setProperty("tag", tag);
        properties.setProperty("modified", modified);
        properties.setProperty("checkedAt", checkedAt.toString());
        properties.setProperty("rows", Integer.toString(rows));
        properties.setProperty("imdbIds", Integer.toString(imdbIds));
        return properties;
    }

    /** Empty if it makes no sense. */
    static Optional<Edition> of(Properties properties) {
        try {
            return Optional.of(new Edition(
                    properties.getProperty("source", ""),
                    properties.getProperty("tag", ""),
                    properties.getProperty("modified", ""),
                    Instant.parse(properties.getProperty("checkedAt", "")),
                    Integer.parseInt(properties.getProperty("rows", "")),
                    Integer.parseInt(properties.getProperty("imdbIds", ""))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
