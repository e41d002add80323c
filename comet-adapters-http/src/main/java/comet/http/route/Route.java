package comet.http.route;

/**
 * One route: everything that is said of it is said here, in the package of its handler.
 *
 * <p>Immutable; made by {@link #get} and its sisters, and {@link Draft#answeredBy}.
 */
public final class Route {

    private final String method;
    private final PathForm form;
    private final boolean sharedAcrossOrigins;
    private final boolean answeredWhenBusy;
    private final RouteHandler handler;

    private Route(Draft draft, RouteHandler handler) {
        this.method = draft.method;
        this.form = draft.form;
        this.sharedAcrossOrigins = draft.sharedAcrossOrigins;
        this.answeredWhenBusy = draft.answeredWhenBusy;
        this.handler = handler;
    }

    /**
     * A route for {@code GET}, and so for {@code HEAD} (HTTP-030).
     *
     * @param path as in the route table: {@code /stream/{media_type}/{media_id}.json}; begins with a word. Brackets
     *     around the last segment say that it may be missing
     * @param variables one for each name in braces
     * @throws IllegalArgumentException if the path has another form, or the variables are not those in it
     */
    public static Draft get(String path, PathVariable... variables) {
        return new Draft("GET", PathTemplate.read(path, variables));
    }

    /** A route for {@code POST}; the parameters are those of {@link #get}. */
    public static Draft post(String path, PathVariable... variables) {
        return new Draft("POST", PathTemplate.read(path, variables));
    }

    /** A route for {@code DELETE}; the parameters are those of {@link #get}. */
    public static Draft delete(String path, PathVariable... variables) {
        return new Draft("DELETE", PathTemplate.read(path, variables));
    }

    /** A route for {@code PATCH}; the parameters are those of {@link #get}. */
    public static Draft patch(String path, PathVariable... variables) {
        return new Draft("PATCH", PathTemplate.read(path, variables));
    }

    /**
     * A route that nobody answers yet. Unless something else is said, it is under the protected prefix only, has no
     * configuration, is for pages of this server alone, and waits its turn when the server is busy.
     */
    public static final class Draft {
        private final String method;
        private PathForm form;
        private boolean sharedAcrossOrigins;
        private boolean answeredWhenBusy;

        private Draft(String method, PathForm form) {
            this.method = method;
            this.form = form;
        }

        /** At the root, with protection as without, and nowhere else. */
        public Draft atRoot() {
            form = form.with(Reach.ROOT);
            return this;
        }

        /** At the root and under the prefix. */
        public Draft atRootAndUnderPrefix() {
            form = form.with(Reach.BOTH);
            return this;
        }

        /** A viewer's configuration comes before the path, or none, which is the default one. */
        public Draft withOptionalConfiguration() {
            form = form.with(ConfigurationUse.OPTIONAL);
            return this;
        }

        /** A viewer's configuration comes before the path. */
        public Draft withConfiguration() {
            form = form.with(ConfigurationUse.REQUIRED);
            return this;
        }

        /** Pages of other origins may read the answer (HTTP-073). */
        public Draft sharedAcrossOrigins() {
            sharedAcrossOrigins = true;
            return this;
        }

        /** It takes no place among the requests under way: who watches the server hears from it when it is busy. */
        public Draft answeredWhenBusy() {
            answeredWhenBusy = true;
            return this;
        }

        /** The route, complete. */
        public Route answeredBy(RouteHandler handler) {
            return new Route(this, handler);
        }
    }

    /** The method that does something here, such as {@code GET}. */
    public String method() {
        return method;
    }

    /** Whether it takes no place among the requests under way. */
    public boolean isAnsweredWhenBusy() {
        return answeredWhenBusy;
    }

    /** Who answers. */
    public RouteHandler handler() {
        return handler;
    }

    PathForm form() {
        return form;
    }

    boolean isSharedAcrossOrigins() {
        return sharedAcrossOrigins;
    }

    @Override
    public String toString() {
        return method + " " + form;
    }
}
