package comet.app.settings;

/** Where a value came from, as {@code print-config} says it (CFG-09), and whether the operator wrote it. */
public record SettingSource(String label, boolean isOperator) {
    static final SettingSource ENVIRONMENT = new SettingSource("env", true);
    static final SettingSource DEFAULT = new SettingSource("default", false);
    /** Made up by the server, because the setting is needed and not set. */
    static final SettingSource GENERATED = new SettingSource("generated", false);

    static SettingSource envFile(String name) {
        return new SettingSource("file:".concat(name), true);
    }

    static SettingSource secretFile(String path) {
        return new SettingSource("secret-file:".concat(path), true);
    }

    public boolean isGenerated() {
        return equals(GENERATED);
    }
}
