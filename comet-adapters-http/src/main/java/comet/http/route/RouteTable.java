package comet.http.route;

import comet.http.message.PercentCoding;
import comet.http.route.Routing.Matched;
import comet.http.route.Routing.Missing;
import comet.http.route.Routing.Moved;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All routes of one server (HTTP-001 to HTTP-033). Of several that could take a path, those that are there at the root
 * come first, then the one with more segments, then the one with more of them fixed. Immutable.
 */
public final class RouteTable {

    /** What NET-04 closes to pages of other origins, whether or not there are routes. */
    private static final Set<String> CLOSED = Set.of("admin", "configure", "kodi", "cometnet", "metrics");

    private static final Missing MISSING = new Missing(true);
    private static final Missing MISSING_AND_CLOSED = new Missing(false);

    private final String basePath;
    private final Optional<byte[]> token;
    private final Optional<PathRoutes> home;
    private final RouteIndex root;
    private final RouteIndex prefixed;
    private final Set<String> closed;

    /**
     * @param basePath path part of the public base URL, empty or {@code /…} without a slash at its end: requests may
     *     come with it or, behind a proxy that strips it, without (HTTP-091)
     * @param token the secret of the protected prefix; empty when protection is off (HTTP-050)
     * @param routes all there are
     * @throws IllegalStateException if two of them could claim the same path; it names both
     */
    public RouteTable(String basePath, Optional<String> token, Collection<Route> routes) {
        this.basePath = basePath;
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
        List<PathRoutes> forms = byForm(routes);
        requireDecided(forms);
        this.home = forms.stream()
                .filter(candidate -> candidate.form().parts().isEmpty())
                .findFirst();
        this.root = index(forms, Reach.ROOT);
        this.prefixed = index(forms, Reach.PREFIX);
        this.closed = Stream.concat(
                        CLOSED.stream(),
                        forms.stream()
                                .filter(candidate -> !candidate.isSharedAcrossOrigins())
                                .flatMap(candidate -> candidate.form().firstWord().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<PathRoutes> byForm(Collection<Route> routes) {
        Map<PathForm, List<Route>> byForm = new LinkedHashMap<>();
        for (Route route : routes) {
            byForm.computeIfAbsent(route.form(), any -> new ArrayList<>()).add(route);
        }
        return byForm.entrySet().stream()
                .map(entry -> new PathRoutes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void requireDecided(List<PathRoutes> forms) {
        for (int i = 0; i < forms.size(); i++) {
            for (int j = i + 1; j < forms.size(); j++) {
                PathForm one = forms.get(i).form();
                PathForm two = forms.get(j).form();
                boolean decided = switch (one.relationTo(two)) {
                    case APART -> true;
                    case CLOSER -> isFoundFirst(one, two);
                    case WIDER -> isFoundFirst(two, one);
                    case UNDECIDED -> false;
                };
                if (!decided) {
                    throw new IllegalStateException("one path could belong to both " + one + " and " + two);
                }
            }
        }
    }

    /** Without protection, what is only under the prefix comes last. */
    private static boolean isFoundFirst(PathForm closer, PathForm wider) {
        return closer.reach() != Reach.PREFIX || wider.reach() == Reach.PREFIX;
    }

    private static RouteIndex index(List<PathRoutes> forms, Reach reach) {
        return new RouteIndex(forms.stream()
                .filter(candidate -> !candidate.form().parts().isEmpty())
                .filter(candidate ->
                        candidate.form().reach() == reach || candidate.form().reach() == Reach.BOTH)
                .toList());
    }

    /** Finds the meaning of a path, which may be any text. */
    public Routing find(String rawPath) {
        String path = withoutBasePath(rawPath);
        if (!path.startsWith("/")) {
            return missing(path);
        }
        if (path.equals("/")) {
            return home.<Routing>map(routes ->
                            new Matched(routes, new RouteMatch(routes.form(), List.of(), Optional.empty(), false)))
                    .orElse(MISSING);
        }
        if (!path.endsWith("/")) {
            return match(path).orElseGet(() -> missing(path));
        }
        String slashless = withoutTrailingSlashes(path);
        return slashless.length() > 1 && match(slashless).orElse(MISSING) instanceof Matched matched
                ? new Moved(matched, basePath + slashless)
                : missing(path);
    }

    /** The meaning of a path that is not looked at. */
    public Missing unread(String rawPath) {
        return missing(withoutBasePath(rawPath));
    }

    private Missing missing(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', start);
        return closed.contains(path.substring(start, end < 0 ? path.length() : end)) ? MISSING_AND_CLOSED : MISSING;
    }

    private String withoutBasePath(String path) {
        if (basePath.isEmpty() || !path.startsWith(basePath)) {
            return path;
        }
        String rest = path.substring(basePath.length());
        if (rest.isEmpty()) {
            return "/";
        }
        return rest.startsWith("/") ? rest : path;
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private Optional<Routing> match(String path) {
        String[] segments = segments(path);
        if (token.isEmpty()) {
            Optional<Routing> atRoot = root.find(segments, 0, false);
            return atRoot.isPresent() ? atRoot : prefixed.find(segments, 0, false);
        }
        if (segments[0].equals(PathForm.PREFIX_WORD) && segments.length > 1) {
            // Whether the token is wrong or nothing is there: the answer is the same, and takes the same time.
            boolean right = MessageDigest.isEqual(token.get(), segments[1].getBytes(StandardCharsets.UTF_8));
            Optional<Routing> routing = prefixed.find(segments, 2, true);
            return right ? routing : Optional.empty();
        }
        return root.find(segments, 0, false);
    }

    private static String[] segments(String path) {
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = PercentCoding.decodeSegment(segments[i]);
        }
        return segments;
    }
}
