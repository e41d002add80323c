package comet.core.episodes;

import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A provider of episodes that says what it is told to, and remembers what it was asked. Thread-safe. */
final class ScriptedEpisodes implements EpisodeProvider {
    private final String name;
    private final boolean oneSeason;
    private final List<OptionalInt> asked = new ArrayList<>();
    private final CountDownLatch called = new CountDownLatch(1);
    private EpisodeIndex told = EpisodeIndex.NONE;
    private Optional<Failure> failure = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();
    private Optional<Semaphore> gate = Optional.empty();

    ScriptedEpisodes(String name) {
        this(name, false);
    }

    private ScriptedEpisodes(String name, boolean oneSeason) {
        this.name = name;
        this.oneSeason = oneSeason;
    }

    /** One that is asked season by season. */
    static ScriptedEpisodes bySeason(String name) {
        return new ScriptedEpisodes(name, true);
    }

    synchronized ScriptedEpisodes tells(IndexedEpisode... episodes) {
        told = EpisodeIndex.of(List.of(episodes));
        failure = Optional.empty();
        fault = Optional.empty();
        return this;
    }

    synchronized void fails(Failure how) {
        failure = Optional.of(how);
    }

    synchronized void breaks(RuntimeException how) {
        fault = Optional.of(how);
    }

    /** It answers only once {@link #letGo} was called. */
    synchronized ScriptedEpisodes hangs() {
        gate = Optional.of(new Semaphore(0));
        return this;
    }

    synchronized void letGo() {
        gate.orElseThrow().release(1_000);
    }

    /** Waits until it is asked. */
    void awaitCall() throws InterruptedException {
        called.await();
    }

    /** The seasons it was asked for so far. */
    synchronized List<OptionalInt> asked() {
        return List.copyOf(asked);
    }

    synchronized int calls() {
        return asked.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean tellsOneSeason() {
        return oneSeason;
    }

    @Override
    public EpisodeIndex episodes(ImdbId series, OptionalInt season, Deadline deadline)
            throws SourceException, InterruptedException {
        Optional<Semaphore> closed = enter(season);
        called.countDown();
        if (closed.isPresent()) {
            closed.get().acquire();
        }
        return answer(season);
    }

    private synchronized Optional<Semaphore> enter(OptionalInt season) {
        asked.add(season);
        return gate;
    }

    private synchronized EpisodeIndex answer(OptionalInt season) throws SourceException {
        if (failure.isPresent()) {
            throw new SourceException(failure.get());
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
        if (oneSeason && season.isPresent()) {
            return told.ofSeason(season.getAsInt());
        }
        return EpisodeIndex.isNamedAfterYear(season.orElse(0)) ? told : told.withoutYearSeasons();
    }
}
