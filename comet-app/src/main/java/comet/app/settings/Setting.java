package comet.app.settings;

import java.util.Optional;

/**
 * One thing an operator can set, and the key under which {@link Settings} hold its value; {@link Optional} where "not
 * set" is an answer of its own. Each is declared once, in the class of its theme, and called like its constant there.
 */
public final class Setting<T> {
    private String name = "";
    private final SettingTable table;
    private final ValueType<T> type;
    private final T defaultValue;
    private final String summary;
    private final Effect effect;

    Setting(SettingTable table, ValueType<T> type, T defaultValue, String summary, Effect effect) {
        this.table = table;
        this.type = type;
        this.defaultValue = defaultValue;
        this.summary = summary;
        this.effect = effect;
    }

    /** The first name stays. */
    void name(String constant) {
        if (name.isEmpty()) {
            name = constant;
        }
    }

    SettingTable table() {
        return table;
    }

    /** In upper case; sources may spell it in any case (CFG-02). */
    public String name() {
        if (name.isEmpty()) {
            table.nameAfterConstants();
        }
        return name;
    }

    /** Type, allowed values and secrecy. */
    public ValueType<T> type() {
        return type;
    }

    public T defaultValue() {
        return defaultValue;
    }

    /** What it does, in one sentence; Markdown. */
    public String summary() {
        return summary;
    }

    public Theme theme() {
        return table.theme();
    }

    /** The part of the specification that defines the effect: {@code metadata.md}. */
    public String document() {
        return table.document();
    }

    public Effect effect() {
        return effect;
    }

    public boolean isSecret() {
        return type.traits().exposure() == Exposure.SECRET;
    }

    /** The setting that can name a file with a secret (CFG-32); two have files of their own (CFG-29, CFG-30). */
    public Optional<String> fileName() {
        boolean ownFile = name().equals("PUBLIC_API_TOKEN") || name().equals("PROMETHEUS_AUTH_TOKEN");
        return isSecret() && !ownFile ? Optional.of(name() + "_FILE") : Optional.empty();
    }

    /** The default as a setting's text; empty if it is "not set". */
    public String defaultText() {
        return type.write(defaultValue);
    }

    @Override
    public String toString() {
        return name();
    }
}
