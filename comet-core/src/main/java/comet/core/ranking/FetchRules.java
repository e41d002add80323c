package comet.core.ranking;

import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks of RANK-10 for one profile, in their order. Immutable and thread-safe. */
final class FetchRules {

    private static final List<RejectionReason> NONE = List.of();
    private static final Comparator<RejectionReason> BY_TEXT = Comparator.comparing(RejectionReason::text);

    /** One check: why it refuses a release, or nothing. */
    private interface Check {
        List<RejectionReason> reasons(ParsedRelease release);
    }

    private final TitlePatterns patterns;
    private final LanguageFilter languages;
    private final RankingProfile profile;
    private final Set<RankedAttribute> refused;

    /** Those of the marks that are refused, in the order of the checks. */
    private final List<Mark> refusedMarks;

    /** Before the required patterns are asked, and after. */
    private final List<Check> first;

    private final List<Check> later;

    FetchRules(RankingProfile profile, LanguageFilter languages) {
        this.profile = profile;
        this.patterns = profile.patterns();
        this.refused = EnumSet.allOf(RankedAttribute.class);
        this.refused.removeIf(profile.ranks()::fetches);
        this.refusedMarks = Mark.ALL.stream()
                .filter(mark -> refused.contains(mark.attribute()))
                .toList();
        this.languages = languages;
        this.first = List.of(this::trash, this::adult);
        this.later = List.of(
                this::excludedTitle,
                this::language,
                this::resolution,
                this::quality,
                this::audio,
                this::brightness,
                this::codec,
                this::marks);
    }

    /** The reasons of the first check that refuses, sorted (RANK-11, speed mode). */
    List<RejectionReason> firstReasons(ParsedRelease release) {
        List<RejectionReason> early = firstOf(first, release);
        if (!early.isEmpty()) {
            return early;
        }
        return requiredMatch(release).isPresent() ? NONE : firstOf(later, release);
    }

    /** The reasons of all checks, sorted (RANK-11, full mode). */
    List<RejectionReason> allReasons(ParsedRelease release) {
        List<RejectionReason> all = new ArrayList<>();
        first.forEach(check -> all.addAll(check.reasons(release)));
        later.forEach(check -> all.addAll(check.reasons(release)));
        all.sort(BY_TEXT);
        return all;
    }

    /** The required pattern that accepts a release before the later checks. */
    Optional<TitlePattern> acceptingPattern(ParsedRelease release) {
        return firstOf(first, release).isEmpty() ? requiredMatch(release) : Optional.empty();
    }

    private static List<RejectionReason> firstOf(List<Check> checks, ParsedRelease release) {
        for (Check check : checks) {
            List<RejectionReason> reasons = check.reasons(release);
            if (!reasons.isEmpty()) {
                return reasons.size() == 1
                        ? reasons
                        : reasons.stream().sorted(BY_TEXT).toList();
            }
        }
        return NONE;
    }

    private Optional<TitlePattern> requiredMatch(ParsedRelease release) {
        return TitlePatterns.firstMatch(patterns.require(), release.rawTitle());
    }

    private List<RejectionReason> trash(ParsedRelease release) {
        if (!profile.options().removeTrash()) {
            return NONE;
        }
        if (release.quality().isPresent() && isTrash(release.quality().get())) {
            return List.of(RejectionReason.Trash.QUALITY);
        }
        if (release.audio().contains(AudioCodec.CLEAN_AUDIO)) {
            return List.of(RejectionReason.Trash.AUDIO);
        }
        return release.is(ReleaseFlag.TRASH) ? List.of(RejectionReason.Trash.FLAG) : NONE;
    }

    private static boolean isTrash(Quality quality) {
        return RankedAttribute.of(quality).group() == AttributeGroup.TRASH;
    }

    private List<RejectionReason> adult(ParsedRelease release) {
        return profile.options().removeAdult() && release.is(ReleaseFlag.ADULT)
                ? List.of(RejectionReason.Trash.ADULT)
                : NONE;
    }

    private List<RejectionReason> excludedTitle(ParsedRelease release) {
        Optional<TitlePattern> match = TitlePatterns.firstMatch(patterns.exclude(), release.rawTitle());
        return match.isPresent() ? List.of(new RejectionReason.ExcludedTitle(match.get())) : NONE;
    }

    private List<RejectionReason> language(ParsedRelease release) {
        return languages.reasons(release.languages());
    }

    private List<RejectionReason> resolution(ParsedRelease release) {
        ResolutionSwitch deciding = ResolutionSwitch.of(release);
        if (!profile.hiddenResolutions().contains(deciding)) {
            return NONE;
        }
        boolean borrowed = deciding == ResolutionSwitch.UNKNOWN
                && !release.resolutionKey().equals(ParsedRelease.UNKNOWN_RESOLUTION);
        return List.of(
                borrowed ? RejectionReason.HiddenResolution.NO_SWITCH : RejectionReason.HiddenResolution.OWN_SWITCH);
    }

    private List<RejectionReason> quality(ParsedRelease release) {
        return release.quality().isPresent()
                ? unwanted(RankedAttribute.of(release.quality().get()))
                : NONE;
    }

    private List<RejectionReason> audio(ParsedRelease release) {
        for (AudioCodec audio : release.audio()) {
            Optional<RankedAttribute> attribute = RankedAttribute.of(audio);
            if (attribute.isPresent() && refused.contains(attribute.get())) {
                return unwanted(attribute.get());
            }
        }
        return NONE;
    }

    private List<RejectionReason> brightness(ParsedRelease release) {
        for (DynamicRange range : release.hdr()) {
            RankedAttribute attribute = RankedAttribute.of(range);
            if (refused.contains(attribute)) {
                return unwanted(attribute);
            }
        }
        return NONE;
    }

    private List<RejectionReason> codec(ParsedRelease release) {
        return release.codec().isPresent()
                ? unwanted(RankedAttribute.of(release.codec().get()))
                : NONE;
    }

    private List<RejectionReason> marks(ParsedRelease release) {
        for (Mark mark : refusedMarks) {
            if (mark.isThere().test(release)) {
                return unwanted(mark.attribute());
            }
        }
        return NONE;
    }

    private List<RejectionReason> unwanted(RankedAttribute attribute) {
        return refused.contains(attribute) ? List.of(new RejectionReason.UnwantedAttribute(attribute)) : NONE;
    }
}
