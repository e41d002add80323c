package comet.core.search;

import comet.core.media.Aliases;
import comet.core.media.MediaTitle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One fetch of what is missing of a title, shared by all who ask for it meanwhile (MCA-03). It goes on behind those who
 * have gone with an answer; when all who waited were interrupted, it is called off. Thread-safe.
 */
final class TitleFlight {

    private final CompletableFuture<Optional<MediaTitle>> title = new CompletableFuture<>();
    private final CompletableFuture<Optional<Aliases>> aliases = new CompletableFuture<>();
    private final List<Consumer<SearchRecorder>> events = new ArrayList<>();
    private int waiting;
    private boolean needed;
    private boolean over;
    private boolean calledOff;
    private Runnable callOff = () -> {};

    /**
     * Takes part in it: whoever does must {@link #leave}.
     *
     * @return false when it has been called off
     */
    synchronized boolean enter() {
        if (calledOff) {
            return false;
        }
        waiting++;
        return true;
    }

    /**
     * Sees to it that it goes on, without waiting for it.
     *
     * @return false when it has been called off
     */
    synchronized boolean need() {
        needed = true;
        return !calledOff;
    }

    /** What calls it off. */
    void whenCalledOff(Runnable action) {
        synchronized (this) {
            callOff = action;
            if (!calledOff) {
                return;
            }
        }
        action.run();
    }

    /** Something happened that a report tells of. */
    synchronized void tell(Consumer<SearchRecorder> event) {
        events.add(event);
    }

    /** The title is known, or known to be unknown. The first word counts. */
    void title(Optional<MediaTitle> known) {
        title.complete(known);
    }

    /** All aliases that are to be had are there; empty when there are none to be had. The first word counts. */
    void aliases(Optional<Aliases> known) {
        aliases.complete(known);
    }

    /** Waits for the title; empty when there is none by then. */
    Optional<MediaTitle> awaitTitle(Duration limit) throws InterruptedException {
        return await(title, limit);
    }

    /** Waits for the aliases; empty when they are not there by then. */
    Optional<Aliases> awaitAliases(Duration limit) throws InterruptedException {
        return await(aliases, limit);
    }

    /** One who took part goes, and takes along what has happened so far. What is not there yet is still fetched. */
    synchronized void leave(SearchRecorder recorder) {
        waiting--;
        needed = true;
        events.forEach(event -> event.accept(recorder));
        events.clear();
    }

    /** One who took part was interrupted. The last one to go ends it, unless somebody has gone with an answer. */
    void abandon() {
        Runnable action;
        synchronized (this) {
            waiting--;
            if (waiting > 0 || needed || over) {
                return;
            }
            calledOff = true;
            action = callOff;
        }
        action.run();
    }

    /**
     * It is over: nothing more comes.
     *
     * @return what has happened and nobody has taken along; none while somebody is there who will
     */
    synchronized List<Consumer<SearchRecorder>> end() {
        over = true;
        title.complete(Optional.empty());
        aliases.complete(Optional.empty());
        if (waiting > 0) {
            return List.of();
        }
        List<Consumer<SearchRecorder>> left = List.copyOf(events);
        events.clear();
        return left;
    }

    private static <T> Optional<T> await(CompletableFuture<Optional<T>> future, Duration limit)
            throws InterruptedException {
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return future.getNow(Optional.empty());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fetch ends only by its own word", e);
        }
    }
}
