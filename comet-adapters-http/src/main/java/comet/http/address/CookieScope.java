package comet.http.address;

/**
 * Where a browser sends a cookie of ours (HTTP-099).
 *
 * @param secure whether over https alone
 * @param path below which path; begins with a slash
 */
public record CookieScope(boolean secure, String path) {}
