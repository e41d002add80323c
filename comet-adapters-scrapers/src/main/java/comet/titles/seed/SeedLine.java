package comet.titles.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.media.Aliases;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.TitleNature;
import comet.core.title.KnownTitle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One line of a seed file. A field of a wrong type costs that field (MDA-44); without id, or with nothing said, the line. */
final class SeedLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KITSU = "kitsu:";
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    private SeedLine() {}

    /** Empty for a line that says nothing. */
    static Optional<KnownTitle> read(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        Optional<MediaId> id = text(json, "id").flatMap(SeedLine::id);
        Optional<MediaTitle> title = title(json);
        Optional<Aliases> aliases =
                Optional.of(json.path("aliases")).filter(JsonNode::isObject).map(SeedLine::aliases);
        return id.filter(any -> title.isPresent() || aliases.isPresent())
                .map(any -> new KnownTitle(
                        any, title, aliases, text(json, "updated").flatMap(SeedLine::moment)));
    }

    static String write(KnownTitle known) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", known.id().toString());
        known.title().ifPresent(title -> write(title, json));
        known.aliases().ifPresent(aliases -> {
            ObjectNode scopes = json.putObject("aliases");
            aliases.byScope().forEach((scope, titles) -> {
                ArrayNode list = scopes.putArray(scope);
                titles.forEach(list::add);
            });
        });
        known.updated().ifPresent(moment -> json.put("updated", moment.toString()));
        return json.toString();
    }

    private static void write(MediaTitle title, ObjectNode json) {
        title.kind().ifPresent(kind -> json.put("type", kind.word()));
        json.put("title", title.text());
        title.year().ifPresent(year -> json.put("year", year));
        title.yearEnd().ifPresent(year -> json.put("yearEnd", year));
        if (title.weakYear()) {
            json.put("weakYear", true);
        }
        title.tmdb().ifPresent(number -> json.put("tmdb", number));
        TitleNature nature = title.nature();
        nature.format().ifPresent(format -> json.put("format", format.name().toLowerCase(Locale.ROOT)));
        nature.episodeCount().ifPresent(count -> json.put("episodes", count));
    }

    private static Optional<MediaId> id(String text) {
        return text.startsWith(KITSU)
                ? KitsuId.parse(text.substring(KITSU.length())).map(id -> id)
                : ImdbId.parse(text).map(id -> id);
    }

    private static Optional<MediaTitle> title(JsonNode json) {
        OptionalInt year = number(json, "year", FIRST_YEAR, LAST_YEAR);
        OptionalInt end = year.isPresent() ? number(json, "yearEnd", year.getAsInt(), LAST_YEAR) : OptionalInt.empty();
        return text(json, "title")
                .map(text -> new MediaTitle(
                        text,
                        year,
                        end,
                        json.path("weakYear").asBoolean(),
                        text(json, "type").flatMap(MediaType::parse),
                        number(json, "tmdb", 1, Integer.MAX_VALUE),
                        EpisodeIndex.NONE,
                        List.of(),
                        nature(json)));
    }

    private static TitleNature nature(JsonNode json) {
        return new TitleNature(
                List.of(), text(json, "format").flatMap(Format::parse), number(json, "episodes", 1, Integer.MAX_VALUE));
    }

    private static Aliases aliases(JsonNode json) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        json.properties().forEach(scope -> {
            List<String> titles = new ArrayList<>();
            scope.getValue().elements().forEachRemaining(title -> {
                if (title.isTextual()) {
                    titles.add(title.textValue());
                }
            });
            aliases.put(scope.getKey().isBlank() ? Aliases.EZ : scope.getKey(), titles);
        });
        return new Aliases(aliases);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    private static OptionalInt number(JsonNode json, String field, int least, int greatest) {
        JsonNode number = json.path(field);
        return number.isIntegralNumber()
                        && number.canConvertToInt()
                        && number.intValue() >= least
                        && number.intValue() <= greatest
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** A day, or a moment. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
