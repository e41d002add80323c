package comet.http.route;

import comet.http.config.ConfigSegment;
import java.util.List;
import java.util.Optional;

/**
 * What the path of a request says, for the handler that its route leads to. Values are not checked beyond what the
 * variable takes: their meaning is the handler's business. A secret like every path: the text form is the label that
 * the log may show.
 */
public final class RouteMatch {

    private final PathForm form;
    private final List<String> segments;
    private final Optional<ConfigSegment> configuration;
    private final boolean underPrefix;

    /** @param segments what stands for the parts of the form, percent-decoded */
    RouteMatch(PathForm form, List<String> segments, Optional<ConfigSegment> configuration, boolean underPrefix) {
        this.form = form;
        this.segments = List.copyOf(segments);
        this.configuration = configuration;
        this.underPrefix = underPrefix;
    }

    /** The viewer's configuration; always there where the route asks for one. */
    public Optional<ConfigSegment> configuration() {
        return configuration;
    }

    /** Whether the path began with the protected prefix: whether it was the private address (HTTP-063). */
    public boolean underPrefix() {
        return underPrefix;
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException if the path has none: the last variable may be missing, others are not its own
     */
    public String value(PathVariable variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + variable + " in this path"));
    }

    /**
     * The value of a variable that may be missing.
     *
     * @throws IllegalArgumentException if the route does not know the variable
     */
    public Optional<String> find(PathVariable variable) {
        List<PathPart> parts = form.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof PathPart.Slot slot && slot.variable() == variable) {
                return i < segments.size() ? Optional.of(slot.valueIn(segments.get(i))) : Optional.empty();
            }
        }
        throw new IllegalArgumentException("the route " + form + " has no variable " + variable);
    }

    /** How the log names the path, without the protected prefix (LOG-10). */
    String label() {
        if (segments.isEmpty()) {
            return "/";
        }
        StringBuilder label = new StringBuilder(configuration.isPresent() ? "/{config}" : "");
        for (int i = 0; i < segments.size(); i++) {
            label.append('/')
                    .append(
                            switch (form.parts().get(i)) {
                                case PathPart.Word(var text) -> text;
                                case PathPart.Slot slot ->
                                    slot.variable().label(slot.valueIn(segments.get(i))) + slot.ending();
                            });
        }
        return label.toString();
    }

    /** The declaration of the route, without any value, without the protected prefix (MET-05). */
    String template() {
        if (segments.isEmpty()) {
            return "/";
        }
        StringBuilder template = new StringBuilder(configuration.isPresent() ? "/{b64config}" : "");
        for (int i = 0; i < segments.size(); i++) {
            template.append('/').append(form.parts().get(i));
        }
        return template.toString();
    }

    @Override
    public String toString() {
        return label();
    }
}
