package comet.core.ranking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is wanted, what is refused, and what each attribute is worth (RANK-01). A viewer's configuration changes the
 * switches, the languages and some options; the rest is {@link #DEFAULT}. Immutable.
 *
 * @param name what people call it; at most {@value #MAX_NAME} characters
 * @param enabled whether the standalone ranking may use it (RANK-35); searches do not ask
 * @param patterns what is looked for in names
 * @param hiddenResolutions the switches that are off (RANK-02)
 * @param languages language rules
 * @param options single options
 * @param ranks what each attribute is worth, and whether it is accepted
 */
public record RankingProfile(
        String name,
        boolean enabled,
        TitlePatterns patterns,
        Set<ResolutionSwitch> hiddenResolutions,
        LanguageRules languages,
        RankingOptions options,
        AttributeRanks ranks) {

    /** Characters of a name. */
    public static final int MAX_NAME = 100;

    private static final String EXAMPLE = "example";

    /** The profile of a viewer who chose nothing (UCFG-095): refuses little, puts the best first. */
    public static final RankingProfile DEFAULT = new RankingProfile(
            EXAMPLE,
            true,
            TitlePatterns.NONE,
            Set.of(),
            LanguageRules.NONE,
            RankingOptions.DEFAULT,
            AttributeRanks.DEFAULT);

    /** The profile that libraries of this kind start with: accepts ordinary releases of 720p to 1440p. */
    public static final RankingProfile STRICT = new RankingProfile(
            EXAMPLE,
            true,
            TitlePatterns.NONE,
            EnumSet.of(
                    ResolutionSwitch.R2160P,
                    ResolutionSwitch.R576P,
                    ResolutionSwitch.R480P,
                    ResolutionSwitch.R360P,
                    ResolutionSwitch.R240P),
            LanguageRules.NONE,
            RankingOptions.STRICT,
            AttributeRanks.STRICT);

    /** @throws IllegalArgumentException if the name is too long */
    public RankingProfile {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("the name of a profile has at most " + MAX_NAME + " characters");
        }
        hiddenResolutions =
                hiddenResolutions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hiddenResolutions));
    }

    /** The same with other patterns. */
    public RankingProfile withPatterns(TitlePatterns value) {
        return new RankingProfile(name, enabled, value, hiddenResolutions, languages, options, ranks);
    }

    /** The same with other switches off. */
    public RankingProfile withHiddenResolutions(Set<ResolutionSwitch> value) {
        return new RankingProfile(name, enabled, patterns, value, languages, options, ranks);
    }

    /** The same with other language rules. */
    public RankingProfile withLanguages(LanguageRules value) {
        return new RankingProfile(name, enabled, patterns, hiddenResolutions, value, options, ranks);
    }

    /** The same with other options. */
    public RankingProfile withOptions(RankingOptions value) {
        return new RankingProfile(name, enabled, patterns, hiddenResolutions, languages, value, ranks);
    }

    /** The same with other weights. */
    public RankingProfile withRanks(AttributeRanks value) {
        return new RankingProfile(name, enabled, patterns, hiddenResolutions, languages, options, value);
    }
}
