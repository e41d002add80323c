package comet.http.config;

import java.util.Optional;

/** A part of a stream's description that a viewer can choose (UCFG-070), in the order of the configure page (PAGE-002). */
public enum ResultComponent {
    TITLE("title"),
    VIDEO("video_info"),
    AUDIO("audio_info"),
    QUALITY("quality_info"),
    GROUP("release_group"),
    SEEDERS("seeders"),
    SIZE("size"),
    TRACKER("tracker"),
    LANGUAGES("languages");

    private final String key;

    ResultComponent(String key) {
        this.key = key;
    }

    /** The word in {@code resultFormat}. */
    public String key() {
        return key;
    }

    /** Reads the word; empty for every other text, {@code all} included. */
    static Optional<ResultComponent> parse(String key) {
        for (ResultComponent component : values()) {
            if (component.key.equals(key)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }
}
