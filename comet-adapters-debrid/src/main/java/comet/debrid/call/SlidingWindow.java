package comet.debrid.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The moments until which the last calls count, the earliest first. */
final class SlidingWindow implements Meter {

    private final Duration period;
    private final int calls;
    private final Deque<Instant> ends = new ArrayDeque<>();

    SlidingWindow(Duration period, int calls) {
        this.period = period;
        this.calls = calls;
    }

    @Override
    public Duration waitAt(Instant now, int kept) {
        int tooMany = ends.size() + 1 + kept - calls;
        return tooMany <= 0
                ? Duration.ZERO
                : ends.stream()
                        .skip(tooMany - 1L)
                        .findFirst()
                        .filter(end -> end.isAfter(now))
                        .map(end -> Duration.between(now, end))
                        .orElse(Duration.ZERO);
    }

    @Override
    public void takeAt(Instant now) {
        ends.addLast(now.plus(waitAt(now)).plus(period));
        if (ends.size() > calls) {
            ends.removeFirst();
        }
    }

    @Override
    public int leftAt(Instant now) {
        return calls - (int) ends.stream().filter(end -> end.isAfter(now)).count();
    }
}
