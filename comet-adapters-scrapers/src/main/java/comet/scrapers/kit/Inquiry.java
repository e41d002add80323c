package comet.scrapers.kit;

import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a source asks for one search: calls one after the other or side by side, of which each may fail by itself
 * (SCR-72), and in the end one word for all of them. Used for one search; thread-safe.
 *
 * <pre>{@code
 * Inquiry inquiry = new Inquiry(threads);
 * inquiry.sideBySide(titles, title -> inquiry.asked(() -> search(title, deadline)).ifPresent(found::offer));
 * return inquiry.end();
 * }</pre>
 */
public final class Inquiry {

    private final ExecutorService threads;
    private final List<Failure> failures = new ArrayList<>();
    private int calls;

    /** @param threads starts a virtual thread for each task */
    public Inquiry(ExecutorService threads) {
        this.threads = threads;
    }

    /** One call to the outside. */
    @FunctionalInterface
    public interface Call<T> {
        T ask() throws SourceException, InterruptedException;
    }

    /** What is done for each of several. */
    @FunctionalInterface
    public interface Step<T> {
        void take(T one) throws InterruptedException;
    }

    /** Makes a call and counts it; empty when it failed, which is then counted too. */
    public <T> Optional<T> asked(Call<T> call) throws InterruptedException {
        try {
            T answer = call.ask();
            ended(null);
            return Optional.of(answer);
        } catch (SourceException e) {
            ended(e.failure());
            return Optional.empty();
        }
    }

    /**
     * Makes a call whose failure may say nothing of the source, such as a form of question that not all instances know;
     * then it is as if it had not been made.
     */
    public <T> Optional<T> tried(Call<T> call, Predicate<SourceException> saysNothing) throws InterruptedException {
        try {
            T answer = call.ask();
            ended(null);
            return Optional.of(answer);
        } catch (SourceException e) {
            if (!saysNothing.test(e)) {
                ended(e.failure());
            }
            return Optional.empty();
        }
    }

    private synchronized void ended(@Nullable Failure failure) {
        calls++;
        if (failure != null) {
            failures.add(failure);
        }
    }

    /**
     * Takes a step for each, all at the same time, and waits for the last; how many calls go out at once is for
     * {@link comet.outside.Habits} to say. Interrupting the caller interrupts all of them.
     */
    public <T> void sideBySide(Collection<T> all, Step<T> step) throws InterruptedException {
        if (all.size() == 1) {
            step.take(all.iterator().next());
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        try {
            for (T one : all) {
                running.add(threads.submit(() -> {
                    step.take(one);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw new IllegalStateException("a step handles what its calls meet", e);
            }
        } finally {
            running.forEach(each -> each.cancel(true));
        }
    }

    /** How all of it ended for a source that hides its failures behind empty answers, which says nothing by them. */
    public SourceEnd endUnlessSilent(boolean foundSomething) {
        return switch (end()) {
            case SourceEnd.Done done -> foundSomething ? done : new SourceEnd.Silent();
            case SourceEnd.Silent silent -> silent;
            case SourceEnd.PartlyFailed partly -> partly;
            case SourceEnd.Failed failed -> failed;
        };
    }

    /** How all of it ended (SCR-D21). */
    public synchronized SourceEnd end() {
        return SourceEnd.of(calls, failures);
    }
}
