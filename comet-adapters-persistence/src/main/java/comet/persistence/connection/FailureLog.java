package comet.persistence.connection;

import comet.persistence.sql.Failure;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the operator that the database fails, and why: one line a kind of failure and minute with how often, and one when
 * it is over. A database that is away is met by every request, and ten thousand lines a second would hide why.
 * Thread-safe.
 */
final class FailureLog {

    private static final System.Logger LOG = System.getLogger("comet.persistence.Stores");

    static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /**
     * Without a failure for so long, and with a success after it, it is over: on a full disk every other write has
     * nothing to write and succeeds.
     */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** What was tried. */
    enum Side {
        READING("read"),
        WRITING("written to");

        final String done;

        Side(String done) {
            this.done = done;
        }
    }

    private final InstantSource clock;
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private volatile boolean troubled;

    private static final class Trouble {
        Side side = Side.READING;
        boolean open;
        Instant began = Instant.EPOCH;
        Instant last = Instant.EPOCH;

        @Nullable
        Instant told;

        long untold;
        long all;
    }

    FailureLog(InstantSource clock) {
        this.clock = clock;
    }

    /** A call failed. */
    synchronized void failed(Side side, String operation, Failure failure) {
        Instant now = clock.instant();
        Trouble trouble = troubles.computeIfAbsent(failure.word(), word -> new Trouble());
        if (!trouble.open) {
            trouble.open = true;
            trouble.began = now;
            trouble.all = 0;
        }
        trouble.side = side;
        trouble.last = now;
        trouble.all++;
        trouble.untold++;
        troubled = true;
        if (trouble.told == null || isPast(trouble.told, BETWEEN_LINES, now)) {
            LOG.log(Level.WARNING, line(operation, failure, trouble.untold));
            trouble.told = now;
            trouble.untold = 0;
        }
    }

    /** A call succeeded. */
    void worked(Side side) {
        if (troubled) {
            tellIfOver(side);
        }
    }

    private synchronized void tellIfOver(Side side) {
        Instant now = clock.instant();
        List<String> words = new ArrayList<>();
        Instant began = now;
        long all = 0;
        for (Map.Entry<String, Trouble> entry : troubles.entrySet()) {
            Trouble trouble = entry.getValue();
            if (trouble.open && trouble.side == side) {
                if (!isPast(trouble.last, QUIET, now)) {
                    return;
                }
                words.add(entry.getKey());
                began = trouble.began.isBefore(began) ? trouble.began : began;
                all += trouble.all;
            }
        }
        if (words.isEmpty()) {
            return;
        }
        for (String word : words) {
            Trouble trouble = troubles.getOrDefault(word, new Trouble());
            trouble.open = false;
            trouble.untold = 0;
        }
        troubled = troubles.values().stream().anyMatch(trouble -> trouble.open);
        LOG.log(
                Level.INFO,
                "the database can be " + side.done + " again: " + all + " calls failed in "
                        + Duration.between(began, now).toSeconds() + " s (" + String.join(", ", words) + ")");
    }

    private static String line(String operation, Failure failure, long times) {
        String remedy = failure.remedy().map(words -> ": " + words).orElse("");
        String count = times == 1 ? "" : "; " + times + " calls failed so since the last such line";
        return operation + " failed (" + failure.word() + remedy + ")" + count;
    }

    /** A clock that was set back silences nothing. */
    private static boolean isPast(Instant since, Duration span, Instant now) {
        Duration passed = Duration.between(since, now);
        return passed.isNegative() || passed.compareTo(span) >= 0;
    }
}
