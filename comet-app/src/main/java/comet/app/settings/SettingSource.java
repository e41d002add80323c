package comet.app.settings;

/**
 * Where a value came from (CFG-09).
 *
 * @param label {@code env}, {@code file:.env}, {@code secret-file:<path>}, {@code default} or {@code generated}
 */
public record SettingSource(Kind kind, String label) {
    static final SettingSource ENVIRONMENT = new SettingSource(Kind.ENVIRONMENT, "env");
    static final SettingSource DEFAULT = new SettingSource(Kind.DEFAULT, "default");
    static final SettingSource GENERATED = new SettingSource(Kind.GENERATED, "generated");

    /** The kinds of places. */
    public enum Kind {
        ENVIRONMENT,
        ENV_FILE,
        SECRET_FILE,
        DEFAULT,
        /** Made up by the server, because the setting is needed and not set. */
        GENERATED
    }

    static SettingSource envFile(String name) {
        return new SettingSource(Kind.ENV_FILE, "file:".concat(name));
    }

    static SettingSource secretFile(String path) {
        return new SettingSource(Kind.SECRET_FILE, "secret-file:".concat(path));
    }

    /** Whether the operator wrote the value. */
    public boolean isOperator() {
        return kind != Kind.DEFAULT && kind != Kind.GENERATED;
    }

    public boolean isGenerated() {
        return kind == Kind.GENERATED;
    }
}
