package comet.debrid.stremthru;

/** Which routes this server has, as far as is known: the older ones until it says otherwise. Thread-safe. */
final class CurrentRoute {

    private volatile Route route = Route.MAGNETS;

    Route get() {
        return route;
    }

    /** The server has withdrawn the older ones; that is so for the rest of the process. */
    void withdrawn() {
        route = Route.TORZ;
    }
}
