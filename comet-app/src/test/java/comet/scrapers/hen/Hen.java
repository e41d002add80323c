package comet.scrapers.hen;

import comet.scrapers.egg.Egg;

/** Knows its neighbour: proves that the rule against it can fail. */
public final class Hen {

    /** Lays one. */
    public Egg forbidden() {
        return new Egg();
    }
}
