package comet.http.broken;

import comet.debrid.InstalledServices;
import java.util.List;

/** An adapter that uses another one: proves that the rule against it can fail. */
public final class KnowsAnotherAdapter {

    private final InstalledServices forbidden = new InstalledServices(List.of());

    /** Uses it, so that the dependency is real. */
    public boolean isForbidden() {
        return forbidden.hashCode() == 0;
    }
}
