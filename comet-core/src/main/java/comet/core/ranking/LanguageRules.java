package comet.core.ranking;

import java.util.List;

/**
 * Which languages a viewer accepts (UCFG-080 to UCFG-082). Items are language codes or the group words {@code anime},
 * {@code common}, {@code non_anime} and {@code all}; unknown items match nothing.
 *
 * @param required keep only releases with at least one of these; empty demands nothing
 * @param allowed a release with one of these is never dropped by {@code excluded}
 * @param excluded drop releases with one of these
 * @param preferred move releases with one of these up
 * @param allowEnglish whether English releases survive {@code excluded}
 * @param removeUnknown whether releases of no known language are dropped
 */
public record LanguageRules(
        List<String> required,
        List<String> allowed,
        List<String> excluded,
        List<String> preferred,
        boolean allowEnglish,
        boolean removeUnknown) {

    /** Accepts everything (UCFG-095). */
    public static final LanguageRules NONE = new LanguageRules(List.of(), List.of(), List.of(), List.of(), true, false);

    public LanguageRules {
        required = List.copyOf(required);
        allowed = List.copyOf(allowed);
        excluded = List.copyOf(excluded);
        preferred = List.copyOf(preferred);
    }

    /** The same lists with other switches. */
    public LanguageRules with(boolean english, boolean withoutUnknown) {
        return new LanguageRules(required, allowed, excluded, preferred, english, withoutUnknown);
    }
}
