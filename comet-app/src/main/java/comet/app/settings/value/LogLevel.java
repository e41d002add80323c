package comet.app.settings.value;

/**
 * What {@code LOG_LEVEL} can say (LOG-02, LOG-03, LOG-06): a severity, from which on everything is shown; or a
 * category, which is shown together with every warning and error.
 */
public enum LogLevel implements Worded {
    TRACE(false),
    DEBUG(false),
    INFO(false),
    WARNING(false),
    ERROR(false),
    CRITICAL(false),
    COMET(true),
    API(true),
    SCRAPER(true),
    COMETNET(true),
    DEBRID(true),
    STREAM(true),
    FILTER(true),
    PLAYBACK(true),
    DATABASE(true),
    LOCK(true),
    KODI(true),
    SESSION(true),
    BACKGROUND_SCRAPER(true),
    DB_EXPORT(true),
    DB_IMPORT(true),
    DMM_INGEST(true);

    private final boolean category;

    LogLevel(boolean category) {
        this.category = category;
    }

    public boolean isCategory() {
        return category;
    }

    @Override
    public String word() {
        return name();
    }
}
