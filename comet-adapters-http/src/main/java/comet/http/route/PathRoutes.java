package comet.http.route;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The routes of one path form: one a method. Immutable. */
public final class PathRoutes {

    private final PathForm form;
    private final TreeMap<String, Route> byMethod = new TreeMap<>();
    private final boolean sharedAcrossOrigins;

    /**
     * @param routes at least one; all of this form
     * @throws IllegalStateException if two are for the same method, or they differ in who may read the answer
     */
    PathRoutes(PathForm form, List<Route> routes) {
        this.form = form;
        this.sharedAcrossOrigins = routes.get(0).isSharedAcrossOrigins();
        for (Route route : routes) {
            if (byMethod.put(route.method(), route) != null) {
                throw new IllegalStateException("declared twice: " + route);
            }
            if (route.isSharedAcrossOrigins() != sharedAcrossOrigins) {
                throw new IllegalStateException("pages of other origins read one path or do not: " + form);
            }
        }
    }

    /** The route for a method as it was sent; {@code HEAD} goes with {@code GET} (HTTP-030). */
    public Optional<Route> route(String method) {
        return Optional.ofNullable(byMethod.get(method.equals("HEAD") ? "GET" : method));
    }

    /** The value of {@code Allow} (HTTP-041, HTTP-072). */
    public String allowedMethods() {
        return byMethod.keySet().stream()
                .map(method -> method.equals("GET") ? "GET, HEAD, " : method + ", ")
                .collect(Collectors.joining("", "", "OPTIONS"));
    }

    /** Whether pages of other origins may read the answers (HTTP-073). */
    public boolean isSharedAcrossOrigins() {
        return sharedAcrossOrigins;
    }

    PathForm form() {
        return form;
    }

    @Override
    public String toString() {
        return form.toString();
    }
}
