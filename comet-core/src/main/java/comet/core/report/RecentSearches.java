package comet.core.report;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last search for each thing that was asked for lately, to be explained (ASK-37). Bounded: those asked for longest ago
 * are forgotten first. In the memory of this process alone. Thread-safe.
 */
public final class RecentSearches implements SearchReports {

    /** Things asked for that are remembered. */
    public static final int MOST_SEARCHES = 1_000;

    /** Torrents whose fate is remembered, of all searches together; each takes about 100 bytes. */
    public static final int MOST_FATES = 100_000;

    private final InstantSource time;
    private final Map<String, Explanation> byMedia = new LinkedHashMap<>();
    private int fates;

    /** @param time says when a search ended */
    public RecentSearches(InstantSource time) {
        this.time = time;
    }

    @Override
    public void ended(SearchReport report) {
        boolean tells = report.part() == SearchReport.Part.ANSWER
                && report.ending().filter(ending -> ending != Ending.UNANSWERED).isPresent();
        if (tells) {
            remember(new Explanation(time.instant(), report));
        }
    }

    private synchronized void remember(Explanation search) {
        forget(byMedia.remove(search.media()));
        byMedia.put(search.media(), search);
        fates += fates(search);
        Iterator<Explanation> oldest = byMedia.values().iterator();
        while ((byMedia.size() > MOST_SEARCHES || fates > MOST_FATES) && byMedia.size() > 1) {
            Explanation forgotten = oldest.next();
            oldest.remove();
            forget(forgotten);
        }
    }

    private void forget(@Nullable Explanation search) {
        if (search != null) {
            fates -= fates(search);
        }
    }

    private static int fates(Explanation search) {
        SearchReport answer = search.answer();
        return answer.shown().size()
                + answer.removals().decisions().size()
                + answer.round()
                        .map(round -> round.removals().decisions().size())
                        .orElse(0);
    }

    /**
     * The last search.
     *
     * @param media key of the request, such as {@code series/tt0000202:1:2}
     * @return empty when nobody asked for it lately
     */
    public synchronized Optional<Explanation> last(String media) {
        return Optional.ofNullable(byMedia.get(media));
    }
}
