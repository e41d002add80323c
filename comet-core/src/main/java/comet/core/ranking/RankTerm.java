package comet.core.ranking;

import java.util.Locale;

/** The terms whose sum is the rank (RANK-20), in the order in which they are added up. */
public enum RankTerm {
    QUALITY,
    HDR,
    CHANNELS,
    AUDIO,
    CODEC,
    EXTRAS,
    /** A pattern that the profile prefers matches the name. */
    PREFERRED,
    /** One of the languages is preferred. */
    PREFERRED_LANGUAGES;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name as explanations show it, such as {@code preferred_languages}. */
    public String label() {
        return label;
    }
}
