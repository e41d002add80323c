package comet.core.release;

/**
 * Reads release names as {@code parser.md} describes (PARSE-01 to PARSE-143): splits a name into words once, decides on
 * words of a vocabulary and on forms of numbers, in a fixed order. Never throws, takes time in proportion to the length
 * of the name, of which the first 1,000 characters are read.
 */
public final class ReleaseNameParser implements ReleaseParser {

    @Override
    public ParsedRelease parse(String name) {
        return new NameReading(name, null).read();
    }

    /** Reads one name and tells where in it everything was read. */
    public TracedRelease trace(String name) {
        Trace trace = new Trace();
        ParsedRelease release = new NameReading(name, trace).read();
        return new TracedRelease(release, trace.spans());
    }
}
