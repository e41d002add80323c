package comet.core.premiere;

import comet.core.media.AnimeTraits;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.ReleaseDates;
import comet.core.port.AnimeTraitsProvider;
import comet.core.port.Deadline;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider of dates that says what it is told to, and counts how often it is asked. Thread-safe. */
final class ScriptedDates implements ReleaseDateProvider, AnimeTraitsProvider {
    private final String name;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Optional<ReleaseDates> told = Optional.empty();
    private volatile Optional<LocalDate> begins = Optional.empty();
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile Optional<RuntimeException> fault = Optional.empty();
    private volatile CountDownLatch open = new CountDownLatch(0);

    ScriptedDates(String name) {
        this.name = name;
    }

    ScriptedDates tells(ReleaseDates dates) {
        told = Optional.of(dates);
        failure = Optional.empty();
        return this;
    }

    /** It tells one date in one country. */
    ScriptedDates tells(ReleaseDates.Kind kind, String date) {
        var only = new ReleaseDates.CountryDate("us", kind, LocalDate.parse(date));
        return tells(new ReleaseDates(List.of(only), Optional.empty(), false));
    }

    /** It knows the film's one date and no more. */
    ScriptedDates tellsFirst(String date) {
        return tells(new ReleaseDates(List.of(), Optional.of(LocalDate.parse(date)), false));
    }

    ScriptedDates begins(String date) {
        begins = Optional.of(LocalDate.parse(date));
        return this;
    }

    ScriptedDates fails(Failure how) {
        failure = Optional.of(how);
        return this;
    }

    void breaks(RuntimeException how) {
        fault = Optional.of(how);
    }

    /** It answers only once {@link #letGo} was called. */
    void hangs() {
        open = new CountDownLatch(1);
    }

    void letGo() {
        open.countDown();
    }

    int calls() {
        return calls.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ReleaseDates> releaseDates(ImdbId film, Deadline deadline)
            throws SourceException, InterruptedException {
        enter();
        return told;
    }

    @Override
    public Optional<AnimeTraits> traits(KitsuId id, Deadline deadline) throws SourceException, InterruptedException {
        enter();
        return Optional.of(new AnimeTraits(Optional.empty(), OptionalInt.empty(), begins));
    }

    private void enter() throws SourceException, InterruptedException {
        calls.incrementAndGet();
        open.await();
        if (failure.isPresent()) {
            throw new SourceException(failure.get());
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
    }
}
