package comet.app.settings.value;

/** How a log entry is written ({@code LOG_FORMAT}). */
public enum LogFormat implements Worded {
    TEXT,
    JSON
}
