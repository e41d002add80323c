package comet.http.route;

import java.util.List;

/**
 * A handler that says which routes lead to it. Every bean of this type is asked once, at the start: a new route needs
 * no other place.
 */
@FunctionalInterface
public interface RouteSource {

    /** The routes, in any order. */
    List<Route> routes();
}
