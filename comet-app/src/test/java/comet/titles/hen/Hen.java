package comet.titles.hen;

import comet.titles.egg.Egg;

/** Knows its neighbour: proves that the rule against it can fail. */
public final class Hen {

    /** Lays one. */
    public Egg forbidden() {
        return new Egg();
    }
}
