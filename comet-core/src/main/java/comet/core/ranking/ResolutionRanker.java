package comet.core.ranking;

import comet.core.port.Ranker;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import comet.core.torrent.InfoHash;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Filters by resolution, language and trash, and orders by resolution, preferred language, cache, seeders and size. A
 * total order: the same releases always come out in the same order (RANK-30, RANK-31, RDB-01). Of several candidates of
 * one torrent the first in that order is kept. Thread-safe.
 *
 * <p>It gives no points for codec, source or sound; releases differ by rank only through a preferred language.
 */
public final class ResolutionRanker implements Ranker {

    /** What a preferred language is worth (RANK-20). */
    private static final int PREFERRED_LANGUAGE = 10_000;

    private static final Set<String> SWITCHED =
            Set.of("2160p", "1440p", "1080p", "720p", "576p", "480p", "360p", "240p", "unknown");

    @Override
    public List<Candidate> rank(Collection<Candidate> candidates, RankingProfile profile) {
        LanguageFilter languages = new LanguageFilter(profile.languages());
        Comparator<Candidate> bestFirst = Comparator.comparingInt(ResolutionRanker::resolutionClass)
                .thenComparingInt(candidate -> rankOf(candidate.parsed(), languages))
                .thenComparing(Candidate::cached)
                .thenComparingInt(candidate -> candidate.release().seeders().orElse(-1))
                .thenComparingLong(candidate -> candidate.release().playedSize().orElse(-1))
                .reversed()
                .thenComparing(candidate -> candidate.release().infoHash())
                .thenComparing(candidate -> candidate.release().title())
                .thenComparing(candidate -> candidate.release().name());
        Set<InfoHash> seen = new HashSet<>();
        return candidates.stream()
                .filter(candidate -> !profile.removeTrash() || keeps(candidate.parsed(), profile, languages))
                .sorted(bestFirst)
                .filter(candidate -> seen.add(candidate.release().infoHash()))
                .toList();
    }

    private static boolean keeps(ParsedRelease release, RankingProfile profile, LanguageFilter languages) {
        return !release.is(ReleaseFlag.TRASH)
                && !release.is(ReleaseFlag.ADULT)
                && !profile.hiddenResolutions().contains(switchOf(release.resolution()))
                && languages.accepts(release.languages())
                && rankOf(release, languages) >= profile.minimumRank();
    }

    /** A resolution without a switch of its own follows {@code unknown} (UCFG-083). */
    private static String switchOf(String resolution) {
        String lower = resolution.toLowerCase(Locale.ROOT);
        return SWITCHED.contains(lower) ? lower : ParsedRelease.UNKNOWN_RESOLUTION;
    }

    private static int rankOf(ParsedRelease release, LanguageFilter languages) {
        return languages.prefers(release.languages()) ? PREFERRED_LANGUAGE : 0;
    }

    /** RANK-30. */
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
