package comet.http.route;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A part of a path that differs from request to request. Its value is one segment, or one without a fixed ending, is
 * percent-decoded and never empty. Made as a constant beside the handler that reads it. Immutable.
 */
public final class PathVariable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,31}");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final String name;
    private final Optional<Pattern> matched;
    private final Pattern shown;
    private final UnaryOperator<String> showing;

    private PathVariable(String name, Optional<Pattern> matched, Pattern shown, UnaryOperator<String> showing) {
        this.name = name;
        this.matched = matched;
        this.shown = shown;
        this.showing = showing;
    }

    /**
     * A variable that takes any text, of which the log shows nothing but its name.
     *
     * @param name lower-case letters and {@code _}, such as {@code media_id}
     */
    public static PathVariable named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a variable is named with lower-case letters and _");
        }
        return new PathVariable(name, Optional.empty(), NEVER, UnaryOperator.identity());
    }

    /** The same, where any other value means that there is no route: for names of files, not for what people enter. */
    public PathVariable matching(String form) {
        return new PathVariable(name, Optional.of(Pattern.compile(form)), shown, showing);
    }

    /** The same, whose value the log shows if it has a form in which nothing secret can be (LOG-10). */
    public PathVariable shownIf(String form) {
        return new PathVariable(name, matched, Pattern.compile(form), UnaryOperator.identity());
    }

    /** The same, of whose value the log shows the first characters and an ellipsis if it has this form (LOG-10). */
    public PathVariable shownIf(String form, int characters) {
        return new PathVariable(
                name, matched, Pattern.compile(form), value -> value.substring(0, characters) + "\u2026");
    }

    String name() {
        return name;
    }

    boolean takes(String value) {
        return !value.isEmpty()
                && (matched.isEmpty() || matched.get().matcher(value).matches());
    }

    /** What the log shows of a value. */
    String label(String value) {
        return shown.matcher(value).matches() ? showing.apply(value) : toString();
    }

    @Override
    public String toString() {
        return "{" + name + "}";
    }
}
