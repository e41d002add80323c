package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the three filter objects (UCFG-080 to UCFG-088). They are forgiving: inside them a value of the wrong type counts
 * as absent, or as {@code false}, and rejects nothing.
 */
final class FilterReader {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private FilterReader() {}

    static RankingProfile read(Fields fields, boolean removeTrash) {
        JsonNode languages = fields.get("languages", Payload::object, NOTHING);
        JsonNode resolutions = fields.get("resolutions", Payload::object, NOTHING);
        JsonNode options = fields.get("options", Payload::object, NOTHING);
        return RankingProfile.DEFAULT
                .withHiddenResolutions(hidden(resolutions))
                .withLanguages(rules(languages, options))
                .withOptions(RankingOptions.DEFAULT.withRemoveTrash(removeTrash).withMinimumRank(minimumRank(options)));
    }

    private static Set<ResolutionSwitch> hidden(JsonNode resolutions) {
        Set<ResolutionSwitch> hidden = EnumSet.noneOf(ResolutionSwitch.class);
        for (ResolutionSwitch each : ResolutionSwitch.values()) {
            if (isSwitchedOff(resolutions.path(each.key()))) {
                hidden.add(each);
            }
        }
        return hidden;
    }

    private static boolean isSwitchedOff(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private static LanguageRules rules(JsonNode languages, JsonNode options) {
        return new LanguageRules(
                words(languages.path("required")),
                words(languages.path("allowed")),
                words(languages.path("exclude")),
                words(languages.path("preferred")),
                option(options.path("allow_english_in_languages"), true),
                option(options.path("remove_unknown_languages"), false));
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (item.isTextual()) {
                    words.add(item.textValue());
                }
            }
        }
        return words;
    }

    private static boolean option(JsonNode value, boolean absent) {
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        return value.isBoolean() && value.booleanValue();
    }

    private static double minimumRank(JsonNode options) {
        return Optional.of(options.path("remove_ranks_under"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .filter(Double::isFinite)
                .orElse(RankingOptions.NO_MINIMUM_RANK);
    }
}
