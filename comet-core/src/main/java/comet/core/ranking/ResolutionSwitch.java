package comet.core.ranking;

import comet.core.release.ParsedRelease;
import java.util.Locale;
import java.util.Optional;

/** The resolutions that a profile can switch off (RANK-02). */
public enum ResolutionSwitch {
    R2160P,
    R1440P,
    R1080P,
    R720P,
    R576P,
    R480P,
    R360P,
    R240P,
    /** Also decides for resolutions without a switch of their own. */
    UNKNOWN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The switch as a profile names it, such as {@code r1080p} or {@code unknown}. */
    public String key() {
        return key;
    }

    /** The switch of that name. */
    public static Optional<ResolutionSwitch> find(String key) {
        for (ResolutionSwitch each : values()) {
            if (each.key.equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The switch that decides about a release (RANK-13). */
    public static ResolutionSwitch of(ParsedRelease release) {
        return switch (release.resolutionKey()) {
            case "2160p" -> R2160P;
            case "1440p" -> R1440P;
            case "1080p" -> R1080P;
            case "720p" -> R720P;
            case "576p" -> R576P;
            case "480p" -> R480P;
            case "360p" -> R360P;
            case "240p" -> R240P;
            default -> UNKNOWN;
        };
    }
}
