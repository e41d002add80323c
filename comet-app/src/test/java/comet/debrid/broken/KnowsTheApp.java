package comet.debrid.broken;

import comet.app.Main;

/** An adapter that uses the app: proves that the rule against it can fail. */
public final class KnowsTheApp {

    private final Class<?> forbidden = Main.class;

    /** Uses it, so that the dependency is real. */
    public boolean isForbidden() {
        return forbidden.isInterface();
    }
}
