package comet.core.ranking;

import comet.core.release.TracedRelease;

/**
 * Everything there is to know of a release name under one profile.
 *
 * @param traced what the name says, and where
 * @param appraisal what the profile makes of it, with all reasons and every contribution
 */
public record ReleaseExplanation(TracedRelease traced, Appraisal appraisal) {}
