package comet.app.ranking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.ranking.AttributeGroup;
import comet.core.ranking.AttributeRanks;
import comet.core.ranking.CustomRank;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import comet.core.ranking.TitlePattern;
import comet.core.ranking.TitlePatterns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form of a ranking profile, with the keys of RANK-01. What a file leaves out is as in the profile it starts
 * from. Thread-safe.
 */
public final class RankingProfileJson {

    /** Characters of a file. */
    public static final int MAX_LENGTH = 262_144;

    private static final int MAX_DEPTH = 10;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RankingProfileJson() {}

    /**
     * Reads a profile.
     *
     * @param start what holds where the text says nothing
     * @throws InvalidProfileException if anything is wrong with the text; names all of it
     */
    public static RankingProfile read(String text, RankingProfile start) throws InvalidProfileException {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidProfileException(List.of("the profile has at most " + MAX_LENGTH + " characters"));
        }
        List<String> problems = new ArrayList<>();
        Optional<RankingProfile> profile = profile(tree(text), start, problems);
        if (!problems.isEmpty() || profile.isEmpty()) {
            throw new InvalidProfileException(problems);
        }
        return profile.get();
    }

    private static JsonNode tree(String text) throws InvalidProfileException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new InvalidProfileException(List.of("the profile is no JSON, or nested too deeply" + where));
        }
    }

    private static Optional<RankingProfile> profile(JsonNode tree, RankingProfile start, List<String> problems) {
        JsonObjectReader reader = new JsonObjectReader(tree, "", problems);
        String name = reader.text("name", start.name());
        if (name.length() > RankingProfile.MAX_NAME) {
            reader.reject("name", "has at most " + RankingProfile.MAX_NAME + " characters");
        }
        boolean enabled = reader.flag("enabled", start.enabled());
        TitlePatterns patterns = new TitlePatterns(
                patterns(reader, "require", start.patterns().require()),
                patterns(reader, "exclude", start.patterns().exclude()),
                patterns(reader, "preferred", start.patterns().preferred()));
        Set<ResolutionSwitch> hidden =
                reader.object("resolutions", start.hiddenResolutions(), RankingProfileJson::hidden);
        LanguageRules lists = reader.object("languages", start.languages(), RankingProfileJson::languages);
        Options options = reader.object("options", Options.of(start), Options::read);
        LanguageRules languages = lists.with(options.allowEnglish(), options.removeUnknown());
        AttributeRanks ranks = reader.object("custom_ranks", start.ranks(), RankingProfileJson::ranks);
        reader.finish();
        return problems.isEmpty()
                ? Optional.of(new RankingProfile(name, enabled, patterns, hidden, languages, options.own(), ranks))
                : Optional.empty();
    }

    private static List<TitlePattern> patterns(JsonObjectReader reader, String key, List<TitlePattern> absent) {
        List<String> texts =
                reader.texts(key, absent.stream().map(TitlePattern::text).toList());
        if (texts.size() > TitlePattern.MAX_PATTERNS) {
            reader.reject(key, "has at most " + TitlePattern.MAX_PATTERNS + " patterns");
            return absent;
        }
        List<TitlePattern> patterns = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                patterns.add(new TitlePattern(texts.get(i)));
            } catch (IllegalArgumentException e) {
                reader.reject(key + "[" + i + "]", "is refused: " + e.getMessage());
            }
        }
        return patterns;
    }

    private static Set<ResolutionSwitch> hidden(JsonObjectReader switches, Set<ResolutionSwitch> absent) {
        Set<ResolutionSwitch> hidden = EnumSet.noneOf(ResolutionSwitch.class);
        for (ResolutionSwitch each : ResolutionSwitch.values()) {
            if (!switches.flag(each.key(), !absent.contains(each))) {
                hidden.add(each);
            }
        }
        return hidden;
    }

    private static LanguageRules languages(JsonObjectReader languages, LanguageRules absent) {
        return new LanguageRules(
                languages.texts("required", absent.required()),
                languages.texts("allowed", absent.allowed()),
                languages.texts("exclude", absent.excluded()),
                languages.texts("preferred", absent.preferred()),
                absent.allowEnglish(),
                absent.removeUnknown());
    }

    /** Of two spellings of one key the last counts (RDB-06). */
    private static AttributeRanks ranks(JsonObjectReader groups, AttributeRanks absent) {
        AttributeRanks ranks = absent;
        for (AttributeGroup group : AttributeGroup.values()) {
            ranks = groups.object(group.key(), ranks, (attributes, before) -> {
                AttributeRanks read = before;
                for (String key : attributes.keys()) {
                    Optional<RankedAttribute> attribute = RankedAttribute.find(group, key);
                    if (attribute.isPresent()) {
                        CustomRank rank = attributes.object(key, read.of(attribute.get()), RankingProfileJson::rank);
                        read = read.with(attribute.get(), rank);
                    }
                }
                return read;
            });
        }
        return ranks;
    }

    private static CustomRank rank(JsonObjectReader entry, CustomRank absent) {
        return new CustomRank(
                entry.flag("fetch", absent.fetch()),
                entry.flag("use_custom_rank", absent.useCustomRank()),
                entry.wholeNumber("rank", absent.rank()));
    }

    /** The object of options, two of which are about languages. */
    private record Options(RankingOptions own, boolean allowEnglish, boolean removeUnknown) {

        static Options of(RankingProfile profile) {
            LanguageRules languages = profile.languages();
            return new Options(profile.options(), languages.allowEnglish(), languages.removeUnknown());
        }

        static Options read(JsonObjectReader options, Options absent) {
            double similarity = options.number("title_similarity", absent.own.titleSimilarity());
            if (similarity < 0 || similarity > 1) {
                options.reject("title_similarity", "is a number from 0 to 1");
                similarity = absent.own.titleSimilarity();
            }
            RankingOptions own = new RankingOptions(
                    similarity,
                    options.flag("remove_all_trash", absent.own.removeTrash()),
                    options.number("remove_ranks_under", absent.own.minimumRank()),
                    options.flag("remove_adult_content", absent.own.removeAdult()),
                    options.flag("enable_fetch_speed_mode", absent.own.speedMode()),
                    options.flag("rank.extras-gate", absent.own.extrasGate()));
            return new Options(
                    own,
                    options.flag("allow_english_in_languages", absent.allowEnglish),
                    options.flag("remove_unknown_languages", absent.removeUnknown));
        }
    }
}
