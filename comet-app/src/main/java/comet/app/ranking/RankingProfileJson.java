package comet.app.ranking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final String EXTRAS_GATE = "rank.extras-gate";
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
        ProfileDraft draft = new ProfileDraft(start);
        draft.name = reader.text("name", start.name());
        if (draft.name.length() > RankingProfile.MAX_NAME) {
            reader.reject("name", "has at most " + RankingProfile.MAX_NAME + " characters");
        }
        draft.enabled = reader.flag("enabled", start.enabled());
        draft.patterns = new TitlePatterns(
                patterns(reader, "require", start.patterns().require()),
                patterns(reader, "exclude", start.patterns().exclude()),
                patterns(reader, "preferred", start.patterns().preferred()));
        reader.object("resolutions", switches -> draft.hidden = hidden(switches, start.hiddenResolutions()));
        reader.object("options", options -> {
            draft.options = options(options, start.options());
            draft.allowEnglish = options.flag("allow_english_in_languages", draft.allowEnglish);
            draft.removeUnknown = options.flag("remove_unknown_languages", draft.removeUnknown);
        });
        reader.object("languages", languages -> draft.languages = languages(languages, start.languages()));
        reader.object("custom_ranks", groups -> draft.ranks = ranks(groups, start.ranks()));
        reader.finish();
        return problems.isEmpty() ? Optional.of(draft.profile()) : Optional.empty();
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

    private static RankingOptions options(JsonObjectReader options, RankingOptions absent) {
        double similarity = options.number("title_similarity", absent.titleSimilarity());
        if (similarity < 0 || similarity > 1) {
            options.reject("title_similarity", "is a number from 0 to 1");
            similarity = absent.titleSimilarity();
        }
        return new RankingOptions(
                similarity,
                options.flag("remove_all_trash", absent.removeTrash()),
                options.number("remove_ranks_under", absent.minimumRank()),
                options.flag("remove_adult_content", absent.removeAdult()),
                options.flag("enable_fetch_speed_mode", absent.speedMode()),
                options.flag(EXTRAS_GATE, absent.extrasGate()));
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

    private static AttributeRanks ranks(JsonObjectReader groups, AttributeRanks absent) {
        RanksDraft draft = new RanksDraft(absent);
        for (AttributeGroup group : AttributeGroup.values()) {
            groups.object(group.key(), attributes -> {
                for (String key : attributes.keys()) {
                    RankedAttribute.find(group, key)
                            .ifPresent(attribute -> attributes.object(key, entry -> draft.set(attribute, entry)));
                }
            });
        }
        return draft.ranks;
    }

    /** Writes a profile, whole: nothing is left to the defaults of whoever reads it. */
    public static String write(RankingProfile profile) {
        ObjectNode root = JSON.createObjectNode();
        root.put("name", profile.name());
        root.put("enabled", profile.enabled());
        root.set("require", patterns(profile.patterns().require()));
        root.set("exclude", patterns(profile.patterns().exclude()));
        root.set("preferred", patterns(profile.patterns().preferred()));
        ObjectNode resolutions = root.putObject("resolutions");
        for (ResolutionSwitch each : ResolutionSwitch.values()) {
            resolutions.put(each.key(), !profile.hiddenResolutions().contains(each));
        }
        writeOptions(root.putObject("options"), profile);
        LanguageRules rules = profile.languages();
        ObjectNode languages = root.putObject("languages");
        languages.set("required", texts(rules.required()));
        languages.set("allowed", texts(rules.allowed()));
        languages.set("exclude", texts(rules.excluded()));
        languages.set("preferred", texts(rules.preferred()));
        ObjectNode groups = root.putObject("custom_ranks");
        for (RankedAttribute attribute : RankedAttribute.values()) {
            CustomRank rank = profile.ranks().of(attribute);
            groups.withObjectProperty(attribute.group().key())
                    .putObject(attribute.key())
                    .put("fetch", rank.fetch())
                    .put("use_custom_rank", rank.useCustomRank())
                    .put("rank", rank.rank());
        }
        return root.toPrettyString() + "\n";
    }

    private static void writeOptions(ObjectNode node, RankingProfile profile) {
        RankingOptions options = profile.options();
        node.put("title_similarity", options.titleSimilarity());
        node.put("remove_all_trash", options.removeTrash());
        node.put("remove_ranks_under", options.minimumRank());
        node.put("remove_unknown_languages", profile.languages().removeUnknown());
        node.put("allow_english_in_languages", profile.languages().allowEnglish());
        node.put("enable_fetch_speed_mode", options.speedMode());
        node.put("remove_adult_content", options.removeAdult());
        node.put(EXTRAS_GATE, options.extrasGate());
    }

    private static ArrayNode patterns(List<TitlePattern> patterns) {
        return texts(patterns.stream().map(TitlePattern::text).toList());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** The parts of a profile as they are read. */
    private static final class ProfileDraft {
        private String name;
        private boolean enabled;
        private TitlePatterns patterns;
        private Set<ResolutionSwitch> hidden;
        private LanguageRules languages;
        private boolean allowEnglish;
        private boolean removeUnknown;
        private RankingOptions options;
        private AttributeRanks ranks;

        ProfileDraft(RankingProfile start) {
            name = start.name();
            enabled = start.enabled();
            patterns = start.patterns();
            hidden = start.hiddenResolutions();
            languages = start.languages();
            allowEnglish = languages.allowEnglish();
            removeUnknown = languages.removeUnknown();
            options = start.options();
            ranks = start.ranks();
        }

        RankingProfile profile() {
            LanguageRules rules = new LanguageRules(
                    languages.required(),
                    languages.allowed(),
                    languages.excluded(),
                    languages.preferred(),
                    allowEnglish,
                    removeUnknown);
            return new RankingProfile(name, enabled, patterns, hidden, rules, options, ranks);
        }
    }

    /** The weights as they are read; of two spellings of one key the last counts (RDB-06). */
    private static final class RanksDraft {
        private AttributeRanks ranks;

        RanksDraft(AttributeRanks start) {
            ranks = start;
        }

        void set(RankedAttribute attribute, JsonObjectReader entry) {
            CustomRank absent = ranks.of(attribute);
            ranks = ranks.with(
                    attribute,
                    new CustomRank(
                            entry.flag("fetch", absent.fetch()),
                            entry.flag("use_custom_rank", absent.useCustomRank()),
                            entry.wholeNumber("rank", absent.rank())));
        }
    }
}
