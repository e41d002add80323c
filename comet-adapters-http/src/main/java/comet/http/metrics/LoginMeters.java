package comet.http.metrics;

/** Hears of every attempt to sign in (MET-19). Implementations are thread-safe, do not block and do not throw. */
@FunctionalInterface
public interface LoginMeters {

    /** Where somebody signs in. */
    enum Surface {
        /** The operator's pages. */
        ADMIN,
        /** The configuration page. */
        CONFIGURE
    }

    /** What became of it. */
    enum Result {
        /** The password was right. */
        SUCCESS,
        /** It was wrong. */
        FAILURE,
        /** It was wrong, or not looked at, while the address was held back. */
        LOCKED
    }

    /** Somebody tried. */
    void attempted(Surface surface, Result result);

    /** Counts nothing. */
    LoginMeters NONE = (surface, result) -> {};
}
