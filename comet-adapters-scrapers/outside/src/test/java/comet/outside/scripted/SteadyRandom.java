package comet.outside.scripted;

import java.util.random.RandomGenerator;

/** Chance that always falls in the middle, so that a wait of 300 ms ± 100 ms is one of 300 ms. */
public final class SteadyRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return 0;
    }

    @Override
    public int nextInt(int origin, int bound) {
        return origin + (bound - 1 - origin) / 2;
    }
}
