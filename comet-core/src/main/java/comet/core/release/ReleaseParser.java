package comet.core.release;

/**
 * Reads release names. Implementations are pure and thread-safe, answer for every string without throwing, and take
 * time in proportion to its length.
 */
@FunctionalInterface
public interface ReleaseParser {

    /** Reads one name; a name that says nothing gives a parsed release with an empty title. */
    ParsedRelease parse(String name);
}
