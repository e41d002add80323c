package comet.http.login;

import java.time.Duration;

/**
 * Who may see the operator's pages.
 *
 * @param password {@code ADMIN_DASHBOARD_PASSWORD}, or the one that was made for want of it
 * @param session how long an entry lasts; at least a minute
 */
public record AdminAccess(PagePassword password, Duration session) {

    /** @throws IllegalArgumentException if sessions are too short */
    public AdminAccess {
        if (session.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("an admin session lasts at least a minute");
        }
    }
}
