package comet.app.settings.value;

/**
 * What {@code LOG_LEVEL} can say (LOG-02, LOG-03, LOG-06): a severity, from which on everything is shown; or a
 * category, which is shown together with every warning and error.
 */
public enum LogLevel implements Worded {
    TRACE,
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    CRITICAL,
    COMET,
    API,
    SCRAPER,
    COMETNET,
    DEBRID,
    STREAM,
    FILTER,
    PLAYBACK,
    DATABASE,
    LOCK,
    KODI,
    SESSION,
    BACKGROUND_SCRAPER,
    DB_EXPORT,
    DB_IMPORT,
    DMM_INGEST;

    public boolean isCategory() {
        return compareTo(CRITICAL) > 0;
    }

    @Override
    public String word() {
        return name();
    }
}
