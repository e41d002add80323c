package comet.http.message;

/**
 * Where a request goes, exactly as it stood in the request line. Any text is a target: what cannot be understood
 * matches no route. A secret (the configuration holds API keys): its text form shows nothing.
 *
 * @param path everything before the first {@code ?}; starts with {@code /} for every target that can match a route
 * @param query everything after it, without the {@code ?}; empty when there is none
 */
public record RequestTarget(String path, String query) {

    /** Reads a target in origin form ({@code /path?query}) or in absolute form ({@code http://host/path?query}). */
    public static RequestTarget of(String raw) {
        String local = raw.startsWith("/") ? raw : withoutAuthority(raw);
        int mark = local.indexOf('?');
        return mark < 0
                ? new RequestTarget(local, "")
                : new RequestTarget(local.substring(0, mark), local.substring(mark + 1));
    }

    /** The path and the query as one text, as it is needed to come back to the same place. */
    public String text() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String withoutAuthority(String raw) {
        int scheme = raw.indexOf("://");
        if (scheme <= 0 || !raw.regionMatches(true, 0, "http", 0, 4)) {
            return raw;
        }
        int start = scheme + 3;
        while (start < raw.length() && raw.charAt(start) != '/' && raw.charAt(start) != '?') {
            start++;
        }
        String rest = raw.substring(start);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    @Override
    public String toString() {
        return "(request target)";
    }
}
