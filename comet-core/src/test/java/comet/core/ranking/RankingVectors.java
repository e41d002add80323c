package comet.core.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.BitDepth;
import comet.core.release.DynamicRange;
import comet.core.release.Edition;
import comet.core.release.Labelled;
import comet.core.release.Network;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.release.VideoCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the tables of expectations beside the tests; their README says what they hold. */
final class RankingVectors {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FLAG_NAMES = Set.of(
            "trash",
            "adult",
            "dubbed",
            "subbed",
            "hardcoded",
            "proper",
            "repack",
            "retail",
            "upscaled",
            "uncensored",
            "documentary",
            "scene",
            "converted");

    private RankingVectors() {}

    static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(RankingVectors.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The profile that a line names, with its overrides. */
    static RankingProfile profile(JsonNode line) {
        RankingProfile base =
                line.get("profile").textValue().equals("strict") ? RankingProfile.STRICT : RankingProfile.DEFAULT;
        JsonNode settings = line.get("settings");
        return base.withPatterns(new TitlePatterns(
                        TitlePattern.all("require", texts(settings.path("require"))),
                        TitlePattern.all("exclude", texts(settings.path("exclude"))),
                        TitlePattern.all("preferred", texts(settings.path("preferred")))))
                .withHiddenResolutions(hidden(base.hiddenResolutions(), settings.path("resolutions")))
                .withLanguages(languages(settings.path("languages"), settings.path("options")))
                .withOptions(options(base.options(), settings.path("options")))
                .withRanks(ranks(base.ranks(), settings.path("custom_ranks")));
    }

    private static Set<ResolutionSwitch> hidden(Set<ResolutionSwitch> base, JsonNode switches) {
        EnumSet<ResolutionSwitch> hidden = EnumSet.noneOf(ResolutionSwitch.class);
        hidden.addAll(base);
        switches.properties().forEach(entry -> {
            ResolutionSwitch each = ResolutionSwitch.find(entry.getKey()).orElseThrow();
            if (entry.getValue().booleanValue()) {
                hidden.remove(each);
            } else {
                hidden.add(each);
            }
        });
        return hidden;
    }

    private static LanguageRules languages(JsonNode languages, JsonNode options) {
        return new LanguageRules(
                texts(languages.path("required")),
                texts(languages.path("allowed")),
                texts(languages.path("exclude")),
                texts(languages.path("preferred")),
                options.path("allow_english_in_languages").asBoolean(true),
                options.path("remove_unknown_languages").asBoolean(false));
    }

    private static RankingOptions options(RankingOptions base, JsonNode options) {
        return base.withRemoveTrash(options.path("remove_all_trash").asBoolean(base.removeTrash()))
                .withRemoveAdult(options.path("remove_adult_content").asBoolean(base.removeAdult()));
    }

    private static AttributeRanks ranks(AttributeRanks base, JsonNode groups) {
        AttributeRanks ranks = base;
        for (AttributeGroup group : AttributeGroup.values()) {
            for (Map.Entry<String, JsonNode> entry : groups.path(group.key()).properties()) {
                RankedAttribute attribute =
                        RankedAttribute.find(group, entry.getKey()).orElseThrow();
                CustomRank old = ranks.of(attribute);
                JsonNode value = entry.getValue();
                ranks = ranks.with(
                        attribute,
                        new CustomRank(
                                value.path("fetch").asBoolean(old.fetch()),
                                value.path("use_custom_rank").asBoolean(old.useCustomRank()),
                                value.path("rank").asInt(old.rank())));
            }
        }
        return ranks;
    }

    /** The release that a line describes. */
    static ParsedRelease parsed(JsonNode line) {
        ParsedRelease.Builder release = ParsedRelease.builder(line.get("title").textValue());
        line.get("parsed").properties().forEach(field -> set(release, field.getKey(), field.getValue()));
        return release.build();
    }

    private static void set(ParsedRelease.Builder release, String field, JsonNode value) {
        switch (field) {
            case "resolution" -> release.resolution(value.textValue());
            case "quality" -> release.quality(labelled(Quality.class).apply(value));
            case "codec" -> release.codec(labelled(VideoCodec.class).apply(value));
            case "bit_depth" -> release.bitDepth(labelled(BitDepth.class).apply(value));
            case "edition" -> release.edition(labelled(Edition.class).apply(value));
            case "network" -> release.network(labelled(Network.class).apply(value));
            case "hdr" -> release.hdr(list(value, labelled(DynamicRange.class)));
            case "audio" -> release.audio(list(value, labelled(AudioCodec.class)));
            case "channels" -> release.channels(list(value, labelled(AudioChannels.class)));
            case "languages" -> release.languages(texts(value));
            case "seasons" -> release.seasons(list(value, JsonNode::intValue));
            case "episodes" -> release.episodes(list(value, JsonNode::intValue));
            case "site" -> release.site(value.textValue());
            case "size" -> release.size(value.textValue());
            default -> {
                if (!FLAG_NAMES.contains(field)) {
                    throw new IllegalArgumentException("no field of a release: " + field);
                }
                release.flag(ReleaseFlag.valueOf(field.toUpperCase(Locale.ROOT)));
            }
        }
    }

    private static <T extends Enum<T> & Labelled> Function<JsonNode, T> labelled(Class<T> type) {
        return value -> Labelled.find(type, value.textValue()).orElseThrow();
    }

    static <T> List<T> list(JsonNode values, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        values.forEach(value -> list.add(read.apply(value)));
        return list;
    }

    static List<String> texts(JsonNode values) {
        return list(values, JsonNode::textValue);
    }

    static List<String> texts(List<RejectionReason> reasons) {
        return reasons.stream().map(RejectionReason::text).toList();
    }

    /** The terms that are not zero, by name. */
    static Map<String, Long> parts(ScoreSheet score) {
        Map<String, Long> parts = new TreeMap<>();
        for (RankTerm term : RankTerm.values()) {
            if (score.total(term) != 0) {
                parts.put(term.label(), score.total(term));
            }
        }
        return parts;
    }
}
