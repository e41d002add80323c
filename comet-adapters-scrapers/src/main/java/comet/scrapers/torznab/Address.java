package comet.scrapers.torznab;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.outside.AnswerReader;
import comet.outside.OutsideCall;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.feed.Capabilities;
import comet.scrapers.kit.feed.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One Torznab address: its calls, and what it is known to be able to do. Thread-safe. */
final class Address {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(5);

    /** Searches wait for them: an address that does not tell them soon is searched by text. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final SourceInstance instance;
    private final Optional<String> key;
    private final InstantSource time;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    /** What was learned, or assumed because nothing could be learned. */
    private record Known(Capabilities able, Instant until) {}

    Address(SourceInstance instance, Optional<String> key, InstantSource time) {
        this.instance = instance;
        this.key = key;
        this.time = time;
    }

    /** A page of what is asked for. */
    Feed ask(Map<String, String> question, int offset, int limit, Deadline deadline)
            throws SourceException, InterruptedException {
        OutsideCall.Builder call = call();
        question.forEach(call::query);
        call.query("offset", Integer.toString(offset)).query("limit", Integer.toString(limit));
        return send(call, Feed::read, deadline);
    }

    /** What it can do; of one that does not tell, what it told before, or what all can do. */
    Capabilities capabilities(Deadline deadline) throws InterruptedException {
        Optional<Known> fresh = fresh();
        if (fresh.isPresent()) {
            return fresh.get().able();
        }
        asking.lockInterruptibly();
        try {
            Known learned = fresh().isPresent() ? fresh().get() : learn(deadline);
            known = learned;
            return learned.able();
        } finally {
            asking.unlock();
        }
    }

    private Optional<Known> fresh() {
        return Optional.ofNullable(known).filter(kept -> time.instant().isBefore(kept.until()));
    }

    private Known learn(Deadline deadline) throws InterruptedException {
        try {
            OutsideCall.Builder call = call().query("t", "caps").within(LONGEST_WAIT);
            return new Known(
                    send(call, Capabilities::read, deadline), time.instant().plus(LIFE));
        } catch (SourceException e) {
            Capabilities before = Optional.ofNullable(known).map(Known::able).orElse(Capabilities.LEAST);
            return new Known(before, time.instant().plus(UNTIL_NEXT_TRY));
        }
    }

    private OutsideCall.Builder call() {
        OutsideCall.Builder call = instance.get();
        key.ifPresent(secret -> call.query("apikey", secret));
        return call;
    }

    private <T> T send(OutsideCall.Builder call, AnswerReader<T> reader, Deadline deadline)
            throws SourceException, InterruptedException {
        return instance.ask(call.build(), reader, deadline);
    }
}
