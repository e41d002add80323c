package comet.http.page;

import java.util.Optional;

/**
 * What a login page depends on.
 *
 * @param addonName {@code ADDON_NAME}, shown as text
 * @param basePath the path of {@code PUBLIC_BASE_URL}, or empty (HTTP-091)
 * @param purpose what is behind the login
 * @param action where the form is posted, base path and prefix included
 * @param next where to go afterwards, sent back as the hidden field {@code next}; empty for no such field
 * @param state what happened so far
 */
public record LoginPageModel(
        String addonName, String basePath, Purpose purpose, String action, Optional<String> next, State state) {

    /** What is behind the login (PAGE-065, PAGE-066). */
    public enum Purpose {
        /** The configure page. */
        CONFIGURE,
        /** The dashboard of the operator. */
        ADMIN
    }

    /** What happened so far. */
    public enum State {
        /** Nobody has tried yet. */
        ASK,
        /** The password was wrong (HTTP-150). */
        WRONG_PASSWORD,
        /** Nothing was compared: there were too many wrong ones before (ADM-07). */
        TOO_MANY_ATTEMPTS
    }

    /** The login of the configure page. */
    public LoginPageModel(String addonName, String basePath, String action, String next, State state) {
        this(addonName, basePath, Purpose.CONFIGURE, action, Optional.of(next), state);
    }

    /** Its text form shows neither address: they may hold a token and keys. */
    @Override
    public String toString() {
        return "LoginPageModel[" + addonName + ", " + purpose + ", " + state + "]";
    }
}
