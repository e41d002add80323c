package comet.app.settings;

/**
 * Where a value came from (CFG-09).
 *
 * @param label {@code env}, {@code file:.env}, {@code secret-file:<path>}, {@code default} or {@code generated}
 */
public record SettingSource(String label) {
    public static final SettingSource ENVIRONMENT = new SettingSource("env");
    public static final SettingSource DEFAULT = new SettingSource("default");
    /** Made up by the server, because the setting is needed and not set. */
    public static final SettingSource GENERATED = new SettingSource("generated");

    static SettingSource envFile(String name) {
        return new SettingSource("file:" + name);
    }

    static SettingSource secretFile(String path) {
        return new SettingSource("secret-file:" + path);
    }

    /** Whether the operator wrote the value. */
    public boolean isOperator() {
        return !equals(DEFAULT) && !equals(GENERATED);
    }
}
