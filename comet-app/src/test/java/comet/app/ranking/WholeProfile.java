package comet.app.ranking;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.ranking.CustomRank;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import comet.core.ranking.TitlePattern;
import java.util.List;

/** A ranking profile as JSON with every key of RANK-01: nothing is left to the defaults of whoever reads it. */
final class WholeProfile {

    private static final JsonMapper JSON = new JsonMapper();

    private WholeProfile() {}

    static String json(RankingProfile profile) {
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
        return root.toString();
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
        node.put("rank.extras-gate", options.extrasGate());
    }

    private static ArrayNode patterns(List<TitlePattern> patterns) {
        return texts(patterns.stream().map(TitlePattern::text).toList());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
