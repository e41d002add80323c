package comet.outside;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One answer for all who ask the same thing at the same time (SCR-D29). Whoever asks first makes the call; when he leaves,
 * the next one makes it. Thread-safe.
 */
final class SharedAnswers {

    /** What all who wait are told. */
    private sealed interface End {
        record Answered(Answer answer) implements End {}

        record Failed(SourceException failure) implements End {}

        /** Whoever made the call left before it ended. */
        record Left() implements End {}
    }

    @FunctionalInterface
    interface Call {
        Answer make() throws SourceException, InterruptedException;
    }

    private final ConcurrentMap<Object, CompletableFuture<End>> underWay = new ConcurrentHashMap<>();

    /** @param left how long the caller can wait from now on */
    Answer get(Object key, Call call, Supplier<Duration> left) throws SourceException, InterruptedException {
        while (true) {
            CompletableFuture<End> mine = new CompletableFuture<>();
            CompletableFuture<End> first = underWay.putIfAbsent(key, mine);
            Optional<Answer> answer = first == null ? Optional.of(make(key, call, mine)) : await(first, left.get());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    private Answer make(Object key, Call call, CompletableFuture<End> mine)
            throws SourceException, InterruptedException {
        End end = new End.Left();
        try {
            Answer answer = call.make();
            end = new End.Answered(answer);
            return answer;
        } catch (SourceException e) {
            end = new End.Failed(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
            mine.complete(end);
        }
    }

    private static Optional<Answer> await(CompletableFuture<End> first, Duration left)
            throws SourceException, InterruptedException {
        try {
            return switch (first.get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS)) {
                case End.Answered(Answer answer) -> Optional.of(answer);
                case End.Failed(SourceException failure) -> throw again(failure);
                case End.Left() -> Optional.empty();
            };
        } catch (TimeoutException e) {
            throw new SourceException(Failure.TIMEOUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call ends by its own word", e);
        }
    }

    /** One exception of his own for each who waited: a stack trace belongs to one thread. */
    private static SourceException again(SourceException failure) {
        return failure.status().isPresent()
                ? new SourceException(failure.failure(), failure.status().getAsInt(), failure.retryAfter())
                : new SourceException(failure.failure());
    }
}
