package comet.http.route;

import comet.http.message.PercentCoding;
import java.util.regex.Pattern;

/**
 * How a request is named in logs and metrics: by its route, with real values only where they say something and can hold
 * no secret (LOG-10, LOG-11, HTTP-062). A value that does not have the form it should have is replaced by its name.
 */
public final class RouteLabel {

    private static final Pattern FIRST_SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,24}");

    private RouteLabel() {}

    /** The label of any path. */
    public static String of(Routing routing, String rawPath) {
        return switch (routing) {
            case Routing.Matched(var routes, var match) -> of(match);
            case Routing.Moved moved -> of(moved.target().match()) + "/";
            case Routing.Missing missing -> unknown(rawPath);
        };
    }

    /** The label of a path that has a route. */
    public static String of(RouteMatch match) {
        return (match.underPrefix() ? "/s/{token}" : "") + match.label();
    }

    /** The template of the route, of which there are only so many; {@code unmatched} where there is none (MET-05). */
    public static String template(Routing routing) {
        return switch (routing) {
            case Routing.Matched(var routes, var match) -> (match.underPrefix() ? "/s/{token}" : "") + match.template();
            case Routing.Moved moved -> template(moved.target());
            case Routing.Missing missing -> "unmatched";
        };
    }

    /** LOG-11; what is not made of harmless characters is not shown either. */
    private static String unknown(String rawPath) {
        int end = rawPath.indexOf('/', 1);
        String first = rawPath.startsWith("/") ? rawPath.substring(1, end < 0 ? rawPath.length() : end) : rawPath;
        String decoded = PercentCoding.decodeSegment(first);
        return FIRST_SEGMENT.matcher(decoded).matches() ? "/" + decoded + "/\u2026" : "/{redacted}";
    }
}
