package comet.core.debrid;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a torrent at a service before it is asked to play it. It saves calls and never decides against the
 * service's own answer.
 *
 * @param entries entries of that torrent in the account, as a reading of its library or an earlier playback showed them
 *     not more than 600 s ago (DBM-05); also tells which torrent an entry is where the service does not. At most
 *     {@value #MAX}
 * @param evidence what is remembered, with the list of files that a number in a playback address may count (AD-23,
 *     DBF-09); at most {@value #MAX}
 * @param earlier entries that are this torrent, from however long ago: where the service does not tell which torrent an
 *     entry is, this does; that they are still there it does not say. At most {@value #MAX}
 */
public record KnownBefore(List<LibraryItem> entries, List<Evidence> evidence, Set<EntryId> earlier) {

    /** Most items of each: each kind of evidence once, and a few entries of one torrent. */
    public static final int MAX = 50;

    /** Nothing. */
    public static final KnownBefore NOTHING = new KnownBefore(List.of(), List.of());

    public KnownBefore {
        entries = entries.stream().limit(MAX).toList();
        evidence = evidence.stream().limit(MAX).toList();
        earlier = earlier.stream().limit(MAX).collect(Collectors.toUnmodifiableSet());
    }

    /** Of which no entry from longer ago is known. */
    public KnownBefore(List<LibraryItem> entries, List<Evidence> evidence) {
        this(entries, evidence, Set.of());
    }

    /** The same with entries that a reading of the library showed. */
    public KnownBefore and(List<LibraryItem> others) {
        return new KnownBefore(Stream.concat(others.stream(), entries.stream()).toList(), evidence, earlier);
    }
}
