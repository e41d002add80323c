package comet.core.hen;

import comet.core.egg.Egg;

/** Knows the package that knows this one: proves that the rule on cycles can fail, and that it includes the core. */
public final class Hen {

    /** What comes of it. */
    public Egg egg() {
        return new Egg(this);
    }
}
