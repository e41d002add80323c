package comet.core.testing;

import comet.core.port.StoreException;
import comet.core.report.LookupReport;
import comet.core.report.LookupReports;
import java.util.ArrayList;
import java.util.List;

/** Remembers every question to a provider, and every failure of a store. Thread-safe. */
public final class RecordedLookups implements LookupReports {
    private final List<LookupReport> asked = new ArrayList<>();
    private final List<StoreException> storeFailures = new ArrayList<>();

    @Override
    public synchronized void asked(LookupReport report) {
        asked.add(report);
    }

    @Override
    public synchronized void storeFailed(StoreException failure) {
        storeFailures.add(failure);
    }

    /** The questions so far. */
    public synchronized List<LookupReport> asked() {
        return List.copyOf(asked);
    }

    /** The words of those who were asked, in the order of their answers. */
    public synchronized List<String> providers() {
        return asked.stream().map(LookupReport::provider).toList();
    }

    /** The failures so far. */
    public synchronized List<StoreException> storeFailures() {
        return List.copyOf(storeFailures);
    }
}
