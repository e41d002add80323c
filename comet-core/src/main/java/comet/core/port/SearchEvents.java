package comet.core.port;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;

/** What is worth telling the operator about a search. Implementations do not block and do not throw. */
public interface SearchEvents {

    /** A source answered. {@code releases} counts what it offered before filtering. */
    void sourceAnswered(String source, ScrapeContext context, int releases);

    /** A source failed in a named way. */
    void sourceFailed(String source, ScrapeContext context, SourceException.Failure failure);

    /**
     * A source broke its contract, or the search itself did, which then calls itself {@code search}: a fault of ours.
     *
     * @param fault the unchecked exception, or one that has it as its cause
     */
    void sourceBroke(String source, ScrapeContext context, Throwable fault);

    /** A debrid service did not say what it has at hand; everything is offered as not known (DBC-02). */
    default void serviceFailed(ServiceId service, DebridFailure failure) {}

    /**
     * The adapter of a debrid service broke its contract: a fault of ours.
     *
     * @param fault the unchecked exception, or one that has it as its cause
     */
    default void serviceBroke(ServiceId service, Throwable fault) {}

    /** A store failed; the search went on without it. */
    void storeFailed(StoreException failure);

    /** Tells nobody. */
    SearchEvents NONE = new SearchEvents() {
        @Override
        public void sourceAnswered(String source, ScrapeContext context, int releases) {}

        @Override
        public void sourceFailed(String source, ScrapeContext context, SourceException.Failure failure) {}

        @Override
        public void sourceBroke(String source, ScrapeContext context, Throwable fault) {}

        @Override
        public void storeFailed(StoreException failure) {}
    };
}
