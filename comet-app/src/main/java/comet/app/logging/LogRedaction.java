package comet.app.logging;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last filter before a line is written (LOG-13): configured secrets, and the shapes in which secrets travel, become
 * {@code ***}. It is a safety net; code that writes lines must not rely on it. Thread-safe.
 */
public final class LogRedaction {

    /** Shorter secrets would turn ordinary words into stars. */
    private static final int SHORTEST_SECRET = 6;

    private static final String STARS = "***";

    /** Cheap tests that a shape can match at all: most lines hold none of these characters together. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("=", Pattern.compile("(?i)\\b(api_?key|token|password|secret|key)=[^\\s&\"']+"), "$1=" + STARS),
            new Shape(":", Pattern.compile("(?i)\\b(authorization|x-api-key)\\s*:\\s*[^\\r\\n]+"), "$1: " + STARS),
            new Shape("earer ", Pattern.compile("(?i)\\bbearer +[^\\s\"']+"), "Bearer " + STARS),
            new Shape("://", Pattern.compile("://[^/\\s@]*@"), "://" + STARS + "@"),
            new Shape("eyJ", Pattern.compile("eyJ[A-Za-z0-9+/_=-]{8,}"), "{config}"));

    private record Shape(String mark, Pattern pattern, String replacement) {
        String applyTo(String text) {
            return text.contains(mark) ? pattern.matcher(text).replaceAll(replacement) : text;
        }
    }

    private final List<String> secrets;

    /** @param secrets values that must never be seen; those below six characters are not looked for */
    public LogRedaction(List<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without secrets. */
    public String apply(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, STARS);
        }
        for (Shape shape : SHAPES) {
            clean = shape.applyTo(clean);
        }
        return clean;
    }
}
