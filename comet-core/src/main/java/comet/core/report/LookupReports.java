package comet.core.report;

import comet.core.port.StoreException;

/**
 * Hears of questions to providers that no single search owns, and of stores that could not serve them. Implementations
 * are thread-safe, do not block and do not throw.
 */
public interface LookupReports {

    /** A provider was asked. */
    void asked(LookupReport report);

    /** What is known could not be read or written; the answer was given without it. */
    void storeFailed(StoreException failure);

    /** Tells nobody. */
    LookupReports NONE = new LookupReports() {
        @Override
        public void asked(LookupReport report) {}

        @Override
        public void storeFailed(StoreException failure) {}
    };
}
