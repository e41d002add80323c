package comet.http.route;

/** What {@link RouteTable} found. */
public sealed interface Routing {

    /**
     * A path with routes.
     *
     * @param routes what there is, by method
     * @param match what the path says
     */
    record Matched(PathRoutes routes, RouteMatch match) implements Routing {
        @Override
        public boolean isSharedAcrossOrigins() {
            return routes.isSharedAcrossOrigins();
        }
    }

    /**
     * A path with a slash too many at its end (HTTP-025).
     *
     * @param target the path without the slash
     * @param path where it is: absolute, encoded, as the client sees it. A secret like every path
     */
    record Moved(Matched target, String path) implements Routing {
        @Override
        public boolean isSharedAcrossOrigins() {
            return target.isSharedAcrossOrigins();
        }

        @Override
        public String toString() {
            return "moved to " + target;
        }
    }

    /**
     * No route (HTTP-040).
     *
     * @param isSharedAcrossOrigins whether the 404 may be read: not where routes would not be (NET-04)
     */
    record Missing(boolean isSharedAcrossOrigins) implements Routing {}

    /** Whether pages of other origins may read the answer (HTTP-073). */
    boolean isSharedAcrossOrigins();
}
