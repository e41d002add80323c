package comet.core.ranking;

import comet.core.port.Ranker;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Filters by resolution, language and trash, and orders by resolution, preferred language, cache, seeders and size. A
 * total order: the same releases always come out in the same order (RANK-30, RANK-31, RDB-01).
 *
 * <p>It gives no points for codec, source or sound; releases differ by rank only through a preferred language.
 */
public final class ResolutionRanker implements Ranker {

    /** What a preferred language is worth (UCFG-080). */
    private static final int PREFERRED_LANGUAGE = 10_000;

    private static final Set<String> SWITCHED =
            Set.of("2160p", "1440p", "1080p", "720p", "576p", "480p", "360p", "240p", "unknown");

    /** Group words of language rules (RANK-12 with RDB-03). */
    private static final Set<String> ANIME = Set.of("ja", "zh", "ko");

    private static final Set<String> COMMON =
            Set.of("de", "es", "hi", "ta", "ru", "ua", "uk", "th", "it", "zh", "ar", "fr");

    private static final Set<String> NON_ANIME = Set.of(
            "de", "es", "hi", "ta", "ru", "ua", "uk", "bn", "la", "th", "it", "ar", "pt", "fr", "pa", "mr", "gu", "te",
            "kn", "ml", "vi", "id", "tr", "he", "fa", "el", "lt", "lv", "et", "pl", "cs", "sk", "hu", "ro", "bg", "sr",
            "hr", "sl", "nl", "da", "fi", "sv", "no", "ms");

    @Override
    public List<Candidate> rank(Collection<Candidate> candidates, RankingProfile profile) {
        Comparator<Candidate> bestFirst = Comparator.comparingInt(ResolutionRanker::resolutionClass)
                .thenComparingInt(candidate -> rankOf(candidate.parsed(), profile))
                .thenComparing(Candidate::cached)
                .thenComparingInt(candidate -> candidate.release().seeders().orElse(-1))
                .thenComparingLong(candidate -> candidate.release().playedSize().orElse(-1))
                .reversed()
                .thenComparing(candidate -> candidate.release().infoHash());
        return candidates.stream()
                .filter(candidate -> !profile.removeTrash() || keeps(candidate.parsed(), profile))
                .sorted(bestFirst)
                .toList();
    }

    private static boolean keeps(ParsedRelease release, RankingProfile profile) {
        return !release.is(ReleaseFlag.TRASH)
                && !release.is(ReleaseFlag.ADULT)
                && !profile.hiddenResolutions().contains(switchOf(release.resolution()))
                && acceptsLanguages(release.languages(), profile.languages())
                && rankOf(release, profile) >= profile.minimumRank();
    }

    /** A resolution without a switch of its own follows {@code unknown} (UCFG-083). */
    private static String switchOf(String resolution) {
        String lower = resolution.toLowerCase(Locale.ROOT);
        return SWITCHED.contains(lower) ? lower : ParsedRelease.UNKNOWN_RESOLUTION;
    }

    /** The decision order of UCFG-082. */
    private static boolean acceptsLanguages(List<String> languages, LanguageRules rules) {
        if (languages.isEmpty()) {
            return !rules.removeUnknown() && rules.required().isEmpty();
        }
        if (!rules.required().isEmpty() && !hits(languages, rules.required())) {
            return false;
        }
        return (rules.allowEnglish() && languages.contains("en"))
                || hits(languages, rules.allowed())
                || !hits(languages, rules.excluded());
    }

    private static boolean hits(List<String> languages, List<String> rule) {
        Set<String> codes = new HashSet<>();
        for (String item : rule) {
            codes.add(item.equals("ua") ? "uk" : item);
            switch (item) {
                case "anime" -> codes.addAll(ANIME);
                case "common" -> codes.addAll(COMMON);
                case "non_anime" -> codes.addAll(NON_ANIME);
                case "all" -> {
                    codes.addAll(ANIME);
                    codes.addAll(NON_ANIME);
                }
                default -> {}
            }
        }
        return languages.stream().anyMatch(codes::contains);
    }

    private static int rankOf(ParsedRelease release, RankingProfile profile) {
        boolean preferred =
                release.languages().stream().anyMatch(profile.languages().preferred()::contains);
        return preferred ? PREFERRED_LANGUAGE : 0;
    }

    private static int resolutionClass(Candidate candidate) {
        return switch (candidate.parsed().resolution().toLowerCase(Locale.ROOT)) {
            case "2160p" -> 9;
            case "1440p" -> 7;
            case "1080p" -> 6;
            case "720p" -> 5;
            case "576p" -> 4;
            case "480p" -> 3;
            case "360p" -> 2;
            default -> 1;
        };
    }
}
