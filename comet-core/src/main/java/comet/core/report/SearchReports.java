package comet.core.report;

import java.util.List;

/**
 * Hears of every search, once, when it has ended: of each answer, and of each round of questions to the sources, which
 * may go on behind answers. Implementations are thread-safe, do not block and do not throw.
 */
@FunctionalInterface
public interface SearchReports {

    /** A search has ended. */
    void ended(SearchReport report);

    /** Tells several, in this order. */
    static SearchReports all(SearchReports... listeners) {
        List<SearchReports> all = List.of(listeners);
        return report -> all.forEach(listener -> listener.ended(report));
    }

    /** Tells nobody. */
    SearchReports NONE = report -> {};
}
