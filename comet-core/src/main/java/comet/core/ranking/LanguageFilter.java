package comet.core.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Language rules with their group words expanded, ready to judge many releases (RANK-12 with RDB-03). Immutable.
 *
 * <p>{@code ua}, which is no language code, stands for Ukrainian, as older configurations write it.
 */
final class LanguageFilter {

    private static final Set<String> ANIME = Set.of("ja", "zh", "ko");
    private static final Set<String> COMMON = Set.of("de", "es", "hi", "ta", "ru", "uk", "th", "it", "zh", "ar", "fr");
    private static final Set<String> NON_ANIME = Set.of(
            "de", "es", "hi", "ta", "ru", "uk", "bn", "la", "th", "it", "ar", "pt", "fr", "pa", "mr", "gu", "te", "kn",
            "ml", "vi", "id", "tr", "he", "fa", "el", "lt", "lv", "et", "pl", "cs", "sk", "hu", "ro", "bg", "sr", "hr",
            "sl", "nl", "da", "fi", "sv", "no", "ms");
    private static final String ENGLISH = "en";
    private static final List<RejectionReason> UNKNOWN = List.of(RejectionReason.MissingLanguage.UNKNOWN);
    private static final List<RejectionReason> MISSING = List.of(RejectionReason.MissingLanguage.REQUIRED);

    private final Set<String> required;
    private final Set<String> allowed;
    private final Set<String> excluded;
    private final Set<String> preferred;
    private final boolean allowEnglish;
    private final boolean removeUnknown;

    LanguageFilter(LanguageRules rules) {
        required = withGroups(rules.required());
        allowed = withGroups(rules.allowed());
        excluded = withGroups(rules.excluded());
        preferred = codes(rules.preferred());
        allowEnglish = rules.allowEnglish();
        removeUnknown = rules.removeUnknown();
    }

    /** Why a release of these languages is refused, in the decision order of UCFG-082; empty when it is not. */
    List<RejectionReason> reasons(List<String> languages) {
        if (languages.isEmpty() && removeUnknown) {
            return UNKNOWN;
        }
        if (!required.isEmpty() && !hits(languages, required)) {
            return MISSING;
        }
        if ((allowEnglish && languages.contains(ENGLISH)) || hits(languages, allowed) || !hits(languages, excluded)) {
            return List.of();
        }
        return languages.stream()
                .filter(excluded::contains)
                .<RejectionReason>map(RejectionReason.ExcludedLanguage::new)
                .toList();
    }

    /** The first of the languages that is preferred; group words prefer nothing (RANK-20). */
    Optional<String> preferredOf(List<String> languages) {
        if (!preferred.isEmpty()) {
            for (String language : languages) {
                if (preferred.contains(language)) {
                    return Optional.of(language);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hits(List<String> languages, Set<String> codes) {
        if (codes.isEmpty()) {
            return false;
        }
        for (String language : languages) {
            if (codes.contains(language)) {
                return true;
            }
        }
        return false;
    }

    /** A group word stays and adds its codes. */
    private static Set<String> withGroups(List<String> items) {
        Set<String> codes = codes(items);
        for (String item : items) {
            switch (item) {
                case "anime" -> codes.addAll(ANIME);
                case "common" -> codes.addAll(COMMON);
                case "non_anime" -> codes.addAll(NON_ANIME);
                case "all" -> {
                    codes.addAll(ANIME);
                    codes.addAll(NON_ANIME);
                }
                default -> {
                    // A code, which stands for itself.
                }
            }
        }
        return codes;
    }

    private static Set<String> codes(List<String> items) {
        Set<String> codes = new HashSet<>(items);
        if (codes.contains("ua")) {
            codes.add("uk");
        }
        return codes;
    }
}
