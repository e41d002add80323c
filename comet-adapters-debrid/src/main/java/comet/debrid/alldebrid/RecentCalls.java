package comet.debrid.alldebrid;

import java.time.Instant;

/** How many calls one account has made in the last minute (AD-05). Thread-safe. */
final class RecentCalls {

    private static final int SECONDS = 60;

    private final int[] bySecond = new int[SECONDS];
    private long newest = Long.MIN_VALUE;

    /** Counts one more, and says how many that makes. */
    synchronized int countAt(Instant now) {
        long second = now.getEpochSecond();
        if (newest == Long.MIN_VALUE || second - newest >= SECONDS) {
            clear(0, SECONDS);
        } else {
            clear(newest + 1, second + 1);
        }
        newest = Math.max(newest, second);
        bySecond[slot(second)]++;
        int all = 0;
        for (int count : bySecond) {
            all += count;
        }
        return all;
    }

    private void clear(long from, long to) {
        for (long second = from; second < to; second++) {
            bySecond[slot(second)] = 0;
        }
    }

    private static int slot(long second) {
        return Math.floorMod(second, SECONDS);
    }
}
