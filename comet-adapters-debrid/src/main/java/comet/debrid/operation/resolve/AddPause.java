package comet.debrid.operation.resolve;

import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long one account adds nothing, and what it was refused last (RD-51, RD-52). Thread-safe. */
final class AddPause {

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** An add accepted later says nothing about a refusal: meanwhile a pause may have ended. */
    private static final Duration TELLING = Duration.ofSeconds(10);

    /** For so long after "too many requests", nothing that the service says of a torrent is believed. */
    private static final Duration CONFUSED = Duration.ofSeconds(30);

    /** A torrent that was refused, unless the account is paused. */
    record Refused(InfoHash hash, String name, Instant at) {}

    private @Nullable Refused last;
    private Duration length = Duration.ZERO;
    private Instant end = Instant.MIN;
    private Instant limitedUntil = Instant.MIN;

    /** What is left of the time in which nothing is added. */
    synchronized Optional<Duration> left(Instant now) {
        return now.isBefore(end) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }

    synchronized void limited(Instant now) {
        limitedUntil = now.plus(CONFUSED);
    }

    synchronized boolean isLimited(Instant now) {
        return now.isBefore(limitedUntil);
    }

    /** The time doubles while refusals go on. */
    synchronized void refused(InfoHash hash, String name, Instant now) {
        boolean goesOn = length.isPositive() && now.isBefore(end.plus(LONGEST));
        Duration doubled = length.multipliedBy(2);
        length = !goesOn ? SHORTEST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        end = now.plus(length);
        last = new Refused(hash, name, now);
    }

    /** @return the torrent that was refused shortly before, and is so proved to be meant */
    synchronized Optional<Refused> accepted(InfoHash hash, Instant now) {
        Optional<Refused> meant = Optional.ofNullable(last)
                .filter(refused -> !now.isAfter(refused.at().plus(TELLING)) && !isLimited(now))
                .filter(refused -> !refused.hash().equals(hash));
        last = null;
        length = Duration.ZERO;
        end = Instant.MIN;
        return meant;
    }
}
