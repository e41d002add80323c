package comet.scrapers.torznab;

import comet.core.media.ImdbId;
import comet.core.port.Deadline;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.feed.FeedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the items of one search. Thread-safe. */
final class Results {

    private final Optional<ImdbId> asked;
    private final String label;
    private final Findings findings;
    private final LinkedItems linked;

    Results(Optional<ImdbId> asked, String label, Findings findings, LinkedItems linked) {
        this.asked = asked;
        this.label = label;
        this.findings = findings;
        this.linked = linked;
    }

    /**
     * Hands over what has a hash, and follows the links of what has none.
     *
     * @return whether more is wanted
     */
    boolean take(List<FeedItem> items, Deadline deadline) throws InterruptedException {
        List<FeedItem> hashed = new ArrayList<>();
        List<FeedItem> linkedOnly = new ArrayList<>();
        for (FeedItem item : items) {
            if (isOfTheTitle(item)) {
                (LinkedItems.isOne(item) ? linkedOnly : hashed).add(item);
            }
        }
        boolean wanted =
                findings.offerAll(hashed, item -> Optional.of(item.candidate().label(label, Optional.empty())));
        return linked.take(linkedOnly, deadline) && wanted;
    }

    /** What the indexer itself says is of another title is none of ours, whatever its name looks like. */
    private boolean isOfTheTitle(FeedItem item) {
        Optional<ImdbId> said = item.imdbId();
        return asked.isEmpty() || said.isEmpty() || said.equals(asked);
    }
}
