package comet.http.route;

/** What {@link Routes} found. */
public sealed interface Routing {

    /**
     * A route.
     *
     * @param route the route
     * @param underPrefix whether the path began with the protected prefix
     */
    record Matched(Route route, boolean underPrefix) implements Routing {}

    /**
     * A route with a slash too many at its end (HTTP-025).
     *
     * @param target the route without the slash
     * @param path where it is: absolute, encoded, as the client sees it. A secret like every path
     */
    record Moved(Matched target, String path) implements Routing {
        @Override
        public String toString() {
            return "moved to " + target;
        }
    }

    /** No route (HTTP-040). */
    record Missing() implements Routing {}
}
