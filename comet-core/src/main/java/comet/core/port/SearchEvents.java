package comet.core.port;

/** What is worth telling the operator about a search. Implementations do not block and do not throw. */
public interface SearchEvents {

    /** A source answered. {@code releases} counts what it offered before filtering. */
    void sourceAnswered(String source, ScrapeContext context, int releases);

    /** A source failed in a named way. */
    void sourceFailed(String source, ScrapeContext context, SourceException.Failure failure);

    /** A source broke its contract: a fault of ours. {@code fault} has the unchecked exception as its cause. */
    void sourceBroke(String source, ScrapeContext context, Throwable fault);

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
