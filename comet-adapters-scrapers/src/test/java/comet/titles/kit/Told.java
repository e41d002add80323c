package comet.titles.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.media.Aliases;
import comet.core.media.AnimeTraits;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.LinkedId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.port.AnimeTraitsProvider;
import comet.core.port.Deadline;
import comet.core.port.EpisodeProvider;
import comet.core.port.KindProvider;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseDateProvider;
import comet.core.port.SourceException;
import comet.core.port.TitleFinder;
import comet.core.port.TitleFinder.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a provider told, written as the samples write it: what is not known is left out. */
final class Told {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** What the provider tells when asked as in a case. */
    static JsonNode by(Object provider, JsonNode ask, Deadline deadline) throws SourceException, InterruptedException {
        String what = ask.fieldNames().next();
        String[] words = ask.get(what).asText().split(" ", 2);
        return switch (what) {
            case "title" -> title(((MetadataProvider) provider).title(type(words[0]), id(words[1]), deadline));
            case "aliases" -> aliases(((MetadataProvider) provider).aliases(type(words[0]), id(words[1]), deadline));
            case "episodes" ->
                episodes(((EpisodeProvider) provider).episodes(new ImdbId(words[0]), season(words), deadline));
            case "releaseDates" ->
                releaseDates(((ReleaseDateProvider) provider).releaseDates(new ImdbId(words[0]), deadline));
            case "find" ->
                candidates(((TitleFinder) provider)
                        .find(
                                ask.get(what).asText(),
                                Optional.ofNullable(ask.get("type")).map(type -> type(type.asText())),
                                deadline));
            case "kind" ->
                text(((KindProvider) provider)
                        .kind(new ImdbId(words[0]), deadline)
                        .map(MediaType::word));
            case "traits" -> traits(((AnimeTraitsProvider) provider).traits((KitsuId) id(words[0]), deadline));
            default -> NODES.textNode("nobody can ask for " + what);
        };
    }

    private static MediaType type(String word) {
        return MediaType.parse(word).orElseThrow();
    }

    private static MediaId id(String text) {
        return text.startsWith("kitsu:")
                ? KitsuId.parse(text.substring("kitsu:".length())).orElseThrow()
                : new ImdbId(text);
    }

    private static OptionalInt season(String[] words) {
        return words.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[1]));
    }

    private static JsonNode title(Optional<ProvidedTitle> told) {
        if (told.isEmpty()) {
            return NullNode.getInstance();
        }
        MediaTitle title = told.get().title();
        ObjectNode node = NODES.objectNode().put("title", title.text());
        title.year().ifPresent(year -> node.put("year", year));
        title.yearEnd().ifPresent(year -> node.put("yearEnd", year));
        if (title.weakYear()) {
            node.put("weakYear", true);
        }
        title.kind().ifPresent(kind -> node.put("kind", kind.word()));
        title.nature().genres().forEach(genre -> node.withArray("genres").add(genre));
        title.nature().format().ifPresent(format -> node.put("format", format.name()));
        title.nature().episodeCount().ifPresent(count -> node.put("episodes", count));
        title.links().forEach(link -> node.withArray("links").add(link(link)));
        if (!told.get().ofAskedId()) {
            node.put("ofAnotherId", true);
        }
        return node;
    }

    private static String link(LinkedId link) {
        String season = link.season().isPresent() ? " season " + link.season().getAsInt() : "";
        return link.id() + season + " offset " + link.episodeOffset();
    }

    private static JsonNode aliases(Aliases aliases) {
        return JSON.valueToTree(aliases.byScope());
    }

    private static JsonNode episodes(EpisodeIndex index) {
        ObjectNode node = NODES.objectNode();
        index.episodes()
                .forEach((place, episode) ->
                        node.set("S" + place.seasonNumber() + "E" + place.number(), episode(episode)));
        return node;
    }

    private static ObjectNode episode(IndexedEpisode episode) {
        ObjectNode node = NODES.objectNode();
        if (!episode.title().isEmpty()) {
            node.put("name", episode.title());
        }
        episode.aired().ifPresent(aired -> {
            node.put("date", aired.date().toString());
            aired.instant().ifPresent(instant -> node.put("instant", instant.toString()));
        });
        episode.absolute().ifPresent(absolute -> node.put("absolute", absolute));
        episode.runtime().ifPresent(runtime -> node.put("minutes", runtime.toMinutes()));
        return node;
    }

    private static JsonNode releaseDates(Optional<ReleaseDates> told) {
        if (told.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode node = NODES.objectNode();
        told.get()
                .dates()
                .forEach(date ->
                        node.withArray("dates").add((date.country() + " " + date.kind() + " " + date.date()).strip()));
        told.get().first().ifPresent(date -> node.put("first", date.toString()));
        return node.put("streamable", told.get().streamable());
    }

    private static JsonNode candidates(List<Candidate> found) {
        return JSON.valueToTree(found.stream()
                .map(each -> each.id() + " " + each.type().word() + " "
                        + (each.year().isPresent() ? each.year().getAsInt() + " " : "") + each.title())
                .toList());
    }

    private static JsonNode traits(Optional<AnimeTraits> told) {
        if (told.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode node = NODES.objectNode();
        told.get().format().ifPresent(format -> node.put("format", format.name()));
        told.get().episodes().ifPresent(episodes -> node.put("episodes", episodes));
        told.get().begins().ifPresent(date -> node.put("begins", date.toString()));
        return node;
    }

    private static JsonNode text(Optional<String> told) {
        return told.<JsonNode>map(NODES::textNode).orElse(NullNode.getInstance());
    }
}
