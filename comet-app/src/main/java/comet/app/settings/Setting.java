package comet.app.settings;

import comet.app.settings.syntax.Exposure;
import comet.app.settings.syntax.ValueType;
import java.util.Optional;

/**
 * One thing an operator can set, and the key under which {@link Settings} hold its value. Two settings are the same
 * only if they are the same object; each is declared once, in the class of its theme, and called like its constant there.
 *
 * @param <T> the type of the value; {@link Optional} where "not set" is an answer of its own
 */
public final class Setting<T> {
    private String name = "";
    private final ValueType<T> type;
    private final T defaultValue;
    private final String summary;
    private final Theme theme;
    private final String document;
    private final Effect effect;

    Setting(ValueType<T> type, T defaultValue, String summary, Theme theme, String document, Effect effect) {
        this.type = type;
        this.defaultValue = defaultValue;
        this.summary = summary;
        this.theme = theme;
        this.document = document;
        this.effect = effect;
    }

    /** Once, while the class that declares it is initialised. */
    void name(String constant) {
        if (name.isEmpty()) {
            name = constant;
        }
    }

    /** In upper case; sources may spell it in any case (CFG-02). */
    public String name() {
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
        return theme;
    }

    /** The part of the specification that defines the effect: {@code metadata.md}. */
    public String document() {
        return document;
    }

    public Effect effect() {
        return effect;
    }

    public boolean isSecret() {
        return type.traits().exposure() == Exposure.SECRET;
    }

    /**
     * The name of the setting that can name a file with the value (CFG-32). Only secrets have one, and not the two
     * whose own file setting means something else (CFG-29, CFG-30).
     */
    public Optional<String> fileName() {
        boolean ownFile = name.equals("PUBLIC_API_TOKEN") || name.equals("PROMETHEUS_AUTH_TOKEN");
        return isSecret() && !ownFile ? Optional.of(name + "_FILE") : Optional.empty();
    }

    /** The default as a setting's text; empty if it is "not set". */
    public String defaultText() {
        return type.write(defaultValue);
    }

    @Override
    public String toString() {
        return name;
    }
}
