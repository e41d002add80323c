package comet.core.testing;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.port.ScrapeContext;
import comet.core.port.SearchEvents;
import comet.core.port.SourceException;
import comet.core.port.StoreException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, one line each. Thread-safe. */
public final class RecordedEvents implements SearchEvents {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** What happened so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void sourceAnswered(String source, ScrapeContext context, int releases) {
        lines.add(source + " " + context + " answered " + releases);
    }

    @Override
    public void sourceFailed(String source, ScrapeContext context, SourceException.Failure failure) {
        lines.add(source + " " + context + " failed " + failure);
    }

    @Override
    public void sourceBroke(String source, ScrapeContext context, Throwable fault) {
        lines.add(source + " " + context + " broke");
    }

    @Override
    public void storeFailed(StoreException failure) {
        lines.add(String.valueOf(failure.getMessage()));
    }

    @Override
    public void serviceFailed(ServiceId service, DebridFailure failure) {
        lines.add(service.key() + " failed " + failure.kind());
    }

    @Override
    public void serviceBroke(ServiceId service, Throwable fault) {
        lines.add(service.key() + " broke");
    }
}
