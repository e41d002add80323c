package comet.app.settings;

/** A severity, from which on all is shown; or a category, with all warnings and errors (LOG-02, LOG-03, LOG-06). */
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
