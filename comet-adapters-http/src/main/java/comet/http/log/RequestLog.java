package comet.http.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * One line a request (LOG-04): method, label of the route, status, seconds. Requests that were turned away are for whoever
 * looks for them: they come by the thousand when somebody means harm.
 */
public final class RequestLog {

    private static final Logger LOG = System.getLogger(RequestLog.class.getName());
    /** What HTTP defines and anybody sends; other words are not repeated. */
    public static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /**
     * Writes the line.
     *
     * @param method as sent; a word that HTTP does not define is not repeated
     * @param label of the route, without secrets ({@code RouteLabel})
     * @param refused whether nothing was done for it
     */
    public void answered(String method, String label, int status, Duration took, boolean refused) {
        Level level = refused ? Level.DEBUG : Level.INFO;
        if (LOG.isLoggable(level)) {
            LOG.log(
                    level,
                    String.format(
                            Locale.ROOT,
                            "%s %s - %d - %.2fs",
                            METHODS.contains(method) ? method : "{method}",
                            label,
                            status,
                            took.toMillis() / 1000.0));
        }
    }
}
