package comet.app.settings.syntax;

import java.util.List;

/** Reads the path of the metrics endpoint (CFG-49). */
record MetricsPath() implements Syntax<String> {
    /** Routes of the product that this one must neither take nor lie below. */
    private static final List<String> TAKEN = List.of(
            "/health",
            "/admin",
            "/configure",
            "/manifest.json",
            "/manifest",
            "/stream",
            "/streams",
            "/status-video",
            "/torznab/api",
            "/kodi",
            "/cometnet",
            "/s");

    @Override
    public Reading<String> read(String text) {
        String path = text.strip();
        if (!path.startsWith("/") || path.startsWith("//") || path.length() == 1) {
            return Reading.refused("must start with exactly one / and name a path");
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || "{}?#".indexOf(c) >= 0) {
                return Reading.refused("must hold no blank, {, }, ? or #");
            }
        }
        return isTaken(path) ? Reading.refused("must not be the path of another route") : Reading.of(path);
    }

    @Override
    public String write(String path) {
        return path;
    }

    @Override
    public String allowed() {
        return "one path, not of another route";
    }

    private static boolean isTaken(String path) {
        for (String taken : TAKEN) {
            if (path.equals(taken) || path.startsWith(taken + "/")) {
                return true;
            }
        }
        return false;
    }
}
