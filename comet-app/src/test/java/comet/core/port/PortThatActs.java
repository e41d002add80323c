package comet.core.port;

/** Stands among the ports and does something itself: proves that the rule against it can fail. */
public class PortThatActs {

    /** What no port does. */
    public int act() {
        return 1;
    }
}
