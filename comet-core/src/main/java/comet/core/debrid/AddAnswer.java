package comet.core.debrid;

import comet.core.torrent.InfoHash;
import java.time.Instant;

/**
 * What a service answered when a torrent was added, as far as it says something about the torrent and its name (DBC-10,
 * RD-51). Its text form shows no name.
 *
 * @param torrent which was added; not always the one of the playback, whose answer can prove what an earlier one meant
 * @param name the name by which the service judges it, as far as it is known; not blank
 * @param verdict what the answer was about
 * @param at when it was given
 */
public record AddAnswer(InfoHash torrent, String name, Verdict verdict, Instant at) {

    /** What an answer was about. */
    public enum Verdict {
        /** The torrent was taken. */
        ACCEPTED,
        /** The torrent was refused for legal reasons. */
        REFUSED,
        /** It was refused, or the account is paused and nobody meant it: no evidence, and in no statistics (RD-51). */
        REFUSED_OR_PAUSED
    }

    /** @throws IllegalArgumentException if the name is blank */
    public AddAnswer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a torrent that was judged by its name has one");
        }
    }

    @Override
    public String toString() {
        return "an add: " + verdict;
    }
}
