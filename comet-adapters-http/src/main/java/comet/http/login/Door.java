package comet.http.login;

import comet.http.metrics.LoginMeters.Surface;

/** What a password opens. Each has its own cookie and its own key, so that a session of one opens no other. */
public enum Door {
    /** The configuration page (HTTP-145 to HTTP-147). */
    CONFIGURE("configure_session", "configure-page", "Lax", "", Surface.CONFIGURE),
    /** The operator's pages (ADM-03, ADM-04, ADM-10). */
    ADMIN("admin_session", "admin-dashboard", "Strict", "/admin", Surface.ADMIN);

    private final String cookie;
    private final String keyText;
    private final String sameSite;
    private final String path;
    private final Surface surface;

    Door(String cookie, String keyText, String sameSite, String path, Surface surface) {
        this.cookie = cookie;
        this.keyText = keyText;
        this.sameSite = sameSite;
        this.path = path;
        this.surface = surface;
    }

    /** Name of the cookie. */
    public String cookie() {
        return cookie;
    }

    /** What the key of its sessions is made from, besides the password. */
    String keyText() {
        return keyText;
    }

    String sameSite() {
        return sameSite;
    }

    /** Below which path of the server the cookie is sent; empty for all of it. */
    String path() {
        return path;
    }

    /** As what it is counted. */
    Surface surface() {
        return surface;
    }
}
