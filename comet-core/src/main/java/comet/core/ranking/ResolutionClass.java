package comet.core.ranking;

import comet.core.release.ParsedRelease;

/** The classes in which releases are ordered (RANK-30), best first. */
public enum ResolutionClass {
    P2160,
    P1440,
    P1080,
    P720,
    P576,
    P480,
    P360,
    /** Everything else: lower, interlaced, odd and unknown ones. */
    OTHER;

    /** The class of a release. */
    public static ResolutionClass of(ParsedRelease release) {
        return switch (ResolutionSwitch.of(release)) {
            case R2160P -> P2160;
            case R1440P -> P1440;
            case R1080P -> P1080;
            case R720P -> P720;
            case R576P -> P576;
            case R480P -> P480;
            case R360P -> P360;
            case R240P, UNKNOWN -> OTHER;
        };
    }
}
