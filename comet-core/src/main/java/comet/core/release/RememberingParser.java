package comet.core.release;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads a name once and remembers the reading, for all searches of the process: the same names come from several sources
 * and again with the next episode. Names asked for at the same time are read once as well. Thread-safe.
 *
 * <p>It remembers in two generations. A name that is asked for moves to the young one; when that is full, the old one is
 * forgotten and the young one becomes old. So what is in use stays, nothing is ordered, and looking up takes no lock.
 */
public final class RememberingParser implements ReleaseParser {

    private final ReleaseParser parser;
    private final int generation;
    private final AtomicReference<Generations> remembered =
            new AtomicReference<>(new Generations(new ConcurrentHashMap<>(), Map.of()));

    private record Generations(ConcurrentHashMap<String, ParsedRelease> young, Map<String, ParsedRelease> old) {}

    private RememberingParser(ReleaseParser parser, int generation) {
        this.parser = parser;
        this.generation = generation;
    }

    /**
     * A parser that remembers.
     *
     * @param parser reads what is not known yet
     * @param size how many readings are kept at most; 0 keeps none
     * @throws IllegalArgumentException if the size is negative
     */
    public static ReleaseParser of(ReleaseParser parser, int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a number of readings is not negative");
        }
        return size == 0 ? parser : new RememberingParser(parser, (size + 1) / 2);
    }

    @Override
    public ParsedRelease parse(String name) {
        Generations now = remembered.get();
        ParsedRelease known = now.young().get(name);
        if (known != null) {
            return known;
        }
        ParsedRelease read = now.young().computeIfAbsent(name, text -> old(now, text));
        if (now.young().size() >= generation) {
            remembered.compareAndSet(now, new Generations(new ConcurrentHashMap<>(generation), now.young()));
        }
        return read;
    }

    private ParsedRelease old(Generations now, String name) {
        ParsedRelease known = now.old().get(name);
        return known == null ? parser.parse(name) : known;
    }
}
