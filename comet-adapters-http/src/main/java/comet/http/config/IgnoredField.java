package comet.http.config;

/**
 * A field that means nothing and has its default (UCFG-114). Fit for the log: holds no value (UCFG-112).
 *
 * @param name the key, such as {@code cachedOnly} or {@code debridServices[0].apiKey}
 * @param reason what is wrong with it
 */
public record IgnoredField(String name, ConfigReading.Reason reason) {

    @Override
    public String toString() {
        return name + ": " + reason;
    }
}
