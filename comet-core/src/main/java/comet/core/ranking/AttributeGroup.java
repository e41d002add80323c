package comet.core.ranking;

import java.util.Locale;

/** The first word under which a profile names an attribute of a release (RANK-04). */
public enum AttributeGroup {
    QUALITY,
    RIPS,
    HDR,
    AUDIO,
    EXTRAS,
    TRASH;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word as a profile writes it. */
    public String key() {
        return key;
    }
}
