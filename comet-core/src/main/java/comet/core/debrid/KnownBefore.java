package comet.core.debrid;

import java.util.List;

/**
 * What is known of a torrent at a service before it is asked to play it. It saves calls and never decides against the
 * service's own answer.
 *
 * @param entries entries of that torrent in the account, as a reading of its library or an earlier playback showed them
 *     not more than 600 s ago (DBM-05); also tells which torrent an entry is where the service does not. At most
 *     {@value #MAX}
 * @param evidence what is remembered, with the list of files that a number in a playback address may count (AD-23,
 *     DBF-09); at most {@value #MAX}
 */
public record KnownBefore(List<LibraryItem> entries, List<Evidence> evidence) {

    /** Most items of either list: each kind of evidence once, and a few entries of one torrent. */
    public static final int MAX = 50;

    /** Nothing. */
    public static final KnownBefore NOTHING = new KnownBefore(List.of(), List.of());

    public KnownBefore {
        entries = entries.stream().limit(MAX).toList();
        evidence = evidence.stream().limit(MAX).toList();
    }
}
