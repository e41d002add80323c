package comet.core.asking;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.StoreException;
import comet.core.report.Fault;
import comet.core.report.LookupReport;
import comet.core.report.LookupReport.Subject;
import comet.core.report.LookupReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks one provider, or a store, and reports what came of it. No failure of theirs gets out (RSL-08). Thread-safe. */
public final class Asking {

    /** What a provider is asked. */
    @FunctionalInterface
    public interface Question<T> {
        /** Empty when it knows nothing. */
        Optional<T> ask() throws SourceException, InterruptedException;
    }

    /** What a store is asked. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads. */
        T read() throws StoreException;
    }

    /** What a store is told. */
    @FunctionalInterface
    public interface Writing {
        /** Writes. */
        void write() throws StoreException;
    }

    private final LookupReports reports;
    private final InstantSource time;

    public Asking(LookupReports reports, InstantSource time) {
        this.reports = reports;
        this.time = time;
    }

    /**
     * Asks a provider.
     *
     * @param provider its word
     * @throws InterruptedException if interrupted; that is no failure of the provider
     */
    public <T> Reply<T> ask(String provider, Subject subject, Question<T> question) throws InterruptedException {
        Instant began = time.instant();
        Reply<T> reply = Reply.failure();
        Optional<Failure> failure = Optional.empty();
        Optional<Fault> fault = Optional.empty();
        try {
            reply = Reply.of(question.ask());
        } catch (SourceException e) {
            failure = Optional.of(e.failure());
        } catch (RuntimeException e) {
            failure = Optional.of(Failure.BROKEN);
            fault = Optional.of(new Fault(e));
        }
        Duration took = Duration.between(began, time.instant());
        reports.asked(new LookupReport(provider, subject, took, reply.known().isPresent(), failure, fault));
        return reply;
    }

    /** Reads from a store; a store that fails knows nothing. */
    public <T> T read(T otherwise, Reading<T> reading) {
        try {
            return reading.read();
        } catch (StoreException e) {
            reports.storeFailed(e);
            return otherwise;
        }
    }

    /** Writes to a store; whether it took it. */
    public boolean write(Writing writing) {
        try {
            writing.write();
            return true;
        } catch (StoreException e) {
            reports.storeFailed(e);
            return false;
        }
    }
}
