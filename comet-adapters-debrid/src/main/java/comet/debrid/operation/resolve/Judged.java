package comet.debrid.operation.resolve;

import comet.core.debrid.AddAnswer;
import comet.core.debrid.Evidence;
import java.util.List;

/**
 * What the answer to an add means.
 *
 * @param evidence what it proves, also of torrents refused before
 * @param adds what was accepted or refused, as far as that says something of the torrent (DBC-10)
 */
public record Judged(List<Evidence> evidence, List<AddAnswer> adds) {

    /** Nothing at all. */
    static final Judged NOTHING = new Judged(List.of(), List.of());

    public Judged {
        evidence = List.copyOf(evidence);
        adds = List.copyOf(adds);
    }
}
