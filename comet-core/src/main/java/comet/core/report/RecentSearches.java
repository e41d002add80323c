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
    private final Map<String, Told> byMedia = new LinkedHashMap<>();

    /** What is remembered of one thing. */
    private record Told(Optional<Explanation> answer, Optional<SearchReport> round) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

        int fates() {
            return answer.map(told -> RecentSearches.fates(told.answer())).orElse(0)
                    + round.map(RecentSearches::fates).orElse(0);
        }
    }

    private int fates;

    /** @param time says when a search ended */
    public RecentSearches(InstantSource time) {
        this.time = time;
    }

    @Override
    public void ended(SearchReport report) {
        switch (report.part()) {
            case ANSWER -> {
                if (report.ending()
                        .filter(ending -> ending != Ending.UNANSWERED)
                        .isPresent()) {
                    answered(report);
                }
            }
            case ROUND -> asked(report);
            case LATE_ALIASES -> {}
        }
    }

    /** The round that the answer came from is kept by itself, when it has ended. */
    private synchronized void answered(SearchReport report) {
        Explanation explanation = new Explanation(time.instant(), report, Optional.empty());
        remember(report.media(), new Told(Optional.of(explanation), told(report).round()));
    }

    private synchronized void asked(SearchReport round) {
        remember(round.media(), new Told(told(round).answer(), Optional.of(round)));
    }

    private Told told(SearchReport report) {
        return byMedia.getOrDefault(report.media(), Told.NOTHING);
    }

    private void remember(String media, Told told) {
        forget(byMedia.remove(media));
        byMedia.put(media, told);
        fates += told.fates();
        Iterator<Told> oldest = byMedia.values().iterator();
        while ((byMedia.size() > MOST_SEARCHES || fates > MOST_FATES) && byMedia.size() > 1) {
            Told forgotten = oldest.next();
            oldest.remove();
            forget(forgotten);
        }
    }

    private void forget(@Nullable Told told) {
        if (told != null) {
            fates -= told.fates();
        }
    }

    private static int fates(SearchReport report) {
        return report.shown().size()
                + report.removals().decisions().size()
                + report.round()
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
        Told told = byMedia.getOrDefault(media, Told.NOTHING);
        return told.answer().map(last -> new Explanation(last.at(), last.answer(), told.round()));
    }
}
