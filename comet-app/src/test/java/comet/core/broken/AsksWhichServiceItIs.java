package comet.core.broken;

import comet.core.port.DebridService;

/** Treats one service differently by its class: proves that the rule against it can fail. */
public final class AsksWhichServiceItIs {

    /** A service of its own kind. */
    public interface SpecialService extends DebridService {}

    /** Whether it is that one. */
    public boolean isSpecial(DebridService service) {
        return service instanceof SpecialService;
    }
}
