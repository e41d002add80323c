package comet.core.debrid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A link that was made, for as long as it may be handed out again (PLAY-11, DB-35).
 *
 * @param link what plays
 * @param madeAt when it was made
 * @param until the last moment at which it is handed out; may lie before {@code madeAt}, and then it never is
 */
public record KeptLink(Link link, Instant madeAt, Instant until) {

    /** How long a link is handed out of which its service does not tell more. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** Times are kept in milliseconds, as stores keep them (STOR-03). */
    public KeptLink {
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that was made now: it is kept for an hour, or as long as the service lets it play if that is less. */
    public static KeptLink of(MadeLink made, Instant now) {
        Instant latest = now.plus(LIFETIME);
        Instant until = made.playsUntil().filter(end -> end.isBefore(latest)).orElse(latest);
        return new KeptLink(made.link(), now, until);
    }

    /** Whether it may be handed out. What another instance made a moment ahead of this clock may. */
    public boolean isUsableAt(Instant now) {
        return !now.isAfter(until);
    }

    /** How old it is; never negative. */
    public Duration ageAt(Instant now) {
        Duration age = Duration.between(madeAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
