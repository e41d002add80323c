package comet.app.settings.value;

/** How a log entry is written ({@code LOG_FORMAT}). */
public enum LogFormat implements Worded {
    TEXT("text"),
    JSON("json");

    private final String word;

    LogFormat(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
